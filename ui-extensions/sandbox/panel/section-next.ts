import { html, nothing } from "lit";
import { nextActions } from "../../panel/host/shown-actions.ts";
import type { PanelView } from "../../panel/panel-view.ts";
import { actionButton, type Sections } from "./action-button.ts";
import { traceLine, whyButton } from "./section-standing.ts";
import { words } from "./words.ts";

/** What the engine will do and when, and whether the rep may reach the customer right now. */
export function nextSection(sections: Sections) {
  const { view, state, toggle } = sections;
  const open = state.opened.has("gates");
  const { next } = view;
  return html`<section class="gs-section gs-next" aria-labelledby="gs-next-title">
    <h3 class="gs-label" id="gs-next-title">${words.next}</h3>
    <p class="gs-next-line">${next.text}</p>
    <div class="gs-why">
      <p class="gs-quiet">${[next.customerTimeText, next.reason].filter((text) => text !== "").join(" · ")}</p>
      ${
        next.gates.length === 0
          ? nothing
          : whyButton("gs-gates", next.text, open, () => toggle("gates"))
      }
    </div>
    <div class="gs-buttons gs-buttons-quiet">${nextActions(view).map((action) => actionButton(sections, action, "wa-plain"))}</div>
    ${open ? gates(view) : nothing}
  </section>`;
}

function gates({ next }: PanelView) {
  return html`<div id="gs-gates" class="gs-trace">
    <h3 class="gs-label">${words.gatesTitle}</h3>
    <ul>
      ${next.gates.map((gate) => traceLine(gate.passed, "", gate.text, words.passed, words.blocked))}
    </ul>
  </div>`;
}

export function contactSection({ view, refresh }: Sections) {
  if (view.contact.length === 0) return nothing;
  return html`<section class="gs-section gs-contact" aria-labelledby="gs-contact-title">
    <h3 class="gs-label" id="gs-contact-title">${words.contact}</h3>
    <ul>
      ${view.contact.map(
        (each) =>
          html`<li>
            <wa-icon
              class=${each.allowed ? "gs-yes" : "gs-no"}
              name=${each.allowed ? "check" : "block"}
              label=${each.allowed ? words.allowed : words.refused}
            ></wa-icon>
            <span>
              <strong>${each.label}</strong>: ${each.text}
              ${
                each.allowed || each.until === null
                  ? nothing
                  : html`<gs-countdown
                      until=${each.until.value}
                      now=${view.freshness.asOf.value}
                      @gs-due=${refresh}
                    ></gs-countdown>`
              }
              <span class="gs-quiet gs-address" dir="auto">${each.address}</span>
            </span>
          </li>`,
      )}
    </ul>
  </section>`;
}
