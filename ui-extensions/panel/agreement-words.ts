import type { ArrangementKind } from "../../core/accounts/arrangement.ts";
import type { LimitCrossed } from "../../core/arrangements/authority.ts";
import type { OfferReason } from "../../core/arrangements/offer.ts";
import type { ReliefRefusal } from "../../core/arrangements/relief/relief.ts";
import type { RhythmChoice } from "../../core/arrangements/rhythm-choice.ts";
import type { ChargeBan } from "../../core/arrangements/schedule.ts";
import type { AuthorityRole } from "../../core/policy/authority-policy.ts";
import type { PlanKind } from "./plan-input.ts";
import type { PlanInputFault } from "./read-plan-input.ts";

/** A refusal's figures as finished text; only what its kind has is not empty. */
export interface RefusalFigures {
  readonly amount: string;
  readonly day: string;
  readonly count: number;
  readonly percent: string;
  readonly months: number;
  readonly ban: ChargeBan | null;
}

/** Words about agreements: what they are called, who may make them and what stands in the way. */
export interface AgreementWords {
  readonly kind: Readonly<Record<PlanKind, { readonly label: string; readonly hint: string }>>;
  readonly arrangement: Readonly<Record<ArrangementKind, string>>;
  readonly progress: (paid: string, total: string) => string;
  readonly approval: {
    readonly asks: (name: string, reason: string) => string;
    readonly notYours: Readonly<Record<"manager" | "admin", string>>;
    readonly ownRequest: string;
  };
  readonly reinstate: (amount: string, by: string) => string;
  readonly rhythm: Readonly<Record<RhythmChoice, string>>;
  readonly title: {
    readonly settlement: (amount: string, count: number, first: string) => string;
    readonly promptDiscount: (amount: string, by: string) => string;
    readonly extension: (day: string) => string;
    readonly deferral: (count: number, ends: string) => string;
    readonly reduction: (count: number, percent: string) => string;
    readonly reAge: (payments: string) => string;
    readonly reAmortise: (payments: string) => string;
    readonly onePayment: (amount: string, first: string) => string;
  };
  /** What a filled-in field can't be read as. */
  readonly fault: Readonly<Record<PlanInputFault["code"], string>>;
  readonly ends: (day: string) => string;
  readonly waived: (amount: string) => string;
  readonly charged: (amount: string) => string;
  readonly verdict: {
    readonly in: string;
    readonly needsApproval: Readonly<Record<AuthorityRole, string>>;
    readonly refused: string;
  };
  readonly limit: Readonly<
    Record<LimitCrossed["code"], (asked: string, allowed: string) => string>
  >;
  readonly obstacle: {
    readonly kind_not_allowed: string;
    readonly held: (hold: string) => string;
    readonly disputed: string;
    readonly broken_before: (times: number) => string;
    readonly law: (law: string) => string;
  };
  readonly impossible: Readonly<Record<ReliefRefusal["kind"], (figures: RefusalFigures) => string>>;
  readonly reason: Readonly<Record<OfferReason["code"], string>>;
  readonly expected: (amount: string, kept: string) => string;
}
