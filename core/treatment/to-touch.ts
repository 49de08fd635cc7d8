import type { Touch } from "../accounts/touch.ts";
import { END_STEP_ID } from "../cadence/decide-next-step.ts";
import type { CurrencyCode } from "../money/money.ts";
import type { Instant } from "../time/instant.ts";
import type { PlannedTouch } from "./treatment.ts";

/** A planned message as the queued touch that completes its step. */
export function toTouch(planned: PlannedTouch, id: string, at: Instant): Touch {
  return { ...common(planned, id, at), kind: "message", status: "queued" };
}

/** A planned task: it completes its step the moment a person has it. */
export function toTaskTouch(planned: PlannedTouch, id: string, at: Instant): Touch {
  return { ...common(planned, id, at), kind: "task", status: "sent" };
}

/** Marks that a cycle's cadence ended, so that its item is no longer chased by machine. */
export function toEndTouch(
  cycleId: string,
  currency: CurrencyCode,
  id: string,
  at: Instant,
): Touch {
  return {
    id,
    at,
    channel: "voice",
    status: "sent",
    kind: "task",
    cycleId,
    stepId: END_STEP_ID,
    currency,
    invoiceIds: [],
  };
}

function common(
  { channel, cycleId, stepId, currency, invoiceIds }: PlannedTouch,
  id: string,
  at: Instant,
) {
  return { id, at, channel, cycleId, stepId, currency, invoiceIds: [...invoiceIds] };
}
