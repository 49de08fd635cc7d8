// @ts-check
import TITLE from "@salesforce/label/c.Good_Standing_Offer_Plan";
import { CloseActionScreenEvent } from "lightning/actions";
import { FlowAttributeChangeEvent, FlowNavigationNextEvent } from "lightning/flowSupport";
import { ShowToastEvent } from "lightning/platformShowToastEvent";
import { notifyRecordUpdateAvailable } from "lightning/uiRecordApi";
import { api, LightningElement } from "lwc";

/** The editor of a payment plan, as an action on a record and as a screen of a flow. */
export default class GsPlanEditor extends LightningElement {
  /** @type {string} */
  @api recordId = "";

  /** What a flow's screen may do next; only a flow says so. */
  /** @type {string[] | null} */
  @api availableActions = null;

  /** @type {boolean} */
  @api done = false;

  /** @type {string} */
  @api message = "";

  title = TITLE;

  get isFlow() {
    return this.availableActions !== null;
  }

  /** @param {{ detail: { message: string } }} event */
  handleDone({ detail }) {
    this.dispatchEvent(new ShowToastEvent({ title: detail.message, variant: "success" }));
    void notifyRecordUpdateAvailable([{ recordId: this.recordId }]);
    this.dispatchEvent(new CloseActionScreenEvent());
  }

  handleCancel() {
    this.dispatchEvent(new CloseActionScreenEvent());
  }

  /** @param {{ detail: { message: string } }} event */
  handleFlowDone({ detail }) {
    this.dispatchEvent(new FlowAttributeChangeEvent("done", true));
    this.dispatchEvent(new FlowAttributeChangeEvent("message", detail.message));
    if (this.availableActions?.includes("NEXT")) this.dispatchEvent(new FlowNavigationNextEvent());
  }
}
