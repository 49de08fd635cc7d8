import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Channel } from "../../../core/accounts/account.ts";
import { AccountFacts } from "../../../core/accounts/account-facts.ts";
import { askChannel } from "../../../core/compliance/channel-gates.ts";
import {
  isFullStop,
  judgeChannel,
  type LawQuestion,
  lawAsker,
} from "../../../core/compliance/law-gate.ts";
import { CollectorType } from "../../../core/compliance/rules/bound.ts";
import { HOUR_MS, toEpochMs } from "../../../core/time/instant.ts";
import { randomBook } from "../../bench/random-book.ts";
import { aFacts, aHold, aPolicy, at, NOON, TODAY } from "../../support/facts.ts";

/** 2,000 at the gate; `FC_RUNS` asks for more or fewer. */
const RUNS = Number(process.env.FC_RUNS ?? 2_000);

const now = toEpochMs(NOON);
const agency = aPolicy({ collector: { id: "agency", type: "third_party" } });
const creditor = aPolicy();

function gate(
  channel: Channel,
  sketch: Parameters<typeof aFacts>[0] = {},
  over: Partial<LawQuestion> = {},
) {
  const question = { facts: aFacts(sketch), policy: agency, now, ...over };
  const answer = askChannel(question, channel);
  const found = answer.verdicts.find((verdict) => verdict.gate === "contact_law");
  return found?.verdict === "block" ? { ref: found.ref, until: found.until } : null;
}

const consumer = { kind: "consumer" };
const spoke = {
  id: "c",
  at: "2026-03-02T15:00:00Z",
  channel: "voice",
  status: "sent",
  kind: "call",
  invoiceIds: [],
  callOutcome: "conversation",
};

