import { html, nothing } from "lit";
import type { ActionId } from "../../panel/panel-view.ts";
import { PanelActionInput } from "../../panel/panel-view.ts";
import { actionButton, actionOf, type Sections } from "./action-button.ts";
import { words } from "./words.ts";

const EVERYDAY: readonly ActionId[] = [
  "record-promise",
  "pause-cadence",
  "resume-cadence",
  "mark-dispute",
  "mark-hardship",
  "send-payment-link",
  "log-call",
];

/** What a customer says about being contacted: asked for less often, so folded away. */
const ABOUT_CONTACT: readonly ActionId[] = [
  "record-opt-out",
  "record-wish",
  "record-consent",
  "set-hold",
  "lift-hold",
  "record-fact",
];

export function actionsSection(sections: Sections) {
  const shown = EVERYDAY.flatMap((id) => {
    const action = actionOf(sections.view, id);
    return action === null || replaced(sections, id) ? [] : [action];
  });
  if (shown.length === 0) return nothing;
  return html`<section class="gs-section gs-actions" aria-labelledby="gs-actions-title">
    <h3 class="gs-label" id="gs-actions-title">${words.actions}</h3>
    <div class="gs-action-grid">
      ${shown.map((action) => actionButton(sections, action, "wa-outlined"))}
    </div>
    ${aboutContact(sections)}
  </section>`;
}

function aboutContact(sections: Sections) {
  const shown = ABOUT_CONTACT.flatMap((id) => actionOf(sections.view, id) ?? []);
  if (shown.length === 0) return nothing;
  return html`<details>
    <summary>${words.contactActions}</summary>
    <div class="gs-action-grid">
      ${shown.map((action) => actionButton(sections, action, "wa-outlined"))}
    </div>
  </details>`;
}

// A pause is either set or lifted: of the two only the possible one is shown, else the first.
function replaced({ view }: Sections, id: ActionId): boolean {
  const pause = actionOf(view, "pause-cadence");
  const resume = actionOf(view, "resume-cadence");
  if (pause === null || resume === null) return false;
  if (id === "pause-cadence") return !pause.enabled && resume.enabled;
  return id === "resume-cadence" && !resume.enabled;
}

export function isCallable(id: ActionId): id is keyof typeof PanelActionInput {
  return id in PanelActionInput;
}
