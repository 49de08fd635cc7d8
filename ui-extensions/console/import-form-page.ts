import { html, type SafeHtml } from "../html/html.ts";
import type { ImportFormView } from "./import-view.ts";
import { type PageFrame, renderConsole } from "./page.ts";

/** Step one: choose a file. It is checked before anything is written. */
export function renderImportFormPage(view: ImportFormView, frame: PageFrame): string {
  const { problem } = view;
  const content = html`<div class="page-head">
    <h1>Import invoices</h1>
    <p class="quiet">A CSV file as your accounting system exports it. It is checked first; nothing is written before you have seen what was understood.</p>
  </div>
  ${problem === null ? null : html`<p class="notice wa-danger" role="alert" id="form-problem">${problem.message} Nothing was imported.</p>`}
  <div class="split">
  <form method="post" action="/console/import" enctype="multipart/form-data" class="card form">
    ${fileField(problem?.field === "file")}
    ${currencyField(view)}
    <div><button type="submit" class="wa-brand wa-accent">Check this file</button></div>
  </form>
  <section class="card" aria-labelledby="wanted-title">
    <h2 id="wanted-title">What the file needs</h2>
    <p>One row per invoice, and a first row that names the columns. Four must be there, in any order and under any usual name, in English or Spanish:</p>
    <ul class="plain-list">
      <li><b>Customer</b>: a number or a name</li>
      <li><b>Invoice number</b></li>
      <li><b>Due date</b></li>
      <li><b>Amount</b>, or the amount still open</li>
    </ul>
    <p class="quiet">Also read when present: invoice date, date paid, currency, dispute, e-mail, phone, language, country, region and time zone. Importing a file again changes nothing.</p>
  </section>
  </div>`;
  return renderConsole(frame, { title: "Import · Good Standing", place: "import", content });
}

function fileField(wrong: boolean): SafeHtml {
  return html`<div class="field">
    <label for="file">CSV file</label>
    <input id="file" name="file" type="file" accept=".csv,.txt,.tsv,.gz,text/csv,application/gzip" aria-describedby="file-hint${wrong ? " form-problem" : ""}"${wrong ? html` aria-invalid="true"` : null}>
    <p class="quiet" id="file-hint">.csv, or gzipped .csv.gz, up to 64 MB. Delimiter, encoding and date order are detected.</p>
  </div>`;
}

function currencyField({ currencies, currency, problem }: ImportFormView): SafeHtml {
  const wrong = problem?.field === "currency";
  return html`<div class="field">
    <label for="currency">Currency of rows that name none</label>
    <select id="currency" name="currency"${wrong ? html` aria-invalid="true" aria-describedby="form-problem"` : null}>
      ${currencies.map(
        ({ code, name }) =>
          html`<option value="${code}"${code === currency ? html` selected` : null}>${code} · ${name}</option>`,
      )}
    </select>
  </div>`;
}