describe("the law's gate on a live account", () => {
  it.each<[string, Channel, Parameters<typeof aFacts>[0], Partial<LawQuestion>, string | null]>([
    [
      "lets a creditor write to its customer",
      "email",
      { account: consumer },
      { policy: creditor },
      null,
    ],
    [
      "closes the telephone after a conversation with an agency",
      "voice",
      { account: consumer, touches: [spoke] },
      {},
      "us.reg_f.after_conversation",
    ],
    [
      "not with the creditor itself",
      "voice",
      { account: consumer, touches: [spoke] },
      { policy: creditor },
      null,
    ],
    ["not over a business's debt", "voice", { touches: [spoke] }, {}, null],
    [
      "writes to nobody who has died, though only a hold says so",
      "email",
      { account: consumer, holds: [aHold("deceased")] },
      { policy: creditor },
      "house.deceased",
    ],
    [
      "hears a no to an address that a list names twice",
      "email",
      {
        account: {
          ...consumer,
          contactPoints: [
            { id: "e", channel: "email", address: "a@b.example", consent: "granted" },
            { id: "f", channel: "email", address: "A@b.example", consent: "withdrawn" },
          ],
        },
      },
      { policy: creditor },
      "house.opt_out",
    ],
    [
      "counts a call about one invoice for all of them",
      "voice",
      { account: consumer, touches: [{ ...spoke, invoiceIds: ["i1"] }] },
      { about: () => ({ invoiceIds: ["another"] }) },
      "us.reg_f.after_conversation",
    ],
    [
      "keeps the law of the account's state",
      "voice",
      {
        account: { ...consumer, region: "MA" },
        touches: [1, 2].map((n) => ({
          ...spoke,
          id: `c${n}`,
          at: `2026-03-0${n}T15:00:00Z`,
          callOutcome: "voicemail",
        })),
      },
      { policy: creditor },
      "us.ma.telephone_personal",
    ],
    [
      "and of a state only its area code tells of",
      "voice",
      {
        account: {
          ...consumer,
          contactPoints: [
            { id: "v", channel: "voice", address: "+1 617 555 0100", consent: "granted" },
          ],
        },
        touches: [1, 2].map((n) => ({
          ...spoke,
          id: `c${n}`,
          at: `2026-03-0${n}T15:00:00Z`,
          callOutcome: "voicemail",
        })),
      },
      { policy: creditor },
      "us.ma.telephone_personal",
    ],
    [
      "and of a city its postal code tells of",
      "email",
      { account: { ...consumer, region: "NY", attributes: { postalCode: "10001" } } },
      { policy: creditor, now: toEpochMs(at("2026-10-07T16:00:00Z")) },
      null,
    ],
    [
      "hears an opt-out that only an event records",
      "email",
      {
        account: consumer,
        contactEvents: [{ type: "medium_opt_out", at: "2026-03-01T12:00:00Z", medium: "email" }],
      },
      { policy: creditor },
      "house.opt_out",
    ],
    [
      "for the address it names alone",
      "email",
      {
        account: consumer,
        contactEvents: [
          {
            type: "medium_opt_out",
            at: "2026-03-01T12:00:00Z",
            medium: "email",
            address: "other@acme.example",
          },
        ],
      },
      { policy: creditor },
      null,
    ],
    [
      "texts by machine only on a yes",
      "sms",
      {
        account: {
          ...consumer,
          contactPoints: [{ id: "s", channel: "sms", address: "+15550100", consent: "unknown" }],
        },
      },
      { policy: aPolicy({ contact: { ...creditor.contact, consentRequired: [] } }) },
      "us.tcpa.automated_consent",
    ],
    [
      "takes a yes on the address list for one",
      "sms",
      { account: consumer },
      { policy: creditor },
      null,
    ],
    ["which an agency has to renew", "sms", { account: consumer }, {}, "us.reg_f.text_basis"],
    [
      "lets a person dial without it",
      "voice",
      {
        account: {
          ...consumer,
          contactPoints: [{ id: "v", channel: "voice", address: "+15550100", consent: "unknown" }],
        },
      },
      { policy: creditor },
      null,
    ],
    [
      "writes to work where the customer agreed to that address",
      "email",
      {
        account: {
          ...consumer,
          contactPoints: [
            {
              id: "e",
              channel: "email",
              address: "a@work.example",
              consent: "granted",
              place: "work",
            },
          ],
        },
      },
      {},
      null,
    ],
    [
      "waits in Ontario for the letter",
      "voice",
      { account: { ...consumer, country: "CA", region: "ON", timeZones: ["America/Toronto"] } },
      {},
      "ca.on.letter_first",
    ],
    [
      "stays away while no zone is known, where hours bind",
      "voice",
      { account: { ...consumer, timeZones: [] } },
      {},
      "us.reg_f.hours",
    ],
    [
      "and writes on where none do",
      "email",
      { account: { ...consumer, timeZones: [] } },
      { policy: creditor },
      null,
    ],
    [
      "stops for a written dispute over an invoice it names",
      "voice",
      {
        account: consumer,
        contactEvents: [
          { type: "written_dispute_received", at: "2026-03-01T12:00:00Z", debtIds: ["i1"] },
        ],
      },
      { about: () => ({ invoiceIds: ["i1", "i2"] }) },
      "us.reg_f.validation_hold",
    ],
    [
      "and not for another",
      "voice",
      {
        account: consumer,
        contactEvents: [
          { type: "written_dispute_received", at: "2026-03-01T12:00:00Z", debtIds: ["i1"] },
        ],
      },
      { about: () => ({ invoiceIds: ["i2"] }) },
      null,
    ],
    [
      "stops for any where none is named",
      "voice",
      {
        account: consumer,
        contactEvents: [
          { type: "written_dispute_received", at: "2026-03-01T12:00:00Z", debtIds: ["i1"] },
        ],
      },
      {},
      "us.reg_f.validation_hold",
    ],
    [
      "lets the answer to it leave",
      "letter",
      {
        account: {
          ...consumer,
          contactPoints: [{ id: "l", channel: "letter", address: "1 Main St", consent: "granted" }],
        },
        contactEvents: [{ type: "written_dispute_received", at: "2026-03-01T12:00:00Z" }],
      },
      { about: () => ({ purpose: "verification" }) },
      null,
    ],
  ])("%s", (_name, channel, sketch, over, ref) => {
    expect(gate(channel, sketch, over)?.ref ?? null).toBe(ref);
  });

  it("says from when the law allows it again", () => {
    expect(gate("voice", { account: consumer, touches: [spoke] })?.until).toBe(
      "2026-03-09T12:00:00.000Z",
    );
  });

  it.each([
    ["where every rule was asked and none forbids", agency],
    ["where no rule had to be asked", creditor],
  ])("passes by name %s", (_name, policy) => {
    const facts = aFacts({ account: consumer });
    const email = facts.account.contactPoints[0] ?? null;
    expect(lawAsker({ facts, policy, now })("email", email)).toMatchObject({
      gate: "contact_law",
      verdict: "pass",
      channel: "email",
    });
  });

  it.each(["contact_made", "visit"])("counts a %s about one invoice for all of them", (type) => {
    const contactEvents = [3, 4, 5].map((day) => ({
      type,
      at: `2026-10-0${day}T15:00:00Z`,
      debtIds: ["i1"],
    }));
    const account = { ...consumer, region: "NY", attributes: { postalCode: "10001" } };
    const over = {
      policy: creditor,
      now: toEpochMs(at("2026-10-07T16:00:00Z")),
      about: () => ({ invoiceIds: ["another"] }),
    };
    expect(gate("voice", { account, contactEvents }, over)?.ref).toBe(
      "us.nyc.contacts_in_seven_days",
    );
  });

  it("counts mail about one invoice for all of them", () => {
    const touches = [3, 4, 5].map((day) => ({
      ...spoke,
      id: `m${day}`,
      at: `2026-10-0${day}T15:00:00Z`,
      channel: "email",
      kind: "message",
      callOutcome: undefined,
      invoiceIds: ["i1"],
    }));
    const account = { ...consumer, region: "NY", attributes: { postalCode: "10001" } };
    const over = {
      policy: creditor,
      now: toEpochMs(at("2026-10-07T16:00:00Z")),
      about: () => ({ invoiceIds: ["another"] }),
    };
    expect(gate("voice", { account, touches }, over)?.ref).toBe("us.nyc.contacts_in_seven_days");
  });

  it("judges an address at the place it is known to be at", () => {
    const facts = aFacts({
      account: {
        ...consumer,
        contactPoints: [
          { id: "e", channel: "email", address: "a@w.example", consent: "granted", place: "work" },
        ],
      },
    });
    const [point = null] = facts.account.contactPoints;
    const asked = (contactPoint: typeof point) =>
      judgeChannel({ facts, policy: creditor, now }, "email", contactPoint).ask;
    expect(asked(point)).toMatchObject({ place: "work", address: "a@w.example", automated: true });
    expect(asked(null)).not.toHaveProperty("place");
    expect(asked(null)).not.toHaveProperty("address");
    expect(judgeChannel({ facts, policy: creditor, now }, "voice", null).ask.automated).toBe(false);
  });

  it.each([
    ["us.bankruptcy.stay", true],
    ["us.reg_f.validation_hold", true],
    ["us.reg_f.workplace", false],
    ["house.opt_out", false],
    ["us.reg_f.hours", false],
    ["no.such_rule", false],
    [null, false],
  ])("%s stops every contact: %s", (id, stops) => {
    expect(isFullStop(id)).toBe(stops);
  });

  it("a city's rules bind where a postal code or nothing tells it apart", () => {
    const touches = [1, 2, 3].map((n) => ({
      ...spoke,
      id: `c${n}`,
      at: `2026-10-0${n + 2}T15:00:00Z`,
      callOutcome: "voicemail",
    }));
    const asked = (attributes: object) =>
      gate(
        "voice",
        { account: { ...consumer, region: "NY", attributes }, touches },
        { policy: creditor, now: toEpochMs(at("2026-10-07T16:00:00Z")) },
      )?.ref;
    expect(asked({ postalCode: "10001" })).toBe("us.nyc.contacts_in_seven_days");
    expect(asked({})).toBe("us.nyc.contacts_in_seven_days");
    expect(asked({ postalCode: "14201" })).toBeUndefined();
  });
});

