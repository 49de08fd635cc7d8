import { html, nothing } from "lit";
import { agreementActions, isAgreed, shownArrangement } from "../../panel/host/shown-actions.ts";
import { actionButton, type Sections } from "./action-button.ts";

/** The agreement that counts now: where it stands and what can be done about it. */
export function agreementSection(sections: Sections) {
  const arrangement = shownArrangement(sections.view);
  if (arrangement === null) return nothing;
  const { kindText, statusText, progressText, approval, reinstate } = arrangement;
  return html`<section class="gs-section gs-agreement" aria-labelledby="gs-agreement-title">
    <h3 class="gs-label" id="gs-agreement-title">${kindText}</h3>
    <p class="gs-offer-line">${statusText}</p>
    ${isAgreed(arrangement) ? html`<p class="gs-quiet">${progressText}</p>` : nothing}
    ${approval === null ? nothing : html`<p dir="auto">${approval.text}</p>`}
    ${approval === null || approval.whyNot === "" ? nothing : html`<p class="gs-quiet">${approval.whyNot}</p>`}
    ${reinstate === null ? nothing : html`<p>${reinstate.text}</p>`}
    ${buttons(sections)}
  </section>`;
}

function buttons(sections: Sections) {
  const shown = agreementActions(sections.view);
  if (shown.length === 0) return nothing;
  return html`<div class="gs-buttons">
    ${shown.map((action, index) =>
      actionButton(sections, action, index === 0 ? "wa-brand wa-outlined" : "wa-outlined"),
    )}
  </div>`;
}
