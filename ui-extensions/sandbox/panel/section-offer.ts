import { html, nothing } from "lit";
import { actionOf } from "../../panel/host/shown-actions.ts";
import type { PanelOffer } from "../../panel/panel-arrangement.ts";
import { button, type Sections } from "./action-button.ts";
import { planWords, words } from "./words.ts";

/** The offer the rep should make, exact, with the panel's one primary button. */
export function offerSection(sections: Sections) {
  const { view, state, toggle } = sections;
  const [first, ...others] = view.offers;
  if (first === undefined) return nothing;
  const open = state.opened.has("offers");
  return html`<section class="gs-section gs-offer" aria-labelledby="gs-offer-title">
    <h3 class="gs-label" id="gs-offer-title">${words.recommended}</h3>
    ${offerText(first)}
    <div class="gs-buttons">
      ${offerButton(sections, first, "wa-brand wa-accent gs-primary", view.actions.find((each) => each.id === "offer-plan")?.label ?? first.title, "gs-offer-plan")}
      ${changeButton(sections, first)}
      ${
        others.length === 0
          ? nothing
          : html`<button
              type="button"
              class="gs-link"
              aria-expanded=${open ? "true" : "false"}
              aria-controls=${open ? "gs-other-offers" : nothing}
              @click=${() => toggle("offers")}
            >
              ${words.otherOptions(others.length)}
            </button>`
      }
    </div>
    ${open ? otherOffers(sections, others) : nothing}
  </section>`;
}

function otherOffers(sections: Sections, others: readonly PanelOffer[]) {
  return html`<ul class="gs-other-offers" id="gs-other-offers">
    ${others.map(
      (offer, index) =>
        html`<li>
          ${offerText(offer, `gs-offer-name-${index}`)}
          ${offerButton(sections, offer, "wa-outlined", words.preview, `gs-offer-${index}`, `gs-offer-name-${index}`)}
        </li>`,
    )}
  </ul>`;
}

function offerText(offer: PanelOffer, id?: string) {
  return html`<p class="gs-offer-line" id=${id ?? nothing}>${offer.title}</p>
    ${offer.why === "" ? nothing : html`<p class="gs-quiet">${offer.why}</p>`}
    ${offer.expectedText === "" ? nothing : html`<p class="gs-quiet">${offer.expectedText}</p>`}
    ${
      offer.authority === "in" || offer.authorityText === ""
        ? nothing
        : html`<p class="gs-authority">
            <wa-icon name="info"></wa-icon><span>${offer.authorityText}</span>
          </p>`
    }`;
}

/** Into the editor, filled in with this offer. */
function changeButton(sections: Sections, offer: PanelOffer) {
  const action = actionOf(sections.view, "propose-plan");
  if (action === null || offer.input === null) return nothing;
  const look = { id: "gs-change-plan", label: planWords.change, className: "wa-outlined" };
  const whyNot = action.enabled ? "" : action.whyNot;
  return button(sections, look, whyNot, () => sections.start("propose-plan", offer.id));
}

function offerButton(
  sections: Sections,
  offer: PanelOffer,
  className: string,
  label: string,
  id: string,
  describedBy?: string,
) {
  const action = actionOf(sections.view, "offer-plan");
  const refused = action?.enabled === false ? action.whyNot : "";
  const whyNot = offer.authority === "not_offerable" ? offer.authorityText : refused;
  const look = { id, label, className, ...(describedBy && { description: describedBy }) };
  return button(sections, look, whyNot, () => sections.start("offer-plan", offer.id));
}
