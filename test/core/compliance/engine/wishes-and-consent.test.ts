import { describe, expect, it } from "vitest";
import type { ContactEvent, Medium } from "../../../../core/accounts/contact-event.ts";
import type { ContactSetting } from "../../../../core/compliance/engine/contact-question.ts";
import { type Asked, aRule, askedOf, happened, NOON } from "./one-rule.ts";

const EARLIER = "2026-06-01T10:00:00-05:00";
const LATER = "2026-06-02T10:00:00-05:00";
const AFTER = "2026-06-03T12:00:01-05:00";

const duty = (name: string, more: object = {}) =>
  aRule({ kind: "special", duty: name, recipients: ["consumer", "third_party"], ...more });

describe("a medium the person closed", () => {
  const closed = duty("medium_opt_out");
  const says = (events: ContactEvent[], ask: Asked) => askedOf([closed], events, ask).verdict;
  const MEDIA: readonly Medium[] = [
    "voice",
    "sms",
    "email",
    "whatsapp",
    "letter",
    "postcard",
    "push",
    "social",
    "visit",
  ];

  it.each(MEDIA)("stays closed until they open it again: %s", (medium) => {
    const optOut = happened("medium_opt_out", EARLIER, { medium });
    const [denial] = askedOf([closed], [optOut], { medium }).denials;
    expect([denial?.awaits, denial?.until]).toEqual([["medium_opt_in"], null]);
    const opened = happened("medium_opt_in", LATER, { medium });
    expect(says([optOut, opened], { medium })).toBe("allow");
    const before = happened("medium_opt_in", EARLIER, { medium });
    expect(says([before, optOut], { medium })).toBe("deny");
  });

  it.each<[Medium, string]>([
    ["voice", "prior_consent_to_call"],
    ["voice", "automated_call_consent"],
    ["sms", "text_consent"],
    ["email", "email_consent"],
    ["whatsapp", "whatsapp_consent"],
  ])("%s is opened by %s, and no other is", (medium, type) => {
    const yes = happened(type, LATER);
    for (const each of MEDIA) {
      const optOut = happened("medium_opt_out", EARLIER, { medium: each });
      const opens = each === medium;
      expect(says([optOut, yes], { medium: each }), each).toBe(opens ? "allow" : "deny");
    }
  });

  it("is opened by the latest word, of whichever kind", () => {
    const optOut = happened("medium_opt_out", EARLIER, { medium: "voice" });
    const before = happened("medium_opt_in", "2026-05-01T10:00:00-05:00", { medium: "voice" });
    const consent = happened("prior_consent_to_call", LATER);
    expect(says([before, optOut, consent], { medium: "voice" })).toBe("allow");
  });

  it("may be used once to confirm that it is closed, where it is electronic", () => {
    for (const medium of MEDIA) {
      const optOut = happened("medium_opt_out", EARLIER, { medium });
      const confirm = { medium, purpose: "opt_out_confirmation" } as const;
      const electronic = ["sms", "email", "whatsapp", "push", "social"].includes(medium);
      expect(says([optOut], confirm), medium).toBe(electronic ? "allow" : "deny");
      const confirmed = happened("outbound", LATER, { medium, purpose: "opt_out_confirmation" });
      expect(says([optOut, confirmed], confirm), medium).toBe("deny");
    }
  });

  it("is an address in any case, and no other address", () => {
    const optOut = happened("medium_opt_out", EARLIER, {
      medium: "email",
      address: "Pay@a.example",
    });
    expect(says([optOut], { medium: "email", address: "pay@A.example" })).toBe("deny");
    expect(says([optOut], { medium: "email", address: "other@a.example" })).toBe("allow");
    expect(says([optOut], { medium: "email" })).toBe("deny");
  });
});

