import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CurrencyCode } from "../../../core/money/money.ts";
import { decideTreatment } from "../../../core/treatment/decide-treatment.ts";
import { planStepNow } from "../../../core/treatment/plan-step-now.ts";
import { isLive, rolloutGate, rolloutPlace } from "../../../core/treatment/rollout.ts";
import { simulate } from "../../../core/treatment/simulate.ts";
import { aFacts, anInvoice, anyFacts, aPolicy, at, day, NOON, TODAY } from "../../support/facts.ts";

const policy = aPolicy();
const USD = CurrencyCode.parse("USD");
const held = aFacts({ invoices: [anInvoice(5)] });
const withShare = (liveShare: number) => ({ ...held, liveShare });
const place = rolloutPlace(held.account.id);

describe("rollout", () => {
  it("takes no account out when the share is raised", () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(100), fc.nat(100), (id, one, other) => {
        const [low, high] = one < other ? [one, other] : [other, one];
        return !isLive(id, low) || isLive(id, high);
      }),
    );
  });

  it("has nobody at 0 and everybody at 100", () => {
    fc.assert(fc.property(fc.string(), (id) => !isLive(id, 0) && isLive(id, 100)));
  });

  it.each(["account-", "crm-1f0c9d-", "C"])(
    "takes a fair tenth of ids that begin alike: %s",
    (p) => {
      const ids = Array.from({ length: 10_000 }, (_, index) => `${p}${index}`);
      const live = ids.filter((id) => isLive(id, 10)).length;
      expect(live).toBeGreaterThan(900);
      expect(live).toBeLessThan(1_100);
    },
  );

  it("keeps an account where it is: places never move between versions", () => {
    expect(["acme", "crm-1", "C-1001"].map(rolloutPlace)).toEqual([94, 5, 58]);
  });

  it("holds an account that is not live, and says so among the gates", () => {
    const [lane] = decideTreatment(withShare(place), policy, NOON).lanes;
    expect(lane?.action).toEqual({ kind: "hold", gate: "not_live", until: null, ref: null });
    expect(lane?.gates.at(-1)).toMatchObject({ gate: "not_live", verdict: "block" });
  });

  it("decides for a live account what it decides without a share", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const live = { ...facts, liveShare: Math.min(99, rolloutPlace(facts.account.id) + 1) };
        fc.pre(rolloutGate(live) === null);
        expect(decideTreatment(live, policy, NOON)).toEqual(decideTreatment(facts, policy, NOON));
      }),
      { numRuns: 50 },
    );
  });

  it("lets a person send the step all the same", () => {
    const wanted = { currency: USD, stepId: "day-5", channel: "sms", contactPointId: "cp-sms" };
    expect(planStepNow(withShare(0), policy, NOON, { ...wanted, channel: "sms" })).toMatchObject({
      kind: "planned",
    });
  });

  it("names a weightier hold first", () => {
    const facts = {
      ...aFacts({ invoices: [anInvoice(5)], cadenceStoppedAt: at(NOON) }),
      liveShare: 0,
    };
    const [lane] = decideTreatment(facts, policy, NOON).lanes;
    expect(lane?.action).toMatchObject({ kind: "hold", gate: "cadence_stopped" });
  });

  it("is counted by a simulation as a gate that spoke", () => {
    const report = simulate({ book: [withShare(0)], policy, from: day(0), days: 7 });
    expect(report.from).toBe(TODAY);
    expect(report.totals.messages).toBe(0);
    expect(report.gates.not_live).toBeGreaterThan(0);
  });
});
