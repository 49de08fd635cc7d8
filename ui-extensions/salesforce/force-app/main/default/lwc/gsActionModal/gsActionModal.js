// @ts-check
import LightningModal from "lightning/modal";
import { api } from "lwc";

/** The dialog of an action. It follows the panel it is lent, and closes when the action is done. */
export default class GsActionModal extends LightningModal {
  /** @type {import("c/gsPanelHost").SalesforcePanel | null} */
  @api panel = null;

  /** @type {import("c/gsPanelHost").DialogModel | null} */
  dialog = null;

  /** @type {() => void} */
  leave = () => {};

  connectedCallback() {
    this.dialog = this.panel?.dialog ?? null;
    this.leave = this.panel?.subscribe(() => this.follow()) ?? this.leave;
  }

  disconnectedCallback() {
    this.leave();
  }

  follow() {
    this.dialog = this.panel?.dialog ?? null;
    if (this.dialog !== null) return;
    this.leave();
    this.close();
  }

  handleConfirm() {
    this.panel?.perform({ do: "submit" });
  }

  handleCancel() {
    this.panel?.perform({ do: "close" });
  }
}
