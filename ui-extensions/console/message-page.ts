import { html, type SafeHtml } from "../html/html.ts";
import { channelWords } from "./console-words.ts";
import type { CapturedMessage, CapturedRow } from "./outbox-view.ts";
import { type PageFrame, renderConsole } from "./page.ts";

const VARIANTS: Readonly<Record<CapturedRow["status"], string>> = {
  captured: "success",
  queued: "neutral",
  cancelled: "warning",
  failed: "danger",
};

/** One message: its HTML in a frame that may run nothing, its text, its headers, its reason. */
export function renderMessagePage(message: CapturedMessage, frame: PageFrame): string {
  const content = html`<div class="page-head">
    <p><a href="/console/outbox">Outbox</a></p>
    <h1>${message.subject}</h1>
    <p class="quiet">${status(message)} to ${message.accountName}, <time datetime="${message.at.value}">${message.at.text}</time></p>
  </div>
  ${customerLink(message.text)}
  <div class="mail">
    <div class="stack">${htmlPart(message)}${textPart(message)}</div>
    ${facts(message)}
  </div>`;
  return renderConsole(frame, { title: `${message.subject} · Outbox`, place: "outbox", content });
}

/** The preview may follow no link, so the page that the message leads to is opened from here. */
function customerLink(text: string): SafeHtml | null {
  const url = /https?:\/\/[^\s#]+\/p\/[\w-]+/.exec(text)?.[0];
  if (url === undefined) return null;
  return html`<p><a class="wa-button wa-outlined wa-size-s" href="${url}" target="_blank" rel="noopener noreferrer">Open the customer’s page</a></p>`;
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
function status(message: CapturedRow): SafeHtml {
  return html`<span class="status wa-${VARIANTS[message.status]}">${message.statusText}</span>`;
}
