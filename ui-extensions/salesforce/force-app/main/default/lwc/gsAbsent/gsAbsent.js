// @ts-check
import { api, LightningElement } from "lwc";

/** What stands in the panel while there is no account to show. */
export default class GsAbsent extends LightningElement {
  /** @type {import("c/gsPanelHost").SalesforcePanel | null} */
  @api panel = null;

  /** @type {import("c/gsPanelHost").AbsentModel | null} */
  @api absent = null;

  text = "";

  /** @param {{ detail: { value: string } }} event */
  handleText(event) {
    this.text = event.detail.value;
  }

  /** @param {KeyboardEvent} event */
  handleKey(event) {
    if (event.key === "Enter") this.handleSearch();
  }

  handleSearch() {
    this.panel?.perform({ do: "search", text: this.text });
  }
}