describe("for every account, collector and hour", () => {
  const book = randomBook(400, TODAY, 7);
  const places = fc.constantFrom(
    { country: "US" },
    { country: "US", region: "MA" },
    { country: "US", region: "DC" },
    { country: "CO", timeZones: ["America/Bogota"] },
    { country: "GB", timeZones: ["Europe/London"] },
    { country: "US", timeZones: [] },
  );
  const sketches = fc.record({
    account: fc.nat({ max: book.length - 1 }),
    place: places,
    type: fc.constantFrom(...CollectorType.options),
    hours: fc.integer({ min: 0, max: 24 * 20 }),
    opened: fc.boolean(),
  });
  type Sketch = typeof sketches extends fc.Arbitrary<infer Value> ? Value : never;
  // A tenant that tries to loosen everything there is.
  const open = {
    ...creditor.contact,
    hours: { from: "00:00", to: "24:00" },
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    onHolidays: true,
    consentRequired: [],
    caps: [],
    minIntervalHours: 0,
  };
  const asQuestion = ({ account, place, type, hours, opened }: Sketch): LawQuestion => {
    const facts = book[account];
    if (facts === undefined) throw new Error("no such account");
    const policy = aPolicy({ collector: { id: "C", type } });
    return {
      facts: AccountFacts.parse({ ...facts, account: { ...facts.account, ...place } }),
      policy: opened ? { ...policy, contact: open } : policy,
      now: now + hours * HOUR_MS,
    };
  };
  const channels = fc.constantFrom<Channel>("email", "sms", "voice", "letter");

  it("no policy, however loose, allows what the law forbids", () => {
    let forbidden = 0;
    fc.assert(
      fc.property(sketches, channels, (sketch, channel) => {
        const question = asQuestion(sketch);
        const answer = askChannel(question, channel);
        const { verdict } = judgeChannel(question, channel, answer.contactPoint);
        if (verdict.verdict === "allow") return;
        forbidden += 1;
        expect(answer.blockedBy).not.toBeNull();
      }),
      { numRuns: RUNS },
    );
    expect(forbidden).toBeGreaterThan(RUNS / 20);
  });

  it("the quick answer for accounts without a record is the answer of every rule", () => {
    fc.assert(
      fc.property(sketches, channels, (sketch, channel) => {
        const question = asQuestion(sketch);
        const point = question.facts.account.contactPoints.find(
          (each) => each.channel === channel && each.consent !== "withdrawn",
        );
        // Without an address there is nothing to judge but the record.
        if (point === undefined) return;
        const { verdict } = judgeChannel(question, channel, point);
        const quick = lawAsker(question)(channel, point);
        expect(quick.verdict).toBe(verdict.verdict === "allow" ? "pass" : "block");
        expect(quick.until).toBe(verdict.nextEligibleAt);
        expect(quick.ref).toBe(verdict.blockedBy?.rule.id ?? null);
      }),
      { numRuns: RUNS },
    );
  });
});
