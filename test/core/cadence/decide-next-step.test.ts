import { describe, expect, it } from "vitest";
import { computeDelinquency } from "../../../core/accounts/compute-delinquency.ts";
import { cycleIdOf, decideNextStep } from "../../../core/cadence/decide-next-step.ts";
import type { Cadence, Step } from "../../../core/policy/policy.ts";
import { toDayNumber } from "../../../core/time/calendar-date.ts";
import { aFacts, anInvoice, aPolicy, day, TODAY } from "../../support/facts.ts";

const policy = aPolicy();
const EVERY_DAY = { country: "US", weekdays: [1, 2, 3, 4, 5, 6, 7] };
const WORK_WEEK = { country: "US", weekdays: [1, 2, 3, 4, 5] };

function step(days: number, over: Partial<Step> = {}): Step {
  return {
    id: `d${days}`,
    anchor: { from: "due_date", days },
    action: "message",
    channels: ["email"],
    template: "reminder",
    tone: "friendly",
    mandatory: false,
    businessDays: "any",
    ...over,
  };
}

const STEPS = [step(-3), step(1), step(5), step(12, { mandatory: true }), step(20)];

function decide(
  daysPastDue: number,
  doneIds: readonly string[],
  steps = STEPS,
  calendar = EVERY_DAY,
) {
  const cadence: Cadence = {
    id: "c",
    name: "C",
    steps: [...steps],
    end: { afterDays: 90, outcome: "assign_to_person" },
  };
  const facts = aFacts({ invoices: [anInvoice(daysPastDue)] });
  const anchor = computeDelinquency(facts, policy, TODAY).byCurrency[0]?.items[0];
  if (anchor === undefined) throw new Error("the invoice is open");
  const done = doneIds.map((stepId) => ({ stepId, day: toDayNumber(TODAY) - 1 }));
  return {
    anchor,
    decision: decideNextStep({
      cadence,
      policy,
      anchor,
      done,
      today: toDayNumber(TODAY),
      calendar,
    }),
  };
}

describe("decideNextStep", () => {
  it.each([
    ["waits for the first step", -10, [], { kind: "upcoming", stepId: "d-3" }],
    ["reminds before the due date", -3, [], { kind: "due", step: { id: "d-3" } }],
    ["still reminds on the due date itself", 0, [], { kind: "due", step: { id: "d-3" } }],
    [
      "lets a reminder lapse once the date has passed",
      1,
      [],
      { kind: "due", step: { id: "d1" }, supersedes: ["d-3"] },
    ],
    [
      "takes the next step on its day",
      5,
      ["d-3", "d1"],
      { kind: "due", step: { id: "d5" }, supersedes: [] },
    ],
    ["rests between steps", 6, ["d-3", "d1", "d5"], { kind: "upcoming", stepId: "d12" }],
    [
      "catches up with the latest step reached",
      7,
      [],
      { kind: "due", step: { id: "d5" }, supersedes: ["d-3", "d1"] },
    ],
    [
      "never passes over a mandatory step",
      40,
      ["d1"],
      { kind: "due", step: { id: "d12" }, supersedes: ["d5"] },
    ],
    ["goes on from a mandatory step", 40, ["d12"], { kind: "due", step: { id: "d20" } }],
    [
      "never goes back behind a step that is done",
      21,
      ["d20"],
      { kind: "upcoming", stepId: "end" },
    ],
    ["ends when everything is behind", 90, ["d20"], { kind: "end" }],
  ])("%s", (_name, daysPastDue, done, expected) => {
    expect(decide(daysPastDue, done).decision).toMatchObject(expected);
  });

  it("never reminds of a due date that has passed, even when nothing else is due yet", () => {
    const { decision } = decide(2, [], [step(-3), step(5)]);
    expect(decision).toMatchObject({ kind: "upcoming", stepId: "d5" });
  });

  it("moves a step from a weekend to the next business day", () => {
    // TODAY is a Wednesday; three days ahead is Saturday.
    const { decision } = decide(
      -2,
      ["d-3"],
      [step(-3), step(1, { businessDays: "next" })],
      WORK_WEEK,
    );
    expect(decision).toMatchObject({ kind: "upcoming", day: toDayNumber(day(5)) });
  });

  it("never moves a reminder past the date it speaks of", () => {
    // Due on Sunday, four days ahead: the reminder's own day is Saturday, the next business day Monday.
    const { decision } = decide(-4, [], [step(-1, { businessDays: "next" })], WORK_WEEK);
    expect(decision).toMatchObject({ kind: "upcoming", day: toDayNumber(day(2)) });
  });

  it("counts a step from the one before it", () => {
    const steps = [step(1), step(0, { id: "later", anchor: { from: "previous_step", days: 4 } })];
    expect(decide(10, ["d1"], steps).decision).toMatchObject({
      kind: "upcoming",
      stepId: "later",
      day: toDayNumber(day(3)),
    });
  });

  it("counts a step from entering a bucket", () => {
    const steps = [
      step(0, { id: "at-31", anchor: { from: "bucket_entry", bucket: "31-60", days: 0 } }),
    ];
    expect(decide(30, [], steps).decision).toMatchObject({
      kind: "upcoming",
      day: toDayNumber(day(1)),
    });
    expect(decide(31, [], steps).decision).toMatchObject({ kind: "due", step: { id: "at-31" } });
  });

  it("starts a new cycle when the due date moves", () => {
    const { anchor } = decide(5, []);
    expect(cycleIdOf(anchor)).not.toBe(cycleIdOf({ ...anchor, dueOn: day(10) }));
  });
});
