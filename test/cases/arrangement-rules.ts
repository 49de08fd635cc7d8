import { obstaclesOf } from "../../core/arrangements/obstacles.ts";
import { PlanTerms } from "../../core/arrangements/plan-terms.ts";
import { proposePlan } from "../../core/arrangements/propose-plan.ts";
import { reliefOf } from "../../core/arrangements/relief/relief-of.ts";
import type { Situation } from "../../core/arrangements/relief/situation.ts";
import { CurrencyCode, decimalsOf } from "../../core/money/money.ts";
import { addMonths, calendarDate } from "../../core/time/calendar-date.ts";
import { COUNT, type Json, law, rulesWith, situation, TODAY } from "./arrangement-build.ts";
import { deferredPaymentLaws } from "./arrangement-laws.ts";
import { amountRanges, authorityLimits } from "./arrangement-limits.ts";
import { factsOf, minor } from "./build.ts";
import { type CaseResult, type CaseSuite, compare, notExpressible } from "./suite.ts";

/** Rules others set for plans, settlements and re-ageing; each names its page. */
export const suite: CaseSuite = {
  name: "arrangement-rules",
  origin: "state rules for deferred payment, Interprose, Collect!, Artiva, Pismo, 65 FR 36903",
  licence: "facts only",
  run: () => [
    ...deferredPaymentLaws(),
    ...authorityLimits(),
    ...amountRanges(),
    ...eligibility(),
    ...refinancing(),
    ...reAge(),
    ...outside(),
  ],
};

/** Deferred payment only for those who completed their last one, and for nothing in dispute. */
function eligibility(): CaseResult[] {
  const { policy } = rulesWith(law("us-il-280-120"));
  const obstacles = (agreed: string, cancelled: string, holds: readonly Json[] = []) => {
    const facts = factsOf({
      invoices: [
        {
          id: "i1",
          number: "1",
          currency: "USD",
          amountMinor: 120_000,
          issuedOn: "2024-01-01",
          dueOn: "2024-02-01",
        },
      ],
      arrangements: [
        {
          id: "a1",
          currency: "USD",
          invoiceIds: ["i1"],
          installments: [
            { dueOn: agreed, amountMinor: 60_000 },
            { dueOn: addMonths(calendarDate(agreed), 1), amountMinor: 60_000 },
          ],
          offeredAt: `${agreed}T09:00:00Z`,
          offeredBy: "rep",
          expiresAt: `${agreed}T23:00:00Z`,
          acceptedAt: `${agreed}T10:00:00Z`,
          cancelledAt: `${cancelled}T10:00:00Z`,
        },
      ],
      holds,
    });
    return obstaclesOf(facts, [], policy, TODAY).map(({ code }) => code);
  };
  const dispute = {
    id: "h1",
    kind: "dispute",
    from: "2026-03-01",
    reason: "wrong amount",
    setBy: "customer",
  };
  const page = "83 Ill. Adm. Code 280.120, Rockwell";
  return [
    compare(`${page}: broken five months ago`, obstacles("2025-08-01", "2025-10-10"), ["law"]),
    compare(`${page}: broken over a year ago`, obstacles("2024-08-01", "2024-10-10"), []),
    compare(
      "TrueAccord: a dispute, however received, stops every offer",
      obstacles("2024-08-01", "2024-10-10", [dispute]),
      ["held"],
    ),
  ];
}

/** A debt and what it costs to spread it, in equal payments that add up exactly. */
function refinancing(): CaseResult[] {
  const BRL = CurrencyCode.parse("BRL");
  const contract = proposePlan(
    PlanTerms.parse({
      currency: BRL,
      balanceMinor: minor("4591.68", "BRL"),
      agreedOn: TODAY,
      firstOn: TODAY,
      size: COUNT(3),
    }),
    rulesWith({}),
  );
  const amounts = contract.ok
    ? contract.value.installments.map(({ amountMinor }) => amountMinor / 10 ** decimalsOf(BRL))
    : contract.error;
  return [
    compare("Pismo: 4591.68 in three is 3 × 1530.56", amounts, [1530.56, 1530.56, 1530.56]),
    notExpressible(
      "Pismo: how each of the three divides into principal, interest and tax",
      "a tax per payment that grows with its days (IOF): plans here know interest and one fee",
    ),
    notExpressible(
      "Pismo: 160 in cycle 2, 60 in cycle 3, then 10 for ten due dates",
      "the page's figure mixes an agreement with debts outside it, which it does not list",
    ),
  ];
}

/** The supervisors' conditions for open-end credit. */
function reAge(): CaseResult[] {
  const rules = rulesWith({});
  const page = "65 FR 36903";
  const terms = { kind: "re_age", count: 6, firstOn: TODAY } as const;
  const on = (over: Partial<Situation>) => {
    const relief = reliefOf(terms, situation(over), rules);
    return relief.ok ? "re-aged" : relief.error.kind;
  };
  const ago = (months: number) => addMonths(TODAY, -months);
  return [
    compare(
      `${page}: nine months old, three payments in a row`,
      on({ customerSince: ago(9) }),
      "re-aged",
    ),
    compare(`${page}: eight months old`, on({ customerSince: ago(8) }), "account_too_young"),
    compare(`${page}: two payments in a row`, on({ paymentsInARow: 2 }), "not_earned"),
    compare(`${page}: once within twelve months`, on({ reAgedOn: [ago(11)] }), "used_up"),
    compare(`${page}: once, over twelve months ago`, on({ reAgedOn: [ago(13)] }), "re-aged"),
    compare(`${page}: twice within five years`, on({ reAgedOn: [ago(50), ago(20)] }), "used_up"),
    compare(
      `${page}: one of two over five years ago`,
      on({ reAgedOn: [ago(61), ago(20)] }),
      "re-aged",
    ),
  ];
}

function outside(): CaseResult[] {
  return [
    notExpressible(
      "16 TAC 25.480: a late penalty of 5 % at most, once",
      "late fees on invoices are the billing system's; a plan here has at most one set-up fee",
    ),
    notExpressible(
      "Collect!: a client's own rules replace all others, zeros included",
      "one creditor has one policy; rules per client of an agency need a policy each",
    ),
  ];
}
