import type { CurrencyDelinquency, OpenItem } from "../accounts/delinquency.ts";
import type { Touch } from "../accounts/touch.ts";
import { cycleIdOf, END_STEP_ID } from "../cadence/decide-next-step.ts";
import { unitMinorOf } from "../money/money.ts";
import type { TenantPolicy } from "../policy/policy.ts";

/**
 * The items a cadence may speak of, oldest first: open, not held, not handed over to a person. When
 * all that is overdue is too little to chase, only what falls due later remains.
 */
export function chasedItems(
  { items, currency }: CurrencyDelinquency,
  touches: readonly Touch[],
  policy: TenantPolicy,
): readonly OpenItem[] {
  const ended = endedCycles(touches);
  const open: OpenItem[] = [];
  let pastDueMinor = 0;
  for (const item of items) {
    if (item.heldBy !== null || ended?.has(cycleIdOf(item)) === true) continue;
    open.push(item);
    if (item.daysPastDue > 0) pastDueMinor += item.balanceMinor;
  }
  if (pastDueMinor === 0) return open;
  const toleranceMinor = policy.delinquency.toleranceUnits * unitMinorOf(currency);
  if (pastDueMinor >= toleranceMinor) return open;
  return open.filter(({ daysPastDue }) => daysPastDue === 0);
}

/** One message speaks of everything overdue, or before that of everything due on the same day. */
export function bundleOf(anchor: OpenItem, chased: readonly OpenItem[]): readonly OpenItem[] {
  if (anchor.daysPastDue > 0) return chased.filter(({ daysPastDue }) => daysPastDue > 0);
  return chased.filter(({ dueOn }) => dueOn === anchor.dueOn);
}

/** Cycles whose cadence has ended, or null when none has. */
export function endedCycles(touches: readonly Touch[]): Set<string> | null {
  let ended: Set<string> | null = null;
  for (const { stepId, cycleId, status } of touches) {
    if (stepId !== END_STEP_ID || cycleId === undefined || status === "cancelled") continue;
    ended ??= new Set();
    ended.add(cycleId);
  }
  return ended;
}
