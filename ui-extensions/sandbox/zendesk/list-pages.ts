import { html } from "../../html/html.ts";
import { appPlace, ticketTable } from "./parts.ts";
import { linkTo, workspacePage } from "./shell.ts";
import { workspaceWords } from "./words.ts";
import type { ListView, ViewName, WorkspaceFrame } from "./workspace-view.ts";

const VIEWS: readonly ViewName[] = ["mine", "unsolved", "good_standing", "solved"];

/** Tickets by view. */
export function renderTicketList(list: ListView, frame: WorkspaceFrame): string {
  const words = workspaceWords(frame.locale);
  const title = words.viewNames[list.chosen];
  const main = html`<main id="main" class="zd-list" tabindex="-1">
  <nav class="zd-views" aria-label="${words.views}"><ul>${VIEWS.map(
    (
      view,
    ) => html`<li><a href="${linkTo(`?view=${view}`, frame)}"${view === list.chosen ? html` aria-current="page"` : null}>
      <span>${words.viewNames[view]}</span><span class="zd-count">${String(list.counts[view])}</span></a></li>`,
  )}</ul></nav>
  <section class="zd-card" aria-labelledby="zd-list-title">
    <h1 id="zd-list-title">${title}</h1>
    <div id="zd-tickets" data-live="tickets">${ticketTable(list.tickets, words)}</div>
  </section>
</main>`;
  return workspacePage({ title, place: "views", main }, frame);
}

/** The app's own page, behind its icon in the navigation. */
export function renderNavBarApp(frame: WorkspaceFrame): string {
  const words = workspaceWords(frame.locale);
  const main = html`<main id="main" class="zd-whole" tabindex="-1">
  <h1 class="zd-hidden">${words.worklist}</h1>
  ${appPlace(words)}
</main>`;
  return workspacePage({ title: words.worklist, place: "worklist", main }, frame);
}
