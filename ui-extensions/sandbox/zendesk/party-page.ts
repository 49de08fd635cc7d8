import { html } from "../../html/html.ts";
import { appPlace, rows, ticketTable } from "./parts.ts";
import { workspacePage } from "./shell.ts";
import { workspaceWords } from "./words.ts";
import type { PartyView, WorkspaceFrame } from "./workspace-view.ts";

/** A person's or an organization's own page, with the app beside it. */
export function renderParty(party: PartyView, frame: WorkspaceFrame): string {
  const words = workspaceWords(frame.locale);
  const main = html`<main id="main" class="zd-ticket" tabindex="-1">
  <aside class="zd-left" tabindex="0" aria-label="${words.about}">
    <p class="zd-hint">${party.kind === "user" ? words.user : words.organization}</p>
    <h1 dir="auto">${party.name}</h1>
    <h2 class="zd-hidden">${words.about}</h2>
    ${rows(party.about, words)}
    <h2>${words.ours}</h2>
    <div id="zd-ours" data-live="fields">${rows(party.ours, words)}</div>
    ${party.people.length === 0 ? null : html`<h2>${words.people}</h2>${rows(party.people, words)}`}
  </aside>
  <section class="zd-middle zd-card" aria-labelledby="zd-tickets-title">
    <h2 id="zd-tickets-title">${words.tickets}</h2>
    <div id="zd-tickets" data-live="tickets">${ticketTable(party.tickets, words)}</div>
  </section>
  <aside class="zd-tray" tabindex="0" aria-label="${words.apps}">
    <h2>${words.apps}</h2>
    ${appPlace(words)}
  </aside>
</main>`;
  return workspacePage({ title: party.name, place: "record", main }, frame);
}
