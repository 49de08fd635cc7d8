import type { PanelAction, PanelActionName, PanelView } from "./panel-view.ts";
import type { SectionInput } from "./section-input.ts";
import { repMoment } from "./voice.ts";
import { whyNotText } from "./why-not-text.ts";

/** In the order of a conversation: the offer, the customer's word, waiting, sending. */
const ORDER: readonly PanelActionName[] = [
  "offer-plan",
  "record-promise",
  "pause-cadence",
  "resume-cadence",
  "mark-dispute",
  "mark-hardship",
  "send-payment-link",
  "log-call",
  "record-opt-out",
  "record-wish",
  "record-consent",
  "set-hold",
  "lift-hold",
  "record-fact",
  "skip-touch",
  "send-touch-now",
  "stop-cadence",
  "start-cadence",
  "propose-plan",
  "accept-plan",
  "decide-approval",
  "reinstate-plan",
  "cancel-arrangement",
  "undo",
];

/** What leaves for the customer is shown to the rep before it does. */
const PREVIEWED: readonly PanelActionName[] = [
  "offer-plan",
  "propose-plan",
  "send-payment-link",
  "send-touch-now",
];

export function toActions({ input, voice, availability }: SectionInput): PanelAction[] {
  return ORDER.map((id) => {
    const answer = availability[id];
    return {
      id,
      label: voice.words.action[id],
      enabled: answer.enabled,
      whyNot: answer.enabled ? "" : whyNotText(voice, input, answer),
      needsPreview: PREVIEWED.includes(id),
    };
  });
}

export function toUndo({ input, voice, availability }: SectionInput): PanelView["undo"] {
  const { undo } = input;
  if (undo === null || !availability.undo.enabled) return null;
  return {
    actionId: undo.actionId,
    label: voice.words.undo(voice.words.action[undo.action]),
    until: { value: undo.until, text: repMoment(voice, undo.until) },
  };
}
