// @ts-check
import { api, LightningElement } from "lwc";

/** What an action asks or shows before it acts: a form, a preview, or the editor of a plan. */
export default class GsActionForm extends LightningElement {
  /** @type {import("c/gsPanelHost").SalesforcePanel | null} */
  @api panel = null;

  /** @type {import("c/gsPanelHost").DialogModel | null} */
  @api dialog = null;

  get className() {
    return this.hasOutcome ? "gs-columns" : "";
  }

  /** What a plan comes to is shown beside its form, once there is a form. */
  get hasOutcome() {
    return this.dialog?.plan != null && this.dialog.plan.standIn === null;
  }

  /** @param {{ detail: { value: import("c/gsPanelHost").PlanKind } }} event */
  handleKind(event) {
    this.panel?.perform({ do: "pick", kind: event.detail.value });
  }

  /** @param {{ detail: { value: string[] } }} event */
  handleInvoices(event) {
    this.panel?.perform({ do: "cover", invoiceIds: [...event.detail.value] });
  }
}
