import { describe, expect, it } from "vitest";
import { compileRule } from "../../../../core/compliance/engine/compile-rule.ts";
import { isQuiet, quietLawOf } from "../../../../core/compliance/engine/quiet-law.ts";
import { wishesIn } from "../../../../core/compliance/engine/wishes-in.ts";
import { aFacts, anInvoice, aTouch } from "../../../support/facts.ts";
import { aRule, happened } from "./one-rule.ts";

type Json = Readonly<Record<string, unknown>>;

const KINDS = {
  hours: { kind: "hours", open: [], holidays: "as_usual" },
  consent: { kind: "consent", bases: ["prior_consent"], automatedOnly: false },
  frequency: {
    kind: "frequency",
    max: 1,
    window: { unit: "calendar_month" },
    countsWhen: "attempt",
    per: "person",
    perCollector: false,
    liveConsentExcluded: false,
  },
  spacing: {
    kind: "spacing",
    after: "contact",
    days: 1,
    per: "person",
    perCollector: false,
    liveConsentExcluded: false,
  },
  one_channel: { kind: "one_channel", window: { unit: "calendar_week", startsOn: 1 } },
  stop: { kind: "stop", from: ["attorney_known"], until: [], scope: "person" },
  notice_wait: { kind: "special", duty: "notice_wait", days: 6 },
  employer_email: { kind: "special", duty: "employer_email" },
  forbidden_medium: { kind: "special", duty: "forbidden_medium" },
  medium_opt_out: { kind: "special", duty: "medium_opt_out" },
} as const;

function lawOf(...rules: readonly Json[]) {
  return quietLawOf(
    rules.flatMap((rule, index) => compileRule(aRule({ id: `t.r${index}`, ...rule })) ?? []),
  );
}

const idsOf = (rules: readonly { readonly rule: { readonly id: string } }[]) =>
  rules.map(({ rule }) => rule.id.slice(2));

describe("what can forbid contact to somebody of whom nothing is recorded", () => {
  const every = Object.entries(KINDS).map(([id, rule]) => ({ ...rule, id: `t.${id}` }));

  it("is the clock, want of a consent or of a letter, a forbidden way, and counts of earlier contacts", () => {
    const { always, counts } = lawOf(...every);
    expect(idsOf(always)).toEqual([
      "hours",
      "consent",
      "notice_wait",
      "employer_email",
      "forbidden_medium",
    ]);
    expect(idsOf(counts)).toEqual(["frequency", "spacing", "one_channel"]);
  });

  it("is never advice", () => {
    const { always, counts } = lawOf(...every.map((rule) => ({ ...rule, breach: "advice" })));
    expect([idsOf(always), idsOf(counts)]).toEqual([[], []]);
  });
});

