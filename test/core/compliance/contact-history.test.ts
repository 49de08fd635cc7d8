import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HoldKind } from "../../../core/accounts/account.ts";
import { contactHistoryOf } from "../../../core/compliance/contact-history.ts";
import { aFacts, aHold, anyFacts } from "../../support/facts.ts";

const MAIL = { id: "m", channel: "email", address: "Pay@acme.example" };
const PHONE = { id: "p", channel: "sms", address: "+15550100" };
const NEW_YORK = ["America/New_York"];

type Json = Readonly<Record<string, unknown>>;

function history(facts: Parameters<typeof aFacts>[0]) {
  return contactHistoryOf(aFacts({ ...facts, account: { contactPoints: [], ...facts?.account } }));
}

function said(type: string, at: string, over: Json = {}): Json {
  return { type, at, ...over };
}

describe("the contacts of a history", () => {
  const touch = (over: Json): Json => ({
    id: "t",
    at: "2026-03-03T17:00:00.000Z",
    channel: "voice",
    status: "sent",
    kind: "call",
    invoiceIds: [],
    ...over,
  });

  it.each<[string, Json, Json | null]>([
    [
      "a call",
      { callOutcome: "busy" },
      { type: "call", outcome: "busy", direction: "outbound", automated: false },
    ],
    [
      "a call logged in the old words: spoke",
      { outcome: "spoke" },
      { type: "call", outcome: "conversation" },
    ],
    [
      "a call logged in the old words: no answer",
      { outcome: "no_answer" },
      { type: "call", outcome: "rang_no_answer" },
    ],
    [
      "a call whose new outcome differs from the old",
      { outcome: "spoke", callOutcome: "voicemail" },
      { type: "call", outcome: "voicemail" },
    ],
    ["a call from the customer", { direction: "inbound" }, { type: "call", direction: "inbound" }],
    [
      "a call to a desk",
      { number: "work", purpose: "collection" },
      { type: "call", number: "work", purpose: "collection" },
    ],
    ["a voice message the system placed", { kind: "message" }, { type: "call", automated: true }],
    [
      "a call logged in the old words: voicemail",
      { outcome: "voicemail" },
      { type: "call", outcome: "voicemail" },
    ],
    [
      "a call logged in the old words: wrong person",
      { outcome: "wrong_person" },
      { type: "call", outcome: "wrong_person" },
    ],
    ["a call a machine dialled", { automated: true }, { type: "call", automated: true }],
    [
      "a text a machine sent",
      { kind: "message", channel: "sms", automated: true },
      { type: "outbound", automated: true },
    ],
    ["a text", { kind: "message", channel: "sms" }, { type: "outbound", medium: "sms" }],
    [
      "a text from the customer",
      { channel: "sms", direction: "inbound" },
      { type: "inbound", medium: "sms" },
    ],
    [
      "a message about two invoices",
      { kind: "message", channel: "email", invoiceIds: ["a", "b"] },
      { type: "outbound", debtIds: ["a", "b"] },
    ],
    [
      "a message that failed",
      { kind: "message", channel: "email", status: "failed" },
      { type: "outbound" },
    ],
    [
      "a message that is about to leave",
      { kind: "message", channel: "email", status: "queued" },
      { type: "outbound" },
    ],
    ["no task for a colleague", { kind: "task" }, null],
    ["no message that was cancelled", { kind: "message", status: "cancelled" }, null],
    ["no step that was skipped", { kind: "message", status: "skipped" }, null],
  ])("hold %s", (_name, over, expected) => {
    const events = history({ touches: [touch(over)] });
    if (expected === null) expect(events).toEqual([]);
    else expect(events).toMatchObject([expected]);
  });
});

it("a contact says nothing that nobody wrote down", () => {
  const at = "2026-03-03T17:00:00.000Z";
  const touch = { id: "t", at, status: "sent", kind: "call", invoiceIds: [] };
  const plain = { at, direction: "outbound" };
  const events = history({
    touches: [
      { ...touch, channel: "voice" },
      { ...touch, id: "m", kind: "message", channel: "email" },
    ],
  });
  expect(events).toStrictEqual([
    { ...plain, medium: "voice", type: "call", automated: false },
    { ...plain, medium: "email", type: "outbound" },
  ]);
});

