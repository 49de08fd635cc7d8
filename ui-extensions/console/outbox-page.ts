import { channelWords } from "./console-words.ts";
import { html, type SafeHtml } from "./html.ts";
import type { CapturedMessage, CapturedPage, CapturedRow } from "./outbox-view.ts";
import { consoleBody, type PageAssets, renderPage } from "./page.ts";

const VARIANTS: Readonly<Record<CapturedRow["status"], string>> = {
  captured: "success",
  queued: "neutral",
  cancelled: "warning",
  failed: "danger",
};

/** Every message that was kept instead of sent, newest first. */
export function renderOutboxPage(page: CapturedPage, assets: PageAssets): string {
  const content = html`<div class="page-head">
    <h1>Outbox</h1>
    <p class="quiet">Messages kept here instead of leaving. Open one to read it as the customer would.</p>
  </div>
  ${page.messages.length === 0 ? empty() : list(page)}`;
  return renderPage({
    title: "Outbox · Good Standing",
    assets,
    body: consoleBody("outbox", content),
  });
}

function empty(): SafeHtml {
  return html`<div class="card empty">
    <h2>Nothing has been sent yet</h2>
    <p class="quiet">Messages appear here once the engine reaches an account that is due, or when you press “Send now” on a record.</p>
    <p><a href="/sandbox/companies/rivera-plumbing">Open a record</a></p>
  </div>`;
}

function list({ messages, cursor }: CapturedPage): SafeHtml {
  return html`<ul class="rows" aria-label="Messages">${messages.map(row)}</ul>
  ${cursor === null ? null : html`<p><a href="/console/outbox?cursor=${encodeURIComponent(cursor)}">Earlier messages</a></p>`}`;
}

function row(message: CapturedRow): SafeHtml {
  return html`<li>
    <a class="row-link" href="/console/outbox/${encodeURIComponent(message.id)}">
      <span class="row-name">${message.subject}</span>
      <span class="quiet row-subtitle">${channelWords(message.channel)} to ${message.accountName}, ${message.to}</span>
    </a>
    <span class="row-meta quiet">${status(message)} <time datetime="${message.at.value}">${message.at.text}</time></span>
  </li>`;
}

function status(message: CapturedRow): SafeHtml {
  return html`<span class="status wa-${VARIANTS[message.status]}">${message.statusText}</span>`;
}

/** One message: its HTML in a frame that may run nothing, its text, its headers, its reason. */
export function renderMessagePage(message: CapturedMessage, assets: PageAssets): string {
  const content = html`<div class="page-head">
    <p><a href="/console/outbox">Outbox</a></p>
    <h1>${message.subject}</h1>
    <p class="quiet">${status(message)} to ${message.accountName}, <time datetime="${message.at.value}">${message.at.text}</time></p>
  </div>
  <div class="mail">
    <div class="stack">${htmlPart(message)}${textPart(message)}</div>
    ${facts(message)}
  </div>`;
  return renderPage({
    title: `${message.subject} · Outbox`,
    assets,
    body: consoleBody("outbox", content),
  });
}

function htmlPart({ id, html: body }: CapturedMessage): SafeHtml | null {
  if (body === null) return null;
  return html`<section class="card" aria-labelledby="html-title">
    <h2 id="html-title">As HTML</h2>
    <iframe title="The message as HTML" sandbox src="/console/outbox/${encodeURIComponent(id)}/html"></iframe>
  </section>`;
}

function textPart({ text }: CapturedMessage): SafeHtml {
  return html`<section class="card" aria-labelledby="text-title">
    <h2 id="text-title">As text</h2>
    <pre tabindex="0">${text}</pre>
  </section>`;
}

function facts(message: CapturedMessage): SafeHtml {
  return html`<section class="card" aria-labelledby="facts-title">
    <h2 id="facts-title">Why it was ${message.status === "captured" ? "sent" : "treated so"}</h2>
    <p>${message.why}</p>
    <h2>Headers</h2>
    <dl class="facts">
      <dt>To</dt><dd>${message.to}</dd>
      <dt>Channel</dt><dd>${channelWords(message.channel)}</dd>
      ${message.headers.map(({ name, value }) => html`<dt>${name}</dt><dd>${value}</dd>`)}
    </dl>
  </section>`;
}
