// @ts-check
import { api, LightningElement } from "lwc";

/** Rules, gates or ways to the customer: what each is, and whether it lets through. */
export default class GsLines extends LightningElement {
  /** @type {readonly import("c/gsPanelHost").LineModel[]} */
  @api lines = [];

  get hasLines() {
    return this.lines.length > 0;
  }
}
