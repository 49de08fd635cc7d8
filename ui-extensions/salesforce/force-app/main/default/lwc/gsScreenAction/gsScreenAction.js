// @ts-check
import ask from "@salesforce/apex/GoodStandingCard.ask";
import LANGUAGE from "@salesforce/i18n/lang";
import { SalesforcePanel } from "c/gsPanelHost";
import { api, LightningElement } from "lwc";

/** One action of the panel on a screen of its own. Says `done` with the words, or `cancel`. */
export default class GsScreenAction extends LightningElement {
  /** @type {import("c/gsPanelHost").PanelActionName} */
  @api actionId = "propose-plan";

  /** @type {SalesforcePanel | null} */
  panel = null;

  /** @type {import("c/gsPanelHost").ScreenModel | null} */
  screen = null;

  /** @type {import("c/gsPanelHost").DialogModel | null} */
  dialog = null;

  record = "";
  connected = false;

  /** A screen action is told its record only after it was put on the page. */
  @api
  get recordId() {
    return this.record;
  }
  set recordId(value) {
    if (!value || value === this.record) return;
    this.record = value;
    if (this.connected) void this.begin(value);
  }

  /** Not before: what else was handed to the component may come after the record. */
  connectedCallback() {
    this.connected = true;
    if (this.record !== "") void this.begin(this.record);
  }

  /** @param {string} recordId */
  async begin(recordId) {
    const panel = new SalesforcePanel({
      ask: (call, question) => ask({ call, recordId, question }),
      language: LANGUAGE,
      done: (message) => this.dispatchEvent(new CustomEvent("done", { detail: { message } })),
    });
    this.panel = panel;
    this.screen = panel.screen;
    panel.subscribe(() => {
      this.screen = panel.screen;
      this.dialog = panel.dialog;
    });
    await panel.open(this.actionId);
  }

  get loadingText() {
    return this.screen?.loadingText ?? "";
  }

  get absent() {
    return this.screen?.absent ?? null;
  }

  get notices() {
    return this.screen?.facts?.notices ?? [];
  }

  handleConfirm() {
    this.panel?.perform({ do: "submit" });
  }

  handleCancel() {
    this.panel?.perform({ do: "close" });
    this.dispatchEvent(new CustomEvent("cancel"));
  }
}
