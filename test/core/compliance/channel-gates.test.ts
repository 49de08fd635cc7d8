import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askChannel } from "../../../core/compliance/channel-gates.ts";
import { isOpen, nextOpening } from "../../../core/compliance/contact-hours.ts";
import { contactRulesOf, openingAt } from "../../../core/compliance/contact-rules.ts";
import { HOUR_MS, instant, MINUTE_MS, toEpochMs } from "../../../core/time/instant.ts";
import { aFacts, anInvoice, aPolicy, aTouch, NOON } from "../../support/facts.ts";

const policy = aPolicy();
const now = toEpochMs(NOON);

function ask(
  channel: "email" | "sms" | "voice",
  sketch: Parameters<typeof aFacts>[0] = {},
  over = policy,
) {
  return askChannel({ facts: aFacts(sketch), policy: over, now }, channel).blockedBy;
}

const inv = anInvoice(5);
const contact = (daysAgo: number, channel: string, kind = "message", status = "sent") =>
  aTouch(daysAgo, `s${daysAgo}`, inv, { id: `t${daysAgo}${channel}`, channel, kind, status });

describe("askChannel", () => {
  it.each([
    ["allows what nothing forbids", "email", {}, null],
    [
      "refuses a channel without an address",
      "email",
      { account: { contactPoints: [] } },
      { gate: "consent", ref: null },
    ],
    [
      "refuses where consent was withdrawn",
      "email",
      {
        account: {
          contactPoints: [
            { id: "e", channel: "email", address: "a@b.example", consent: "withdrawn" },
          ],
        },
      },
      { gate: "consent", ref: "e" },
    ],
    [
      "writes mail until the customer says no",
      "email",
      {
        account: {
          contactPoints: [
            { id: "e", channel: "email", address: "a@b.example", consent: "unknown" },
          ],
        },
      },
      null,
    ],
    [
      "texts only after a recorded yes",
      "sms",
      {
        account: {
          contactPoints: [{ id: "s", channel: "sms", address: "+15550100", consent: "unknown" }],
        },
      },
      { gate: "consent", ref: "s" },
    ],
    [
      "leaves two days between contacts",
      "email",
      { touches: [contact(1, "voice", "call")] },
      { gate: "min_interval" },
    ],
    [
      "does not count a task for a colleague",
      "email",
      { touches: [contact(1, "voice", "task")] },
      null,
    ],
    [
      "does not count what was cancelled or skipped",
      "email",
      {
        touches: [
          contact(1, "email", "message", "cancelled"),
          contact(1, "sms", "message", "skipped"),
        ],
      },
      null,
    ],
    [
      "counts what is queued",
      "email",
      { touches: [contact(1, "email", "message", "queued")] },
      { gate: "min_interval" },
    ],
    [
      "counts a failed attempt at a call",
      "email",
      { touches: [contact(1, "voice", "message", "failed")] },
      { gate: "min_interval" },
    ],
    [
      "need not wait for a message that reached nobody",
      "email",
      { touches: [contact(1, "email", "message", "failed")] },
      null,
    ],
    [
      "texts once a week",
      "sms",
      { touches: [contact(3, "sms")] },
      { gate: "frequency_cap", ref: "1/7d" },
    ],
    ["still mails in the week of a text", "email", { touches: [contact(3, "sms")] }, null],
    [
      "names the cap that lifts last",
      "voice",
      { touches: [6, 5, 4, 3].map((days) => contact(days, "voice", "call")) },
      { gate: "frequency_cap", ref: "4/14d" },
    ],
  ] as const)("%s", (_name, channel, sketch, expected) => {
    const blockedBy = ask(channel, sketch);
    if (expected === null) expect(blockedBy).toBeNull();
    else expect(blockedBy).toMatchObject(expected);
  });

  it.each(["email", "sms", "whatsapp", "voice", "letter"] as const)(
    "answers every gate by name for %s, whether it passes or not",
    (channel) => {
      const contactPoints = [
        { id: "cp", channel, address: "+15550100", consent: "granted" },
        {
          id: "other",
          channel: channel === "sms" ? "email" : "sms",
          address: "x",
          consent: "granted",
        },
      ];
      const caps = [{ channels: [channel], max: 1, days: 7 }];
      const over = { ...policy, contact: { ...policy.contact, caps } };
      const facts = aFacts({ account: { contactPoints } });
      const names = ["consent", "contact_law", "contact_hours", "frequency_cap", "min_interval"];
      const open = askChannel({ facts, policy: over, now }, channel);
      expect(open.channel).toBe(channel);
      expect(open.contactPoint?.id).toBe("cp");
      expect(open.verdicts.map(({ gate }) => gate)).toEqual(names);
      // No law may stand in the way of what this is about, the others' passes.
      for (const { gate, ...rest } of open.verdicts)
        if (gate !== "contact_law")
          expect(rest).toEqual({ verdict: "pass", channel, until: null, ref: null });

      const touched = aFacts({
        account: { contactPoints: [{ ...contactPoints[0], consent: "withdrawn" }] },
        touches: [contact(0, channel)],
      });
      const night = toEpochMs(instant("2026-03-05T04:00:00Z"));
      const shut = askChannel({ facts: touched, policy: over, now: night }, channel);
      const told = shut.verdicts.filter(({ gate }) => gate !== "contact_law");
      expect(told).toEqual([
        { gate: "consent", verdict: "block", channel, until: null, ref: "cp" },
        {
          gate: "contact_hours",
          verdict: "block",
          channel,
          until: "2026-03-05T14:00:00.000Z",
          ref: null,
        },
        {
          gate: "frequency_cap",
          verdict: "block",
          channel,
          until: "2026-03-11T17:00:00.000Z",
          ref: "1/7d",
        },
        {
          gate: "min_interval",
          verdict: "block",
          channel,
          until: "2026-03-06T17:00:00.000Z",
          ref: null,
        },
      ]);
    },
  );

  it("names an address of that channel where none may be used", () => {
    const withdrawn = (id: string, channel: string) => ({
      id,
      channel,
      address: "x",
      consent: "withdrawn",
    });
    const contactPoints = [withdrawn("s", "sms"), withdrawn("e", "email")];
    expect(ask("email", { account: { contactPoints } })?.ref).toBe("e");
    expect(ask("voice", { account: { contactPoints } })?.ref).toBeNull();
  });

  it("keeps the interval where the policy has no cap", () => {
    const contactPolicy = { ...policy.contact, caps: [], minIntervalHours: 72 };
    const over = { ...policy, contact: contactPolicy };
    const touches = [contact(1, "sms"), contact(2, "email")];
    expect(ask("email", { touches }, over)).toMatchObject({
      gate: "min_interval",
      until: "2026-03-06T17:00:00.000Z",
    });
  });

  it("waits for the cap that lifts last, whichever the policy names first", () => {
    const caps = [
      { channels: ["voice" as const], max: 3, days: 7 },
      { channels: ["voice" as const, "email" as const], max: 4, days: 14 },
    ];
    const touches = [6, 5, 4].map((days) => contact(days, "voice", "call"));
    const over = { ...policy, contact: { ...policy.contact, caps } };
    expect(ask("voice", { touches: [...touches, contact(3, "email")] }, over)).toMatchObject({
      ref: "4/14d",
    });
  });

  it("allows at the instant it names, and not a minute before", () => {
    const day = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(
        fc.uniqueArray(day, { maxLength: 8 }),
        fc.integer({ min: 0, max: 7 * 24 * 60 }),
        (daysAgo, minutes) => {
          const facts = aFacts({ touches: daysAgo.map((days) => contact(days, "email")) });
          const at = now + minutes * MINUTE_MS;
          const question = { facts, policy };
          let until = at;
          // Each answer names when its own gate lifts, so asking again there must end at an open moment.
          for (let asked = 0; asked < 10; asked += 1) {
            const { blockedBy } = askChannel({ ...question, now: until }, "email");
            if (blockedBy === null) break;
            expect(blockedBy.until).not.toBeNull();
            const lifts = toEpochMs(blockedBy.until ?? NOON);
            expect(lifts).toBeGreaterThan(until);
            expect(
              askChannel({ ...question, now: lifts - MINUTE_MS }, "email").blockedBy,
            ).not.toBeNull();
            until = lifts;
          }
          expect(askChannel({ ...question, now: until }, "email").blockedBy).toBeNull();
        },
      ),
    );
  });
});

describe("contact hours", () => {
  it("are held in every zone, over clock changes and holidays", () => {
    const zones = fc.subarray(
      ["America/New_York", "America/Los_Angeles", "Europe/Madrid", "America/Phoenix"],
      { minLength: 1 },
    );
    const start = toEpochMs(instant("2026-01-01T00:00:00Z"));
    fc.assert(
      fc.property(zones, fc.integer({ min: 0, max: 365 * 24 }), (timeZones, hours) => {
        const rules = contactRulesOf(policy, aFacts({ account: { timeZones } }).account);
        const at = start + hours * HOUR_MS;
        const opening = openingAt(rules, at);
        expect(opening === null ? null : toEpochMs(opening)).toBe(
          nextOpening(rules.hours, timeZones, at),
        );
        if (opening === null) return;
        const opens = toEpochMs(opening);
        expect(isOpen(rules.hours, timeZones, opens)).toBe(true);
        for (let before = at; before < opens; before += 30 * MINUTE_MS) {
          expect(isOpen(rules.hours, timeZones, before)).toBe(false);
        }
      }),
    );
  });
});
