import type { HostWords } from "../../panel/host/host-words.ts";
import type { PanelState } from "../../panel/host/panel-state.ts";
import { standstillOf } from "../../panel/host/shown-actions.ts";
import type { PanelOffer } from "../../panel/panel-arrangement.ts";
import type { PanelAction, PanelView } from "../../panel/panel-view.ts";
import { type ButtonModel, button } from "./parts.ts";

/** What every part of the panel is drawn from. */
export interface Scene {
  readonly view: PanelView;
  readonly state: PanelState;
  readonly texts: HostWords;
}

/** A schedule longer than this is shown in the preview only: the panel is read in two seconds. */
export const SCHEDULE_ROWS_MAX = 4;

interface Look {
  readonly offerId?: string;
  readonly label?: string;
  readonly variant?: ButtonModel["variant"];
  /** Why not, beyond what the action itself says. */
  readonly whyNot?: string;
}

/**
 * A button for one action. When it is off it is not disabled, because a disabled button can't be
 * focused and so can't say why; it says so on hover and focus, and when pressed.
 */
export function actionButton(scene: Scene, action: PanelAction, look: Look = {}): ButtonModel {
  const { offerId = "", label = action.label, variant = "neutral", whyNot = "" } = look;
  const key = `${action.id} ${offerId}`;
  const reason = whyNot || action.whyNot || standstill(scene);
  if (reason !== "") {
    const refusal = scene.texts.words.whyNot(label, reason);
    return button(
      key,
      label,
      { do: "refuse", reason: refusal },
      { variant: "base", title: reason },
    );
  }
  return button(key, label, { do: "start", actionId: action.id, offerId }, { variant });
}

export function actionButtons(scene: Scene, actions: readonly PanelAction[]): ButtonModel[] {
  return actions.map((action) => actionButton(scene, action));
}

/**
 * The recommended plan in one click. All of it stands above the button, it can be taken back, and
 * nothing binds the customer before they accept; what is not all of these asks first.
 */
export function offerButton(scene: Scene, offer: PanelOffer, action: PanelAction): ButtonModel {
  const whyNot = whyNotOffer(offer, action);
  const asks = offer.authority !== "in" || offer.schedule.length > SCHEDULE_ROWS_MAX;
  if (asks || whyNot !== "" || standstill(scene) !== "")
    return actionButton(scene, action, { offerId: offer.id, variant: "brand", whyNot });
  const intent = { do: "offer", offerId: offer.id } as const;
  return button(`offer ${offer.id}`, action.label, intent, { variant: "brand" });
}

export function whyNotOffer(
  { authority, authorityText }: PanelOffer,
  { whyNot }: PanelAction,
): string {
  return authority === "not_offerable" ? authorityText : whyNot;
}

function standstill({ state, view, texts }: Scene): string {
  return standstillOf(state, view, texts.words);
}
