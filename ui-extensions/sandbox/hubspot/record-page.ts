import { html, type SafeHtml } from "../../html/html.ts";
import { hubspotPage } from "./page.ts";
import type {
  ActivityRow,
  CardPlacement,
  HubspotFrame,
  HubspotRecordView,
  PropertyRow,
  TaskRow,
} from "./record-view.ts";

const OBJECT_NAMES = { company: "Company", contact: "Contact", ticket: "Ticket" } as const;

/** A record as HubSpot lays it out: properties, a tab in the middle, a sidebar. */
export function renderHubspotRecord(record: HubspotRecordView, frame: HubspotFrame): string {
  const main = html`<main id="main" class="hs-record" tabindex="-1">
  <aside class="hs-left" aria-label="About this record">
    <p class="hs-kind">${OBJECT_NAMES[record.object]}</p>
    <h1 dir="auto">${record.name}</h1>
    <p class="hs-hint">${record.subtitle}</p>
    ${section("About", rows(record.own))}
    <section class="hs-panel" aria-labelledby="hs-ours-title">
      <h2 id="hs-ours-title">Fields of Good Standing</h2>
      <div id="hs-ours" data-live="properties">${rows(record.ours)}</div>
    </section>
  </aside>
  <div class="hs-middle">
    <section class="hs-panel" aria-labelledby="hs-tab-title">
      <h2 id="hs-tab-title">${record.tab.title}</h2>
      ${place(record.tab, frame)}
    </section>
    <section class="hs-panel" aria-labelledby="hs-tasks-title">
      <h2 id="hs-tasks-title">Tasks</h2>
      <div id="hs-tasks" data-live="tasks">${tasks(record.tasks)}</div>
    </section>
    <section class="hs-panel" aria-labelledby="hs-activity-title">
      <h2 id="hs-activity-title">Activity</h2>
      <div id="hs-activity" data-live="activity">${activity(record.activity)}</div>
    </section>
  </div>
  <aside class="hs-right" aria-label="Sidebar">
    <section class="hs-panel" aria-labelledby="hs-side-title">
      <h2 id="hs-side-title">${record.sidebar.title}</h2>
      ${place(record.sidebar, frame)}
    </section>
    ${record.linked.length === 0 ? null : section("Associations", linked(record, frame))}
  </aside>
</main>`;
  return hubspotPage(record.name, main, frame);
}

export function place(card: CardPlacement, { worker, cards }: HubspotFrame): SafeHtml {
  const mount = JSON.stringify({ worker, script: cards[card.name], context: card.context });
  return html`<div class="hs-card" data-card="${mount}"></div>
<noscript><p>The card needs JavaScript.</p></noscript>`;
}

export function section(title: string, content: SafeHtml): SafeHtml {
  return html`<section class="hs-panel"><h2>${title}</h2>${content}</section>`;
}

function rows(properties: readonly PropertyRow[]): SafeHtml {
  if (properties.length === 0) return html`<p class="hs-hint">Nothing yet.</p>`;
  return html`<dl class="hs-properties">${properties.map(
    ({ label, value }) => html`<div><dt>${label}</dt><dd dir="auto">${value}</dd></div>`,
  )}</dl>`;
}

function tasks(all: readonly TaskRow[]): SafeHtml {
  if (all.length === 0) return html`<p class="hs-hint">No tasks.</p>`;
  return html`<ul class="hs-rows">${all.map(
    (task) => html`<li class="${task.isDone ? "hs-done" : ""}">
      <p>${task.subject}</p>
      <p class="hs-hint">${[task.statusText, task.dueText, task.ownerText].filter((text) => text !== "").join(" · ")}</p>
    </li>`,
  )}</ul>`;
}

function activity(all: readonly ActivityRow[]): SafeHtml {
  if (all.length === 0) return html`<p class="hs-hint">Nothing here yet.</p>`;
  return html`<ol class="hs-rows">${all.map(
    (row) => html`<li>
      <p><strong>${row.title}</strong></p>
      ${row.detail === "" ? null : html`<p dir="auto">${row.detail}</p>`}
      <p class="hs-hint">${row.kind} · ${row.whenText}</p>
    </li>`,
  )}</ol>`;
}

function linked({ linked: all }: HubspotRecordView, { userId }: HubspotFrame): SafeHtml {
  return html`<ul class="hs-rows">${all.map(
    ({ label, href }) => html`<li><a href="${`${href}?user=${userId}`}">${label}</a></li>`,
  )}</ul>`;
}
