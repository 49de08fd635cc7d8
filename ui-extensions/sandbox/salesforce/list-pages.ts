import { html } from "../../html/html.ts";
import { place, salesforcePage, withUser } from "./page.ts";
import { card } from "./record-page.ts";
import type { SalesforceFrame } from "./record-view.ts";

export interface RecordRow {
  readonly object: string;
  readonly name: string;
  readonly standingText: string;
  readonly href: string;
}

/** The records of the sandbox org, each a link to its page. */
export function renderSalesforceRecords(
  rows: readonly RecordRow[],
  frame: SalesforceFrame,
): string {
  const table = html`<table class="sf-table">
  <thead><tr><th scope="col">Name</th><th scope="col">Object</th><th scope="col">Standing</th></tr></thead>
  <tbody>${rows.map(
    ({ object, name, standingText, href }) => html`<tr>
      <th scope="row"><a href="${withUser(href, frame)}" dir="auto">${name}</a></th>
      <td>${object}</td><td>${standingText}</td>
    </tr>`,
  )}</tbody>
</table>`;
  const content = rows.length === 0 ? html`<p class="sf-hint">No records.</p>` : table;
  const main = html`<main id="main" class="sf-list" tabindex="-1"><h1>Records</h1>${card("All records", content)}</main>`;
  return salesforcePage("Records", main, frame);
}

/** The tab with the worklist's component. */
export function renderSalesforceWorklist(frame: SalesforceFrame): string {
  const main = html`<main id="main" class="sf-list" tabindex="-1"><h1>Accounts to work on</h1>
${place({ name: "gsWorklist", properties: {} }, frame)}</main>`;
  return salesforcePage("Accounts to work on", main, frame);
}

/** The tab with the settings' component. */
export function renderSalesforceSettings(frame: SalesforceFrame): string {
  const main = html`<main id="main" class="sf-list" tabindex="-1"><h1>Good Standing</h1>
${place({ name: "gsSettings", properties: {} }, frame)}</main>`;
  return salesforcePage("Good Standing settings", main, frame);
}
