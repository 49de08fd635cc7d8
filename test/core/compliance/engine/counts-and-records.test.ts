import { describe, expect, it } from "vitest";
import type { ContactEvent } from "../../../../core/accounts/contact-event.ts";
import { laterEnd } from "../../../../core/compliance/engine/finding.ts";
import { mediumOf, reachOf } from "../../../../core/compliance/engine/past-contacts.ts";
import { compareTimes, inTime } from "../../../../core/compliance/history/in-time.ts";
import { type Asked, aRule, askedOf, happened, NOON } from "./one-rule.ts";

const MORNING = "2026-06-03T08:00:00-05:00";
const YESTERDAY = "2026-06-02T08:00:00-05:00";
const AFTER = "2026-06-03T12:00:01-05:00";

const cap = (more: object = {}) =>
  aRule({
    kind: "frequency",
    max: 1,
    window: { unit: "rolling_days", days: 7 },
    countsWhen: "attempt",
    per: "person",
    perCollector: false,
    liveConsentExcluded: false,
    ...more,
  });
const call = (at: string, more: object = {}) =>
  happened("call", at, { direction: "outbound", outcome: "voicemail", ...more });
const ends = (...asked: Parameters<typeof askedOf>) =>
  askedOf(...asked).denials.map(({ until }) => until);

describe("the later of two ends", () => {
  it.each([
    [null, 5, 5],
    [4, 5, 5],
    [5, 4, 5],
    [5, 5, 5],
  ])("of %s and %i is %i", (found, end, expected) => {
    expect(laterEnd(found, end)).toBe(expected);
  });
});

describe("the order of time", () => {
  const at = (time: string) => happened("call", `2026-06-01T${time}:00Z`);
  const [early, late] = [at("08:00"), at("09:00")];

  it("is by moment, and of one moment as told", () => {
    expect([compareTimes(early, late), compareTimes(late, early)]).toEqual([-1, 1]);
    expect(compareTimes(early, at("08:00"))).toBe(0);
    expect(inTime([late, early])).toEqual([early, late]);
  });

  it("leaves what comes in order as it is", () => {
    const ordered = [early, at("08:00"), late];
    expect(inTime(ordered)).toBe(ordered);
  });
});

describe("what a contact was", () => {
  it.each<[object, string, number]>([
    [{ type: "call" }, "voice", 3],
    [{ type: "call", outcome: "busy" }, "voice", 0],
    [{ type: "call", outcome: "not_in_service" }, "voice", 0],
    [{ type: "call", outcome: "rang_no_answer" }, "voice", 1],
    [{ type: "call", outcome: "answered_dropped" }, "voice", 1],
    [{ type: "call", outcome: "voicemail_no_message" }, "voice", 1],
    [{ type: "call", outcome: "wrong_person" }, "voice", 1],
    [{ type: "call", outcome: "voicemail" }, "voice", 2],
    [{ type: "call", outcome: "limited_content_message" }, "voice", 2],
    [{ type: "call", outcome: "conversation" }, "voice", 3],
    [{ type: "contact_made", outcome: "busy" }, "voice", 3],
    [{ type: "visit" }, "visit", 3],
    [{ type: "visit", outcome: "busy" }, "visit", 3],
    [{ type: "outbound", medium: "email", outcome: "busy" }, "email", 3],
    [{ type: "visit", medium: "letter" }, "letter", 3],
  ])("%j: by %s, and got as far as %i", (event, medium, reach) => {
    const { type, ...more } = { type: "call", ...event };
    const told = happened(type, MORNING, more);
    expect(mediumOf(told)).toBe(medium);
    expect(reachOf(told, mediumOf(told))).toBe(reach);
  });

  it("a visit counts as a contact", () => {
    expect(ends([cap()], [happened("visit", MORNING)], { medium: "visit" })).toHaveLength(1);
  });

  it("a fact that is no contact does not", () => {
    expect(ends([cap()], [happened("text_consent", MORNING)])).toEqual([]);
  });
});

