import { describe, expect, it } from "vitest";

import {
  contentContextOf,
  isLastMessage,
  noticesIn,
} from "../../../../core/compliance/content/content-context-of.ts";
import { defaultPolicy } from "../../../../core/policy/default-policy.ts";
import type { Step } from "../../../../core/policy/policy.ts";
import type { CalendarDate } from "../../../../core/time/calendar-date.ts";
import {
  aFacts,
  aHold,
  anInvoice,
  aPolicy,
  aTouch,
  day,
  type FactsSketch,
  TODAY,
} from "../../../support/facts.ts";

const EMAIL = { channel: "email", templateId: "reminder", touchId: "touch-own" } as const;

const contextOf = (sketch: FactsSketch, message: { readonly templateId: string } = EMAIL) =>
  contentContextOf(aFacts(sketch), defaultPolicy, TODAY, { ...EMAIL, ...message });

const onlyLast = "the_end";

/** The default policy with one more message at the end of each cadence. */
function endingWith(template: string) {
  const cadences = defaultPolicy.cadences.map((cadence) => {
    const [first] = cadence.steps;
    if (first === undefined) throw new Error("a cadence has steps");
    const last: Step = { ...first, id: "the-end", action: "message", template };
    return { ...cadence, steps: [...cadence.steps, last] };
  });
  return aPolicy({ cadences });
}

const event = (type: string, at: string, over: object = {}) => ({ type, at, ...over });

describe("in what circumstances a message is written", () => {
  const invoice = anInvoice(20);
  const notice = event("validation_notice_sent", "2026-02-20T12:00:00Z");
  it.each<[string, FactsSketch, string, boolean]>([
    ["nothing was sent before", {}, "first_message", true],
    ["nothing was sent before", {}, "later_message", false],
    ["an email was sent before", { touches: [aTouch(5, "one", invoice)] }, "later_message", true],
    ["an email was sent before", { touches: [aTouch(5, "one", invoice)] }, "first_message", false],
    ["only itself is on its way", { touches: [aTouch(0, "own", invoice)] }, "first_message", true],
    [
      "the one before was cancelled",
      { touches: [aTouch(5, "one", invoice, { status: "cancelled" })] },
      "first_message",
      true,
    ],
    [
      "only a task was done before",
      { touches: [aTouch(5, "one", invoice, { kind: "task" })] },
      "first_message",
      true,
    ],
    ["a validation notice two weeks ago", { contactEvents: [notice] }, "validation_period", true],
    [
      "a validation notice that came back",
      { contactEvents: [{ ...notice, returnedUndeliverable: true }] },
      "validation_period",
      true,
    ],
    [
      "a validation notice long ago",
      { contactEvents: [event("validation_notice_sent", "2025-11-20T12:00:00Z")] },
      "validation_period",
      false,
    ],
    ["no validation notice", {}, "validation_period", false],
    ["a hardship hold", { holds: [aHold("hardship")] }, "hardship", true],
    [
      "a hardship hold that was lifted",
      { holds: [aHold("hardship", { liftedOn: day(-1), from: day(-9) })] },
      "hardship",
      false,
    ],
    [
      "a customer who told of hardship",
      { contactEvents: [event("hardship_claimed", "2026-02-20T12:00:00Z")] },
      "hardship",
      true,
    ],
    [
      "a debt too old to sue on",
      { contactEvents: [event("debt_time_barred", "2026-02-20T12:00:00Z")] },
      "time_barred",
      true,
    ],
    ["an ordinary debt", {}, "time_barred", false],
    [
      "a debt too old to sue on",
      { contactEvents: [event("debt_time_barred", "2026-02-20T12:00:00Z")] },
      "hardship",
      false,
    ],
    [
      "a debt too old to sue on",
      { contactEvents: [event("debt_time_barred", "2026-02-20T12:00:00Z")] },
      "validation_period",
      false,
    ],
  ])("%s (%j): %s is %s", (_name, sketch, circumstance, expected) => {
    const { circumstances } = contextOf({ invoices: [invoice], ...sketch });
    expect(circumstances.some((each) => each === circumstance)).toBe(expected);
  });

  it("are said and no others", () => {
    expect(contextOf({}).circumstances).toEqual(["first_message", "more_follow"]);
  });

  it("count a notice's days on the customer's own calendar", () => {
    // Already Thursday in Auckland.
    const contactEvents = [event("validation_notice_sent", "2026-02-04T12:00:00Z")];
    const inside = (timeZone: string, today: CalendarDate) =>
      contentContextOf(
        aFacts({ contactEvents, account: { timeZones: [timeZone] } }),
        defaultPolicy,
        today,
        EMAIL,
      ).circumstances.includes("validation_period");
    const lastDay = (timeZone: string) =>
      Array.from({ length: 70 }, (_, index) => day(index - 31))
        .filter((on) => inside(timeZone, on))
        .at(-1);
    expect(lastDay("Pacific/Auckland")).not.toBe(lastDay("America/New_York"));
  });

  it.each([
    ["due_soon", true],
    [onlyLast, false],
  ])("after the template %s more messages follow: %s", (templateId, expected) => {
    const facts = aFacts({});
    const message = { channel: "email", templateId } as const;
    const { circumstances } = contentContextOf(facts, endingWith(onlyLast), TODAY, message);
    expect(circumstances.includes("more_follow")).toBe(expected);
  });

  it.each([
    ["settlement_offer", true],
    ["plan_offer", false],
  ])("the template %s promotes: %s", (templateId, expected) => {
    expect(contextOf({}, { templateId }).circumstances.includes("promotes")).toBe(expected);
  });
});

