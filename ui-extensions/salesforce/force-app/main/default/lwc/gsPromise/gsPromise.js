// @ts-check
import TITLE from "@salesforce/label/c.Good_Standing_Record_Promise";
import { CloseActionScreenEvent } from "lightning/actions";
import { ShowToastEvent } from "lightning/platformShowToastEvent";
import { notifyRecordUpdateAvailable } from "lightning/uiRecordApi";
import { api, LightningElement } from "lwc";

/** Records a promise to pay, as an action on a record. */
export default class GsPromise extends LightningElement {
  /** @type {string} */
  @api recordId = "";

  title = TITLE;

  /** @param {{ detail: { message: string } }} event */
  handleDone({ detail }) {
    this.dispatchEvent(new ShowToastEvent({ title: detail.message, variant: "success" }));
    void notifyRecordUpdateAvailable([{ recordId: this.recordId }]);
    this.dispatchEvent(new CloseActionScreenEvent());
  }

  handleCancel() {
    this.dispatchEvent(new CloseActionScreenEvent());
  }
}
