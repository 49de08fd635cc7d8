import type { CallOutcome, ContactEvent } from "../../accounts/contact-event.ts";
import type { Touch } from "../../accounts/touch.ts";

/** How calls were logged before their outcome had a field of its own. */
const OLD_OUTCOMES: Readonly<Record<string, CallOutcome>> = {
  spoke: "conversation",
  voicemail: "voicemail",
  no_answer: "rang_no_answer",
  wrong_person: "wrong_person",
};

/**
 * One touch as the contact it was, or null for what never reached for the customer: a task for a
 * colleague, a message taken back or passed over. A message that failed was still an attempt.
 */
export function touchEvent(touch: Touch): ContactEvent | null {
  const { kind, status, channel, direction = "outbound" } = touch;
  if (kind === "task" || status === "cancelled" || status === "skipped") return null;
  const about = {
    at: touch.at,
    medium: channel,
    direction,
    ...(touch.invoiceIds.length === 0 ? {} : { debtIds: [...touch.invoiceIds] }),
    ...(touch.number === undefined ? {} : { number: touch.number }),
    ...(touch.purpose === undefined ? {} : { purpose: touch.purpose }),
    ...(touch.automated === undefined ? {} : { automated: touch.automated }),
  };
  if (channel !== "voice") return { ...about, type: direction };
  const outcome = callOutcomeOf(touch);
  // A voice message that the system placed was nobody's hand on the phone.
  const automated = touch.automated ?? kind === "message";
  return { ...about, type: "call", automated, ...(outcome === null ? {} : { outcome }) };
}

/** Null when nobody wrote down how the call ended; such a call counts as one that connected. */
export function callOutcomeOf({ callOutcome, outcome }: Touch): CallOutcome | null {
  if (callOutcome !== undefined) return callOutcome;
  return (outcome === undefined ? undefined : OLD_OUTCOMES[outcome]) ?? null;
}
