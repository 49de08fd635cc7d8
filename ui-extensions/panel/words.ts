import type { Channel, HoldKind } from "../../core/accounts/account.ts";
import type { ArrangementStatus } from "../../core/accounts/arrangement-standing.ts";
import type { PaymentHistory } from "../../core/accounts/delinquency.ts";
import type { PromiseStatus } from "../../core/accounts/promise-standing.ts";
import type { Gate } from "../../core/compliance/gate.ts";
import type { PaymentTrend } from "../../core/kpi/payment-trend.ts";
import type { Comparison } from "../../core/policy/condition.ts";
import type { Tone } from "../../core/policy/policy.ts";
import type { ReplyIntent } from "../../core/replies/reply-reading.ts";
import type { Action, CadenceOutcome, RestReason } from "../../core/treatment/treatment.ts";
import type { AgreementWords } from "./agreement-words.ts";
import type { ActionId, PanelView } from "./panel-view.ts";
import type { Script, ScriptFrame, Situation } from "./script-words.ts";
import type { TimelineKind } from "./timeline-kind.ts";
import type { OwnRefusal } from "./why-not.ts";
import { wordsEn } from "./words-en.ts";
import { wordsEs } from "./words-es.ts";

/** What a gate's words may name. Times and amounts arrive finished. */
export interface GateParts {
  /** The kind of contact the gate spoke of, as `calls`; empty when it speaks of all of them. */
  readonly contacts: string;
  readonly until: string | null;
  /** The limit that was reached, as `3 calls in 7 days`. */
  readonly cap: string;
  readonly hours: number;
  readonly consent: ConsentCase;
  readonly hold: HoldKind | null;
  /** The open promise, as `$400.00 by Dec 1`. */
  readonly promise: string;
  /** The rule of contact law that spoke, in plain words; empty for any other gate. */
  readonly rule: string;
  readonly citation: string;
}

export type ConsentCase = "no_address" | "opted_out" | "not_given";

export interface RefusalParts {
  readonly until: string | null;
  readonly on: string | null;
  readonly hold: HoldKind | null;
}

/** The parts of an arrangement its words name. */
export interface PlanParts {
  readonly paid: number;
  readonly count: number;
  /** The first instalment that is not paid, as amount and date; empty when none is. */
  readonly amount: string;
  readonly on: string;
  /** The day a missed plan ends, an offer lapses, or a plan ended. */
  readonly until: string;
}

type FactOf = (shown: string) => string;
export type StandingState = PanelView["standing"]["state"];
export type InstallmentStatus = PanelView["offers"][number]["schedule"][number]["status"];

/**
 * Every word of the panel in one language. Records are keyed by core's own codes, so a code without
 * words fails the build. Phrases start in lower case; `sentence` raises the first letter.
 */
