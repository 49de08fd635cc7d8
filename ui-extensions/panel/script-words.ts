/** What a call is about; exactly one is true of an account at a time. */
export type Situation =
  | "settled"
  | "before_due"
  | "first_late"
  | "early"
  | "repeat_late"
  | "late"
  | "big_balance"
  | "broken_promise"
  | "broken_plan"
  | "missed_payment"
  | "disputed"
  | "hardship"
  | "vulnerable"
  | "plan"
  | "promise"
  | "legal";

/** Who and how much, for the first sentences of a conversation. Amounts and days arrive finished. */
export interface ScriptParts {
  readonly creditor: string;
  readonly amount: string;
  readonly age: string;
}

/** Words that close an ear, and what says the same and leaves it open. */
export interface Swap {
  readonly avoid: string;
  readonly instead: string;
}

/** One row of the table: what to say in one situation. */
export interface Script {
  readonly name: string;
  readonly opening: (parts: ScriptParts) => string;
  readonly listening: readonly string[];
  readonly closing: string;
  readonly avoid: readonly Swap[];
}

/** What a customer agreed to, or may: finished texts. */
export interface AgreedParts {
  readonly amount: string;
  readonly on: string;
}

/** The words of a script that are not about one situation. */
export interface ScriptFrame {
  /** Before anything is said of what is owed. */
  readonly askFor: Readonly<Record<"consumer" | "business" | "somebody", (name: string) => string>>;
  /** `said` is the channel and what was understood. */
  readonly answered: (on: string, said: string) => string;
  readonly agreed: Readonly<Record<"promise" | "plan", (parts: AgreedParts) => string>>;
  /** Where plans may be offered. */
  readonly ifTaken: string;
  readonly can: {
    readonly promise: (days: number) => string;
    readonly link: string;
    readonly pause: (days: number) => string;
    readonly back: string;
    readonly dispute: string;
    readonly hardship: string;
  };
  readonly policy: {
    readonly source: (version: number) => string;
    /** Of what no law of the place asks for, and we do. */
    readonly house: string;
    readonly promise: (graceDays: number) => string;
    readonly plan: (paymentsMax: number) => string;
    readonly pause: (daysMax: number, daysInYearMax: number) => string;
    readonly held: string;
  };
  readonly swapped: (swap: Swap) => string;
}
