import type { AccountFacts } from "../accounts/account-facts.ts";
import type { CurrencyDelinquency, OpenItem } from "../accounts/delinquency.ts";
import type { Touch } from "../accounts/touch.ts";
import {
  cycleIdOf,
  type DoneStep,
  decideNextStep,
  END_STEP_ID,
} from "../cadence/decide-next-step.ts";
import { firstBlock } from "../compliance/channel-gates.ts";
import { contactRulesOf } from "../compliance/contact-rules.ts";
import { block, type GateVerdict, passOf } from "../compliance/gate.ts";
import { decimalsOf } from "../money/money.ts";
import type { Cadence, TenantPolicy } from "../policy/policy.ts";
import { type CalendarDate, type DayNumber, fromDayNumber } from "../time/calendar-date.ts";
import { type EpochMs, type Instant, toEpochMs } from "../time/instant.ts";
import { type TimeZone, toLocal } from "../time/time-zone.ts";
import { arrangementGate, promiseGate } from "./lane-gates.ts";
import { reachCustomer } from "./reach-customer.ts";
import type { Lane } from "./treatment.ts";

export interface LaneInput {
  readonly facts: AccountFacts;
  readonly policy: TenantPolicy;
  readonly cadence: Cadence;
  readonly delinquency: CurrencyDelinquency;
  readonly accountGates: readonly GateVerdict[];
  readonly zone: TimeZone;
  readonly now: Instant;
  readonly nowMs: EpochMs;
  readonly today: DayNumber;
  readonly todayDate: CalendarDate;
  readonly openOn: (day: CalendarDate) => Instant | null;
}

/** What to do about one currency: ask the gates in order, then the cadence, then the channels. */
export function decideLane(input: LaneInput): Lane {
  const { currency } = input.delinquency;
  const chased = chasedItems(input);
  const due = nothingDueGate(input, chased);
  const question = { ...input, currency, today: input.todayDate };
  const gates = [due, ...input.accountGates, promiseGate(question), arrangementGate(question)];
  const blockedBy = firstBlock(gates);
  const [anchor] = chased;
  if (blockedBy === null && anchor !== undefined)
    return followCadence(input, anchor, chased, gates);
  return { currency, ...heldLane(input, blockedBy, gates) };
}

/** Items the cadence may speak of, oldest first: open, not held, not handed over to a person. */
function chasedItems({ delinquency, facts }: LaneInput): OpenItem[] {
  const ended = new Set<string>();
  for (const { stepId, cycleId, status } of facts.touches) {
    if (stepId === END_STEP_ID && cycleId !== undefined && status !== "cancelled")
      ended.add(cycleId);
  }
  return delinquency.items.filter((item) => item.heldBy === null && !ended.has(cycleIdOf(item)));
}

function nothingDueGate(
  { delinquency, policy }: LaneInput,
  chased: readonly OpenItem[],
): GateVerdict {
  const [anchor] = chased;
  if (anchor === undefined) {
    const held = delinquency.items.find(({ heldBy }) => heldBy !== null);
    return held === undefined ? block("nothing_due", {}) : block("dispute", { ref: held.heldBy });
  }
  const pastDueMinor = chased.reduce(
    (sum, { daysPastDue, balanceMinor }) => (daysPastDue > 0 ? sum + balanceMinor : sum),
    0,
  );
  const toleranceMinor = policy.delinquency.toleranceUnits * 10 ** decimalsOf(delinquency.currency);
  const tiny = anchor.daysPastDue > 0 && pastDueMinor < toleranceMinor;
  return tiny ? block("nothing_due", { ref: "tolerance" }) : passOf("nothing_due");
}

function heldLane(
  input: LaneInput,
  blockedBy: GateVerdict | null,
  gates: readonly GateVerdict[],
): Omit<Lane, "currency"> {
  if (blockedBy === null || blockedBy.gate === "nothing_due") {
    const reason =
      input.delinquency.items.length > 0 && blockedBy?.ref === null ? "handed_over" : "nothing_due";
    return { action: { kind: "rest", reason, next: null }, gates, nextLookAt: null };
  }
  const { gate, until, ref } = blockedBy;
  return { action: { kind: "hold", gate, until, ref }, gates, nextLookAt: until };
}

function followCadence(
  input: LaneInput,
  anchor: OpenItem,
  chased: readonly OpenItem[],
  gates: readonly GateVerdict[],
): Lane {
  const { currency } = input.delinquency;
  const cycleId = cycleIdOf(anchor);
  const decision = decideNextStep({
    cadence: input.cadence,
    policy: input.policy,
    anchor,
    done: doneSteps(input.facts.touches, cycleId, input.zone),
    today: input.today,
    calendar: contactRulesOf(input.policy, input.facts.account).hours.calendar,
  });
  switch (decision.kind) {
    case "upcoming": {
      const on = fromDayNumber(decision.day);
      const at = input.openOn(on);
      const next = at === null ? null : { stepId: decision.stepId, on, at };
      return {
        currency,
        action: { kind: "rest", reason: "up_to_date", next },
        gates,
        nextLookAt: at,
      };
    }
    case "end": {
      const { outcome } = input.cadence.end;
      return { currency, action: { kind: "end", cycleId, outcome }, gates, nextLookAt: input.now };
    }
    case "due":
      return reachCustomer(input, { decision, anchor, chased, cycleId }, gates);
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
