// @ts-check
import { api, LightningElement } from "lwc";

/** The frame of an action on a record; the platform's own is not in the open package. */
export default class QuickActionPanel extends LightningElement {
  @api header = "";
}
