// @ts-check
import { api, LightningElement } from "lwc";

/** Every payment with its date and amount. */
export default class GsSchedule extends LightningElement {
  /** @type {import("c/gsPanelHost").ScheduleModel | null} */
  @api schedule = null;
}
