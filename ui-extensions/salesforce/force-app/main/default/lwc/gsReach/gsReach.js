// @ts-check
import { api, LightningElement } from "lwc";

/** What comes next, whether the rep may reach the customer now, and the everyday actions. */
export default class GsReach extends LightningElement {
  /** @type {import("c/gsPanelHost").SalesforcePanel | null} */
  @api panel = null;

  /** @type {import("c/gsPanelHost").NextModel | null} */
  @api next = null;

  /** @type {import("c/gsPanelHost").ReachModel | null} */
  @api reach = null;

  /**
   * Base accordions open their first section unless told that none is.
   * @type {readonly string[]}
   */
  closed = [];
}
