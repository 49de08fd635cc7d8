import { html, type SafeHtml } from "../../html/html.ts";
import { place, salesforcePage, withUser } from "./page.ts";
import type {
  ActivityRow,
  FieldRow,
  SalesforceFrame,
  SalesforceRecordView,
} from "./record-view.ts";

const SCREEN_ACTIONS = [
  { name: "gsPlanEditor", label: "Offer a Payment Plan" },
  { name: "gsPromise", label: "Record a Promise to Pay" },
] as const;

/** A record as Lightning lays it out: highlights, details, and the panel beside them. */
export function renderSalesforceRecord(
  record: SalesforceRecordView,
  frame: SalesforceFrame,
): string {
  const main = html`<main id="main" class="sf-record" tabindex="-1">
  <header class="sf-highlights">
    <div class="sf-title">
      <p class="sf-kind">${record.object}</p>
      <h1 dir="auto">${record.name}</h1>
    </div>
    <div class="sf-actions">${SCREEN_ACTIONS.map(({ name, label }) => actionButton(name, label, record))}</div>
    ${rows(record.highlights, "sf-compact")}
  </header>
  <div class="sf-main">
    ${card("Details", rows(record.details, "sf-fields"))}
    <div id="sf-ours" data-live="ours">${record.ours.map(({ title, rows: all }) => card(title, rows(all, "sf-fields")))}</div>
    ${card("Activity", html`<div id="sf-activity" data-live="activity">${activity(record.activity)}</div>`)}
    ${record.related.length === 0 ? null : card("Related", related(record, frame))}
  </div>
  <aside class="sf-side" aria-label="Good Standing">
    ${place({ name: "gsPanel", properties: { recordId: record.id, objectApiName: record.object } }, frame)}
  </aside>
</main>
<dialog class="sf-dialog" aria-label="Action"><button type="button" class="sf-close" aria-label="Close">×</button><div class="sf-screen"></div></dialog>`;
  return salesforcePage(record.name, main, frame);
}

function actionButton(name: string, label: string, { id }: SalesforceRecordView): SafeHtml {
  const mount = JSON.stringify({ name, properties: { recordId: id } });
  return html`<button type="button" class="sf-action" data-action="${mount}">${label}</button>`;
}

export function card(title: string, content: SafeHtml): SafeHtml {
  return html`<section class="sf-card"><h2>${title}</h2>${content}</section>`;
}

function rows(fields: readonly FieldRow[], className: string): SafeHtml {
  if (fields.length === 0) return html`<p class="sf-hint">Nothing yet.</p>`;
  return html`<dl class="${className}">${fields.map(
    ({ label, value }) => html`<div><dt>${label}</dt><dd dir="auto">${value}</dd></div>`,
  )}</dl>`;
}

function activity(all: readonly ActivityRow[]): SafeHtml {
  if (all.length === 0) return html`<p class="sf-hint">Nothing here yet.</p>`;
  return html`<ol class="sf-rows">${all.map(
    (row) => html`<li>
      <p><strong>${row.title}</strong></p>
      ${row.detail === "" ? null : html`<p dir="auto">${row.detail}</p>`}
      <p class="sf-hint">${row.kind} · ${row.whenText}</p>
    </li>`,
  )}</ol>`;
}

function related({ related: all }: SalesforceRecordView, frame: SalesforceFrame): SafeHtml {
  return html`<ul class="sf-rows">${all.map(
    ({ label, href }) => html`<li><a href="${withUser(href, frame)}">${label}</a></li>`,
  )}</ul>`;
}
