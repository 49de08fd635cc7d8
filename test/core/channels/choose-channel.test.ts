import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Channel } from "../../../core/accounts/account.ts";
import { chooseChannels } from "../../../core/channels/choose-channel.ts";
import { channelAsker } from "../../../core/compliance/channel-gates.ts";
import { CurrencyCode } from "../../../core/money/money.ts";
import type { TenantPolicy } from "../../../core/policy/policy.ts";
import { toEpochMs } from "../../../core/time/instant.ts";
import { decideTreatment } from "../../../core/treatment/decide-treatment.ts";
import {
  aFacts,
  anInvoice,
  aPayment,
  aPolicy,
  aTouch,
  day,
  type FactsSketch,
  NOON,
} from "../../support/facts.ts";

const USD = CurrencyCode.parse("USD");
const STEP: readonly Channel[] = ["email", "sms", "whatsapp"];

function best(over: Partial<TenantPolicy["contact"]> = {}): TenantPolicy {
  const { contact } = aPolicy();
  return aPolicy({ contact: { ...contact, choice: "best", ...over } });
}

function order(sketch: FactsSketch, policy: TenantPolicy = best()): Channel[] {
  const facts = aFacts(sketch);
  const choice = { facts, policy, channels: STEP, currency: USD, now: toEpochMs(NOON) };
  return chooseChannels(choice).map(({ channel }) => channel);
}

let made = 0;
function contact(daysAgo: number, channel: Channel, status = "sent") {
  made += 1;
  return aTouch(daysAgo, `step${made}`, anInvoice(40), { channel, status, id: `t${made}` });
}
const told = (daysAgo: number, type: string, medium: Channel) => ({
  ...{ type, medium, id: `e${daysAgo}-${type}-${medium}` },
  at: `${day(-daysAgo)}T18:00:00Z`,
});

describe("which of a step's channels is tried first", () => {
  it("is the step's own order, when the policy says so or nothing is known", () => {
    const touches = [contact(9, "sms"), contact(3, "sms")];
    const contactEvents = [told(9, "inbound", "sms"), told(3, "inbound", "sms")];
    expect(order({ touches, contactEvents }, aPolicy())).toEqual(STEP);
    expect(order({})).toEqual(STEP);
  });

  it.each(["in_order", "best"] as const)("is the one the customer prefers (%s)", (choice) => {
    const account = { preferredChannel: "whatsapp" };
    const expected = ["whatsapp", "email", "sms"];
    expect(order({ account }, best({ choice }))).toEqual(expected);
  });

  it.each([
    ["an answer", { contactEvents: [told(8, "inbound", "sms"), told(2, "inbound", "sms")] }],
    ["a payment soon after", { ledger: [aPayment(7, 100), aPayment(1, 100)] }],
    ["an answer by another way", { contactEvents: [told(8, "inbound", "voice")] }],
  ])("is the one that brought %s", (_what, sketch) => {
    const touches = [
      contact(30, "email"),
      contact(20, "email"),
      contact(9, "sms"),
      contact(3, "sms"),
    ];
    expect(order({ ...sketch, touches })[0]).toBe("sms");
  });

  it("forgets slowly: what was answered a year ago counts less than what is answered now", () => {
    const touches = [contact(360, "sms"), contact(355, "sms"), contact(5, "email")];
    const contactEvents = [
      ...[told(360, "inbound", "sms"), told(355, "inbound", "sms")],
      told(5, "inbound", "email"),
    ];
    expect(order({ touches, contactEvents })[0]).toBe("email");
  });

  it("counts a message that was read for less than one that was answered", () => {
    const touches = [contact(6, "email"), contact(4, "sms"), contact(3, "sms")];
    const read = [told(4, "message_read", "sms"), told(3, "message_read", "sms")];
    expect(order({ touches, contactEvents: read })[0]).toBe("sms");
    const both = [...read, told(6, "inbound", "email")];
    expect(order({ touches, contactEvents: both })[0]).toBe("email");
  });

  it("puts behind what lately did not arrive, until something does", () => {
    const touches = [contact(9, "email", "failed"), contact(3, "email", "failed")];
    expect(order({ touches })).toEqual(["sms", "whatsapp", "email"]);
    expect(order({ touches: [...touches, contact(1, "email")] })[0]).toBe("email");
  });

  it("takes the cheaper of two that do equally well, in the currency of the debt", () => {
    const costs = {
      email: { perThousandMinor: { USD: 900 } },
      sms: { perThousandMinor: { USD: 800, EUR: 9_000 } },
      whatsapp: { perThousandMinor: { USD: 1_500 } },
    };
    expect(order({}, best({ costs }))).toEqual(["sms", "email", "whatsapp"]);
  });

  it("says why of each channel", () => {
    const facts = aFacts({ touches: [contact(3, "sms")], account: { preferredChannel: "sms" } });
    const policy = best({ costs: { sms: { perThousandMinor: { [USD]: 790 } } } });
    const choice = { facts, policy, channels: STEP, currency: USD, now: toEpochMs(NOON) };
    expect(chooseChannels(choice)[0]).toEqual({
      channel: "sms",
      reasons: [
        { code: "preferred" },
        { code: "responses", permille: 200, contacts: 1 },
        { code: "cost", perThousandMinor: 790, currency: "USD" },
        { code: "in_order", place: 2 },
      ],
    });
  });
});

