import { clockBar } from "../console/clock-bar.ts";
import { type PageFrame, renderPage } from "../console/page.ts";
import { html, type SafeHtml } from "../html/html.ts";
import {
  type ImportedRow,
  KIND_LABELS,
  type RecordKind,
  type RecordRow,
  type RecordsView,
} from "./record-view.ts";

const KINDS: readonly RecordKind[] = ["companies", "contacts", "tickets"];

/**
 * The sandbox CRM's list of records. What is typed narrows the page; sending the form searches every
 * account. It is sent as a body, because names stay out of addresses.
 */
export function renderRecordsPage(view: RecordsView, { assets, clock }: PageFrame): string {
  const { records, imported } = view;
  const found = records.length + imported.length;
  const body = html`${crmBar(null)}
${clockBar(clock)}
<main id="main" class="main" tabindex="-1">
  <div class="page-head">
    <h1>Records</h1>
    <p class="quiet">Open one to see the panel beside it. Companies show it in the sidebar, contacts in a tab, tickets in a narrow sidebar.</p>
  </div>
  ${searchForm(view, found)}
  ${KINDS.flatMap((kind) =>
    group(
      kind,
      records.filter((record) => record.kind === kind),
    ),
  )}
  ${importedGroup(view)}
</main>`;
  return renderPage({ title: "Records · Sandbox CRM", assets, body });
}

function searchForm({ search, importedCursor }: RecordsView, found: number): SafeHtml {
  const count = found === 1 ? "1 record" : `${found} records`;
  const said = importedCursor === null ? count : `${count} here, more below`;
  return html`<form method="post" action="/sandbox" class="record-search" role="search">
    <label for="record-search">Search records</label>
    <div class="record-search-row">
      <input id="record-search" name="search" type="search" maxlength="200" autocomplete="off" placeholder="Name, city or owner" value="${search}">
      <button type="submit" class="wa-outlined">Search</button>
    </div>
    <p class="quiet"><span role="status" id="record-count">${said}</span>${search === "" ? null : html` found. <a href="/sandbox">Show all</a>`}</p>
  </form>`;
}

function group(kind: RecordKind, records: readonly RecordRow[]): SafeHtml[] {
  if (records.length === 0) return [];
  const section = html`<section class="group" aria-labelledby="group-${kind}">
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
  return [section];
}

function importedGroup(view: RecordsView): SafeHtml | null {
  const { imported, search } = view;
  if (imported.length > 0) {
    return html`<section class="group" aria-labelledby="group-imported">
      <h2 id="group-imported">Imported accounts</h2>
      <ul class="rows">${imported.map(importedRow)}</ul>
      ${moreForm(view)}
    </section>`;
  }
  if (search !== "") return null;
  return html`<section class="group" aria-labelledby="group-imported">
    <h2 id="group-imported">Imported accounts</h2>
    <p class="quiet">None yet. <a href="/console/import">Import a CSV file</a> to see your own customers here.</p>
  </section>`;
}

function importedRow({ id, name, kind, stateLabel, pastDueText }: ImportedRow): SafeHtml {
  const what = kind === "business" ? "Business" : "Consumer";
  return html`<li data-search="${name.toLocaleLowerCase("en")}">
    <a class="row-link" href="/sandbox/companies/${encodeURIComponent(id)}">
      <span class="row-name">${name}</span>
      <span class="quiet row-subtitle">${what}</span>
    </a>
    <span class="row-meta quiet">${stateLabel}${pastDueText === "" ? "" : ` · ${pastDueText}`}</span>
  </li>`;
}

/** A cursor is made of names, so it travels in a body, too. */
function moreForm({ importedCursor, search }: RecordsView): SafeHtml | null {
  if (importedCursor === null) return null;
  return html`<form method="post" action="/sandbox#group-imported">
    <input type="hidden" name="search" value="${search}">
    <input type="hidden" name="cursor" value="${importedCursor}">
    <button type="submit" class="wa-outlined wa-size-s">More accounts</button>
  </form>`;
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
