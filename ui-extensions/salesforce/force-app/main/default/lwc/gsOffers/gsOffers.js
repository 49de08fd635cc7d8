// @ts-check
import { api, LightningElement } from "lwc";

/** The offer the rep should make, exact, and the others folded away. */
export default class GsOffers extends LightningElement {
  /** @type {import("c/gsPanelHost").SalesforcePanel | null} */
  @api panel = null;

  /** @type {import("c/gsPanelHost").OffersModel | null} */
  @api offers = null;

  /**
   * Base accordions open their first section unless told that none is.
   * @type {readonly string[]}
   */
  closed = [];
}
