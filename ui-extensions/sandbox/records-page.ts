import { html, type SafeHtml } from "../console/html.ts";
import { type PageAssets, renderPage } from "../console/page.ts";
import { KIND_LABELS, type RecordKind, type RecordRow } from "./record-view.ts";

const KINDS: readonly RecordKind[] = ["companies", "contacts", "tickets"];

/** The sandbox CRM's list of records. Searching happens in the page: names stay out of addresses. */
export function renderRecordsPage(records: readonly RecordRow[], assets: PageAssets): string {
  const body = html`${crmBar(null)}
<main id="main" class="main" tabindex="-1">
  <div class="page-head">
    <h1>Records</h1>
    <p class="quiet">Open one to see the panel beside it. Companies show it in the sidebar, contacts in a tab, tickets in a narrow sidebar.</p>
  </div>
  <div class="record-search">
    <label for="record-search">Search records</label>
    <input id="record-search" type="search" autocomplete="off" placeholder="Name, city or owner">
    <p class="quiet" role="status" id="record-count">${records.length} records</p>
  </div>
  ${KINDS.map((kind) =>
    group(
      kind,
      records.filter((record) => record.kind === kind),
    ),
  )}
</main>`;
  return renderPage({ title: "Records · Sandbox CRM", assets, body });
}

function group(kind: RecordKind, records: readonly RecordRow[]): SafeHtml {
  return html`<section class="group" aria-labelledby="group-${kind}">
    <h2 id="group-${kind}">${KIND_LABELS[kind]} <span class="quiet">${records.length}</span></h2>
    <ul class="rows">
      ${records.map(
        (record) => html`<li data-search="${searchText(record)}">
        <a class="row-link" href="/sandbox/${kind}/${encodeURIComponent(record.id)}">
          <span class="row-name">${record.name}</span>
          <span class="quiet row-subtitle">${record.subtitle}</span>
        </a>
        <span class="row-meta quiet">${record.status} · ${record.owner}</span>
      </li>`,
      )}
    </ul>
  </section>`;
}

function searchText({ name, subtitle, owner }: RecordRow): string {
  return `${name} ${subtitle} ${owner}`.toLocaleLowerCase("en");
}

/** The CRM's own bar, plainly another product than the console's. */
export function crmBar(kind: RecordKind | null): SafeHtml {
  return html`<a class="skip-link" href="#main">Skip to content</a>
<header class="bar wa-dark"><div class="bar-inner">
  <a class="brand" href="/sandbox">Sandbox CRM</a>
  <nav aria-label="Records"><ul>
    ${KINDS.map(
      (each) =>
        html`<li><a href="/sandbox#group-${each}"${each === kind ? html` aria-current="true"` : null}>${KIND_LABELS[each]}</a></li>`,
    )}
    <li><a href="/">Good Standing</a></li>
  </ul></nav>
</div></header>`;
}
