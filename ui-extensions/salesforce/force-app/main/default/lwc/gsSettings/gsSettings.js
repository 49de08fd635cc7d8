// @ts-check
import ask from "@salesforce/apex/GoodStandingSettings.ask";
import LANGUAGE from "@salesforce/i18n/lang";
import TITLE from "@salesforce/label/c.Good_Standing_Settings";
import { SalesforceSettings } from "c/gsPanelHost";
import { ShowToastEvent } from "lightning/platformShowToastEvent";
import { LightningElement } from "lwc";

/** Where an admin sees the org's connection, maps fields, picks a policy and names people. */
export default class GsSettings extends LightningElement {
  title = TITLE;

  /** @type {import("c/gsPanelHost").SettingsModel | null} */
  page = null;

  /** @type {SalesforceSettings | null} */
  settings = null;

  connectedCallback() {
    const settings = new SalesforceSettings({
      ask: (call, question) => ask({ call, question }),
      language: LANGUAGE,
      done: (message) => this.tell(message, "success"),
      failed: (message) => this.tell(message, "error"),
      changed: () => {
        this.page = settings.model;
      },
    });
    this.settings = settings;
    void settings.load();
  }

  /** @param {string} message @param {"success" | "error"} variant */
  tell(message, variant) {
    this.dispatchEvent(new ShowToastEvent({ title: message, variant }));
  }

  /** @param {Event} event */
  handleSubmit(event) {
    event.preventDefault();
    this.settings?.perform({ do: "save" });
  }
}
