import type { Hold, HoldKind } from "../accounts/account.ts";
import type { AccountFacts } from "../accounts/account-facts.ts";
import { findAccountHold } from "../accounts/hold-state.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { addDays } from "../time/calendar-date.ts";
import type { Instant } from "../time/instant.ts";
import { block, type Gate, type GateVerdict, passOf } from "./gate.ts";

/** Which holds each gate looks for, in order of authority. */
const HOLD_GATES: readonly (readonly [Gate, readonly HoldKind[]])[] = [
  ["legal_stop", ["bankruptcy", "attorney", "cease_contact", "deceased"]],
  ["dispute", ["dispute", "complaint"]],
  ["breathing_space", ["breathing_space"]],
  ["pause", ["pause"]],
  ["hardship", ["hardship", "vulnerability"]],
];

/** The gate that answers for a kind of hold. */
export function gateOfHold(kind: HoldKind): Gate {
  const found = HOLD_GATES.find(([, kinds]) => kinds.includes(kind));
  if (found === undefined) throw new Error(`no gate looks for ${kind}`);
  return found[0];
}

/**
 * The gates that stop every channel at once. `openOn` turns the day a hold ends into the moment
 * contact may begin again.
 */
export function askAccountGates(
  facts: AccountFacts,
  today: CalendarDate,
  openOn: (day: CalendarDate) => Instant | null,
): readonly GateVerdict[] {
  // Most accounts have never been held: their answer is always the same list.
  if (facts.holds.length === 0 && facts.cadenceStoppedAt === undefined) return ALL_PASS;
  const verdicts = HOLD_GATES.map(([gate, kinds]) => {
    const hold = findAccountHold(facts.holds, kinds, today);
    return hold === null ? passOf(gate) : block(gate, { ref: hold.id, until: endOf(hold, openOn) });
  });
  const stopped = facts.cadenceStoppedAt;
  verdicts.push(stopped === undefined ? passOf("cadence_stopped") : block("cadence_stopped", {}));
  return verdicts;
}

const ALL_PASS: readonly GateVerdict[] = Object.freeze([
  ...HOLD_GATES.map(([gate]) => passOf(gate)),
  passOf("cadence_stopped"),
]);

function endOf(hold: Hold, openOn: (day: CalendarDate) => Instant | null): Instant | null {
  return hold.until === undefined ? null : openOn(addDays(hold.until, 1));
}