describe("a place the person called inconvenient", () => {
  const places = duty("requested_places");
  const stated = (at: string, more: object) => happened("inconvenient_place_stated", at, more);
  const work = stated(EARLIER, { number: "work" });
  const withdrawn = (at: string) => happened("wishes_withdrawn", at);

  it.each<[string, ContactEvent[], Asked, "allow" | "deny"]>([
    ["is closed", [work], { place: "work" }, "deny"],
    ["is no other place", [work], { place: "home" }, "allow"],
    ["is one of several", [stated(EARLIER, { number: "home" }), work], { place: "work" }, "deny"],
    [
      "is closed from the moment it is stated",
      [stated(NOON, { number: "work" })],
      { place: "work" },
      "deny",
    ],
    ["is not yet closed before", [stated(AFTER, { number: "work" })], { place: "work" }, "allow"],
    ["is open once wishes are withdrawn", [work, withdrawn(LATER)], { place: "work" }, "allow"],
    [
      "is open when they are withdrawn that moment",
      [work, withdrawn(EARLIER)],
      { place: "work" },
      "allow",
    ],
    [
      "is closed when stated after",
      [withdrawn(EARLIER), stated(LATER, { number: "work" })],
      { place: "work" },
      "deny",
    ],
    [
      "may be the customer's own number, named or not",
      [stated(EARLIER, { number: "personal" })],
      {},
      "deny",
    ],
    ["is nowhere when none is named", [stated(EARLIER, {})], {}, "allow"],
    [
      "may be one address, in any case",
      [stated(EARLIER, { address: "A@w.example" })],
      { address: "a@W.example" },
      "deny",
    ],
  ])("%s", (_name, events, ask, expected) => {
    const { verdict, denials } = askedOf([places], events, ask);
    expect(verdict).toBe(expected);
    if (expected === "deny") expect(denials[0]?.awaits).toEqual(["wishes_withdrawn"]);
  });
});

describe("times the person asked for", () => {
  const times = duty("requested_times");
  const window = (at: string, more: object) =>
    happened("consumer_request_contact_window", at, more);
  const never = (at: string, more: object) => happened("consumer_stated_inconvenient", at, more);
  const ends = (events: ContactEvent[], ask: Asked = {}, zones = ["America/Lima"]) =>
    askedOf([times], events, ask, { zones }).denials.map(({ until }) => until);

  it.each<[string, ContactEvent[], (string | null)[]]>([
    [
      "from an hour on, to the end of the day",
      [window(EARLIER, { from_: "18:00" })],
      ["2026-06-03T23:00:00.000Z"],
    ],
    ["up to an hour", [window(EARLIER, { to: "10:00" })], ["2026-06-04T05:00:00.000Z"]],
    ["not from an hour on", [never(EARLIER, { from_: "11:00" })], ["2026-06-04T05:00:00.000Z"]],
    [
      "known from the moment it is said",
      [window(NOON, { from_: "18:00" })],
      ["2026-06-03T23:00:00.000Z"],
    ],
    ["unknown before", [window(AFTER, { from_: "18:00" })], []],
    [
      "withdrawn that very moment",
      [window(EARLIER, { from_: "18:00" }), happened("wishes_withdrawn", EARLIER)],
      [],
    ],
    [
      "the latest of several windows",
      [window(EARLIER, { from_: "18:00" }), window(LATER, { from_: "08:00" })],
      [],
    ],
    ["never at all, which only a withdrawal ends", [never(EARLIER, {})], [null]],
  ])("are kept: %s", (_name, events, expected) => {
    expect(ends(events)).toEqual(expected);
  });

  it("are kept in every zone, and waited for in the last of them", () => {
    const morning = [window(EARLIER, { from_: "14:00", to: "20:00" })];
    expect(ends(morning, {}, ["America/Lima", "America/Mexico_City"])).toEqual([
      "2026-06-03T20:00:00.000Z",
    ]);
    expect(ends(morning, {}, ["America/Mexico_City", "America/Lima"])).toEqual([
      "2026-06-03T20:00:00.000Z",
    ]);
  });
});

