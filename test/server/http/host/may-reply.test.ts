import { describe, expect, it } from "vitest";
import { recommendOffers } from "../../../../core/arrangements/recommend-offers.ts";
import { instant } from "../../../../core/time/instant.ts";
import { decideTreatment } from "../../../../core/treatment/decide-treatment.ts";
import { mayReply } from "../../../../server/http/host/reply/may-reply.ts";
import {
  aFacts,
  aHold,
  anInvoice,
  aPayment,
  aPolicy,
  type FactsSketch,
} from "../../../support/facts.ts";

const NOON = "2026-03-04T17:00:00Z";
/** Three in the morning in New York, where the account is. */
const NIGHT = "2026-03-04T08:00:00Z";
const LATE = [anInvoice(40)];
const CALLED = { id: "touch-in", channel: "email", status: "sent", kind: "message" };

function wrote(at: string) {
  return [{ ...CALLED, at, direction: "inbound", invoiceIds: [] }];
}

function verdictOf(sketch: FactsSketch, at = NOON): string {
  const [facts, policy, now] = [aFacts(sketch), aPolicy(), instant(at)];
  const treatment = decideTreatment(facts, policy, now);
  const { segmentId } = treatment.segment;
  const offers = recommendOffers(facts, policy, treatment.delinquency, now, { segmentId });
  const view = { facts, policy, treatment, offers, now, undo: null, pendingTouch: null };
  const may = mayReply(view);
  return may.enabled ? "yes" : may.code;
}

const noMail = {
  contactPoints: [{ id: "m", channel: "email", address: "a@b.example", consent: "withdrawn" }],
};

describe("whether our words may stand in a public reply", () => {
  it.each<[string, string, FactsSketch, string?]>([
    ["something is owed", "yes", { invoices: LATE }],
    ["nothing is owed", "nothing_open", {}],
    ["it was paid", "nothing_open", { invoices: LATE, ledger: [aPayment(0, 50_000)] }],
    ["it is the middle of the night", "contact_hours", { invoices: LATE }, NIGHT],
    [
      "it is night, and the customer has just written",
      "yes",
      { invoices: LATE, touches: wrote("2026-03-04T07:30:00Z") },
      NIGHT,
    ],
    [
      "it is night, and the customer wrote the day before yesterday",
      "contact_hours",
      { invoices: LATE, touches: wrote("2026-03-02T12:00:00Z") },
      NIGHT,
    ],
    ["the address was withdrawn", "consent", { invoices: LATE, account: noMail }],
    [
      "the address was withdrawn, and the customer has just written",
      "consent",
      { invoices: LATE, account: noMail, touches: wrote("2026-03-04T16:00:00Z") },
    ],
    ["a law stops all contact", "legal_stop", { invoices: LATE, holds: [aHold("bankruptcy")] }],
    [
      "a law stops all contact, and the customer has just written",
      "legal_stop",
      {
        invoices: LATE,
        holds: [aHold("cease_contact")],
        touches: wrote("2026-03-04T16:00:00Z"),
      },
    ],
    [
      "a dispute holds: an answer is still allowed",
      "yes",
      { invoices: LATE, holds: [aHold("dispute")] },
    ],
  ])("%s: %s", (_when, verdict, sketch, at) => {
    expect(verdictOf(sketch, at)).toBe(verdict);
  });
});