describe("a full count", () => {
  it.each<[string, object, ContactEvent[], string]>([
    ["days, counted by the calendar", {}, [call(YESTERDAY)], "2026-06-09T05:00:00.000Z"],
    [
      "minutes",
      { window: { unit: "rolling_minutes", minutes: 300 } },
      [call(MORNING)],
      "2026-06-03T18:00:00.000Z",
    ],
    ["the one made at this very moment", {}, [call(NOON)], "2026-06-10T05:00:00.000Z"],
  ])("has room again after %s", (_name, rule, events, until) => {
    expect(ends([cap(rule)], events)).toEqual([until]);
  });

  it("is not of what comes after the question", () => {
    expect(ends([cap()], [call(AFTER)])).toEqual([]);
  });

  it("has room when its last group in its last zone has", () => {
    const perDebt = cap({ per: "debt" });
    const events = [call(YESTERDAY, { debtIds: ["D1"] }), call(MORNING, { debtIds: ["D2"] })];
    const both: Asked = { debtIds: ["D1", "D2"] };
    expect(ends([perDebt], events, both)).toEqual(["2026-06-10T05:00:00.000Z"]);
    const zones = ["Pacific/Auckland", "America/Lima"];
    expect(ends([cap()], [call(MORNING)], {}, { zones })).toEqual(["2026-06-10T12:00:00.000Z"]);
  });

  it("by collector counts what this collector did, named or not", () => {
    const own = cap({ perCollector: true });
    expect(ends([own], [call(MORNING, { collectorId: "C1" })])).toHaveLength(1);
    expect(ends([own], [call(MORNING)])).toHaveLength(1);
    expect(ends([own], [call(MORNING, { collectorId: "C2" })])).toEqual([]);
    expect(ends([cap()], [call(MORNING, { collectorId: "C2" })])).toHaveLength(1);
  });

  it("by debt counts one debt, whatever account it shares", () => {
    const accountOfDebt = new Map([
      ["D1", "A"],
      ["D2", "A"],
    ]);
    const other = [call(MORNING, { debtIds: ["D2"] })];
    expect(ends([cap({ per: "debt" })], other, {}, { accountOfDebt })).toEqual([]);
    expect(ends([cap({ per: "account" })], other, {}, { accountOfDebt })).toHaveLength(1);
    // One of several debts it was about is enough.
    const mixed = [call(MORNING, { debtIds: ["D9", "D2"] })];
    expect(ends([cap({ per: "account" })], mixed, {}, { accountOfDebt })).toHaveLength(1);
    expect(ends([cap({ per: "account" })], mixed, { debtIds: [] }, { accountOfDebt })).toHaveLength(
      1,
    );
  });

  const consented = (at: string, more: object = {}) =>
    happened("prior_consent_to_call", at, { debtIds: ["D1"], ...more });
  const excused = cap({ per: "person_and_debt", liveConsentExcluded: true });
  it.each<[string, ContactEvent[], Asked, "allow" | "deny"]>([
    ["a call the customer asked for", [call(YESTERDAY), consented(MORNING)], {}, "allow"],
    ["asked for at this very moment", [call(YESTERDAY), consented(NOON)], {}, "allow"],
    ["no call they will ask for", [call(YESTERDAY), consented(AFTER)], {}, "deny"],
    [
      "no text, when a call was asked for",
      [call(YESTERDAY), consented(MORNING)],
      { medium: "sms" },
      "deny",
    ],
    [
      "no call asked of somebody else",
      [call(YESTERDAY), consented(MORNING, { givenDirectlyToCollector: false })],
      {},
      "deny",
    ],
    [
      "no call asked for of another collector",
      [call(YESTERDAY), consented(MORNING, { collectorId: "C2" })],
      {},
      "deny",
    ],
    [
      "no call after the conversation that was asked for",
      [
        consented("2026-06-01T08:00:00-05:00"),
        call(YESTERDAY, { outcome: "conversation" }),
        call(MORNING),
      ],
      {},
      "deny",
    ],
    [
      "the call that turns into the conversation asked for",
      [consented(YESTERDAY), call(MORNING, { outcome: "conversation" })],
      { when: "2026-06-03T08:00:00-05:00" },
      "allow",
    ],
    [
      "a call after one that was asked for and got no further",
      [consented(YESTERDAY), call(MORNING)],
      {},
      "allow",
    ],
    [
      "a call a week after it was asked for no longer",
      [call(YESTERDAY), consented("2026-05-26T08:00:00-05:00")],
      {},
      "deny",
    ],
  ])("leaves out %s", (_name, events, ask, expected) => {
    expect(askedOf([excused], events, ask).verdict).toBe(expected);
  });

  it("counts a call made before the customer asked for another", () => {
    // Two may be made: the one before the consent counts, the one under it does not.
    const two = cap({ per: "person_and_debt", liveConsentExcluded: true, max: 1 });
    const events = [call(YESTERDAY), consented("2026-06-02T09:00:00-05:00"), call(MORNING)];
    const text = { medium: "sms" } as const;
    expect(ends([two], events, text)).toEqual(["2026-06-09T05:00:00.000Z"]);
  });

  it("counts a text although a call was asked for", () => {
    const events = [
      consented("2026-06-01T08:00:00-05:00"),
      happened("outbound", MORNING, { medium: "sms" }),
    ];
    expect(ends([excused], events, { medium: "sms" })).toEqual(["2026-06-10T05:00:00.000Z"]);
  });
});

