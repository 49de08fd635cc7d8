// @ts-check
import { api, LightningElement } from "lwc";

/** What is asked for less often: invoices, the plan, what happened, what to say. */
export default class GsFolded extends LightningElement {
  /** @type {import("c/gsPanelHost").SalesforcePanel | null} */
  @api panel = null;

  /** @type {import("c/gsPanelHost").FoldedModel | null} */
  @api folded = null;

  /**
   * Base accordions open their first section unless told that none is.
   * @type {readonly string[]}
   */
  closed = [];
}
