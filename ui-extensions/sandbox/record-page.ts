import { clockBar } from "../console/clock-bar.ts";
import { type PageFrame, renderPage } from "../console/page.ts";
import { html, type SafeHtml } from "../html/html.ts";
import type { RecordKind, RecordView } from "./record-view.ts";
import { crmBar } from "./records-page.ts";

const SINGULAR: Readonly<Record<RecordKind, string>> = {
  companies: "Company",
  contacts: "Contact",
  tickets: "Ticket",
};

/** A record page: the panel sits in a sidebar, a tab or a narrow sidebar, as real CRMs place it. */
export function renderRecordPage(record: RecordView, { assets, clock }: PageFrame): string {
  const body = html`${crmBar(record.kind)}
${clockBar(clock)}
<main id="main" class="main main-record" tabindex="-1">
  ${head(record)}
  ${layout(record)}
</main>`;
  return renderPage({ title: `${record.name} · Sandbox CRM`, assets, body });
}

function head(record: RecordView): SafeHtml {
  return html`<header class="record-head">
    <span class="avatar" aria-hidden="true">${initialsOf(record.name)}</span>
    <div>
      <p class="quiet record-kind">${SINGULAR[record.kind]}</p>
      <h1>${record.name}</h1>
      <p class="quiet">${record.subtitle}</p>
    </div>
    <span class="record-status">${record.status}</span>
  </header>`;
}

function layout(record: RecordView): SafeHtml {
  switch (record.kind) {
    case "companies":
      return html`<div class="record-columns">
        <div class="stack">${properties(record)}${activity(record)}</div>
        ${aside(record)}
      </div>`;
    case "tickets":
      return html`<div class="record-columns record-columns-narrow">
        <div class="stack">${activity(record)}${properties(record)}</div>
        ${aside(record)}
      </div>`;
    case "contacts":
      return tabs(record);
  }
}

function aside(record: RecordView): SafeHtml {
  return html`<aside class="card record-aside" aria-label="Good Standing">${panel(record)}</aside>`;
}

function tabs(record: RecordView): SafeHtml {
  return html`<wa-tab-group class="record-tabs" active="collections">
    <wa-tab panel="collections">Collections</wa-tab>
    <wa-tab panel="overview">Overview</wa-tab>
    <wa-tab-panel name="collections"><div class="card">${panel(record)}</div></wa-tab-panel>
    <wa-tab-panel name="overview"><div class="stack">${properties(record)}${activity(record)}</div></wa-tab-panel>
  </wa-tab-group>`;
}

function panel({ kind, id, panel: mount }: RecordView): SafeHtml {
  const candidates = mount.candidates.length === 0 ? "" : JSON.stringify(mount.candidates);
  return html`<gs-panel lang="${mount.language}" account="${mount.accountId}" api="${mount.api}" record="${kind}/${id}" candidates="${candidates}"></gs-panel>
<noscript><p>The panel needs JavaScript.</p></noscript>`;
}

function properties({ properties: rows }: RecordView): SafeHtml | null {
  if (rows.length === 0) return null;
  return html`<section class="card" aria-labelledby="about-title">
    <h2 id="about-title">About</h2>
    <dl class="properties">
      ${rows.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}
    </dl>
  </section>`;
}

function activity({ activity: rows }: RecordView): SafeHtml {
  return html`<section class="card" aria-labelledby="activity-title">
    <h2 id="activity-title">Activity</h2>
    ${rows.length === 0 ? html`<p class="quiet">Nothing here yet.</p>` : null}
    <ol class="activity">
      ${rows.map(
        (row) => html`<li>
        <p>${row.text}</p>
        <p class="quiet">${row.kind} · ${row.by} · ${row.whenText}</p>
      </li>`,
      )}
    </ol>
  </section>`;
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  return words
    .slice(0, 2)
    .map((word) => Array.from(word)[0] ?? "")
    .join("")
    .toLocaleUpperCase("en");
}