describe("a count from the first conversation on", () => {
  const counted = cap({ afterFirstConversation: true, per: "person" });
  const spoke = (at: string, more: object = {}) => call(at, { outcome: "conversation", ...more });

  it.each<[string, ContactEvent[], number]>([
    ["is none before it", [call(MORNING)], 0],
    ["leaves out the conversation itself", [spoke(YESTERDAY)], 0],
    ["counts what comes after", [spoke(YESTERDAY), call(MORNING)], 1],
    ["counts from the first of several", [spoke(YESTERDAY), spoke(MORNING)], 1],
    [
      "does not begin with another person's",
      [spoke(YESTERDAY, { personId: "P2" }), call(MORNING)],
      0,
    ],
    ["does not begin with one to come", [call(MORNING), spoke(AFTER)], 0],
    ["begins with one at this very moment", [spoke(NOON)], 0],
  ])("%s", (_name, events, denials) => {
    expect(ends([counted], events)).toHaveLength(denials);
  });
});

describe("days to leave free", () => {
  const spaced = (more: object = {}) =>
    aRule({
      kind: "spacing",
      after: "conversation",
      days: 3,
      per: "person_and_debt",
      perCollector: false,
      liveConsentExcluded: true,
      ...more,
    });
  const spoke = call(YESTERDAY, { outcome: "conversation" });
  const consent = happened("prior_consent_to_call", MORNING);

  it.each<[string, ContactEvent[], Asked, (string | null)[]]>([
    ["follow a conversation", [spoke], {}, ["2026-06-05T05:00:00.000Z"]],
    ["end with the day", [spoke], { when: "2026-06-05T00:00:00-05:00" }, []],
    ["are lifted for a call that is asked for", [spoke, consent], {}, []],
    ["not for a text then", [spoke, consent], { medium: "sms" }, ["2026-06-05T05:00:00.000Z"]],
  ])("%s", (_name, events, ask, expected) => {
    expect(ends([spaced()], events, ask)).toEqual(expected);
  });

  it("are kept for a call that was asked for where no rule says otherwise", () => {
    expect(ends([spaced({ liveConsentExcluded: false })], [spoke, consent])).toHaveLength(1);
  });

  it("end in the last zone, and for the last of several debts", () => {
    const zones = ["Pacific/Auckland", "America/Lima"];
    expect(ends([spaced()], [spoke], {}, { zones })).toEqual(["2026-06-05T12:00:00.000Z"]);
  });
});

