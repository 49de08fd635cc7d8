import { html, nothing } from "lit";
import { contactActions, everydayActions } from "../../panel/host/shown-actions.ts";
import { actionButton, type Sections } from "./action-button.ts";
import { words } from "./words.ts";

export function actionsSection(sections: Sections) {
  const shown = everydayActions(sections.view);
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
  const shown = contactActions(sections.view);
  if (shown.length === 0) return nothing;
  return html`<details>
    <summary>${words.contactActions}</summary>
    <div class="gs-action-grid">
      ${shown.map((action) => actionButton(sections, action, "wa-outlined"))}
    </div>
  </details>`;
}
