import { z } from "zod";
import { computeDelinquency } from "../../core/accounts/compute-delinquency.ts";
import type { TenantPolicy } from "../../core/policy/policy.ts";
import { CalendarDate, calendarDate } from "../../core/time/calendar-date.ts";
import { instant } from "../../core/time/instant.ts";
import { decideTreatment } from "../../core/treatment/decide-treatment.ts";
import { simulate } from "../../core/treatment/simulate.ts";
import { bareEngine, minor, oneCadence, segmentOn } from "./build.ts";
import { conditionCases, tutorialCases } from "./killbill-conditions.ts";
import { knownAt } from "./killbill-facts.ts";
import { type OverdueState, statePolicy } from "./killbill-states.ts";
import { readJson } from "./read-data.ts";
import { attempt, type CaseResult, type CaseSuite, compare, notExpressible } from "./suite.ts";

export const suite: CaseSuite = {
  name: "killbill",
  origin: "killbill/killbill overdue integration tests, TestCondition, the overdue tutorial",
  licence: "Apache-2.0",
  run: () => [...timelineCases(), ...scheduleCases(), ...conditionCases(), ...tutorialCases()],
};

const Days = z.object({ number: z.int() }).nullable();
const Timeline = z.object({
  test: z.string(),
  config: z
    .object({
      states: z.array(
        z.object({ name: z.string(), timeSinceEarliestUnpaidInvoiceEqualsOrExceeds: Days }),
      ),
    })
    .nullable(),
  steps: z.array(
    z.object({
      line: z.int(),
      op: z.string().optional(),
      date: CalendarDate.optional(),
      state: z.string().optional(),
      account: z.string().optional(),
      amount: z.string().optional(),
      count: z.int().optional(),
    }),
  ),
});
type Timeline = z.infer<typeof Timeline>;
type TimelineStep = Timeline["steps"][number];

const BALANCE_TEST = "testOverdueStateWithTotalUnpaidInvoiceBalanceCondition";
const SHIFT_TEST = "testWarningSkippedWhenEarliestUnpaidInvoiceShiftsForward";
const DELAY_TEST = "testDelayedCheckAppliesMostSevereMatchingState";

function timelineCases(): CaseResult[] {
  const { tests } = readJson(
    "killbill/overdue_timelines.json",
    z.object({ tests: z.array(Timeline) }),
  );
  return tests.flatMap((timeline) => {
    const policy = statePolicy(timeline.test === BALANCE_TEST ? BALANCES : daysOf(timeline));
    return timeline.steps.flatMap((step) => stepCases(timeline.test, step, policy));
  });
}

/** From overdueWithTotalUnpaidInvoiceBalanceCondition.xml, most severe first. */
const BALANCES: readonly OverdueState[] = [
  { name: "OD3", when: { fact: "openMinor", op: "gte", value: minor("1200") } },
  { name: "OD2", when: { fact: "openMinor", op: "gte", value: minor("600") } },
  { name: "OD1", when: { fact: "openMinor", op: "gte", value: minor("260") } },
];

/** The tag that switches enforcement off is an attribute of the account, asked first. */
const ENFORCEMENT_OFF: OverdueState = {
  name: "CLEAR",
  when: { fact: "attributes.OVERDUE_ENFORCEMENT_OFF", op: "eq", value: true },
};

function daysOf({ test, config }: Timeline): OverdueState[] {
  const states = (config?.states ?? []).map((state): OverdueState => {
    const days = state.timeSinceEarliestUnpaidInvoiceEqualsOrExceeds;
    if (days === null) throw new Error(`${test}: ${state.name} has no days`);
    return { name: state.name, when: { fact: "daysPastDue", op: "gte", value: days.number } };
  });
  return [ENFORCEMENT_OFF, ...states];
}

