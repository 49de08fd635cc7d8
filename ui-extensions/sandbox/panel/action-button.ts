import { html, nothing, type TemplateResult } from "lit";
import type { PanelState } from "../../panel/host/panel-state.ts";
import { standstillOf } from "../../panel/host/shown-actions.ts";
import type { ActionId, PanelAction, PanelView } from "../../panel/panel-view.ts";
import { words } from "./words.ts";

/** What a section may know and ask for. */
export interface Sections {
  readonly view: PanelView;
  readonly state: PanelState;
  readonly start: (actionId: ActionId, offerId?: string) => void;
  readonly refuse: (reason: string) => void;
  readonly toggle: (id: string) => void;
  readonly showEarlier: () => void;
  readonly refresh: () => void;
  readonly undo: () => void;
  readonly changeAccount: (() => void) | null;
}

export interface ButtonLook {
  readonly id: string;
  readonly label: string;
  readonly className: string;
  readonly description?: string;
}

/** A button for one action; when it is off it can still be focused and says why. */
export function actionButton(sections: Sections, action: PanelAction, className: string) {
  return button(
    sections,
    { id: `gs-${action.id}`, label: action.label, className },
    action.enabled ? "" : action.whyNot,
    () => sections.start(action.id),
  );
}

export function button(
  sections: Sections,
  look: ButtonLook,
  whyNot: string,
  act: () => void,
): TemplateResult {
  const reason = whyNot || standstillOf(sections.state, sections.view, words);
  const off = reason !== "";
  const press = () => (off ? sections.refuse(words.whyNot(look.label, reason)) : act());
  // The tooltip joins the accessible name through aria-labelledby, so the button must name itself
  // first: "Offer this plan", then the reason.
  return html`<button
      type="button"
      id=${look.id}
      class="wa-size-s ${look.className}"
      aria-labelledby=${look.description === undefined ? look.id : `${look.id} ${look.description}`}
      aria-disabled=${off ? "true" : "false"}
      @click=${press}
    >
      ${look.label}
    </button>${off ? html`<wa-tooltip for=${look.id}>${reason}</wa-tooltip>` : nothing}`;
}
