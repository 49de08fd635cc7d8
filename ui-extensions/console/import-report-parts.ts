import { html, type SafeHtml } from "../html/html.ts";
import type { ImportLineView, ImportReportView } from "./import-view.ts";
import {
  bytesText,
  countText,
  delimiterWords,
  encodingWords,
  fieldWords,
  readAsWords,
  sentence,
} from "./import-words.ts";
import { stackTable } from "./stack-table.ts";

export const LINES_SHOWN_MAX = 200;

/** Every row that was refused, so that a person can put the file right. */
export function rejectsPart({ rejects, rows }: ImportReportView): SafeHtml | null {
  if (rows.rejected === 0) return null;
  return linesPart("rejects", "Rejected rows", rejects, rows.rejected);
}

/** Rows that were taken although a cell of theirs was not. */
export function noticesPart({ notices, noticesNotShown }: ImportReportView): SafeHtml | null {
  if (notices.length === 0) return null;
  const all = notices.length + noticesNotShown;
  return linesPart("notices", "Imported without these values", notices, all);
}

function linesPart(id: string, title: string, lines: readonly ImportLineView[], all: number) {
  const shown = lines.slice(0, LINES_SHOWN_MAX);
  const rest =
    all > shown.length
      ? html`<p class="quiet">The first ${shown.length} of ${all.toLocaleString("en")}.</p>`
      : null;
  return html`<section class="card" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title} <span class="quiet">${all.toLocaleString("en")}</span></h2>
    ${rest}
    ${stackTable({
      label: title,
      columns: ["Line", "Column", "Value", "Why"],
      rows: shown.map(({ line, field, value, reason }) => [
        String(line),
        field,
        value === "" ? html`<span class="quiet">empty</span>` : html`<code>${value}</code>`,
        sentence(reason),
      ]),
    })}
  </section>`;
}

/** What the reader has to know before trusting the figures. */
export function wordsPart({ warnings, assumptions }: ImportReportView): SafeHtml | null {
  if (warnings.length + assumptions.length === 0) return null;
  return html`<section class="card" aria-labelledby="words-title">
    <h2 id="words-title">${warnings.length === 0 ? "Taken for granted" : "Please check"}</h2>
    ${warnings.length === 0 ? null : html`<ul class="plain-list notice wa-warning">${items(warnings)}</ul>`}
    ${warnings.length === 0 || assumptions.length === 0 ? null : html`<h3>Taken for granted</h3>`}
    ${assumptions.length === 0 ? null : html`<ul class="plain-list">${items(assumptions)}</ul>`}
  </section>`;
}

function items(texts: readonly string[]): SafeHtml[] {
  return texts.map((text) => html`<li>${text}</li>`);
}

/** How the file was understood: its outside, then column by column. */
export function understoodPart(report: ImportReportView): SafeHtml {
  const { columns, unusedColumns, header } = report;
  return html`<section class="card" aria-labelledby="understood-title">
    <h2 id="understood-title">How the file was read</h2>
    <dl class="properties">
      ${fact("Delimiter", delimiterWords(report.delimiter))}
      ${fact("Encoding", `${encodingWords(report.encoding)}${report.bom ? ", with a mark" : ""}`)}
      ${fact("Column names", header.line === null ? "None in the file" : `Line ${header.line}`)}
      ${fact("Size", bytesText(report.bytes))}
    </dl>
    ${stackTable({
      label: "Columns",
      columns: ["Column", "Read as", "How"],
      rows: columns.map((column) => [
        html`<b>${column.name === "" ? `Column ${column.position}` : column.name}</b>`,
        fieldWords(column.field),
        readAsWords(column),
      ]),
    })}
    ${unusedColumns.length === 0 ? null : html`<p><span class="quiet">${countText(unusedColumns.length, "column was", "columns were")} not used:</span> ${unusedColumns.map((name) => (name === "" ? "(no name)" : name)).join(", ")}</p>`}
  </section>`;
}

export function fact(label: string, value: string): SafeHtml {
  return html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
}
