import { describe, expect, it } from "vitest";
import { askChannel } from "../../../core/compliance/channel-gates.ts";
import { toEpochMs } from "../../../core/time/instant.ts";
import { aFacts, aPolicy, NOON } from "../../support/facts.ts";

describe("who dials a call", () => {
  const blockedBy = (dialledBy: "person" | "system" | undefined, contactEvents: object[] = []) => {
    const facts = aFacts({
      account: { kind: "consumer" },
      contactEvents: [...contactEvents].map((event) => ({ ...event })),
    });
    const question = { facts, policy: aPolicy({}), now: toEpochMs(NOON), dialledBy };
    return askChannel(question, "voice").blockedBy?.gate ?? null;
  };
  const yes = {
    type: "automated_call_consent",
    at: "2026-03-01T12:00:00Z",
    medium: "voice",
    address: "+15550100",
  };

  it("a machine may not without a yes of its own, a person may", () => {
    expect([blockedBy("system"), blockedBy("person"), blockedBy(undefined)]).toEqual([
      "contact_law",
      null,
      null,
    ]);
  });

  it("a machine may with it", () => {
    expect(blockedBy("system", [yes])).toBeNull();
  });
});