export interface Words {
  readonly language: string;
  readonly time: {
    readonly today: FactOf;
    readonly tomorrow: FactOf;
    readonly yesterday: FactOf;
    readonly at: (day: string, time: string) => string;
    readonly weekday: FactOf;
    readonly on: FactOf;
    readonly clock: FactOf;
    readonly inCity: (moment: string, city: string) => string;
    readonly both: (customers: string, reps: string) => string;
    readonly now: string;
  };
  /** Cities whose name in this language is not the time zone's English one. */
  readonly cities: Readonly<Record<string, string>>;
  readonly standing: Readonly<Record<StandingState, string>>;
  readonly age: {
    readonly late: (days: number) => string;
    readonly dueToday: string;
    readonly dueIn: (days: number) => string;
  };
  readonly trend: {
    readonly [K in PaymentTrend["kind"]]: (parts: TrendParts) => string;
  };
  readonly lastPaid: (on: string, amount: string) => string;
  readonly rules: {
    readonly facts: Readonly<Record<string, string>>;
    readonly history: Readonly<Record<PaymentHistory, string>>;
    readonly bands: Readonly<Record<"small" | "medium" | "large", string>>;
    readonly kinds: Readonly<Record<"consumer" | "business", string>>;
    readonly yes: string;
    readonly no: string;
    readonly missing: string;
    readonly everyone: string;
    readonly or: string;
    readonly compare: (
      label: string,
      op: Comparison["op"],
      values: string,
      answer: string,
    ) => string;
  };
  readonly offer: {
    readonly equal: (count: number, amount: string, first: string) => string;
    readonly about: (count: number, amount: string, exact: string, first: string) => string;
    readonly run: (count: number, amount: string) => string;
    readonly afterwards: string;
    readonly first: { readonly today: string; readonly tomorrow: string; readonly on: FactOf };
    readonly inAuthority: string;
  };
  readonly channel: Readonly<Record<Channel, string>>;
  readonly contacts: Readonly<Record<Channel, string>>;
  readonly next: {
    readonly message: (channel: Channel, tone: Tone) => string;
    readonly task: Readonly<Record<Channel, string>>;
    readonly outcome: Readonly<Record<CadenceOutcome, string>>;
    readonly held: string;
    readonly heldUntil: FactOf;
    readonly nothing: string;
    readonly reason: Readonly<Record<Exclude<Action["kind"], "rest">, string>>;
    readonly rest: Readonly<Record<RestReason, string>>;
    readonly noChannel: string;
    readonly queued: string;
    readonly other: (currency: string, text: string) => string;
  };
  readonly gate: Readonly<
    Record<
      Gate,
      {
        readonly passed: (contacts: string) => string;
        readonly blocked: (parts: GateParts) => string;
      }
    >
  >;
  /** `channel` when the limit is on one alone, else `channels` lists them, empty for all. */
  readonly cap: (max: number, days: number, channel: Channel | null, channels: string) => string;
  readonly anyContacts: string;
  readonly contactYes: FactOf;
  readonly contactNo: FactOf;
  readonly hold: Readonly<Record<HoldKind, { readonly label: string; readonly lifts: string }>>;
  readonly heldItem: (label: string, until: string | null) => string;
  readonly installment: Readonly<Record<InstallmentStatus, (paid: string) => string>>;
  readonly plan: Readonly<Record<ArrangementStatus, (parts: PlanParts) => string>>;
  readonly promise: Readonly<Record<PromiseStatus, (amount: string, on: string) => string>>;
  readonly promiseParts: (amount: string, on: string) => string;
  readonly action: Readonly<Record<ActionId, string>>;
  readonly agreement: AgreementWords;
  readonly undo: FactOf;
  readonly refusal: Readonly<Record<OwnRefusal, (parts: RefusalParts) => string>>;
  readonly timeline: Readonly<Record<TimelineKind, string>>;
  /** What a customer's reply was understood to say. */
  readonly replyIntent: Readonly<Record<ReplyIntent, string>>;
  /** What a message is about, by the id of its template. */
  readonly messages: Readonly<Record<string, string>>;
  readonly engine: string;
  readonly script: Readonly<Record<Situation, Script>>;
  readonly scriptFrame: ScriptFrame;
  readonly fresh: {
    readonly justNow: string;
    readonly minutes: (count: number) => string;
    readonly hours: (count: number) => string;
    readonly asOf: FactOf;
    readonly stale: (asOf: string, source: string) => string;
  };
}

export interface TrendParts {
  readonly month: string;
  readonly count: number;
  readonly lookbackDays: number;
}

/** The locale a rep without one reads, and the language of anyone whose own has no words yet. */
export const DEFAULT_LOCALE = "en-US";

const LANGUAGES: Readonly<Record<string, Words>> = { en: wordsEn, es: wordsEs };

/** A rep's words, and the locale for amounts and dates that goes with them. */
export function wordsFor(locale: string): { readonly words: Words; readonly locale: string } {
  const tag = canonical(locale);
  const language = tag === null ? "" : new Intl.Locale(tag).language;
  const words = Object.hasOwn(LANGUAGES, language) ? LANGUAGES[language] : undefined;
  // Never one language's words around another's dates: without words the whole locale falls back.
  if (tag === null || words === undefined) return { words: wordsEn, locale: DEFAULT_LOCALE };
  return { words, locale: tag };
}

function canonical(locale: string): string | null {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
