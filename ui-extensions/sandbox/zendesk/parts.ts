import { html, type SafeHtml } from "../../html/html.ts";
import type { WorkspaceWords } from "./words.ts";
import type { FieldRow, TicketRow, TicketStatusName } from "./workspace-view.ts";

/** What stands on more than one page of the workspace. */

export function statusBadge(status: TicketStatusName, words: WorkspaceWords): SafeHtml {
  return html`<span class="zd-status" data-status="${status}">${words.status[status]}</span>`;
}

export function rows(all: readonly FieldRow[], words: WorkspaceWords): SafeHtml {
  if (all.length === 0) return html`<p class="zd-hint">${words.nothingYet}</p>`;
  return html`<dl class="zd-rows">${all.map(
    ({ label, value, href }) =>
      html`<div><dt>${label}</dt><dd dir="auto">${href === undefined ? value : html`<a href="${href}">${value}</a>`}</dd></div>`,
  )}</dl>`;
}

export function ticketTable(tickets: readonly TicketRow[], words: WorkspaceWords): SafeHtml {
  if (tickets.length === 0) return html`<p class="zd-hint">${words.noTickets}</p>`;
  return html`<table class="zd-table">
    <thead><tr>
      <th scope="col">${words.ticketStatus}</th><th scope="col">${words.subject}</th>
      <th scope="col">${words.requester}</th><th scope="col" class="zd-wide">${words.assignee}</th>
      <th scope="col" class="zd-wide">${words.updated}</th>
    </tr></thead>
    <tbody>${tickets.map(
      (ticket) => html`<tr>
      <td>${statusBadge(ticket.status, words)}</td>
      <td><a href="${ticket.href}" dir="auto">${ticket.subject}</a></td>
      <td dir="auto">${ticket.requester}</td>
      <td class="zd-wide">${ticket.assignee}</td>
      <td class="zd-wide">${ticket.updatedText}</td>
    </tr>`,
    )}</tbody>
  </table>`;
}

/** Where the app's frame is put. */
export function appPlace(words: WorkspaceWords): SafeHtml {
  return html`<div id="zd-app" class="zd-app" aria-label="${words.loadingApp}" role="group"></div>
<noscript><p>${words.appsNeedScript}</p></noscript>`;
}
