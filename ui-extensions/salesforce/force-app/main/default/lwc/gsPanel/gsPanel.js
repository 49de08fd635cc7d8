// @ts-check
import ask from "@salesforce/apex/GoodStandingCard.ask";
import LANGUAGE from "@salesforce/i18n/lang";
import TITLE from "@salesforce/label/c.Good_Standing_Panel";
import GsActionModal from "c/gsActionModal";
import { SalesforcePanel } from "c/gsPanelHost";
import { ShowToastEvent } from "lightning/platformShowToastEvent";
import { RefreshEvent } from "lightning/refresh";
import { getRecord, notifyRecordUpdateAvailable } from "lightning/uiRecordApi";
import { api, LightningElement, wire } from "lwc";

/** The panel on a record: draws what the server says, and takes what is pressed to it. */
export default class GsPanel extends LightningElement {
  /** @type {string} */
  @api recordId = "";

  /** @type {string} */
  @api objectApiName = "";

  title = TITLE;

  /** @type {import("c/gsPanelHost").ScreenModel | null} */
  screen = null;

  /** @type {SalesforcePanel | null} */
  panel = null;

  modalOpen = false;
  changedAt = "";

  get watched() {
    return this.objectApiName === "" ? undefined : [`${this.objectApiName}.LastModifiedDate`];
  }

  /**
   * Another component or our server changed the record, so what is owed may have changed too.
   * @param {{ data?: { fields?: { LastModifiedDate?: { value?: string } } } }} record
   */
  @wire(getRecord, { recordId: "$recordId", fields: "$watched" })
  followRecord({ data }) {
    const changedAt = data?.fields?.LastModifiedDate?.value ?? "";
    const isFirst = this.changedAt === "";
    if (changedAt === "" || changedAt === this.changedAt) return;
    this.changedAt = changedAt;
    if (!isFirst) void this.panel?.recordChanged();
  }

  connectedCallback() {
    this.panel = new SalesforcePanel({
      ask: (call, question) => ask({ call, recordId: this.recordId, question }),
      language: LANGUAGE,
      done: (message) => this.tell(message),
    });
    this.screen = this.panel.screen;
    this.panel.subscribe(() => this.draw());
    void this.panel.load();
  }

  draw() {
    this.screen = this.panel?.screen ?? null;
    if (this.panel?.dialog != null && !this.modalOpen) void this.openModal(this.panel);
  }

  /** @param {SalesforcePanel} panel */
  async openModal(panel) {
    const { dialog } = panel;
    if (dialog === null) return;
    this.modalOpen = true;
    await GsActionModal.open({ label: dialog.title, size: dialog.size, panel });
    this.modalOpen = false;
    // The cross and Escape close the modal without the panel's knowing.
    if (panel.dialog !== null) panel.perform({ do: "close" });
  }

  /** @param {string} message */
  tell(message) {
    this.dispatchEvent(new ShowToastEvent({ title: message, variant: "success" }));
    void notifyRecordUpdateAvailable([{ recordId: this.recordId }]);
    this.dispatchEvent(new RefreshEvent());
  }
}
