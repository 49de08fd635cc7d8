// @ts-check
import { api, LightningElement } from "lwc";

/** A row of buttons. What each asks for goes up as an `intent`. */
export default class GsButtons extends LightningElement {
  /** @type {readonly import("c/gsPanelHost").ButtonModel[]} */
  @api buttons = [];

  get hasButtons() {
    return this.buttons.length > 0;
  }

  /** @param {{ currentTarget: { dataset: { key?: string } } }} event */
  handleClick(event) {
    const { key } = event.currentTarget.dataset;
    const pressed = this.buttons.find((each) => each.key === key);
    if (pressed === undefined) return;
    const detail = { ...pressed.intent };
    this.dispatchEvent(new CustomEvent("intent", { detail, bubbles: true, composed: true }));
  }
}
