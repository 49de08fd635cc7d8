import { formatMoney } from "../../core/money/format.ts";
import { CurrencyCode, money } from "../../core/money/money.ts";
import { html, type SafeHtml } from "../html/html.ts";
import {
  fact,
  noticesPart,
  rejectsPart,
  understoodPart,
  wordsPart,
} from "./import-report-parts.ts";
import type { ImportReportView, ImportView, WriteCountsView, WrittenView } from "./import-view.ts";
import { countText, sentence } from "./import-words.ts";
import { type PageFrame, renderConsole } from "./page.ts";

interface ChangeVerbs {
  readonly create: string;
  readonly update: string;
  readonly end: string;
  readonly nothing: string;
}
const WILL: ChangeVerbs = {
  create: "creates",
  update: "updates",
  end: "ends",
  nothing: "All of it is in the book already, so nothing changes.",
};
const DID: ChangeVerbs = {
  create: "created",
  update: "updated",
  end: "ended",
  nothing: "All of it was in the book already, so nothing has changed.",
};

/** Step two: what the file holds and how it was understood. Nothing has been written. */
export function renderImportReportPage(view: ImportView, frame: PageFrame): string {
  const { report } = view;
  const content = html`<div class="page-head">
    <p><a href="/console/import">Import</a></p>
    <h1>${report.file}</h1>
    <p class="quiet">Checked. Nothing has been written yet.</p>
  </div>
  ${decision(view)}
  ${rejectsPart(report)}
  ${wordsPart(report)}
  ${understoodPart(report)}
  ${noticesPart(report)}`;
  const title = "Check the import · Good Standing";
  return renderConsole(frame, { title, place: "import", content });
}

function decision({ id, report, written }: ImportView): SafeHtml {
  const { imported, rejected, duplicates, read } = report.rows;
  return html`<section class="card" aria-labelledby="found-title">
    <h2 id="found-title">${countText(read, "row", "rows")} read</h2>
    <dl class="tiles">
      ${tile("To import", imported)}
      ${tile("Customers", report.found.accounts)}
      ${tile("Rejected", rejected)}
      ${tile("Duplicates", duplicates)}
    </dl>
    ${totals(report)}
    ${
      imported === 0
        ? html`<p class="notice wa-warning">There is nothing to import in this file. The rows below say why.</p>`
        : html`<p class="quiet">${changesText(written, WILL)}${rejected === 0 ? "" : ` ${countText(rejected, "rejected row is", "rejected rows are")} left out.`}</p>`
    }
    <div class="buttons">
      ${imported === 0 ? null : importForm(id, report)}
      <a href="/console/import">Choose another file</a>
    </div>
  </section>`;
}

function importForm(id: string, { found }: ImportReportView): SafeHtml {
  const { invoices, credits } = found;
  const label =
    invoices > 0
      ? importLabel(invoices, "invoice", "invoices")
      : importLabel(credits, "credit", "credits");
  return html`<form method="post" action="/console/import/${encodeURIComponent(id)}"><button type="submit" class="wa-brand wa-accent">${label}</button></form>`;
}

function importLabel(count: number, one: string, many: string): string {
  return count === 1 ? `Import this ${one}` : `Import these ${countText(count, one, many)}`;
}

/** The result: what is in the book now, and where to see it. */
export function renderImportDonePage(view: ImportView, frame: PageFrame): string {
  const { report, written } = view;
  const content = html`<div class="page-head">
    <p><a href="/console/import">Import</a></p>
    <h1>${report.file}</h1>
    <p class="quiet">Imported. ${changesText(written, DID)}</p>
  </div>
  <section class="card" aria-labelledby="written-title">
    <h2 id="written-title">What was written</h2>
    <table class="figures">
      <thead><tr><th scope="col"><span class="wa-visually-hidden">Kind</span></th><th scope="col" class="num">Created</th><th scope="col" class="num">Updated</th><th scope="col" class="num">Unchanged</th></tr></thead>
      <tbody>
        ${counts("Customers", written.accounts)}
        ${counts("Invoices", written.invoices)}
        ${countsIfAny("Payments and credits", written.ledger)}
        ${countsIfAny("Disputes", written.holds)}
      </tbody>
    </table>
    ${written.holdsEnded === 0 ? null : html`<p>${countText(written.holdsEnded, "dispute", "disputes")} of an earlier import ended.</p>`}
    ${totals(report)}
    <div class="buttons">
      <a class="wa-button wa-brand wa-accent" href="/sandbox#group-imported">See the accounts</a>
      <a href="/console/outbox">Outbox</a>
      <a href="/console/import">Import another file</a>
    </div>
  </section>
  ${rejectsPart(report)}`;
  return renderConsole(frame, { title: "Imported · Good Standing", place: "import", content });
}

function countsIfAny(label: string, each: WriteCountsView): SafeHtml | null {
  return each.created + each.updated + each.unchanged === 0 ? null : counts(label, each);
}

function counts(label: string, { created, updated, unchanged }: WriteCountsView): SafeHtml {
  const cells = [created, updated, unchanged].map(
    (count) => html`<td class="num">${count.toLocaleString("en")}</td>`,
  );
  return html`<tr><th scope="row">${label}</th>${cells}</tr>`;
}

const AND = new Intl.ListFormat("en", { type: "conjunction" });

/** “Creates 3 customers and 4 invoices, updates 1 invoice.” in the tense of the verbs. */
function changesText(written: WrittenView, verbs: ChangeVerbs): string {
  const { accounts, invoices, ledger, holds, holdsEnded } = written;
  const nouns = [
    [accounts, "customer", "customers"],
    [invoices, "invoice", "invoices"],
    [ledger, "payment or credit", "payments and credits"],
    [holds, "dispute", "disputes"],
  ] as const;
  const listed = (verb: string, key: "created" | "updated") => {
    const parts = nouns.flatMap(([counts, one, many]) =>
      counts[key] === 0 ? [] : [countText(counts[key], one, many)],
    );
    return parts.length === 0 ? [] : [`${verb} ${AND.format(parts)}`];
  };
  const changes = [
    ...listed(verbs.create, "created"),
    ...listed(verbs.update, "updated"),
    ...(holdsEnded === 0 ? [] : [`${verbs.end} ${countText(holdsEnded, "dispute", "disputes")}`]),
  ];
  return changes.length === 0 ? verbs.nothing : `${sentence(changes.join(", "))}.`;
}

function tile(label: string, value: number): SafeHtml {
  return html`<div class="tile"><dt>${label}</dt><dd>${value.toLocaleString("en")}</dd></div>`;
}

function totals({ totals: rows }: ImportReportView): SafeHtml | null {
  if (rows.length === 0) return null;
  return html`<dl class="properties">${rows.flatMap(({ currency, invoicedMinor, paidMinor }) => [
    fact(`Invoiced, ${currency}`, moneyText(invoicedMinor, currency)),
    fact(`Paid, ${currency}`, moneyText(paidMinor, currency)),
  ])}</dl>`;
}

function moneyText(minor: number, currency: string): string {
  const code = CurrencyCode.safeParse(currency);
  return code.success ? formatMoney(money(minor, code.data), "en") : currency;
}
