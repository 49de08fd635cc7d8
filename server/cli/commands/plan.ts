import { z } from "zod";
import { MAX_RECORDS } from "../../../core/accounts/account.ts";
import { affordablePlan } from "../../../core/arrangements/calculate-plan.ts";
import { judge } from "../../../core/arrangements/judge.ts";
import { type PlanRules, usualRhythm } from "../../../core/arrangements/plan-rules.ts";
import { PlanTerms } from "../../../core/arrangements/plan-terms.ts";
import { ReliefTerms } from "../../../core/arrangements/relief/relief-terms.ts";
import {
  type OpenPayment,
  type Situation,
  sumOf,
} from "../../../core/arrangements/relief/situation.ts";
import { AmountMinor, CurrencyCode } from "../../../core/money/money.ts";
import { AuthorityRole } from "../../../core/policy/authority-policy.ts";
import { PolicyShape } from "../../../core/policy/policy.ts";
import { CalendarDate } from "../../../core/time/calendar-date.ts";
import { Rhythm } from "../../../core/time/rhythm.ts";
import { BadInput } from "../bad-input.ts";
import { type Command, printJson } from "../command.ts";
import { readInput, readPolicy } from "../read-input.ts";

const Times = z.int().min(0).max(1_000);

/** What is open and what was given before; only relief other than a plan asks for it. */
const SituationInput = z.strictObject({
  currency: CurrencyCode,
  asOf: CalendarDate,
  /** Unpaid parts of invoices or instalments, in any order. */
  open: z
    .array(z.strictObject({ dueOn: CalendarDate, amountMinor: AmountMinor.positive() }))
    .max(MAX_RECORDS)
    .refine((open) => Number.isSafeInteger(sumOf(open)), "adds up to more than can be counted"),
  rhythm: Rhythm.optional(),
  extendedOn: z.array(CalendarDate).max(1_000).default([]),
  reAgedOn: z.array(CalendarDate).max(1_000).default([]),
  customerSince: CalendarDate.nullable().default(null),
  paymentsInARow: Times.default(0),
  fastInARow: Times.default(0),
});

const PlanInput = z.strictObject({
  /** What is wished for. */
  terms: ReliefTerms.optional(),
  /** Instead: what the customer says they can pay of a balance, and how often. */
  canPay: z
    .strictObject({
      amountMinor: AmountMinor.positive(),
      rhythm: Rhythm.optional(),
      of: PlanTerms.omit({ size: true, rhythm: true }),
    })
    .optional(),
  situation: SituationInput.optional(),
  /** Who would agree to it; a rep when left out. */
  role: AuthorityRole.default("rep"),
  /** Whose working days count; the policy's country when left out. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, "use an ISO 3166 code such as US")
    .optional(),
  region: z.string().max(10).optional(),
  /** Why the customer may not be charged. */
  chargeBan: z.enum(["breathing_space", "hardship", "law"]).optional(),
  /** The default policy when left out. */
  policy: PolicyShape.optional(),
});
type PlanInput = z.infer<typeof PlanInput>;

export const planCommand: Command = {
  name: "plan",
  summary: "the payments some terms make, or why there is no such plan",
  about:
    "Reads {terms, situation?, role?, country?, policy?} and prints the relief worked out, to the\n" +
    "cent and the day, with what the role may do and the nearest offer it may make instead. Or reads\n" +
    "{canPay} and prints the plan a customer's own amount makes, or the nearest that is possible.",
  options: { file: { type: "string", value: "FILE", help: "read this instead of stdin" } },
  input: PlanInput,
  run: async (call) => {
    const input = await readInput(call, PlanInput);
    await printJson(call, answer(input));
    return 0;
  },
};

function answer(input: PlanInput): unknown {
  const policy = readPolicy(input.policy);
  const rules: PlanRules = {
    policy,
    calendar: {
      country: input.country ?? policy.defaults.country,
      region: input.region,
      weekdays: policy.contact.weekdays,
    },
    chargeBan: input.chargeBan ?? null,
  };
  const { terms, canPay, role } = input;
  if (canPay !== undefined && terms === undefined) {
    const { of, ...capacity } = canPay;
    return affordablePlan(capacity, of, rules);
  }
  if (terms === undefined || canPay !== undefined)
    throw new BadInput("terms", "give either terms or canPay");
  return judge({ terms, situation: situationIn(input, terms, rules), role, obstacles: [] }, rules);
}

function situationIn(input: PlanInput, terms: ReliefTerms, { policy }: PlanRules): Situation {
  const { situation } = input;
  if (situation !== undefined) {
    const rhythm = situation.rhythm ?? usualRhythm(policy);
    return { ...situation, open: oneADay(situation.open), rhythm };
  }
  if (terms.kind !== "plan") throw new BadInput("situation", `is required for ${terms.kind}`);
  const { currency, agreedOn } = terms.terms;
  return {
    currency,
    asOf: agreedOn,
    open: [],
    rhythm: usualRhythm(policy),
    extendedOn: [],
    reAgedOn: [],
    customerSince: null,
    paymentsInARow: 0,
    fastInARow: 0,
  };
}

/** In date order, what is due on one day as one payment: relief moves days, not invoices. */
function oneADay(open: readonly OpenPayment[]): OpenPayment[] {
  const byDay = new Map<OpenPayment["dueOn"], number>();
  for (const { dueOn, amountMinor } of open)
    byDay.set(dueOn, (byDay.get(dueOn) ?? 0) + amountMinor);
  return [...byDay]
    .map(([dueOn, amountMinor]) => ({ dueOn, amountMinor }))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}