describe("an account without a record needs no reading of it", () => {
  const EMAIL = { id: "e", channel: "email", address: "a@b.example", consent: "granted" };
  const VOICE = { id: "v", channel: "voice", address: "+15550100", consent: "unknown" };
  const touched = { touches: [aTouch(3, "s", anInvoice(5))] };
  const quiet = (rules: readonly Json[], points: readonly Json[], sketch: Json = {}) => {
    const facts = aFacts({ account: { contactPoints: points }, ...sketch });
    return isQuiet(facts, facts.account.contactPoints[0] ?? null, lawOf(...rules));
  };
  const { hours, consent, frequency, stop, employer_email, notice_wait } = KINDS;

  it.each<[string, readonly Json[], readonly Json[], Json, boolean]>([
    ["where no rule can speak", [stop], [EMAIL], {}, true],
    ["where hours are kept", [hours], [EMAIL], {}, false],
    ["where contacts are counted and none was made", [frequency], [EMAIL], {}, true],
    ["where contacts are counted and one was made", [frequency], [EMAIL], touched, false],
    ["where one was made and none is counted", [stop], [EMAIL], touched, true],
    ["where there is no address to judge", [hours], [], {}, true],
    ["where the address is not at work", [employer_email], [EMAIL], {}, true],
    ["where it is at work", [employer_email], [{ ...EMAIL, place: "work" }], {}, false],
    ["where it is at home", [employer_email], [{ ...EMAIL, place: "home" }], {}, true],
    ["where a letter comes first", [notice_wait], [EMAIL], {}, false],
    [
      "where a letter comes first, and the address is at work",
      [notice_wait],
      [{ ...EMAIL, place: "work" }],
      {},
      false,
    ],
    ["where consent is needed and given", [consent], [EMAIL], {}, true],
    ["where it is not given", [consent], [{ ...EMAIL, consent: "unknown" }], {}, false],
    ["where it must be fresh", [{ ...consent, freshDays: 60 }], [EMAIL], {}, false],
    [
      "where it rests on something else",
      [{ ...consent, bases: ["consumer_wrote"] }],
      [EMAIL],
      {},
      false,
    ],
    [
      "where a person dials and only machines need it",
      [{ ...consent, automatedOnly: true }],
      [VOICE],
      {},
      true,
    ],
    ["where a person dials and everybody needs it", [consent], [VOICE], {}, false],
    [
      "where a machine writes and needs it",
      [{ ...consent, automatedOnly: true }],
      [{ ...EMAIL, consent: "unknown" }],
      {},
      false,
    ],
    [
      "where another address of the channel was closed",
      [stop],
      [EMAIL, { ...EMAIL, id: "x", consent: "withdrawn" }],
      {},
      false,
    ],
    [
      "where one of another channel was closed",
      [stop],
      [EMAIL, { ...VOICE, consent: "withdrawn" }],
      {},
      true,
    ],
    ["where one is open and one unknown", [stop], [EMAIL, VOICE], {}, true],
    ["where one rule is met and another is not", [employer_email, hours], [EMAIL], {}, false],
  ])("%s", (_name, rules, points, sketch, expected) => {
    expect(quiet(rules, points, sketch)).toBe(expected);
  });

  it("where no rule binds the channel at all", () => {
    const facts = aFacts({});
    expect(isQuiet(facts, facts.account.contactPoints[0] ?? null, undefined)).toBe(true);
  });
});

describe("what the customer's own message states", () => {
  const at = "2026-06-01T10:00:00Z";
  const wrote = (text: string, more: object = { medium: "sms", address: "+15550100" }) =>
    happened("inbound", at, { direction: "inbound", text, ...more });
  const told = (event: ReturnType<typeof wrote>) =>
    wishesIn(event).map(({ type, medium, address }) => [type, medium, address]);

  it.each<[string, object | undefined, unknown[]]>([
    ["Thanks, I paid", undefined, []],
    ["STOP", undefined, [["medium_opt_out", "sms", "+15550100"]]],
    ["Stop calling me, a text is fine", undefined, [["medium_opt_out", "voice", undefined]]],
    [
      "stop emailing and texting me",
      { medium: "email", address: "a@b.example" },
      [
        ["medium_opt_out", "sms", undefined],
        ["medium_opt_out", "email", "a@b.example"],
      ],
    ],
    [
      "leave me alone",
      undefined,
      [
        ["medium_opt_out", undefined, undefined],
        ["written_cease_received", undefined, undefined],
      ],
    ],
    ["leave me alone", { medium: "voice" }, [["medium_opt_out", undefined, undefined]]],
    ["leave me alone", {}, [["medium_opt_out", undefined, undefined]]],
    ["STOP", { medium: "social" }, [["medium_opt_out", "sms", undefined]]],
    ["START", undefined, [["medium_opt_in", "sms", "+15550100"]]],
  ])("“%s” by %j: %j", (text, more, expected) => {
    expect(told(wrote(text, more))).toEqual(expected);
  });

  it("is nothing where nobody wrote it down, and is read once", () => {
    expect(wishesIn(happened("inbound", at, { medium: "sms" }))).toEqual([]);
    const event = wrote("STOP");
    expect(wishesIn(event)).toBe(wishesIn(event));
    expect(wishesIn(event)).toMatchObject([{ at: "2026-06-01T10:00:00.000Z", text: "STOP" }]);
  });
});
