import { html, type SafeHtml } from "../../html/html.ts";
import { appPlace, rows, statusBadge } from "./parts.ts";
import { workspacePage } from "./shell.ts";
import { type WorkspaceWords, workspaceWords } from "./words.ts";
import type {
  CommentRow,
  RequesterChoice,
  TicketStatusName,
  TicketView,
  WorkspaceFrame,
} from "./workspace-view.ts";

const SUBMITS: readonly TicketStatusName[] = ["open", "pending", "hold", "solved"];

/** A ticket as an agent works on it: what it is, what was said, what to answer, and the apps. */
export function renderTicket(ticket: TicketView, frame: WorkspaceFrame): string {
  const words = workspaceWords(frame.locale);
  const main = html`<main id="main" class="zd-ticket" tabindex="-1">
  <aside class="zd-left" tabindex="0" aria-label="${words.details}">
    <h2 class="zd-hidden">${words.details}</h2>
    <div id="zd-about" data-live="about">${rows(ticket.about, words)}</div>
    <h2>${words.tags}</h2>
    <div id="zd-tags" data-live="tags">${tags(ticket.tags, words)}</div>
    ${ticket.isClosed || frame.agent.role === "light" ? null : tagForm(words)}
    <h2>${words.ours}</h2>
    <div id="zd-ours" data-live="fields">${rows(ticket.ours, words)}</div>
  </aside>
  <section class="zd-middle zd-card zd-talk" aria-labelledby="zd-subject">
    <header class="zd-subject">
      <h1 id="zd-subject" dir="auto">${ticket.subject}</h1>
      <p class="zd-hint"><span id="zd-status" data-live="status">${statusBadge(ticket.status, words)}</span> ${words.ticketTitle(ticket.id)}</p>
    </header>
    <ol id="zd-comments" class="zd-comments" data-live="comments" aria-label="${words.conversation}">${comments(ticket.comments, words)}</ol>
    ${ticket.isClosed ? html`<p class="zd-closed">${words.closedTicket}</p>` : composer(ticket.status, frame, words)}
  </section>
  ${tray(words)}
</main>`;
  return workspacePage({ title: ticket.subject, place: "record", main }, frame);
}

/** A ticket that an agent begins: nobody's until a requester is chosen. */
export function renderNewTicket(
  requesters: readonly RequesterChoice[],
  frame: WorkspaceFrame,
): string {
  const words = workspaceWords(frame.locale);
  const main = html`<main id="main" class="zd-ticket" tabindex="-1">
  <aside class="zd-left" tabindex="0" aria-label="${words.details}">
    <h1>${words.newTicket}</h1>
    <p class="zd-field"><label for="zd-requester">${words.requester}</label>
    <select id="zd-requester"><option value="">${words.chooseRequester}</option>${requesters.map(
      ({ id, name, organization }) =>
        html`<option value="${String(id)}">${organization === "" ? name : `${name} · ${organization}`}</option>`,
    )}</select></p>
    <p class="zd-field"><label for="zd-new-subject">${words.subject}</label>
    <input id="zd-new-subject" maxlength="200" autocomplete="off"></p>
  </aside>
  <section class="zd-middle zd-card zd-talk" aria-label="${words.conversation}">
    <ol id="zd-comments" class="zd-comments" aria-label="${words.conversation}"></ol>
    ${composer("new", frame, words)}
  </section>
  ${tray(words)}
</main>`;
  return workspacePage({ title: words.newTicket, place: "new", main }, frame);
}

function tray(words: WorkspaceWords): SafeHtml {
  return html`<aside class="zd-tray" tabindex="0" aria-label="${words.apps}">
    <h2>${words.apps}</h2>
    ${appPlace(words)}
  </aside>`;
}

function tags(all: readonly string[], words: WorkspaceWords): SafeHtml {
  if (all.length === 0) return html`<p class="zd-hint">${words.noTags}</p>`;
  return html`<ul class="zd-tags">${all.map((tag) => html`<li>${tag}</li>`)}</ul>`;
}

function tagForm(words: WorkspaceWords): SafeHtml {
  return html`<form id="zd-tag-form" class="zd-tag-form">
      <label class="zd-hidden" for="zd-tag">${words.addTag}</label>
      <input id="zd-tag" placeholder="${words.addTag}" maxlength="100" pattern="[^\\s,]+" autocomplete="off">
      <button type="submit">${words.add}</button>
    </form>`;
}

function comments(all: readonly CommentRow[], words: WorkspaceWords): SafeHtml {
  if (all.length === 0) return html`<li class="zd-hint">${words.noComments}</li>`;
  return html`${all.map(
    ({
      id,
      author,
      kind,
      whenText,
      body,
    }) => html`<li class="zd-comment" data-kind="${kind}" id="zd-comment-${id}">
      <p class="zd-said"><strong dir="auto">${author}</strong>${kind === "note" ? html` <span class="zd-note-mark">${words.note}</span>` : null} <span class="zd-hint">${whenText}</span></p>
      <div class="zd-body" dir="auto">${withLinks(body)}</div>
    </li>`,
  )}`;
}

/** Where an address begins and ends in text; marks that end a sentence are not part of it. */
const ADDRESS = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/;

function withLinks(text: string): SafeHtml {
  // With one group, every second part is an address.
  const parts = text
    .split(ADDRESS)
    .map((part, at) => (at % 2 === 1 ? html`<a href="${part}">${part}</a>` : html`${part}`));
  return html`${parts}`;
}

function composer(
  status: TicketStatusName,
  { agent }: WorkspaceFrame,
  words: WorkspaceWords,
): SafeHtml {
  const isLight = agent.role === "light";
  const wanted = SUBMITS.includes(status) ? status : "open";
  return html`<form id="zd-composer" class="zd-composer" data-kind="${isLight ? "internalNote" : "publicReply"}">
      <fieldset class="zd-kinds"><legend class="zd-hidden">${words.composer}</legend>
        ${isLight ? html`<p class="zd-hint">${words.lightAgent}</p>` : kind("publicReply", words.publicReply, true)}
        ${kind("internalNote", words.note, isLight)}
      </fieldset>
      <div id="zd-comment" class="zd-editor" contenteditable="true" role="textbox" aria-multiline="true"
        aria-label="${isLight ? words.composerNote : words.composer}" data-label-public="${words.composer}" data-label-note="${words.composerNote}"></div>
      <div id="zd-save-error" role="alert"></div>
      <div class="zd-submit">
        <label class="zd-hidden" for="zd-submit-status">${words.statusToSet}</label>
        <select id="zd-submit-status">${SUBMITS.map(
          (each) =>
            html`<option value="${each}"${each === wanted ? html` selected` : null}>${words.submitAs(words.status[each])}</option>`,
        )}</select>
        <button type="submit" id="zd-submit" class="zd-primary">${words.submit}</button>
      </div>
    </form>`;
}

function kind(value: string, label: string, isChosen: boolean): SafeHtml {
  return html`<label class="zd-kind"><input type="radio" name="zd-kind" value="${value}"${isChosen ? html` checked` : null}> ${label}</label>`;
}
