import { html, type SafeHtml } from "../html/html.ts";

export interface StackTable {
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | SafeHtml)[])[];
}

/**
 * A table that becomes a list of cards where it has no room, instead of scrolling sideways. The roles
 * are spelled out because a browser forgets them once CSS changes how a row is displayed.
 */
export function stackTable({ label, columns, rows }: StackTable): SafeHtml {
  return html`<table class="stack-table" role="table" aria-label="${label}">
    <thead role="rowgroup"><tr role="row">${columns.map((name) => html`<th role="columnheader" scope="col">${name}</th>`)}</tr></thead>
    <tbody role="rowgroup">${rows.map(
      (cells) =>
        html`<tr role="row">${cells.map((cell, index) => html`<td role="cell" data-label="${columns[index] ?? ""}">${cell}</td>`)}</tr>`,
    )}</tbody>
  </table>`;
}
