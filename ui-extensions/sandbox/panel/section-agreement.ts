import { html, nothing } from "lit";
import type { PanelView } from "../../panel/panel-view.ts";
import { actionButton, actionOf, type Sections } from "./action-button.ts";

type Arrangement = NonNullable<PanelView["arrangement"]>;

const SHOWN: readonly Arrangement["status"][] = [
  "awaiting_approval",
  "offered",
  "active",
  "missed",
  "broken",
];

/** The agreement that counts now: where it stands and what can be done about it. */
export function agreementSection(sections: Sections) {
  const { arrangement } = sections.view;
  if (arrangement === null || !SHOWN.includes(arrangement.status)) return nothing;
  const { kindText, statusText, progressText, approval, reinstate, status } = arrangement;
  const isAgreed = status === "active" || status === "missed" || status === "broken";
  return html`<section class="gs-section gs-agreement" aria-labelledby="gs-agreement-title">
    <h3 class="gs-label" id="gs-agreement-title">${kindText}</h3>
    <p class="gs-offer-line">${statusText}</p>
    ${isAgreed ? html`<p class="gs-quiet">${progressText}</p>` : nothing}
    ${approval === null ? nothing : html`<p dir="auto">${approval.text}</p>`}
    ${approval === null || approval.whyNot === "" ? nothing : html`<p class="gs-quiet">${approval.whyNot}</p>`}
    ${reinstate === null ? nothing : html`<p>${reinstate.text}</p>`}
    ${buttons(sections, arrangement)}
  </section>`;
}

/** Only what fits the agreement's state: a button nobody can press here would be noise. */
function buttons(sections: Sections, { approval, reinstate }: Arrangement) {
  const { view } = sections;
  const shown = [
    approval?.mayDecide === true ? actionOf(view, "decide-approval") : null,
    ifEnabled(actionOf(view, "accept-plan")),
    reinstate === null ? null : actionOf(view, "reinstate-plan"),
    view.offers.length === 0 ? ifEnabled(actionOf(view, "propose-plan")) : null,
  ].filter((action) => action !== null);
  if (shown.length === 0) return nothing;
  return html`<div class="gs-buttons">
    ${shown.map((action, index) =>
      actionButton(sections, action, index === 0 ? "wa-brand wa-outlined" : "wa-outlined"),
    )}
  </div>`;
}

function ifEnabled(action: ReturnType<typeof actionOf>) {
  return action?.enabled === true ? action : null;
}