function stepCases(test: string, step: TimelineStep, policy: TenantPolicy): CaseResult[] {
  const { line, op, date, account } = step;
  if (date === undefined) return [];
  const id = `${test}:${line} ${date}`;
  const facts = () => knownAt(test, line);
  const open = () => computeDelinquency(facts(), policy, date).byCurrency[0];
  switch (op) {
    case "expectOverdueState":
      if (account !== undefined && account !== "account.getId()") {
        const reason = "a child account that follows its parent: accounts stand alone here";
        return [notExpressible(`${id} ${account}`, reason)];
      }
      return [
        attempt(`${id} ${step.state}`, () =>
          compare(`${id} ${step.state}`, segmentOn(facts(), policy, date), step.state),
        ),
      ];
    case "expectAccountBalance":
      return [
        attempt(`${id} balance`, () =>
          compare(`${id} balance`, open()?.openMinor ?? 0, minor(step.amount ?? "")),
        ),
      ];
    case "expectUnpaidInvoices":
      return [
        attempt(`${id} unpaid`, () =>
          compare(`${id} unpaid`, open()?.items.length ?? 0, step.count),
        ),
      ];
    case "expectInvoice":
      return [notExpressible(`${id} invoice`, "what a biller invoices is an input here")];
    default:
      return [];
  }
}

/** WARNING, BLOCKED and CANCELLATION of the two schedule tests, as steps of a cadence. */
const STAGES = bareEngine(
  oneCadence([
    ["warning", { from: "due_date", days: 5 }],
    ["blocked", { from: "due_date", days: 7 }],
    ["cancellation", { from: "due_date", days: 11 }],
  ]),
);
const SHIFT_STATES = statePolicy([
  { name: "CANCELLATION", when: { fact: "daysPastDue", op: "gte", value: 11 } },
  { name: "BLOCKED", when: { fact: "daysPastDue", op: "gte", value: 7 } },
  { name: "WARNING", when: { fact: "daysPastDue", op: "gte", value: 5 } },
]);

/**
 * killbill#2297: when the two oldest invoices are paid on 2 June, WARNING must come on 7 June, five
 * days after the invoice that is now the oldest, and somebody must look that day.
 */
function scheduleCases(): CaseResult[] {
  const all = knownAt(SHIFT_TEST, Number.MAX_SAFE_INTEGER);
  const stateOn = (date: string) => segmentOn(all, SHIFT_STATES, calendarDate(date));
  const id = (what: string) => `#2297 ${what}`;
  return [
    compare(id("2012-06-05 is still CLEAR"), stateOn("2012-06-05"), "CLEAR"),
    compare(id("2012-06-07 is WARNING"), stateOn("2012-06-07"), "WARNING"),
    attempt(id("paying on 2012-06-02 moves the next stage to 2012-06-07"), () => {
      const paid = knownAt(SHIFT_TEST, 190);
      const treatment = decideTreatment(paid, STAGES, instant("2012-06-02T12:00:00Z"));
      const action = treatment.lanes[0]?.action;
      const next = action?.kind === "rest" ? action.next : null;
      return compare(
        id("paying on 2012-06-02 moves the next stage to 2012-06-07"),
        [next?.stepId, next?.on, next?.at],
        ["warning", "2012-06-07", "2012-06-07T00:00:00.000Z"],
      );
    }),
    attempt(id("every stage comes, on 7, 9 and 13 June"), () => {
      const from = calendarDate("2012-05-31");
      const { touches } = simulate({ book: [all], policy: STAGES, from, days: 20 });
      return compare(
        id("every stage comes, on 7, 9 and 13 June"),
        touches.map(({ at, stepId }) => `${at.slice(0, 10)} ${stepId}`),
        ["2012-06-07 warning", "2012-06-09 blocked", "2012-06-13 cancellation"],
      );
    }),
    attempt(
      id("a check that comes late takes the latest stage and says what it stands for"),
      () => {
        const late = knownAt(DELAY_TEST, 345);
        const treatment = decideTreatment(late, STAGES, instant("2012-06-08T12:00:00Z"));
        const action = treatment.lanes[0]?.action;
        const sent = action?.kind === "send" ? action.touch : null;
        return compare(
          id("a check that comes late takes the latest stage and says what it stands for"),
          [sent?.stepId, sent?.supersedes],
          ["blocked", ["warning"]],
        );
      },
    ),
  ];
}