it("an outcome in words of its own is no outcome a rule may count by", () => {
  const call = { id: "t", at: "2026-03-03T17:00:00Z", channel: "voice", status: "sent" };
  const [event] = history({
    touches: [{ ...call, kind: "call", invoiceIds: [], outcome: "left a note" }],
  });
  expect(event?.type).toBe("call");
  expect(event).not.toHaveProperty("outcome");
});

describe("the holds of a history", () => {
  const from = { from: "2026-03-02" };

  it.each<[string, Json, readonly Json[]]>([
    [
      "an open bankruptcy",
      aHold("bankruptcy", from),
      [said("bankruptcy_filed", "2026-03-02T05:00:00.000Z")],
    ],
    [
      "a breathing space, whose last day still counts",
      aHold("breathing_space", { ...from, until: "2026-05-01" }),
      [
        said("breathing_space_started", "2026-03-02T05:00:00.000Z", { until: "2026-05-01" }),
        said("breathing_space_ended", "2026-05-02T04:00:00.000Z"),
      ],
    ],
    [
      "an attorney who was let go before the date set",
      aHold("attorney", { ...from, until: "2026-05-01", liftedOn: "2026-03-05" }),
      [
        said("attorney_known", "2026-03-02T05:00:00.000Z"),
        said("attorney_ended", "2026-03-05T05:00:00.000Z"),
      ],
    ],
    [
      "a dispute of one invoice",
      aHold("dispute", { ...from, invoiceId: "i1", liftedOn: "2026-03-05" }),
      [
        said("oral_dispute_received", "2026-03-02T05:00:00.000Z", { debtIds: ["i1"] }),
        said("dispute_withdrawn", "2026-03-05T05:00:00.000Z", { debtIds: ["i1"] }),
      ],
    ],
    [
      "none that was lifted on its first day",
      aHold("deceased", { ...from, liftedOn: "2026-03-02" }),
      [],
    ],
    ["no pause, which is our own choice", aHold("pause", from), []],
  ])("hold %s", (_name, hold, expected) => {
    expect(history({ holds: [hold] })).toEqual(expected);
  });

  const written = (over: Json = {}) =>
    said("written_dispute_received", "2026-03-03T09:00:00Z", over);
  it.each<[string, Json, Json, boolean]>([
    ["a written dispute", {}, written(), false],
    ["one of another invoice", { invoiceId: "i1" }, written({ debtIds: ["i2"] }), true],
    ["one of the same invoice", { invoiceId: "i1" }, written({ debtIds: ["i1"] }), false],
    ["one of everything", { invoiceId: "i1" }, written(), false],
    ["one of an invoice, on the phone of everything", {}, written({ debtIds: ["i1"] }), false],
    ["no dispute at all", {}, said("hardship_claimed", "2026-03-03T09:00:00Z"), true],
  ])("settling what was said on the phone settles %s: %j %j %s", (_name, about, event, settles) => {
    const hold = aHold("dispute", { ...from, liftedOn: "2026-03-05", ...about });
    const types = history({ holds: [hold], contactEvents: [event] }).map(({ type }) => type);
    expect(types.includes("dispute_withdrawn")).toBe(settles);
    expect(types).toContain("oral_dispute_received");
  });

  it("end on the day that was set, when somebody lifts them later", () => {
    const hold = aHold("complaint", { ...from, until: "2026-03-04", liftedOn: "2026-03-10" });
    expect(history({ holds: [hold] }).map(({ at }) => at)).toEqual([
      "2026-03-02T05:00:00.000Z",
      "2026-03-05T05:00:00.000Z",
    ]);
  });

  it("end with a complaint's own end, whatever was disputed in writing", () => {
    const hold = aHold("complaint", { ...from, liftedOn: "2026-03-05" });
    const types = history({ holds: [hold], contactEvents: [written()] }).map(({ type }) => type);
    expect(types).toContain("complaint_closed");
  });

  it.each([
    ["dispute", "oral_dispute_received", "dispute_withdrawn"],
    ["hardship", "hardship_claimed", "hardship_ended"],
    ["vulnerability", "vulnerability_known", "vulnerability_ended"],
    ["complaint", "complaint_opened", "complaint_closed"],
    ["breathing_space", "breathing_space_started", "breathing_space_ended"],
    ["cease_contact", "written_cease_received", "cease_withdrawn"],
    ["attorney", "attorney_known", "attorney_ended"],
    ["bankruptcy", "bankruptcy_filed", "bankruptcy_dismissed"],
    ["deceased", "deceased_known", "deceased_disproved"],
  ])("say of %s: %s, then %s", (kind, begins, ends) => {
    const events = history({ holds: [aHold(kind, { ...from, until: "2026-03-04" })] });
    expect(events.map(({ type }) => type)).toEqual([begins, ends]);
  });

  it("begin in the first and end in the last zone the customer may be in", () => {
    const timeZones = [...NEW_YORK, "America/Los_Angeles"];
    const hold = aHold("complaint", { ...from, until: "2026-03-02" });
    expect(history({ account: { timeZones }, holds: [hold] }).map(({ at }) => at)).toEqual([
      "2026-03-02T05:00:00.000Z",
      "2026-03-03T08:00:00.000Z",
    ]);
  });

  it("say of each kind but a pause both how it began and how it ended", () => {
    for (const kind of HoldKind.options.filter((each) => each !== "pause")) {
      const events = history({ holds: [aHold(kind, { ...from, until: "2026-03-04" })] });
      expect(
        events.map(({ at }) => at),
        kind,
      ).toHaveLength(2);
      expect(events[0]?.type, kind).not.toBe(events[1]?.type);
    }
  });
});

