import { html, type SafeHtml } from "../html/html.ts";
import { type PageFrame, renderConsole } from "./page.ts";

export interface TrayRow {
  readonly id: string;
  readonly recipient: readonly string[];
  readonly subject: string;
  readonly accountHref: string;
  readonly made: { readonly value: string; readonly text: string };
  readonly isPrinted: boolean;
}

export interface TrayView {
  readonly letters: readonly TrayRow[];
}

/** Letters that wait to be printed and posted; `posted` were just taken to the post. */
export function renderLettersPage(
  { letters, posted }: TrayView & { readonly posted: number | null },
  frame: PageFrame,
): string {
  const content = html`<div class="page-head">
    <p><a href="/console/outbox">Outbox</a></p>
    <h1>Letters</h1>
    <p class="quiet">Print them, then say which ones went to the post: they count as sent from that day. A letter whose reason is gone is taken out by itself.</p>
  </div>
  ${posted === null ? null : postedNotice(posted)}
  ${letters.length === 0 ? EMPTY : tray(letters)}`;
  return renderConsole(frame, { title: "Letters · Good Standing", place: "outbox", content });
}

function postedNotice(posted: number): SafeHtml {
  if (posted === 0)
    return html`<p class="notice wa-warning" role="status">No letter was marked as posted: choose which ones went.</p>`;
  const what = posted === 1 ? "1 letter is" : `${posted} letters are`;
  return html`<p class="notice wa-success" role="status">${what} on the way.</p>`;
}

const EMPTY = html`<div class="card empty">
  <h2>No letter waits</h2>
  <p class="quiet">A step that names the channel “letter” puts one here, for a customer with a postal address.</p>
</div>`;

function tray(letters: readonly TrayRow[]): SafeHtml {
  const all = letters.length === 1 ? "Print 1 letter" : `Print all ${letters.length} letters`;
  return html`<form method="post" action="/console/letters/print" target="_blank">
    <p><button class="wa-button wa-brand" type="submit">${all}</button></p>
  </form>
  <form id="post" class="stack" method="post" action="/console/letters/post">
    <ul class="rows">${letters.map(row)}</ul>
    <p><button class="wa-button wa-outlined" type="submit">Mark as posted</button></p>
  </form>
  ${letters.map(
    ({ id }) =>
      html`<form id="print-${id}" method="post" action="/console/letters/${id}/print" target="_blank"></form>`,
  )}`;
}

function row({ id, recipient, subject, accountHref, made, isPrinted }: TrayRow): SafeHtml {
  const [name = "", ...address] = recipient;
  return html`<li>
    <label class="row-pick"><input type="checkbox" name="letter" value="${id}"${isPrinted ? html` checked` : null}>
      <span><span class="row-name">${name}</span>
      <span class="quiet row-subtitle">${[subject, address.join(", ")].filter((text) => text !== "").join(" · ")}</span></span>
    </label>
    <span class="row-meta row-side quiet"><a href="${accountHref}">Account</a>
      <button class="wa-button wa-plain wa-size-s" type="submit" form="print-${id}" aria-label="${`Print the letter to ${name}`}">Print</button>
      <span>${isPrinted ? "Printed" : "Not printed"} · written <time datetime="${made.value}">${made.text}</time></span></span>
  </li>`;
}
