import { html, nothing, type TemplateResult } from "lit";
import type { z } from "zod";
import { type ScriptSection, scriptSections } from "../../panel/host/script-sections.ts";
import { actionOf } from "../../panel/host/shown-actions.ts";
import type { PanelSchedule } from "../../panel/panel-parts.ts";
import type { PanelTimelineEntry, PanelView } from "../../panel/panel-view.ts";
import { actionButton, type Sections } from "./action-button.ts";
import { words } from "./words.ts";

type Entry = z.infer<typeof PanelTimelineEntry>;

export function foldedSections(sections: Sections) {
  const { view } = sections;
  return html`<div class="gs-section gs-folded">
    ${fold(words.invoices(view.items.length), invoices(view))}
    ${fold(words.plan, plan(sections))}
    ${fold(words.history(view.timeline.total), history(sections))}
    ${fold(words.guidance(view.guidance.situation), guidance(view))}
  </div>`;
}

function fold(title: string, content: TemplateResult) {
  return html`<details>
    <summary>${title}</summary>
    <div class="gs-fold">${content}</div>
  </details>`;
}

function invoices({ items }: PanelView) {
  if (items.length === 0) return html`<p class="gs-quiet">${words.noInvoices}</p>`;
  return html`<ul class="gs-rows">
    ${items.map(
      (item) =>
        html`<li>
          <span class="gs-row-main"
            ><strong dir="auto">${item.number}</strong> <bdi class="gs-money">${item.balance.text}</bdi></span
          >
          <span class="gs-quiet">
            ${words.due} ${item.dueOn.text} · ${item.ageText}${
              item.balance.amountMinor === item.amount.amountMinor
                ? nothing
                : html` · ${words.total} <bdi>${item.amount.text}</bdi>`
            }
          </span>
          ${item.heldText === "" ? nothing : html`<span class="gs-held">${item.heldText}</span>`}
        </li>`,
    )}
  </ul>`;
}

function plan(sections: Sections) {
  const { arrangement, promise } = sections.view;
  const cancel = actionOf(sections.view, "cancel-arrangement");
  if (arrangement === null && promise === null) {
    return html`<p class="gs-quiet">${words.noPlan}</p>`;
  }
  return html`${
    promise === null
      ? nothing
      : html`<p>
          <strong>${promise.statusText}</strong><br /><span class="gs-quiet"
            ><bdi>${promise.amount.text}</bdi> · ${promise.dueOn.text}</span
          >
        </p>`
  }${
    arrangement === null
      ? nothing
      : html`<p><strong>${arrangement.statusText}</strong></p>
          ${scheduleTable(arrangement.schedule, words.plan)}
          <div class="gs-buttons">
            ${
              arrangement.customerUrl === null
                ? nothing
                : html`<a href=${arrangement.customerUrl} target="_blank" rel="noopener noreferrer"
                    >${words.customerPage}</a
                  >`
            }
            ${cancel === null ? nothing : actionButton(sections, cancel, "wa-outlined")}
          </div>`
  }`;
}

/** Every instalment with its date and amount, as a table that a screen reader can walk. */
export function scheduleTable(schedule: z.infer<typeof PanelSchedule>, caption: string) {
  const started = schedule.some(({ status }) => status !== "planned");
  return html`<table class="gs-schedule wa-tabular-nums">
    <caption class="wa-visually-hidden">${caption}</caption>
    <thead class="wa-visually-hidden">
      <tr>
        <th scope="col">${words.due}</th>
        <th scope="col">${words.amount}</th>
        ${started ? html`<th scope="col">${words.status}</th>` : nothing}
      </tr>
    </thead>
    <tbody>
      ${schedule.map(
        (each) =>
          html`<tr>
            <td>${each.dueOn.text}</td>
            <td class="gs-money"><bdi>${each.amount.text}</bdi></td>
            ${started ? html`<td class="gs-quiet">${each.statusText}</td>` : nothing}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function history({ view, state, showEarlier }: Sections) {
  const entries: readonly Entry[] = [...view.timeline.entries, ...(state.earlier?.entries ?? [])];
  if (entries.length === 0) return html`<p class="gs-quiet">${words.noHistory}</p>`;
  const cursor = state.earlier === null ? view.timeline.cursor : state.earlier.cursor;
  return html`<ol class="gs-rows gs-history">
      ${entries.map(
        (entry) =>
          html`<li>
            <span><strong>${entry.title}</strong></span>
            ${entry.detail === "" ? nothing : html`<span dir="auto">${entry.detail}</span>`}
            <span class="gs-quiet"><time datetime=${entry.at.value}>${entry.at.text}</time> · ${entry.actor}</span>
            ${
              entry.touchId === undefined
                ? nothing
                : html`<gs-why account=${view.subject.accountId} touch=${entry.touchId} label=${entry.title}></gs-why>`
            }
          </li>`,
      )}
    </ol>
    ${
      cursor === null
        ? nothing
        : html`<button type="button" class="wa-outlined wa-size-s" @click=${showEarlier}>
            ${words.showMore}
          </button>`
    }`;
}

function guidance({ guidance: said }: PanelView) {
  const { lead, more } = scriptSections(said, words);
  return html`<div class="gs-script">
    ${lead.map(scriptSection)}
    ${
      more.length === 0
        ? nothing
        : html`<details>
            <summary>${words.moreGuidance}</summary>
            <div class="gs-script">${more.map(scriptSection)}</div>
          </details>`
    }
  </div>`;
}

function scriptSection({ title, lines }: ScriptSection) {
  return html`<h4>${title}</h4>
    <ul>
      ${lines.map((each) => html`<li>${each}</li>`)}
    </ul>`;
}
