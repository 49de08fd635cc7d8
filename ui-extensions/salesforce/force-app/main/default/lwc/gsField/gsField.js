// @ts-check
import { api, LightningElement } from "lwc";

/** One labelled field of a form. What was typed goes up as an `intent`. */
export default class GsField extends LightningElement {
  /** @type {import("c/gsPanelHost").FieldModel | null} */
  @api field = null;

  told = "";

  /** What the server or the form says is wrong stands at the field, as the platform's own does. */
  renderedCallback() {
    const error = this.field?.error ?? "";
    if (error === this.told) return;
    this.told = error;
    const control = this.control();
    if (control === null) return;
    control.setCustomValidity(error);
    control.reportValidity();
  }

  control() {
    return this.template.querySelector(
      "lightning-input, lightning-textarea, lightning-combobox, lightning-radio-group",
    );
  }

  /** @param {{ detail: { value: string | null } }} event */
  handleChange(event) {
    const value = event.detail.value ?? "";
    const detail = { do: "edit", name: this.field?.name, value };
    this.dispatchEvent(new CustomEvent("intent", { detail, bubbles: true, composed: true }));
  }
}
