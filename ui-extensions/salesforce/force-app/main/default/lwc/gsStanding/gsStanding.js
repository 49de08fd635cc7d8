// @ts-check
import { api, LightningElement } from "lwc";

/** How much and how late, and why the account is treated as it is. */
export default class GsStanding extends LightningElement {
  /** @type {import("c/gsPanelHost").StandingModel | null} */
  @api standing = null;

  /**
   * Base accordions open their first section unless told that none is.
   * @type {readonly string[]}
   */
  closed = [];
}
