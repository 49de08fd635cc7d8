import { z } from "zod";
import type { AccountFacts } from "../../core/accounts/account-facts.ts";
import type { Condition } from "../../core/policy/condition.ts";
import { addDays, CalendarDate, calendarDate } from "../../core/time/calendar-date.ts";
import { factsOf, minor, segmentOn } from "./build.ts";
import { statePolicy } from "./killbill-states.ts";
import { readJson } from "./read-data.ts";
import { attempt, type CaseResult, compare, notExpressible } from "./suite.ts";

const TODAY = calendarDate("2012-06-15");

const ConditionCases = z.object({
  cases: z.array(
    z.object({
      test: z.string(),
      condition: z.object({
        numberOfUnpaidInvoicesEqualsOrExceeds: z.int().optional(),
        totalUnpaidInvoiceBalanceEqualsOrExceeds: z.string().optional(),
        timeSinceEarliestUnpaidInvoiceEqualsOrExceeds: z.object({ number: z.int() }).optional(),
        responseForLastFailedPaymentIn: z.array(z.string()).optional(),
        controlTagInclusion: z.string().optional(),
      }),
      inputs: z.array(
        z.object({
          unpaidInvoices: z.int().optional(),
          balance: z.string().optional(),
          daysSinceEarliestUnpaid: z.int().nullish(),
          lastResponse: z.string().optional(),
          tags: z.array(z.string()).optional(),
          expect: z.boolean(),
        }),
      ),
    }),
  ),
});
type ConditionCase = z.infer<typeof ConditionCases>["cases"][number];

/** Each condition as the rule of one state: in that state, or CLEAR. */
export function conditionCases(): CaseResult[] {
  const { cases } = readJson("killbill/condition_cases.json", ConditionCases);
  return cases.flatMap(({ test, condition, inputs }) =>
    inputs.map((input, at) => {
      const id = `TestCondition.${test} ${at + 1}`;
      const policy = statePolicy([{ name: "MET", when: toRule(condition) }]);
      return attempt(id, () =>
        compare(id, segmentOn(toFacts(input), policy, TODAY) === "MET", input.expect),
      );
    }),
  );
}

function toRule(condition: ConditionCase["condition"]): Condition {
  const days = condition.timeSinceEarliestUnpaidInvoiceEqualsOrExceeds;
  if (days !== undefined) return { fact: "daysPastDue", op: "gte", value: days.number };
  const count = condition.numberOfUnpaidInvoicesEqualsOrExceeds;
  if (count !== undefined) return { fact: "openItems", op: "gte", value: count };
  const balance = condition.totalUnpaidInvoiceBalanceEqualsOrExceeds;
  if (balance !== undefined) return { fact: "openMinor", op: "gte", value: minor(balance) };
  const responses = condition.responseForLastFailedPaymentIn;
  if (responses !== undefined)
    return { fact: "attributes.lastPaymentResponse", op: "in", value: responses };
  return { fact: `attributes.${condition.controlTagInclusion}`, op: "eq", value: true };
}

/** Kill Bill's inputs are a billing state; here they are the invoices and attributes behind one. */
function toFacts(input: ConditionCase["inputs"][number]): AccountFacts {
  const { unpaidInvoices, balance, daysSinceEarliestUnpaid, lastResponse, tags = [] } = input;
  const invoices: Readonly<Record<string, unknown>>[] = [];
  for (let n = 0; n < (unpaidInvoices ?? 0); n += 1) invoices.push(invoiceOf(`n${n}`, "10.00", 1));
  if (balance !== undefined && minor(balance) > 0) invoices.push(invoiceOf("balance", balance, 1));
  if (typeof daysSinceEarliestUnpaid === "number")
    invoices.push(invoiceOf("earliest", "10.00", daysSinceEarliestUnpaid));
  return factsOf({
    account: {
      attributes: {
        ...(lastResponse === undefined ? {} : { lastPaymentResponse: lastResponse }),
        ...Object.fromEntries(tags.map((tag) => [tag, true])),
      },
    },
    invoices,
  });
}

function invoiceOf(id: string, amount: string, daysAgo: number) {
  const on = addDays(TODAY, -daysAgo);
  return {
    id,
    number: id,
    currency: "USD",
    amountMinor: minor(amount),
    issuedOn: on,
    dueOn: on,
  };
}

const Tutorial = z.object({
  config: z.object({
    states: z.array(z.object({ name: z.string(), daysSinceEarliestUnpaid: z.int() })),
  }),
  flows: z.array(
    z.object({
      name: z.string(),
      firstFailure: CalendarDate,
      retries: z.array(z.tuple([CalendarDate, z.enum(["fails", "succeeds"])])),
      states: z.array(z.tuple([CalendarDate, z.string()])),
    }),
  ),
});
type Flow = z.infer<typeof Tutorial>["flows"][number];

/** Longer than the last stage of the tutorial, so that a stage too many would show. */
const WATCHED_DAYS = 40;

export function tutorialCases(): CaseResult[] {
  const { config, flows } = readJson("killbill/tutorial_flows.json", Tutorial);
  const policy = statePolicy(
    config.states.map(({ name, daysSinceEarliestUnpaid }) => ({
      name,
      when: { fact: "daysPastDue", op: "gte", value: daysSinceEarliestUnpaid },
    })),
  );
  return flows.flatMap((flow) => {
    const id = `tutorial, ${flow.name}`;
    return [
      attempt(`${id}: states day by day`, () =>
        compare(
          `${id}: states day by day`,
          changesIn(flow, (on) => segmentOn(flowFacts(flow), policy, on)),
          flow.states.map(([date, state]) => [date, state.replace("GOOD/", "")]),
        ),
      ),
      notExpressible(`${id}: card retries`, "retrying a card is the biller's work"),
    ];
  });
}

function changesIn({ firstFailure }: Flow, stateOn: (on: CalendarDate) => string): string[][] {
  const changes: string[][] = [];
  let last = "CLEAR";
  for (let n = 0; n <= WATCHED_DAYS; n += 1) {
    const on = addDays(firstFailure, n);
    const state = stateOn(on);
    if (state !== last) changes.push([on, state]);
    last = state;
  }
  return changes;
}

function flowFacts({ firstFailure, retries }: Flow): AccountFacts {
  const amountMinor = minor("10.00");
  const paid = retries.filter(([, outcome]) => outcome === "succeeds");
  return factsOf({
    invoices: [
      {
        id: "subscription",
        number: "1",
        currency: "USD",
        amountMinor,
        issuedOn: firstFailure,
        dueOn: firstFailure,
      },
    ],
    ledger: paid.map(([on]) => ({
      id: `pay-${on}`,
      kind: "payment",
      on,
      currency: "USD",
      amountMinor,
    })),
  });
}
