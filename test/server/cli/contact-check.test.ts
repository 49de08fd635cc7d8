import { describe, expect, it } from "vitest";
import { z } from "zod";
import { gs, gsHere } from "./support.ts";

const US = {
  jurisdiction: "US",
  collector: { id: "C1", type: "third_party" },
  consumer: { id: "P1", timezones: ["America/New_York"] },
  events: [],
};
const NOON = "2026-06-03T12:00:00-04:00";
const call = { channel: "voice", at: NOON, debtIds: ["D1"], personId: "P1" };

const Results = z.object({
  results: z.array(
    z.looseObject({
      id: z.string(),
      verdict: z.string(),
      rules: z.array(z.string()),
      reason: z.string(),
      nextEligibleAt: z.string().nullable(),
      ignored: z.array(z.string()),
      missing: z.array(z.string()),
    }),
  ),
});

async function judge(given: object, ask: object) {
  const { json, err } = await gsHere(["contact-check"], {
    given: { ...US, ...given },
    ask: { ...call, ...ask },
  });
  expect(err).toBe("");
  const [first] = Results.parse(json()).results;
  if (first === undefined) throw new Error("a case has a result");
  return first;
}

describe("gs contact-check", () => {
  it("answers one case on stdin, as a process", async () => {
    const early = { ...call, at: "2026-06-03T07:59:00-04:00" };
    const { code, json, err } = await gs(["contact-check"], { id: "early", given: US, ask: early });
    expect([code, err]).toEqual([0, ""]);
    expect(json()).toMatchObject({
      results: [
        {
          id: "early",
          verdict: "deny",
          rules: ["us.reg_f.hours"],
          reason: "Contact only from 8 a.m. to 9 p.m. where the customer is.",
          nextEligibleAt: "2026-06-03T12:00:00.000Z",
          findings: [{ citation: "15 USC 1692c(a)(1); 12 CFR 1006.6(b)(1)(i)", gate: "time" }],
        },
      ],
    });
  });

  it("answers a list and a file of cases, each known by its place where it has no id", async () => {
    const one = { given: US, ask: call };
    for (const input of [[one, one], { note: "a file", cases: [one, one] }]) {
      const { json } = await gsHere(["contact-check"], input);
      const { results } = Results.parse(json());
      expect(results.map(({ id, verdict }) => [id, verdict])).toEqual([
        ["1", "allow"],
        ["2", "allow"],
      ]);
    }
  });

  it("compares with what a case expects, and ends with 1 where they differ", async () => {
    const cases = [
      { id: "right", given: US, ask: call, expected: "allow" },
      { id: "wrong", given: US, ask: call, expected: "deny" },
    ];
    const { code, json } = await gsHere(["contact-check"], { cases });
    expect(code).toBe(1);
    expect(json()).toMatchObject({ summary: { compared: 2, agree: 1, differing: ["wrong"] } });
  });

  it.each([
    ["no question", { given: US }, "ask: is required"],
    [
      "no place",
      { given: { ...US, jurisdiction: "Narnia" }, ask: call },
      'case 1, given.jurisdiction: "Narnia" is no code',
    ],
    ["a bad moment", { given: US, ask: { ...call, at: "noon" } }, "ask.at: "],
    [
      "an unknown channel",
      { given: US, ask: { ...call, channel: "smoke" } },
      'case 1, ask.channel: "smoke" is no channel',
    ],
  ])("refuses %s, naming the field", async (_name, input, message) => {
    const { code, err } = await gsHere(["contact-check"], input);
    expect([code, err.includes(message)]).toEqual([2, true]);
  });

  it.each([
    ["nothing", null, "stdin: must be a case {given, ask}"],
    [
      "a case without a place",
      { given: { ...US, jurisdiction: null }, ask: call },
      "given.jurisdiction: must be the code of a place",
    ],
  ])("says what %s should have been", async (_name, input, message) => {
    const { code, err } = await gsHere(["contact-check"], input);
    expect([code, err.includes(message)]).toEqual([2, true]);
  });

  it.each([
    ["US", []],
    ["GB-EAW", []],
    ["US-NH", ["law of US-NH beyond that of US"]],
    ["FR", ["law of FR beyond that of EU"]],
    ["JP", ["law of JP"]],
  ])("says which law it does not know: %s", async (jurisdiction, missing) => {
    expect((await judge({ jurisdiction }, {})).missing).toEqual(missing);
  });

  it("takes whoever is asked about for the consumer where nobody is named as such", async () => {
    const nameless = { consumer: { timezones: ["America/New_York"] } };
    expect((await judge(nameless, {})).rules).toEqual([]);
    expect((await judge(nameless, { relation: "neighbour" })).rules).toEqual([
      "us.fdcpa.third_party",
    ]);
  });

  it("reads a refusal at the head of a message however long", async () => {
    const text = `Please do not text me any more. ${"You know why. ".repeat(1_500)}`;
    const events = [
      { type: "text_consent", at: "2026-05-20T12:00:00-04:00" },
      { type: "inbound", medium: "sms", at: "2026-05-21T12:00:00-04:00", text },
    ];
    const sms = { channel: "sms", includesOptOut: true };
    expect((await judge({ events }, sms)).rules).toContain("us.reg_f.medium_opt_out");
  });

  it("publishes the shape it reads", async () => {
    const { code, json } = await gsHere(["schema", "contact-check"]);
    expect(code).toBe(0);
    expect(json()).toHaveProperty("anyOf");
  });

  it("reports what it did not understand and answers all the same", async () => {
    const { verdict, ignored } = await judge(
      {
        consumer: { id: "P1", timezones: ["America/New_York", "Mars/Olympus"] },
        calendar: { publicHolidays: ["someday"] },
        events: [
          { type: "eclipse", at: NOON },
          { type: "call", at: "some day" },
        ],
        mood: "good",
      },
      { purpose: "chat" },
    );
    expect(verdict).toBe("allow");
    expect(ignored).toEqual([
      "time zone Mars/Olympus",
      "public holiday someday",
      "purpose chat",
      `event eclipse at ${NOON}: type is not known`,
      'event call at some day: at "some day" is no moment',
    ]);
  });
});