describe("the consents of a history", () => {
  const LONG_AGO = "1970-01-01T00:00:00.000Z";
  const YES = "2026-02-01T10:00:00.000Z";

  it.each<[string, Json, readonly Json[], readonly Json[]]>([
    [
      "an undated yes to texts is as old as can be",
      { ...PHONE, consent: "granted" },
      [],
      [said("text_consent", LONG_AGO)],
    ],
    [
      "a dated yes speaks for itself",
      { ...PHONE, consent: "granted" },
      [said("text_consent", YES)],
      [],
    ],
    [
      "a yes for another number does not",
      { ...PHONE, consent: "granted" },
      [said("text_consent", YES, { address: "+1999" })],
      [said("text_consent", LONG_AGO)],
    ],
    [
      "a yes to e-mail does not answer for texts",
      { ...PHONE, consent: "granted" },
      [said("email_consent", YES)],
      [said("text_consent", LONG_AGO)],
    ],
    [
      "an address counts in any case",
      { ...MAIL, consent: "granted" },
      [said("email_consent", YES, { address: "PAY@ACME.EXAMPLE" })],
      [],
    ],
    [
      "to be called needs no list's leave",
      { ...PHONE, channel: "voice", consent: "granted" },
      [],
      [],
    ],
    [
      "a yes to messages",
      { ...PHONE, channel: "whatsapp", consent: "granted" },
      [],
      [said("whatsapp_consent", LONG_AGO)],
    ],
    [
      "a dated yes to messages speaks for itself",
      { ...PHONE, channel: "whatsapp", consent: "granted" },
      [said("whatsapp_consent", YES)],
      [],
    ],
    [
      "a dated yes to messages says nothing of texts",
      { ...PHONE, consent: "withdrawn" },
      [said("whatsapp_consent", YES)],
      [said("medium_opt_out", LONG_AGO)],
    ],
    [
      "a dated yes to texts says nothing of mail",
      { ...MAIL, consent: "withdrawn" },
      [said("text_consent", YES)],
      [said("medium_opt_out", LONG_AGO)],
    ],
    [
      "a dated yes to mail says nothing of texts",
      { ...PHONE, consent: "withdrawn" },
      [said("email_consent", YES)],
      [said("medium_opt_out", LONG_AGO)],
    ],
    [
      "what is no consent at all answers for none",
      { ...PHONE, consent: "withdrawn" },
      [said("hardship_claimed", YES)],
      [said("medium_opt_out", LONG_AGO)],
    ],
    [
      "a yes is not a renewal",
      { ...PHONE, consent: "granted" },
      [said("consent_renewed", YES, { medium: "sms" })],
      [said("text_consent", LONG_AGO)],
    ],
    [
      "a stop at the moment of a yes speaks for itself",
      { ...MAIL, consent: "withdrawn" },
      [said("email_consent", YES), said("consent_withdrawn", YES, { medium: "email" })],
      [],
    ],
    [
      "a stop for no medium in particular speaks for each",
      { ...MAIL, consent: "withdrawn" },
      [said("consent_withdrawn", YES)],
      [],
    ],
    [
      "an opening again is a yes",
      { ...MAIL, consent: "withdrawn" },
      [said("medium_opt_in", YES, { medium: "email" })],
      [said("medium_opt_out", YES)],
    ],
    [
      "a stop for another medium is none for this",
      { ...MAIL, consent: "withdrawn" },
      [said("medium_opt_out", YES, { medium: "sms" })],
      [said("medium_opt_out", LONG_AGO)],
    ],
    ["an unknown consent says nothing", { ...PHONE, consent: "unknown" }, [], []],
    ["an undated stop", { ...MAIL, consent: "withdrawn" }, [], [said("medium_opt_out", LONG_AGO)]],
    [
      "an undated stop stands over a dated yes",
      { ...MAIL, consent: "withdrawn" },
      [said("email_consent", YES)],
      [said("medium_opt_out", YES)],
    ],
    [
      "a dated stop after the yes speaks for itself",
      { ...MAIL, consent: "withdrawn" },
      [
        said("medium_opt_out", "2026-02-02T10:00:00Z", { medium: "email" }),
        said("email_consent", YES),
      ],
      [],
    ],
    [
      "a dated stop before the yes does not",
      { ...MAIL, consent: "withdrawn" },
      [
        said("medium_opt_out", "2026-01-02T10:00:00Z", { medium: "email" }),
        said("email_consent", YES),
      ],
      [said("medium_opt_out", YES)],
    ],
    [
      "the latest yes is the one it stands over",
      { ...MAIL, consent: "withdrawn" },
      [
        said("consent_renewed", "2026-02-20T10:00:00.000Z", { medium: "email" }),
        said("email_consent", YES),
      ],
      [said("medium_opt_out", "2026-02-20T10:00:00.000Z")],
    ],
  ])("%s", (_name, point, contactEvents, expected) => {
    const events = history({ account: { contactPoints: [point] }, contactEvents });
    const derived = events.filter(({ source }) => source === "import");
    expect(derived).toEqual(
      expected.map((event) =>
        expect.objectContaining({ ...event, address: point.address, medium: point.channel }),
      ),
    );
  });
});

it("an address list's yes tells the place of the address, where it is known", () => {
  const [home, bare] = ["work", undefined].map((place) =>
    history({
      account: { contactPoints: [{ ...MAIL, consent: "granted", ...(place ? { place } : {}) }] },
    }),
  );
  expect(home).toMatchObject([{ number: "work" }]);
  expect(bare?.[0]).not.toHaveProperty("number");
});

describe("contactHistoryOf", () => {
  it("is in order of time and does not depend on the order of the facts", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const events = contactHistoryOf(facts);
        const times = events.map(({ at }) => at);
        expect(times).toEqual([...times].sort());
        const turned = contactHistoryOf({
          ...facts,
          holds: facts.holds.toReversed(),
          touches: facts.touches.toReversed(),
          contactEvents: facts.contactEvents.toReversed(),
        });
        const sorted = (list: readonly unknown[]) =>
          list.map((event) => JSON.stringify(event)).sort();
        expect(sorted(turned)).toEqual(sorted(events));
      }),
    );
  });
});
