// @ts-check
import { api, LightningElement } from "lwc";

/** A row of buttons, each with what it asks of the panel. */
export default class GsButtons extends LightningElement {
  /** @type {import("c/gsPanelHost").Performs | null} */
  @api panel = null;

  /** @type {readonly import("c/gsPanelHost").ButtonModel[]} */
  @api buttons = [];

  get hasButtons() {
    return this.buttons.length > 0;
  }

  /** @param {{ currentTarget: { dataset: { key?: string } } }} event */
  handleClick(event) {
    const { key } = event.currentTarget.dataset;
    const pressed = this.buttons.find((each) => each.key === key);
    if (pressed !== undefined) this.panel?.perform(pressed.intent);
  }
}