describe("others than the consumer", () => {
  const others = duty("third_party", { media: ["voice"] });
  const asks = { recipient: "third_party", purpose: "location_information" } as const;
  const attorney = (at: string) => happened("attorney_known", at, { debtIds: ["D1"] });
  const left = (at: string) => happened("attorney_ended", at);

  it.each<[string, ContactEvent[], Asked, "allow" | "deny"]>([
    ["are asked where the consumer is", [], asks, "allow"],
    ["are not who the consumer is", [], {}, "allow"],
    ["are told nothing", [], { ...asks, statesDebt: true }, "deny"],
    ["are asked nothing where an attorney can be", [attorney(EARLIER)], asks, "deny"],
    ["are asked once the attorney has left", [attorney(EARLIER), left(LATER)], asks, "allow"],
    ["are not when one came after another left", [left(EARLIER), attorney(LATER)], asks, "deny"],
    ["are not when one came as another left", [left(LATER), attorney(LATER)], asks, "deny"],
  ])("%s", (_name, events, ask, expected) => {
    expect(askedOf([others], events, ask).verdict).toBe(expected);
  });
});

describe("an employer's address", () => {
  const atWork = duty("employer_email");
  const ask = { medium: "email", place: "work", address: "a@w.example" } as const;
  const wrote = (more: object) => happened("inbound", EARLIER, { direction: "inbound", ...more });

  it.each<[string, ContactEvent[], "allow" | "deny"]>([
    ["is closed", [], "deny"],
    [
      "is open where the customer agreed to it",
      [happened("email_consent", EARLIER, { address: "a@w.example" })],
      "allow",
    ],
    [
      "is open where they wrote from it",
      [wrote({ medium: "email", address: "a@w.example" })],
      "allow",
    ],
    ["is open where they wrote from work", [wrote({ medium: "email", number: "work" })], "allow"],
    ["is not where they texted from work", [wrote({ medium: "sms", number: "work" })], "deny"],
    ["is not where they agreed to no address", [happened("email_consent", EARLIER)], "deny"],
  ])("%s", (_name, events, expected) => {
    const { verdict, denials } = askedOf([atWork], events, ask);
    expect(verdict).toBe(expected);
    if (expected === "deny") expect(denials[0]?.awaits).toEqual(["email_consent"]);
  });
});

