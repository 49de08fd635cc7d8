import type { CurrencyDelinquency, OpenItem } from "../accounts/delinquency.ts";
import type { Touch } from "../accounts/touch.ts";
import { cycleIdOf, type DoneStep, decideNextStep } from "../cadence/decide-next-step.ts";
import { firstBlock } from "../compliance/channel-gates.ts";
import { block, type GateVerdict, passOf } from "../compliance/gate.ts";
import type { CurrencyCode } from "../money/money.ts";
import type { Cadence } from "../policy/policy.ts";
import { fromDayNumber } from "../time/calendar-date.ts";
import { toEpochMs } from "../time/instant.ts";
import { type TimeZone, toLocal } from "../time/time-zone.ts";
import { type AccountContext, openingOn } from "./account-context.ts";
import { chasedItems } from "./chased-items.ts";
import { arrangementGate, promiseGate } from "./lane-gates.ts";
import { nothingToChase } from "./nothing-to-chase.ts";
import { reachCustomer } from "./reach-customer.ts";
import { rolloutGate } from "./rollout.ts";
import type { Action, Lane, RestReason } from "./treatment.ts";

const SOMETHING_DUE = passOf("nothing_due");

/** What to do about one currency: ask the gates in order, then the cadence, then the channels. */
export function decideLane(
  context: AccountContext,
  delinquency: CurrencyDelinquency,
  cadence: Cadence,
  accountGates: readonly GateVerdict[],
): Lane {
  const { currency } = delinquency;
  const chased = chasedItems(delinquency, context.facts.touches, context.policy);
  const [anchor] = chased;
  const rollout = rolloutGate(context.facts);
  const gates = [
    anchor === undefined ? nothingToChase(context, delinquency) : SOMETHING_DUE,
    ...accountGates,
    promiseGate(context, currency),
    arrangementGate(context, currency),
    ...(rollout === null ? [] : [rollout]),
  ];
  const blockedBy = firstBlock(gates);
  if (blockedBy === null && anchor !== undefined) {
    return followCadence({ context, cadence, currency, anchor, chased, gates });
  }
  return heldLane(currency, blockedBy ?? block("nothing_due", {}), gates);
}

function heldLane(
  currency: CurrencyCode,
  blockedBy: GateVerdict,
  gates: readonly GateVerdict[],
): Lane {
  const { gate, until, ref } = blockedBy;
  const action: Action =
    gate === "nothing_due"
      ? { kind: "rest", reason: restReasonOf(ref), next: null }
      : { kind: "hold", gate, until, ref };
  return { currency, action, gates, nextLookAt: until };
}

function restReasonOf(ref: string | null): RestReason {
  return ref === "handed_over" || ref === "under_tolerance" ? ref : "nothing_due";
}

/** A currency in which something is chased, on its way through the cadence. */
export interface OpenLane {
  readonly context: AccountContext;
  readonly cadence: Cadence;
  readonly currency: CurrencyCode;
  readonly anchor: OpenItem;
  readonly chased: readonly OpenItem[];
  readonly gates: readonly GateVerdict[];
}

function followCadence(lane: OpenLane): Lane {
  const { context, cadence, currency, anchor, gates } = lane;
  const cycleId = cycleIdOf(anchor);
  const decision = decideNextStep({
    cadence,
    policy: context.policy,
    anchor,
    done: doneSteps(context.facts.touches, cycleId, context.rules.zone),
    today: context.today,
    calendar: context.rules.hours.calendar,
  });
  switch (decision.kind) {
    case "upcoming": {
      const on = fromDayNumber(decision.day);
      const at = openingOn(context, on);
      const next = { stepId: decision.stepId, on, at };
      return {
        currency,
        action: { kind: "rest", reason: "up_to_date", next },
        gates,
        nextLookAt: at,
      };
    }
    case "end": {
      const { outcome } = cadence.end;
      return {
        currency,
        action: { kind: "end", cycleId, outcome },
        gates,
        nextLookAt: context.now,
      };
    }
    case "due":
      return reachCustomer(lane, decision, cycleId);
  }
}

function doneSteps(touches: readonly Touch[], cycleId: string, zone: TimeZone): DoneStep[] {
  const done: DoneStep[] = [];
  for (const touch of touches) {
    if (touch.cycleId !== cycleId || touch.stepId === undefined) continue;
    if (touch.status === "failed" || touch.status === "cancelled") continue;
    done.push({ stepId: touch.stepId, day: toLocal(zone, toEpochMs(touch.at)).day });
  }
  return done;
}
