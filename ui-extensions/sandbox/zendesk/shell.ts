import { renderPage } from "../../console/page.ts";
import { html, SafeHtml } from "../../html/html.ts";
import { BASE } from "./paths.ts";
import { type WorkspaceWords, workspaceWords } from "./words.ts";
import { STATE_ELEMENT, type WorkspaceState } from "./workspace-state.ts";
import type { WorkspaceFrame } from "./workspace-view.ts";

export type Place = "views" | "new" | "worklist" | "record";

export interface ShellParts {
  readonly title: string;
  readonly place: Place;
  readonly main: SafeHtml;
}

/** Navigation, who is signed in, and the page itself, as in Zendesk's agent workspace. */
export function workspacePage({ title, place, main }: ShellParts, frame: WorkspaceFrame): string {
  const words = workspaceWords(frame.locale);
  const body = html`<a class="zd-skip" href="#main">${words.skip}</a>
<nav class="zd-nav" aria-label="${words.nav}">
  ${navLink({ href: "", label: words.views, icon: VIEWS_ICON, isHere: place === "views" }, frame)}
  ${navLink({ href: "/tickets/new", label: words.newTicket, icon: NEW_ICON, isHere: place === "new" }, frame)}
  ${navLink({ href: "/apps/good-standing", label: words.worklist, icon: APP_ICON, isHere: place === "worklist" }, frame)}
</nav>
<div class="zd-page">
  <header class="zd-bar">
    <a class="zd-brand" href="${linkTo("", frame)}">${words.brand}</a>
    ${agentSwitch(frame, words)}
  </header>
  ${main}
  <footer class="zd-footer">${words.footer}</footer>
</div>
<div id="zd-toasts" class="zd-toasts" role="status" aria-live="polite"></div>
<script type="application/json" id="${STATE_ELEMENT}"${keepsChoice(frame) ? null : html` data-live="state"`}>${stateMarkup(frame.state)}</script>`;
  const { assets, locale } = frame;
  return renderPage({ title: `${title} · ${words.brand}`, assets, body, lang: locale });
}

/** Below the workspace, for the agent who is looking. */
export function linkTo(path: string, { agent }: Pick<WorkspaceFrame, "agent">): string {
  const separator = path.includes("?") ? "&" : "?";
  return `${BASE}${path}${separator}agent=${agent.id}`;
}

interface NavLink {
  readonly href: string;
  readonly label: string;
  readonly icon: SafeHtml;
  readonly isHere: boolean;
}

function navLink({ href, label, icon, isHere }: NavLink, frame: WorkspaceFrame): SafeHtml {
  return html`<a href="${linkTo(href, frame)}" title="${label}"${isHere ? html` aria-current="page"` : null}>${icon}<span>${label}</span></a>`;
}

function agentSwitch({ path, agents, agent }: WorkspaceFrame, words: WorkspaceWords): SafeHtml {
  return html`<form method="get" action="${path}" data-switch>
      <label for="zd-agent">${words.signedInAs}</label>
      <select id="zd-agent" name="agent">${agents.map(
        ({ id, name, role }) =>
          html`<option value="${String(id)}"${id === agent.id ? html` selected` : null}>${name} (${words.roles[role]})</option>`,
      )}</select>
      <noscript><button type="submit">${words.switchAgent}</button></noscript>
    </form>`;
}

/** On a new ticket the requester is chosen on the page, and the server knows nothing of it yet. */
function keepsChoice({ state }: WorkspaceFrame): boolean {
  return state.location === "new_ticket_sidebar";
}

/** JSON inside of a script element: nothing in it can end the element. */
function stateMarkup(state: WorkspaceState): SafeHtml {
  return new SafeHtml(JSON.stringify(state).replaceAll("<", "\\u003c"));
}

const VIEWS_ICON = html`<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M3 5h14M3 10h14M3 15h9" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"/></svg>`;
const NEW_ICON = html`<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M10 4v12M4 10h12" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"/></svg>`;
const APP_ICON = html`<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M10 2.5 16 5v4.6c0 3.6-2.4 6.4-6 7.9-3.6-1.5-6-4.3-6-7.9V5z" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round"/><path d="m7.2 9.8 2 2 3.6-3.9" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
