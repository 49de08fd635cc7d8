import type { AddressPlace, Medium, Recipient } from "../../accounts/contact-event.ts";
import type { DayNumber } from "../../time/calendar-date.ts";
import type { EpochMs } from "../../time/instant.ts";
import type { TimeZone } from "../../time/time-zone.ts";
import type { CollectorType, ContactPurpose, DebtPurpose, Jurisdiction } from "../rules/bound.ts";
import type { Rule } from "../rules/rule.ts";
import type { HistoryIndex } from "./history-index.ts";

/** Where and for whom contact is judged: everything that stays the same between two questions. */
export interface ContactSetting {
  /** Every place whose law may bind; where several are possible all of them bind. */
  readonly jurisdictions: readonly Jurisdiction[];
  readonly collector: { readonly id: string; readonly type: CollectorType };
  readonly debts: DebtPurpose;
  readonly consumerId: string;
  /** Every zone the customer may be in: a contact must be right in all of them. Empty is unknown. */
  readonly zones: readonly TimeZone[];
  /** Days the customer's place keeps as holidays besides those known for the jurisdiction. */
  readonly publicHolidays?: ReadonlySet<DayNumber>;
  /** Debts that share one account, by debt id; any other debt is its own account. */
  readonly accountOfDebt?: ReadonlyMap<string, string>;
  /** Rules joined with the law, such as a tenant's own hours and caps. They can only forbid more. */
  readonly extraRules?: readonly Rule[];
}

/** One contact somebody wants to make. What is left out is unknown. */
export interface ContactAsk {
  readonly at: EpochMs;
  readonly medium: Medium;
  /** The debts it will be about; the strictest of them decides. None named means all of them. */
  readonly debtIds: readonly string[];
  readonly personId?: string;
  readonly recipient?: Recipient;
  readonly address?: string;
  readonly place?: AddressPlace;
  readonly purpose?: ContactPurpose;
  /** Sent or dialled by a machine, or spoken by one. */
  readonly automated?: boolean;
  readonly includesOptOut?: boolean;
  readonly visibleToOthers?: boolean;
  readonly envelopeShowsDebt?: boolean;
  readonly statesDebt?: boolean;
  readonly threatensLegalAction?: boolean;
  /** The person asked to be contacted again, or their earlier answer is believed to be wrong. */
  readonly reasonToAskAgain?: boolean;
}

/** What an evaluator is asked: `at` is the moment judged, what is known is that of `ask.at`. */
export interface Situation {
  readonly setting: ContactSetting;
  readonly history: HistoryIndex;
  readonly ask: ContactAsk;
  readonly recipient: Recipient;
  /** Zones to count days in: those possible, or where none is known the earliest and latest on earth. */
  readonly zones: readonly TimeZone[];
}
