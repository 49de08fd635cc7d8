import { z } from "zod";
import { Channel } from "../../accounts/account.ts";
import { CalendarDate } from "../../time/calendar-date.ts";
import { CollectorType, DebtPurpose, Jurisdiction, RuleReading } from "../rules/bound.ts";

/** What a message must say. */
export const Disclosure = z.enum([
  /** That a debt collector is trying to collect a debt and will use what it learns for that. */
  "collector_initial",
  /** That the message is from a debt collector. */
  "collector_subsequent",
  "opt_out",
  "sender",
  "postal_address",
  "free_debt_advice",
  "time_barred",
]);
export type Disclosure = z.infer<typeof Disclosure>;

/** What a message must not say. */
export const WordingTopic = z.enum([
  "criminal_threat",
  "seizure_threat",
  "legal_threat",
  "credit_threat",
  "violence_threat",
  "cost_threat",
  "agency_threat",
  "insult",
  "shame",
  "third_parties",
  "impersonation",
  "false_urgency",
  "final_notice",
  "overshadowing",
  "borrowing_pressure",
  "asking_why",
  "shouting",
  "exclamations",
]);
export type WordingTopic = z.infer<typeof WordingTopic>;

/** What is true of the message or of the debt it speaks of. */
export const Circumstance = z.enum([
  "first_message",
  "later_message",
  /** Its purpose is to sell or promote, rather than to inform about an account. */
  "promotes",
  "validation_period",
  "time_barred",
  "hardship",
  /** More messages of the same cadence follow it. */
  "more_follow",
]);
export type Circumstance = z.infer<typeof Circumstance>;

export const Plain = z.strictObject({
  en: z.string().min(1).max(300),
  es: z.string().min(1).max(300),
});
export type Plain = z.infer<typeof Plain>;

const header = {
  id: z.string().regex(/^[a-z0-9]+(\.[a-z0-9_]+)+$/),
  version: z.int().min(1),
  /** Null binds everywhere: our own standard, which no tenant can switch off. */
  jurisdiction: Jurisdiction.nullable(),
  citation: z.string().min(1).max(300),
  reading: RuleReading,
  /** Where its text was read and what of it is our own choice. */
  source: z.string().min(1).max(600),
  binds: z.strictObject({
    collectors: z.array(CollectorType).min(1),
    debts: z.array(DebtPurpose).min(1),
  }),
  effectiveFrom: CalendarDate.optional(),
  effectiveUntil: CalendarDate.optional(),
  channels: z.array(Channel).min(1),
  /** Binds only while all of these are true. */
  when: z.array(Circumstance),
  /** `blocks` keeps the message from being saved or sent; `warns` is for a person to weigh. */
  severity: z.enum(["blocks", "warns"]),
  /** One sentence an admin or a rep understands. */
  plain: Plain,
};

/** A duty about what a message says, as data like the rules of contact. */
export const ContentDuty = z.discriminatedUnion("kind", [
  z.strictObject({ ...header, kind: z.literal("say"), disclosure: Disclosure }),
  z.strictObject({ ...header, kind: z.literal("avoid"), topic: WordingTopic }),
  /** Written in the reader's language, and in one language only. */
  z.strictObject({ ...header, kind: z.literal("language") }),
]);
export type ContentDuty = z.infer<typeof ContentDuty>;
export type SayDuty = Extract<ContentDuty, { readonly kind: "say" }>;
export type AvoidDuty = Extract<ContentDuty, { readonly kind: "avoid" }>;

/** Under which law a message is written. */
export interface ContentContext {
  readonly jurisdiction: Jurisdiction;
  readonly collector: CollectorType;
  readonly debt: DebtPurpose;
  readonly channel: Channel;
  readonly circumstances: readonly Circumstance[];
  readonly on: CalendarDate;
}
