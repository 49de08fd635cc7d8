import { z } from "zod";
import { Instant } from "../../../core/time/instant.ts";

// A case may say more than we know: what is not understood is reported, never refused.
const Word = z.string().max(2_000);
const Names = z.array(z.string().max(200)).max(20_000);

export const CaseEvent = z.looseObject({ type: Word, at: Word });
export type CaseEvent = z.infer<typeof CaseEvent>;

export const CaseAsk = z.looseObject({
  /** voice, sms, email, letter, whatsapp, postcard, social, push or visit. */
  channel: Word,
  at: Instant,
  debtIds: Names.optional(),
  personId: Word.optional(),
  /** Who that is to the consumer, when not the consumer: spouse, neighbour, attorney … */
  relation: Word.optional(),
  purpose: Word.optional(),
  /** Whose number or address: work, home, mobile, personal; or the number itself. */
  number: Word.optional(),
  address: Word.optional(),
  automated: z.boolean().optional(),
  includesOptOut: z.boolean().optional(),
});
export type CaseAsk = z.infer<typeof CaseAsk>;

const CaseDebt = z.looseObject({
  id: Word.optional(),
  purpose: Word.optional(),
  kind: Word.optional(),
  accountNumber: z.union([z.string(), z.number()]).optional(),
  inDefaultWhenObtained: z.boolean().optional(),
});
export type CaseDebt = z.infer<typeof CaseDebt>;

export const CaseGiven = z.looseObject({
  /** ISO 3166, narrower parts after a dash: US, US-NY, US-NY-NYC, GB-EAW. Several when unsure. */
  jurisdiction: z.union([z.string(), z.array(z.string()).min(1)], {
    error: "must be the code of a place, such as US-NY, or a list of codes",
  }),
  collector: z.looseObject({ id: Word.optional(), type: Word }),
  consumer: z.looseObject({ id: Word.optional(), timezones: z.array(z.string()).optional() }),
  locationEvidence: z.array(z.looseObject({ timezone: z.string().optional() })).optional(),
  calendar: z.looseObject({ publicHolidays: z.array(z.string()).optional() }).optional(),
  debt: CaseDebt.optional(),
  debts: z.array(CaseDebt).optional(),
  debtPurpose: Word.optional(),
  events: z.array(CaseEvent).max(20_000).default([]),
});
export type CaseGiven = z.infer<typeof CaseGiven>;

export const ContactCase = z.looseObject({
  id: Word.optional(),
  given: CaseGiven,
  ask: CaseAsk,
  expected: z.enum(["allow", "deny"]).optional(),
});
export type ContactCase = z.infer<typeof ContactCase>;

/** One case, a list of them, or a file that holds them under `cases`. */
export const ContactCases = z.union(
  [
    ContactCase,
    z.array(ContactCase).max(100_000),
    z.looseObject({ cases: z.array(ContactCase).max(100_000) }),
  ],
  { error: "must be a case {given, ask}, a list of cases or {cases: [...]}" },
);

export function casesIn(input: z.infer<typeof ContactCases>): readonly ContactCase[] {
  if (Array.isArray(input)) return input;
  const several = SeveralCases.safeParse(input);
  return several.success ? several.data.cases : [ContactCase.parse(input)];
}

const SeveralCases = z.looseObject({ cases: z.array(ContactCase) });