describe("one channel in a week", () => {
  const one = aRule({
    kind: "one_channel",
    media: ["voice", "email"],
    window: { unit: "calendar_week", startsOn: 1 },
  });

  it("is the first, until the week ends where it ends last", () => {
    expect(ends([one], [call(MORNING)], { medium: "email" })).toEqual(["2026-06-08T05:00:00.000Z"]);
    expect(ends([one], [call(MORNING)], { medium: "voice" })).toEqual([]);
    const zones = ["Pacific/Auckland", "America/Lima"];
    const email = { medium: "email" } as const;
    expect(ends([one], [call(MORNING)], email, { zones })).toEqual(["2026-06-08T05:00:00.000Z"]);
  });
});

describe("a letter first", () => {
  const letter = aRule({ kind: "special", duty: "notice_wait", days: 6 });
  const mailed = (at: string, more: object = {}) => happened("written_notice_mailed", at, more);

  it.each<[string, ContactEvent[], (string | null)[]]>([
    ["is waited for", [], [null]],
    ["opens the way six days later", [mailed(YESTERDAY)], ["2026-06-08T05:00:00.000Z"]],
    ["counts from the very moment", [mailed(NOON)], ["2026-06-09T05:00:00.000Z"]],
    ["is not known before", [mailed(AFTER)], [null]],
    ["has opened it by now", [mailed("2026-05-20T08:00:00-05:00")], []],
  ])("%s", (_name, events, expected) => {
    expect(ends([letter], events)).toEqual(expected);
  });

  it("is needed for each debt, and the last of them opens the way", () => {
    const events = [mailed(YESTERDAY, { debtIds: ["D1"] }), mailed(MORNING, { debtIds: ["D2"] })];
    expect(ends([letter], events, { debtIds: ["D1", "D2"] })).toEqual(["2026-06-09T05:00:00.000Z"]);
    expect(ends([letter], events, { debtIds: ["D2", "D1"] })).toEqual(["2026-06-09T05:00:00.000Z"]);
    expect(ends([letter], events, { debtIds: ["D1", "D3"] })).toEqual([null]);
  });
});

describe("a dispute inside the validation period", () => {
  const hold = aRule({ kind: "special", duty: "validation_hold" });
  const dispute = (at: string) => happened("written_dispute_received", at);
  const answered = (at: string) => happened("verification_sent", at);
  const noticed = (at: string, more: object = {}) => happened("validation_notice_sent", at, more);
  const held = (events: ContactEvent[], zones = ["America/Lima"]) =>
    askedOf([hold], events, {}, { zones }).verdict === "deny";

  it.each<[string, ContactEvent[], boolean]>([
    ["holds", [dispute(YESTERDAY)], true],
    ["holds from the very moment", [dispute(NOON)], true],
    ["does not hold before", [dispute(AFTER)], false],
    ["is answered", [dispute(YESTERDAY), answered(MORNING)], false],
    ["is answered at this very moment", [dispute(YESTERDAY), answered(NOON)], false],
    ["is not answered yet", [dispute(YESTERDAY), answered(AFTER)], true],
    [
      "is not answered by what was sent as it came",
      [dispute(YESTERDAY), answered(YESTERDAY)],
      true,
    ],
    [
      "comes too late after a notice",
      [noticed("2026-03-02T10:00:00-05:00"), dispute(YESTERDAY)],
      false,
    ],
    [
      "comes in time where the notice came back",
      [noticed("2026-03-02T10:00:00-05:00", { returnedUndeliverable: true }), dispute(YESTERDAY)],
      true,
    ],
    [
      "comes in time where the notice was late in the customer's hands",
      [noticed("2026-03-02T10:00:00-05:00", { receivedOn: "2026-05-20" }), dispute(YESTERDAY)],
      true,
    ],
  ])("%s", (_name, events, expected) => {
    expect(held(events)).toBe(expected);
  });

  it("is in time where it is in one of the zones the customer may be in", () => {
    // The evening of the last day in Lima is the day after it in Auckland.
    const notice = noticed("2026-04-01T12:00:00-05:00", { receivedOn: "2026-04-20" });
    const evening = dispute("2026-05-20T20:00:00-05:00");
    expect(held([notice, evening], ["America/Lima"])).toBe(true);
    expect(held([notice, evening], ["Pacific/Auckland"])).toBe(false);
    expect(held([notice, evening], ["America/Lima", "Pacific/Auckland"])).toBe(true);
  });
});

