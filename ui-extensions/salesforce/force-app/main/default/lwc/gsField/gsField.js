// @ts-check
import { api, LightningElement } from "lwc";

/** One labelled field of a form. What was typed is told to the panel. */
export default class GsField extends LightningElement {
  /** @type {import("c/gsPanelHost").Performs | null} */
  @api panel = null;

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
    const { name } = this.field ?? {};
    if (name === undefined) return;
    this.panel?.perform({ do: "edit", name, value: event.detail.value ?? "" });
  }
}
