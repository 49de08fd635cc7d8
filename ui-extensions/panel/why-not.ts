import type { Channel, HoldKind } from "../../core/accounts/account.ts";
import type { Gate } from "../../core/compliance/gate.ts";
import type { CalendarDate } from "../../core/time/calendar-date.ts";
import type { Instant } from "../../core/time/instant.ts";

/** Refusals no gate speaks for. */
export const OWN_REFUSALS = [
  "nothing_open",
  "nothing_past_due",
  "plan_running",
  "offer_open",
  "too_small",
  "needs_approval",
  "held_items",
  "promise_recorded",
  "already_paused",
  "already_stopped",
  "already_disputed",
  "already_hardship",
  "stopped_by_law",
  "not_paused",
  "not_stopped",
  "no_next_step",
  "next_is_task",
  "no_arrangement",
  "no_offer",
  "no_request",
  "not_broken",
  "settlement_over",
  "reinstated_too_often",
  "nothing_to_undo",
  "undo_over",
  "no_hold",
  "no_address",
] as const;
export type OwnRefusal = (typeof OWN_REFUSALS)[number];

/** What the words of a refusal need; only what applies is there. */
export interface WhyNotParams {
  /** When it becomes possible by itself. */
  readonly until?: Instant;
  readonly on?: CalendarDate;
  readonly channel?: Channel;
  readonly hold?: HoldKind;
  /** What the gate referred to: a hold, a promise, a cap such as `3/7d`. */
  readonly ref?: string;
}

export interface WhyNot {
  readonly enabled: false;
  readonly code: Gate | OwnRefusal;
  readonly params: WhyNotParams;
}

export type Availability = { readonly enabled: true } | WhyNot;

export const POSSIBLE: Availability = { enabled: true };

export function whyNot(code: WhyNot["code"], params: WhyNotParams = {}): WhyNot {
  return { enabled: false, code, params };
}