describe("other words for the same thing", () => {
  const before = "2026-06-01T12:00:00-04:00";
  const consent = { type: "text_consent", at: "2026-03-01T12:00:00-05:00" };
  const email = { channel: "email", includesOptOut: true };
  const sms = { channel: "sms", includesOptOut: true };
  it.each<[string, object[], object, string[]]>([
    ["bankruptcy_petition_filed", [{}], {}, ["us.bankruptcy.stay"]],
    [
      "attorney_failed_to_respond",
      [{ type: "represented_by_attorney", at: "2026-05-01T12:00:00-04:00" }, {}],
      {},
      [],
    ],
    [
      "email_opt_out",
      [{ type: "email_consent", at: "2026-05-01T12:00:00-04:00" }, {}],
      email,
      ["us.reg_f.medium_opt_out", "us.reg_f.email_basis", "house.opt_out"],
    ],
    [
      "stop_reply",
      [{ type: "text_consent", at: "2026-05-20T12:00:00-04:00" }, {}],
      sms,
      ["us.reg_f.medium_opt_out", "us.reg_f.text_basis", "house.opt_out"],
    ],
    ["stop_reply", [{ type: "email_consent", at: "2026-05-01T12:00:00-04:00" }, {}], email, []],
    ["number_check", [consent, {}], sms, []],
    ["reassigned_numbers_database_check", [consent, {}], sms, []],
    ["reassigned_number_check", [consent, { result: "reassigned" }], sms, ["us.reg_f.text_basis"]],
    ["consumer_text_received", [{}], sms, []],
    ["written_consent", [{}], email, []],
    ["prior_express_consent", [{}], { ...sms, automated: true }, []],
    ["oral_cease_request", [{}], {}, ["us.reg_f.medium_opt_out", "house.opt_out"]],
    ["oral_cease_request", [{}], { channel: "letter" }, []],
    ["consumer_disputed_orally_dispute_oral", [{}], {}, []],
    ["dispute_letter", [{}], {}, ["us.reg_f.validation_hold"]],
    ["dispute_letter", [{ written: false }], {}, []],
    ["consumer_deceased", [{}], {}, ["house.deceased"]],
    ["inbound_call", [{}], {}, ["us.reg_f.after_conversation"]],
    ["inbound_call", [{ outcome: "left voicemail" }], {}, []],
    [
      "callback_requested",
      [{ type: "call", at: "2026-05-31T12:00:00-04:00", outcome: "spoke" }, {}],
      {},
      [],
    ],
  ])("%s", async (type, events, ask, denials) => {
    const { rules, ignored } = await judge(
      { events: events.map((event) => ({ type, at: before, ...event })) },
      ask,
    );
    expect([rules, ignored]).toEqual([denials, []]);
  });

  it.each([
    ["phone", "07:00", ["us.reg_f.hours"]],
    ["text message", "07:00", ["us.reg_f.text_basis", "us.reg_f.hours"]],
    ["mail", "07:00", []],
    ["in person", "07:00", ["us.reg_f.hours"]],
  ])("asks about %s", async (channel, time, rules) => {
    expect((await judge({}, { channel, at: `2026-06-03T${time}:00-04:00` })).rules).toEqual(rules);
  });

  it("reads a collector, a debt and a place by other names", async () => {
    const early = { at: "2026-06-03T07:00:00-04:00" };
    expect((await judge({ collector: { type: "original_creditor" } }, early)).rules).toEqual([]);
    expect((await judge({ collector: { type: "collection agency" } }, early)).rules).toEqual([
      "us.reg_f.hours",
    ]);
    expect((await judge({ collector: { type: "debt purchaser" } }, early)).rules).toEqual([
      "us.reg_f.hours",
    ]);
    expect((await judge({ debt: { purpose: "business" } }, early)).rules).toEqual([]);
    expect((await judge({ debt: { inDefaultWhenObtained: false } }, early)).rules).toEqual([]);
    const mixed = [
      { id: "D1", purpose: "consumer" },
      { id: "D2", purpose: "commercial" },
    ];
    expect((await judge({ debts: mixed }, { ...early, debtIds: ["D2"] })).rules).toEqual([]);
    expect((await judge({ debts: mixed }, { ...early, debtIds: ["D1", "D2"] })).rules).toEqual([
      "us.reg_f.hours",
    ]);
    expect((await judge({ jurisdiction: ["us_ma", "US-DC"] }, early)).rules).toContain(
      "us.ma.hours",
    );
  });

  it("takes every zone anything points to", async () => {
    const given = {
      locationEvidence: [{ kind: "mobile_area_code", timezone: "America/Los_Angeles" }],
    };
    expect((await judge(given, { at: "2026-06-03T09:30:00-04:00" })).rules).toEqual([
      "us.reg_f.hours",
    ]);
    expect((await judge({ consumer: { id: "P1" } }, {})).missing).toEqual(["time_zone"]);
    const one = { consumer: { id: "P1", timezone: "America/Chicago" } };
    expect((await judge(one, { at: "2026-06-03T08:30:00-04:00" })).rules).toEqual([
      "us.reg_f.hours",
    ]);
  });

  it("knows student loans under one account number for one debt", async () => {
    const events = Array.from({ length: 7 }, (_, n) => ({
      type: "call",
      at: `2026-06-0${n < 3 ? 1 : 2}T1${n}:00:00-04:00`,
      outcome: "no answer",
      debtIds: [n < 4 ? "L1" : "L2"],
    }));
    const loans = (kind: string) => ["L1", "L2"].map((id) => ({ id, kind, accountNumber: 77 }));
    expect(
      (await judge({ events, debts: loans("student_loan") }, { debtIds: ["L1"] })).rules,
    ).toEqual(["us.reg_f.calls_in_seven_days"]);
    expect((await judge({ events, debts: loans("car_loan") }, { debtIds: ["L1"] })).rules).toEqual(
      [],
    );
  });

  it("knows who is a third party and what may be said to them", async () => {
    const neighbour = { personId: "N1", relation: "neighbour", purpose: "location_information" };
    expect((await judge({}, neighbour)).rules).toEqual([]);
    expect((await judge({}, { ...neighbour, disclosesDebt: true })).rules).toEqual([
      "us.fdcpa.third_party",
    ]);
    expect((await judge({}, { personId: "N1" })).rules).toEqual(["us.fdcpa.third_party"]);
    expect((await judge({}, { personId: "S1", relation: "spouse" })).rules).toEqual([]);
    expect((await judge({}, { personId: "A1", relation: "consumer's attorney" })).rules).toEqual(
      [],
    );
    const asked = [
      {
        type: "call",
        at: before,
        outcome: "conversation",
        personId: "N1",
        purpose: "location_information",
      },
    ];
    expect((await judge({ events: asked }, neighbour)).rules).toContain("us.fdcpa.third_party");
    expect(
      (await judge({ events: asked }, { ...neighbour, earlierAnswerBelievedWrong: true })).rules,
    ).not.toContain("us.fdcpa.third_party");
  });

  it("reads content, numbers and addresses", async () => {
    expect(
      (await judge({}, { channel: "letter", envelopeText: "ACME Debt Collection" })).rules,
    ).toEqual(["us.fdcpa.envelope"]);
    expect((await judge({}, { channel: "letter", envelopeText: "ACME Inc." })).rules).toEqual([]);
    expect(
      (await judge({}, { channel: "facebook", includesOptOut: true, visibility: "public" })).rules,
    ).toEqual(["us.reg_f.public_message"]);
    const forbidden = { events: [{ type: "employer_prohibits_known", at: before }] };
    expect((await judge(forbidden, { number: "office" })).rules).toEqual(["us.reg_f.workplace"]);
    const noted = {
      events: [
        { type: "email_consent", at: before },
        { type: "work_email_known", at: before, address: "a@work.example" },
      ],
    };
    expect((await judge(noted, { ...email, address: "a@work.example" })).rules).toContain(
      "us.reg_f.employer_email",
    );
    expect((await judge(noted, { ...email, address: "a@home.example" })).rules).toEqual([]);
    const stopped = {
      events: [
        consent,
        { type: "medium_opt_out", at: before, medium: "call", number: "+1 555 0100" },
      ],
    };
    expect((await judge(stopped, { number: "+1 555 0100" })).rules).toContain(
      "us.reg_f.medium_opt_out",
    );
    expect((await judge(stopped, { number: "+1 555 0101" })).rules).toEqual([]);
  });

  it("reads times, dates and spans however they are written", async () => {
    const block = {
      type: "inconvenient_time",
      at: "2026-06-01",
      weekly: [{ days: ["Wednesday"], from: "9:00", to: "17:00:00" }],
    };
    expect((await judge({ events: [block] }, {})).rules).toEqual(["us.reg_f.inconvenient_time"]);
    expect(
      (
        await judge(
          { events: [{ ...block, weekly: [{ days: ["Thursday"], from: "9:00", to: "17:00" }] }] },
          {},
        )
      ).rules,
    ).toEqual([]);
    const nonsense = { type: "contact_window", at: before, from: "25:00", to: "26:00" };
    expect((await judge({ events: [nonsense] }, {})).verdict).toBe("allow");
  });
});