describe("under which law", () => {
  it.each([
    [{ country: "US", kind: "consumer" }, "US", "consumer"],
    [{ country: "US", region: "NY", kind: "business" }, "US-NY", "commercial"],
    [{ country: "GB", region: "GB-ENG", kind: "consumer" }, "GB-ENG", "consumer"],
  ])("%j: %s, %s", (account, jurisdiction, debt) => {
    expect(contextOf({ account })).toMatchObject({ jurisdiction, debt, collector: "first_party" });
  });

  it("reads a notice on the customer's own calendar", () => {
    const late = event("validation_notice_sent", "2026-02-21T02:00:00Z");
    const returned = { ...late, returnedUndeliverable: true };
    const other = event("debt_time_barred", "2026-02-21T02:00:00Z");
    const facts = aFacts({ contactEvents: [late, other, returned] });
    expect(noticesIn(facts, "America/New_York")).toEqual([
      { providedOn: "2026-02-20", undeliverable: false },
      { providedOn: "2026-02-20", undeliverable: true },
    ]);
  });
});

describe("whether a template is the last message of every cadence that sends it", () => {
  const step = (id: string, template: string, action: Step["action"] = "message") => {
    const [first] = defaultPolicy.cadences[0]?.steps ?? [];
    if (first === undefined) throw new Error("the default cadence has steps");
    return { ...first, id, template, action };
  };
  const policyOf = (...lists: readonly (readonly Step[])[]) => {
    const [cadence] = defaultPolicy.cadences;
    if (cadence === undefined) throw new Error("there is a default cadence");
    const cadences = lists.map((steps, at) => ({ ...cadence, id: `c${at}`, steps: [...steps] }));
    return aPolicy({ cadences });
  };
  it.each([
    ["the last of one", [[step("1", "a"), step("2", "z")]], true],
    ["followed by a task only", [[step("1", "z"), step("2", "a", "task")]], true],
    ["followed by a message", [[step("1", "z"), step("2", "a")]], false],
    [
      "last in one cadence and not in another",
      [[step("1", "z")], [step("1", "z"), step("2", "a")]],
      false,
    ],
    ["last in the only cadence that sends it", [[step("1", "z")], [step("1", "a")]], true],
    ["sent twice in a cadence", [[step("1", "z"), step("2", "z")]], false],
    ["in no cadence at all", [[step("1", "a")]], false],
  ])("%s", (_name, lists, expected) => {
    expect(isLastMessage(policyOf(...lists), "z")).toBe(expected);
  });
});
