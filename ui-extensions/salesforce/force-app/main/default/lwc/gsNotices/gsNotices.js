// @ts-check
import { api, LightningElement } from "lwc";

/** What to know before believing the rest, and what became of the last action. */
export default class GsNotices extends LightningElement {
  /** @type {import("c/gsPanelHost").Performs | null} */
  @api panel = null;

  /** @type {readonly import("c/gsPanelHost").NoticeModel[]} */
  @api notices = [];
}
