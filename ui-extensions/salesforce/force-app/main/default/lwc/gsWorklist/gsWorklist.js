// @ts-check
import ask from "@salesforce/apex/GoodStandingWorklist.ask";
import LANGUAGE from "@salesforce/i18n/lang";
import TITLE from "@salesforce/label/c.Good_Standing_Worklist";
import ACCOUNT from "@salesforce/label/c.Good_Standing_Worklist_Account";
import DAYS from "@salesforce/label/c.Good_Standing_Worklist_Days";
import EMPTY from "@salesforce/label/c.Good_Standing_Worklist_Empty";
import MORE from "@salesforce/label/c.Good_Standing_Worklist_More";
import PAST_DUE from "@salesforce/label/c.Good_Standing_Worklist_Past_Due";
import SEARCH from "@salesforce/label/c.Good_Standing_Worklist_Search";
import STANDING from "@salesforce/label/c.Good_Standing_Worklist_Standing";
import TODO from "@salesforce/label/c.Good_Standing_Worklist_Todo";
import { readWorklist } from "c/gsPanelHost";
import { NavigationMixin } from "lightning/navigation";
import { LightningElement } from "lwc";

/** Long enough that a name is searched for once, not with each letter. */
const TYPING_MS = 300;

/** The accounts of a rep's day, most urgent first. */
export default class GsWorklist extends NavigationMixin(LightningElement) {
  labels = { title: TITLE, search: SEARCH, empty: EMPTY, more: MORE };

  columns = [
    {
      label: ACCOUNT,
      type: "button",
      typeAttributes: { label: { fieldName: "name" }, name: "open", variant: "base" },
    },
    { label: TODO, fieldName: "todo", wrapText: true },
    { label: PAST_DUE, fieldName: "pastDueText" },
    { label: DAYS, fieldName: "daysPastDue", type: "number" },
    { label: STANDING, fieldName: "stateLabel", wrapText: true },
  ];

  /** @type {readonly import("c/gsPanelHost").WorklistRow[]} */
  rows = [];

  /** @type {string | null} */
  cursor = null;

  search = "";
  trouble = "";
  loading = true;
  asked = 0;

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  timer;

  connectedCallback() {
    void this.load(null);
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
  }

  get hasRows() {
    return this.rows.length > 0;
  }

  get isEmpty() {
    return !this.loading && this.trouble === "" && this.rows.length === 0;
  }

  /** @param {string | null} cursor */
  async load(cursor) {
    this.asked += 1;
    const mine = this.asked;
    this.loading = true;
    const body = await ask({ cursor, search: this.search }).catch(() => null);
    // A slow answer to an earlier search must not take the place of a later one's.
    if (mine !== this.asked) return;
    this.loading = false;
    const page = readWorklist(body, LANGUAGE);
    this.trouble = page.kind === "trouble" ? page.text : "";
    if (page.kind === "trouble") return;
    this.rows = cursor === null ? page.rows : [...this.rows, ...page.rows];
    this.cursor = page.cursor;
  }

  /** @param {{ detail: { value: string } }} event */
  handleSearch(event) {
    this.search = event.detail.value;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.load(null), TYPING_MS);
  }

  handleMore() {
    void this.load(this.cursor);
  }

  /** @param {{ detail: { row: { accountId: string } } }} event */
  handleOpen(event) {
    const row = this.rows.find((each) => each.accountId === event.detail.row.accountId);
    if (row == null || row.record === null) return;
    const { id: recordId, object: objectApiName } = row.record;
    this[NavigationMixin.Navigate]?.({
      type: "standard__recordPage",
      attributes: { recordId, objectApiName, actionName: "view" },
    });
  }
}