const anyHistory = fc.record({
  choice: fc.constantFrom("in_order" as const, "best" as const),
  preferred: fc.option(fc.constantFrom(...Channel.options), { nil: undefined }),
  channels: fc.uniqueArray(fc.constantFrom(...Channel.options), { minLength: 1, maxLength: 5 }),
  points: fc.array(
    fc.record({
      channel: fc.constantFrom(...Channel.options),
      consent: fc.constantFrom("granted", "unknown", "withdrawn"),
      broken: fc.boolean(),
    }),
    { maxLength: 8 },
  ),
  touches: fc.array(
    fc.record({
      daysAgo: fc.integer({ min: 0, max: 200 }),
      channel: fc.constantFrom(...Channel.options),
      status: fc.constantFrom("sent", "failed", "queued", "cancelled"),
    }),
    { maxLength: 12 },
  ),
  answers: fc.array(
    fc.record({
      daysAgo: fc.integer({ min: 0, max: 200 }),
      channel: fc.constantFrom(...Channel.options),
      type: fc.constantFrom("inbound", "message_read"),
    }),
    { maxLength: 8 },
  ),
});

function build(history: typeof anyHistory extends fc.Arbitrary<infer T> ? T : never) {
  const contactPoints = history.points.map(({ channel, consent }, index) => ({
    ...{ id: `cp${index}`, channel, consent },
    address: `address-${index}`,
  }));
  const contactEvents = [
    ...history.answers.map(({ daysAgo, channel, type }, index) => ({
      ...told(daysAgo, type, channel),
      id: `a${index}`,
    })),
    ...history.points.flatMap(({ channel, broken }, index) =>
      broken
        ? [{ ...told(1, "address_failed", channel), id: `b${index}`, address: `address-${index}` }]
        : [],
    ),
  ];
  const { preferred } = history;
  const facts = aFacts({
    account: { contactPoints, ...(preferred === undefined ? {} : { preferredChannel: preferred }) },
    invoices: [anInvoice(9)],
    touches: history.touches.map(({ daysAgo, channel, status }) =>
      contact(daysAgo, channel, status),
    ),
    contactEvents,
  });
  const { contact: rules, cadences } = aPolicy();
  const policy = aPolicy({
    contact: { ...rules, choice: history.choice },
    cadences: cadences.map((cadence) => ({
      ...cadence,
      steps: cadence.steps.map((step) => ({ ...step, channels: history.channels })),
    })),
  });
  return { facts, policy };
}

describe("whatever the history", () => {
  it("every channel of the step is there once, and the same facts give the same order", () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const { facts, policy } = build(history);
        const { channels } = history;
        const choice = { facts, policy, channels, currency: USD, now: toEpochMs(NOON) };
        const chosen = chooseChannels(choice).map(({ channel }) => channel);
        expect([...chosen].sort()).toEqual([...channels].sort());
        expect(chooseChannels(choice)).toEqual(chooseChannels(structuredClone(choice)));
      }),
    );
  });

  it("nothing is sent on a channel that a gate refuses, nor to an address that does not work", () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const { facts, policy } = build(history);
        const ask = channelAsker({ facts, policy, now: toEpochMs(NOON) });
        for (const { action } of decideTreatment(facts, policy, NOON).lanes) {
          if (action.kind !== "send") continue;
          const { channel, contactPointId } = action.touch;
          expect(ask(channel).blockedBy).toBeNull();
          const index = Number(contactPointId.slice(2));
          const point = history.points[index];
          const saved = facts.contactEvents.some(
            ({ type, medium, address }) =>
              type === "inbound" && medium === channel && address === `address-${index}`,
          );
          expect(point?.broken === true && !saved).toBe(false);
        }
      }),
    );
  });
});
