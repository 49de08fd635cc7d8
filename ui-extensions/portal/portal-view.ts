import type { Channel } from "../../core/accounts/account.ts";
import type { RhythmChoice } from "../../core/arrangements/rhythm-choice.ts";
import type { Adviser } from "../../core/compliance/debt-advice.ts";
import type { CurrencyCode } from "../../core/money/money.ts";
import type { CalendarDate } from "../../core/time/calendar-date.ts";
import type { PortalLanguage } from "./locale.ts";

/** Raw values are for forms; every `text` is finished, in the customer's language and locale. */
export interface PortalInvoice {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly dueText: string;
  readonly ageText: string;
  readonly tone: "late" | "soon" | "plain";
  readonly amountText: string;
  /** "left of $500.00" when part of it is paid; empty otherwise. */
  readonly ofText: string;
}

export interface PayChoice {
  readonly id: "plan" | "overdue" | "next" | "all";
  readonly label: string;
  readonly amountMinor: number;
  readonly amountText: string;
}

/** What is open in one currency. */
export interface PortalTotal {
  readonly currency: CurrencyCode;
  readonly title: string;
  readonly amountText: string;
  readonly tone: "late" | "plain";
  readonly ageText: string;
  readonly moreText: string;
  readonly creditText: string;
  readonly openMinor: number;
  readonly openText: string;
  readonly invoices: readonly PortalInvoice[];
  /** The first is the one most people want. */
  readonly payChoices: readonly PayChoice[];
}

export type PlanRowStatus = "planned" | "paid" | "part_paid" | "due" | "missed" | "moved";

export interface PlanRow {
  readonly number: number;
  readonly dueOn: CalendarDate;
  readonly dateText: string;
  readonly amountText: string;
  readonly status: PlanRowStatus;
  readonly statusText: string;
}

export interface PortalPlan {
  /** The offer's id, or the arrangement's once a person has offered or the customer accepted it. */
  readonly id: string;
  readonly title: string;
  readonly totalText: string;
  readonly spanText: string;
  readonly whyText: string;
  readonly untilText: string;
  readonly terms: readonly string[];
  readonly rows: readonly PlanRow[];
}

export interface RunningPlan extends PortalPlan {
  readonly onTrack: boolean;
  readonly statusText: string;
  readonly nextText: string;
  /** Whole percent of it that has come, 0 to 100. */
  readonly paidPercent: number;
  readonly progressText: string;
  /** What brings it up to date; empty while it is on track. */
  readonly lateText: string;
  /** The leave to debit that is in force; null where the customer pays each by hand. */
  readonly autopay: { readonly methodLabel: string; readonly sinceText: string } | null;
  /** False where leave can't be given, because nobody could keep a way to pay. */
  readonly mayAutopay: boolean;
  /** What leave given today would take without another message; empty when each is announced. */
  readonly soonText: string;
}

/** What a customer who puts a plan together may choose. */
export interface OwnPlanForm {
  readonly currency: CurrencyCode;
  readonly rhythms: readonly { readonly value: RhythmChoice; readonly label: string }[];
  readonly countMax: number;
  readonly amountMinText: string;
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly lastDayText: string;
  /** What the form starts with: the plan on offer, or the usual one. */
  readonly start: { readonly count: number; readonly every: RhythmChoice };
}

export interface Notice {
  readonly id: string;
  readonly tone: "brand" | "success" | "warning" | "neutral";
  readonly title: string;
  readonly body: string;
}

export type ChoiceId = "pay" | "plan" | "promise" | "help" | "dispute" | "messages";

export interface PortalChoice {
  readonly id: ChoiceId;
  readonly title: string;
  readonly hint: string;
}

export interface PromiseCurrency {
  readonly currency: CurrencyCode;
  readonly openMinor: number;
  readonly openText: string;
  /** What a form starts with, written as the customer would write it. */
  readonly suggested: string;
}

export interface ChannelChoice {
  readonly channel: Channel;
  readonly label: string;
  readonly stopLabel: string;
}

/**
 * `with_a_person`: a legal stop is on the account, so the page names no amount and asks nothing.
 * `resting`: help or a check is under way, so nothing on the page urges payment.
 */
export type PortalState = "owing" | "resting" | "nothing_owed" | "with_a_person";

export interface PortalView {
  readonly language: PortalLanguage;
  readonly locale: string;
  /** The language we write to the customer in, whatever the page is shown in. */
  readonly accountLanguage: PortalLanguage | null;
  readonly creditor: { readonly name: string; readonly phone: string; readonly email: string };
  readonly customerName: string;
  readonly state: PortalState;
  readonly lastPaymentText: string;
  readonly totals: readonly PortalTotal[];
  readonly notices: readonly Notice[];
  readonly plan: RunningPlan | null;
  readonly offered: readonly PortalPlan[];
  readonly offers: readonly PortalPlan[];
  /** Null where no plan can be put together. */
  readonly own: OwnPlanForm | null;
  /** An arrangement whose written copy can be downloaded: the one in force, else the newest agreed. */
  readonly copyOf: string | null;
  /** Why there is no plan to choose; empty when there is one. */
  readonly noOfferText: string;
  readonly choices: readonly PortalChoice[];
  readonly promise: {
    readonly today: CalendarDate;
    readonly lastDay: CalendarDate;
    readonly lastDayText: string;
    readonly currencies: readonly PromiseCurrency[];
  };
  readonly advisers: readonly Adviser[];
  readonly channels: readonly ChannelChoice[];
  readonly stoppedLabels: readonly string[];
  readonly preferredChannel: Channel | null;
  /** Where the customer lives, for what differs by country. */
  readonly country: string;
  readonly isConsumer: boolean;
  readonly hasPayments: boolean;
  /** Somebody was in touch lately, and the customer has not said yet how it was. */
  readonly asksFeedback: boolean;
  /** What was overdue was paid lately, and nothing is overdue any more; else null. */
  readonly thanks: { readonly keptPlan: boolean } | null;
  /** Addresses a link can be sent to, half hidden. */
  readonly addresses: readonly string[];
  readonly done: DoneTexts;
}

/** What just happened, read from the facts, so that no address can make the page say it. */
export interface DoneTexts {
  readonly paid: string | null;
  readonly changed: string | null;
  readonly asked: string | null;
  readonly feedback: string | null;
  readonly links: string | null;
  readonly plan: string | null;
  readonly autopay: string | null;
  readonly autopay_stopped: string | null;
  readonly promise: string | null;
  readonly help: string | null;
  readonly dispute: string | null;
  readonly saved: string | null;
  readonly stopped: string | null;
}