describe("a permission", () => {
  const silence = aRule({
    kind: "stop",
    from: ["bankruptcy_filed"],
    until: [],
    scope: "person",
    liftedBy: ["court_permission", "attorney_consented"],
  });
  const filed = happened("bankruptcy_filed", YESTERDAY);
  const granted = (at: string, more: object = {}) => happened("court_permission", at, more);
  const verdict = (events: ContactEvent[], ask: Asked = {}) =>
    askedOf([silence], [filed, ...events], ask).verdict;

  it.each<[string, ContactEvent[], Asked, string]>([
    ["lifts a rule", [granted(MORNING)], {}, "allow"],
    ["from the very moment", [granted(NOON)], {}, "allow"],
    ["and not before", [granted(AFTER)], {}, "deny"],
    ["for the debts it names", [granted(MORNING, { debtIds: ["D1"] })], {}, "allow"],
    ["and no others", [granted(MORNING, { debtIds: ["D2"] })], {}, "deny"],
    [
      "for all debts only when it names none",
      [granted(MORNING, { debtIds: ["D1"] })],
      { debtIds: [] },
      "deny",
    ],
    ["for all debts when it names none", [granted(MORNING)], { debtIds: [] }, "allow"],
  ])("%s", (_name, events, ask, expected) => {
    expect(verdict(events, ask)).toBe(expected);
  });
});

describe("where and for what a rule speaks", () => {
  const STOP = { kind: "stop", from: ["attorney_known"], until: [], scope: "person" };
  const known = [happened("attorney_known", YESTERDAY)];

  it("a stop at one place is about the place", () => {
    const gates = (more: object, ask: Asked) =>
      askedOf([aRule({ ...STOP, ...more })], known, ask).denials.map(({ gate }) => gate);
    expect(gates({}, {})).toEqual(["stop"]);
    expect(gates({ place: ["work"] }, { place: "work" })).toEqual(["recipient"]);
    expect(gates({ place: ["work"] }, { place: "home" })).toEqual([]);
  });

  it("a contact is there to collect unless it says otherwise", () => {
    const only = aRule({ ...STOP, onlyPurposes: ["collect"] });
    expect(askedOf([only], known).verdict).toBe("deny");
    expect(askedOf([only], known, { purpose: "verification" }).verdict).toBe("allow");
  });

  it("what is repealed is law until its last day has ended everywhere", () => {
    const closed = { kind: "hours", open: [], holidays: "as_usual" };
    const repealed = aRule({ ...closed, effectiveUntil: "2026-06-04" });
    // On Monday it would open again, when it is long no law any more.
    const monday = { open: [{ weekdays: [1], from: "08:00", to: "09:00" }] };
    expect(ends([aRule({ ...closed, ...monday, effectiveUntil: "2026-06-04" })], [])).toEqual([
      "2026-06-05T05:00:00.000Z",
    ]);
    const zones = ["Pacific/Auckland", "America/Lima"];
    expect(ends([repealed], [], {}, { zones })).toEqual(["2026-06-05T05:00:00.000Z"]);
    expect(ends([repealed], [], {}, { zones: zones.toReversed() })).toEqual([
      "2026-06-05T05:00:00.000Z",
    ]);
  });
});

describe("a date that can still be written", () => {
  it("is the last day there is", () => {
    const hours = aRule({
      kind: "hours",
      open: [{ weekdays: [5], from: "10:00", to: "11:00" }],
      holidays: "as_usual",
    });
    // The last day of the calendar is a Friday.
    expect(ends([hours], [], { when: "9999-12-30T12:00:00-05:00" })).toEqual([
      "9999-12-31T15:00:00.000Z",
    ]);
  });
});