describe("consent", () => {
  const consent = (more: object = {}) =>
    aRule({ kind: "consent", bases: ["prior_consent"], automatedOnly: false, ...more });
  const yes = (at: string, more: object = {}) => happened("text_consent", at, more);
  const text = { medium: "sms" } as const;

  it.each<[Medium, string]>([
    ["sms", "text_consent"],
    ["email", "email_consent"],
    ["whatsapp", "whatsapp_consent"],
    ["voice", "automated_call_consent"],
    ["letter", "consent_renewed"],
    ["push", "consent_renewed"],
  ])("to %s is given by %s", (medium, type) => {
    const [denial] = askedOf([consent()], [], { medium }).denials;
    expect([denial?.awaits, denial?.missing]).toEqual([[type], ["consent"]]);
    expect(askedOf([consent()], [happened(type, EARLIER)], { medium }).verdict).toBe("allow");
  });

  it("is renewed by a renewal, for any medium", () => {
    const renewed = happened("consent_renewed", EARLIER, { medium: "sms" });
    expect(askedOf([consent()], [renewed], text).verdict).toBe("allow");
    const [denial] = askedOf([consent({ freshDays: 60 })], [], text).denials;
    expect(denial?.awaits).toEqual([
      "text_consent",
      "consent_renewed",
      "number_not_reassigned_confirmed",
    ]);
  });

  it("is as fresh as its latest word, whichever that is", () => {
    const fresh = consent({ freshDays: 60 });
    const old = happened("consent_renewed", "2026-01-01T10:00:00-05:00", { medium: "sms" });
    expect(askedOf([fresh], [old, yes(EARLIER)], text).verdict).toBe("allow");
    const stale = yes("2026-01-01T10:00:00-05:00");
    const checked = happened("number_not_reassigned_confirmed", LATER, { medium: "sms" });
    expect(askedOf([fresh], [stale], text).verdict).toBe("deny");
    expect(askedOf([fresh], [stale, checked], text).verdict).toBe("allow");
  });

  it("is fresh only where it is in every zone", () => {
    const fresh = consent({ freshDays: 60 });
    // Given on 3 April in Lima, and on the 4th in Auckland; it is 3 June there too by now.
    const given = [yes("2026-04-03T10:00:00-05:00")];
    const zones = ["America/Lima", "Pacific/Auckland"];
    const at = { ...text, when: "2026-06-02T08:00:00-05:00" };
    expect(askedOf([fresh], given, at, { zones }).verdict).toBe("allow");
    const next = { ...text, when: "2026-06-02T23:00:00-05:00" };
    expect(askedOf([fresh], given, next, { zones: ["America/Lima"] }).verdict).toBe("allow");
    expect(askedOf([fresh], [yes("2026-04-03T05:00:00-05:00")], next, { zones }).verdict).toBe(
      "deny",
    );
  });

  it("is by word of mouth no consent only where a rule says so", () => {
    const spoken = [yes(EARLIER, { source: "oral" })];
    expect(askedOf([consent()], spoken, text).verdict).toBe("allow");
    expect(askedOf([consent({ writtenOnly: true })], spoken, text).verdict).toBe("deny");
  });

  it("by the customer's own writing is for the medium they wrote by", () => {
    const wrote = consent({ bases: ["consumer_wrote"] });
    const inbound = (medium: Medium) =>
      happened("inbound", EARLIER, { direction: "inbound", medium });
    expect(askedOf([wrote], [inbound("sms")], text).verdict).toBe("allow");
    expect(askedOf([wrote], [inbound("email")], text).verdict).toBe("deny");
  });

  describe("after a creditor's notice", () => {
    const noticed = consent({ bases: ["creditor_notice"] });
    const notice = (at: string, more: object = {}) =>
      happened("creditor_email_notice_sent", at, { medium: "email", ...more });
    const until = (events: ContactEvent[], when = NOON, setting: Partial<ContactSetting> = {}) => {
      const [denial] = askedOf([noticed], events, { medium: "email", when }, setting).denials;
      return denial === undefined ? "open" : denial.until;
    };

    it.each<[string, ContactEvent[], string, string | null]>([
      ["is waited for five weeks", [notice(EARLIER)], NOON, "2026-07-07T05:00:00.000Z"],
      ["comes that very moment", [notice(EARLIER)], "2026-07-07T00:00:00-05:00", "open"],
      [
        "and not before",
        [notice(EARLIER)],
        "2026-07-06T23:59:59-05:00",
        "2026-07-07T05:00:00.000Z",
      ],
      ["counts from the moment of the notice", [notice(NOON)], NOON, "2026-07-09T05:00:00.000Z"],
      ["is not known before it", [notice(AFTER)], NOON, null],
      ["is the earlier of two", [notice(EARLIER), notice(LATER)], NOON, "2026-07-07T05:00:00.000Z"],
      [
        "is that of the notice that leaves less, whichever came first",
        [notice(EARLIER, { optOutBy: "2026-08-20" }), notice(LATER)],
        NOON,
        "2026-07-08T05:00:00.000Z",
      ],
      [
        "leaves longer where it says so",
        [notice(EARLIER, { optOutBy: "2026-07-20" })],
        NOON,
        "2026-07-21T05:00:00.000Z",
      ],
      [
        "is none where it left too little",
        [notice(EARLIER, { optOutBy: "2026-07-05" })],
        NOON,
        null,
      ],
    ])("%s", (_name, events, when, expected) => {
      expect(until(events, when)).toBe(expected);
    });

    it("is over when it is in the last zone", () => {
      // In Auckland the notice came a day later, and that day ends after Lima's.
      const zones = ["Pacific/Auckland", "America/Lima"];
      expect(until([notice(EARLIER)], NOON, { zones })).toBe("2026-07-07T12:00:00.000Z");
    });
  });
});
