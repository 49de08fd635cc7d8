import { describe, expect, it } from "vitest";
import { askChannel } from "../../../core/compliance/channel-gates.ts";
import { toEpochMs } from "../../../core/time/instant.ts";
import { decideTreatment } from "../../../core/treatment/decide-treatment.ts";
import { aFacts, anInvoice, aPolicy, aTouch, day, NOON } from "../../support/facts.ts";

const INVOICE = anInvoice(10);

/** The standard cadence's steps, each to be tried by e-mail, then SMS. */
function policyOf(fallbackAfterHours = 0) {
  const { cadences, contact } = aPolicy();
  return aPolicy({
    contact: { ...contact, fallbackAfterHours },
    cadences: cadences
      .map((cadence) => ({
        ...cadence,
        steps: cadence.steps.map((step) => ({ ...step, channels: ["email", "sms"] as const })),
      }))
      .map((cadence) => ({
        ...cadence,
        steps: cadence.steps.map((step) => ({ ...step, channels: [...step.channels] })),
      })),
  });
}

function actionAfter(
  tries: readonly { readonly channel: string; readonly status: string }[],
  policy = policyOf(),
) {
  const before = decideTreatment(aFacts({ invoices: [INVOICE] }), policy, NOON).lanes[0]?.action;
  if (before?.kind !== "send") throw new Error("a step is due");
  const { stepId } = before.touch;
  const touches = tries.map(({ channel, status }, index) =>
    aTouch(0, stepId, INVOICE, {
      ...{ id: `try${index}`, channel, status, cycleId: before.touch.cycleId },
      at: `${day(0)}T16:00:00Z`,
    }),
  );
  return decideTreatment(aFacts({ invoices: [INVOICE], touches }), policy, NOON).lanes[0]?.action;
}

describe("a step whose message did not arrive", () => {
  it("goes by the next channel at once, because nobody was disturbed", () => {
    const action = actionAfter([{ channel: "email", status: "failed" }]);
    expect(action).toMatchObject({ kind: "send", touch: { channel: "sms" } });
  });

  it("waits as long as the policy wants", () => {
    const action = actionAfter([{ channel: "email", status: "failed" }], policyOf(3));
    expect(action).toMatchObject({ kind: "wait", until: `${day(0)}T19:00:00.000Z` });
  });

  it("goes to a person when no channel is left, and is not written again", () => {
    const failed = (channel: string) => ({ channel, status: "failed" });
    expect(actionAfter([failed("email"), failed("sms")])).toMatchObject({ kind: "task" });
  });

  it("is done when it left, and also when nobody knows whether it did", () => {
    expect(actionAfter([{ channel: "email", status: "sent" }])).not.toMatchObject({
      kind: "send",
    });
  });

  it("still counts the failed attempt against the cap", () => {
    const touches = [1, 2, 3, 4].map((daysAgo) =>
      aTouch(daysAgo, "other", INVOICE, { id: `f${daysAgo}`, status: "failed" }),
    );
    const question = { facts: aFacts({ touches }), policy: aPolicy(), now: toEpochMs(NOON) };
    expect(askChannel(question, "email").blockedBy).toMatchObject({ gate: "frequency_cap" });
  });
});

describe("an address that does not work", () => {
  const failed = { type: "address_failed", medium: "email", at: `${day(-3)}T12:00:00Z` };
  const points = [
    { id: "old", channel: "email", address: "Old@acme.example", consent: "granted" },
    { id: "new", channel: "email", address: "new@acme.example", consent: "unknown" },
  ];
  const ask = (contactPoints: object[], contactEvents: object[]) =>
    askChannel(
      {
        facts: aFacts({
          account: { contactPoints },
          contactEvents: contactEvents.map((event, index) => ({ id: `e${index}`, ...event })),
        }),
        policy: aPolicy(),
        now: toEpochMs(NOON),
      },
      "email",
    );

  it("is passed over for one that may", () => {
    const answer = ask(points, [{ ...failed, address: "old@acme.example" }]);
    expect(answer).toMatchObject({ contactPoint: { id: "new" }, blockedBy: null });
  });

  it("closes the channel where it is the only one, under its own name", () => {
    const answer = ask(points.slice(0, 1), [{ ...failed, address: "old@acme.example" }]);
    expect(answer).toMatchObject({
      contactPoint: null,
      blockedBy: { gate: "address_failed", ref: "old" },
    });
  });

  it.each(["address_works", "inbound"])("works again after %s", (type) => {
    const address = "old@acme.example";
    const later = { type, medium: "email", at: `${day(-1)}T12:00:00Z`, address };
    for (const events of [
      [{ ...failed, address }, later],
      [later, { ...failed, address }],
    ])
      expect(ask(points.slice(0, 1), events).contactPoint?.id).toBe("old");
  });
});
