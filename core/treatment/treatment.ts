import type { AccountId, Channel, InvoiceId } from "../accounts/account.ts";
import type { Delinquency } from "../accounts/delinquency.ts";
import type { GateVerdict } from "../compliance/gate.ts";
import type { CurrencyCode } from "../money/money.ts";
import type { Tone } from "../policy/policy.ts";
import type { SegmentDecision } from "../segmentation/segment-of.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { Instant } from "../time/instant.ts";

/** A touch the engine wants made: everything the sender needs, and the key that makes it happen once. */
export interface PlannedTouch {
  readonly cycleId: string;
  readonly stepId: string;
  readonly dueOn: CalendarDate;
  readonly channel: Channel;
  readonly contactPointId: string;
  readonly template: string;
  readonly tone: Tone;
  readonly currency: CurrencyCode;
  readonly amountMinor: number;
  readonly invoiceIds: readonly InvoiceId[];
  /** Earlier optional steps this one stands in for, because catching up sends one message. */
  readonly supersedes: readonly string[];
}

export interface NextStep {
  readonly stepId: string;
  readonly on: CalendarDate;
  readonly at: Instant;
}

/** What to do for one currency of one account, now. */
export type Action =
  | { readonly kind: "send"; readonly touch: PlannedTouch }
  | { readonly kind: "task"; readonly touch: PlannedTouch }
  | { readonly kind: "end"; readonly cycleId: string; readonly outcome: CadenceOutcome }
  | {
      readonly kind: "wait";
      readonly until: Instant;
      readonly gate: GateVerdict["gate"];
      readonly stepId: string;
    }
  | {
      readonly kind: "hold";
      readonly gate: GateVerdict["gate"];
      readonly until: Instant | null;
      readonly ref: string | null;
    }
  | { readonly kind: "rest"; readonly reason: RestReason; readonly next: NextStep | null };

export type CadenceOutcome = "assign_to_person" | "hand_over" | "write_off_review";
export type RestReason = "nothing_due" | "under_tolerance" | "up_to_date" | "handed_over";

/** The decision for one currency, with every gate that was asked and what it said. */
export interface Lane {
  readonly currency: CurrencyCode;
  readonly action: Action;
  readonly gates: readonly GateVerdict[];
  readonly nextLookAt: Instant | null;
}

/** The whole decision about one account at one instant. Pure in `(facts, policy, at)`. */
export interface Treatment {
  readonly accountId: AccountId;
  readonly at: Instant;
  readonly policyVersion: number;
  readonly delinquency: Delinquency;
  readonly segment: SegmentDecision;
  readonly cadenceId: string;
  /** One per currency with something open, the longest overdue first; empty when nothing is open. */
  readonly lanes: readonly Lane[];
  /** When to ask again; null when only a new fact can change the answer. */
  readonly nextLookAt: Instant | null;
}
