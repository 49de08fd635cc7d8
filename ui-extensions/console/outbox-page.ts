import { html, type SafeHtml } from "../html/html.ts";
import { openingForm } from "./clock-bar.ts";
import type { ClockView } from "./clock-view.ts";
import { channelWords, templateWords } from "./console-words.ts";
import type {
  CapturedPage,
  CapturedRow,
  OutboxPart,
  OutboxView,
  UnsentPage,
  UnsentRow,
} from "./outbox-view.ts";
import { reasonWords, statusWords } from "./outbox-words.ts";
import { type PageFrame, renderConsole } from "./page.ts";

const VARIANTS: Readonly<Record<UnsentRow["status"], string>> = {
  queued: "neutral",
  sending: "brand",
  cancelled: "warning",
  failed: "danger",
  unconfirmed: "danger",
};

/** What waits, what was kept instead of sent, and what did not leave, each the newest first. */
export function renderOutboxPage(view: OutboxView, frame: PageFrame): string {
  const { waiting, kept, stopped, pending } = view;
  const parts = [
    waiting === null ? null : unsent("waiting", "Waiting to leave", waiting),
    kept === null ? null : keptPart(kept),
    stopped === null ? null : unsent("stopped", "Did not leave", stopped),
  ].filter((part) => part !== null);
  const content = html`<div class="page-head">
    <h1>Outbox</h1>
    <p class="quiet">Messages kept here instead of leaving. Open one to read it as the customer would. <a href="/console/letters">Letters to print</a> wait in a tray.</p>
  </div>
  ${pending === 0 ? null : working(pending)}
  ${parts.length === 0 ? empty(frame.clock) : parts}`;
  return renderConsole(frame, { title: "Outbox · Good Standing", place: "outbox", content });
}

function working(pending: number): SafeHtml {
  const what = pending === 1 ? "1 account or message" : `${pending} accounts and messages`;
  return html`<p class="notice wa-brand" role="status">Working… ${what} to go. <a href="/console/outbox">Show what has come since</a></p>`;
}

function empty(clock: ClockView | null): SafeHtml {
  if (clock !== null && !clock.open) {
    return html`<div class="card empty">
      <h2>Nothing has been sent yet</h2>
      <p>Contact hours resume ${clock.opensText}.</p>
      <p class="quiet">Until then every message waits, whoever is due. Move the sandbox’s clock to see them leave.</p>
      ${openingForm(clock)}
    </div>`;
  }
  return html`<div class="card empty">
    <h2>Nothing has been sent yet</h2>
    <p class="quiet">Messages appear here once the engine reaches an account that is due, or when you press “Send now” on a record.</p>
    <p><a href="/sandbox/companies/rivera-plumbing">Open a record</a></p>
  </div>`;
}

function keptPart({ messages, cursor }: CapturedPage): SafeHtml | null {
  if (messages.length === 0) return null;
  return html`<section class="group" aria-labelledby="part-kept">
    <h2 id="part-kept">Kept here, sent to nobody</h2>
    <ul class="rows">${messages.map(keptRow)}</ul>
    ${more("kept", cursor)}
  </section>`;
}

function keptRow(message: CapturedRow): SafeHtml {
  return html`<li>
    <a class="row-link" href="/console/outbox/${encodeURIComponent(message.id)}">
      <span class="row-name">${message.subject}</span>
      <span class="quiet row-subtitle">${channelWords(message.channel)} to ${message.accountName}, ${message.to}</span>
    </a>
    <span class="row-meta quiet"><time datetime="${message.at.value}">${message.at.text}</time></span>
  </li>`;
}

function unsent(part: OutboxPart, title: string, { rows, cursor }: UnsentPage): SafeHtml | null {
  if (rows.length === 0) return null;
  return html`<section class="group" aria-labelledby="part-${part}">
    <h2 id="part-${part}">${title}</h2>
    <ul class="rows">${rows.map(unsentRow)}</ul>
    ${more(part, cursor)}
  </section>`;
}

function unsentRow(row: UnsentRow): SafeHtml {
  return html`<li>
    <a class="row-link" href="${row.accountHref}">
      <span class="row-name">${row.accountName}</span>
      <span class="quiet row-subtitle">${channelWords(row.channel)}: ${templateWords(row.template)}</span>
    </a>
    <span class="row-meta row-why">
      <span><span class="status wa-${VARIANTS[row.status]}">${statusWords(row.status)}</span> <time class="quiet" datetime="${row.at.value}">${row.at.text}</time></span>
      <span>${reasonWords(row)}</span>
    </span>
  </li>`;
}

function more(part: OutboxPart, cursor: string | null): SafeHtml | null {
  if (cursor === null) return null;
  return html`<p><a href="/console/outbox?part=${part}&cursor=${encodeURIComponent(cursor)}">Earlier messages</a></p>`;
}
