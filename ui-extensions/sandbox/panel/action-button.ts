import { html, nothing, type TemplateResult } from "lit";
import type { z } from "zod";
import type { PanelState } from "../../panel/host/panel-state.ts";
import type { ActionId, PanelAction, PanelView } from "../../panel/panel-view.ts";
import { words } from "./words.ts";

type Action = z.infer<typeof PanelAction>;

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

export function actionOf(view: PanelView, id: ActionId): Action | null {
  return view.actions.find((action) => action.id === id) ?? null;
}

/** Why no action can start right now, whatever the action; empty when one can. */
export function standstillOf({ state, view }: Sections): string {
  if (state.offline) return words.unreachableAction;
  if (state.outcome.kind === "running") return words.stillWorking;
  return view.freshness.stale ? words.staleAction : "";
}

/** A button for one action; when it is off it can still be focused and says why. */
export function actionButton(sections: Sections, action: Action, className: string) {
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
  const reason = whyNot || standstillOf(sections);
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
