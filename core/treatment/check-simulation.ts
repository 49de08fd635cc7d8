import type { AccountFacts } from "../accounts/account-facts.ts";
import type { Cadence, TenantPolicy } from "../policy/policy.ts";
import type { DayNumber } from "../time/calendar-date.ts";
import { findSilence } from "./check-silence.ts";
import type { SimulatedTouch, SimulationCheck } from "./simulation-report.ts";

const VIOLATIONS_SHOWN_MAX = 50;

/** Checks a simulation's touches against the book by sums of their own, not by the engine's. */
export function checkSimulation(
  book: readonly AccountFacts[],
  policy: TenantPolicy,
  touches: readonly SimulatedTouch[],
  window: { readonly from: DayNumber; readonly until: DayNumber },
): SimulationCheck[] {
  const byAccount = Map.groupBy(touches, ({ accountId }) => accountId);
  const nothingDue: string[] = [];
  const doubled: string[] = [];
  const skipped: string[] = [];
  const silent: string[] = [];
  let silenceChecked = 0;
  for (const facts of book) {
    const own = byAccount.get(facts.account.id) ?? [];
    for (const touch of own)
      if (!owedOn(facts, touch)) nothingDue.push(`${touch.accountId} ${touch.at} ${touch.stepId}`);
    const silence = findSilence(facts, policy, own, window);
    silenceChecked += silence.checked;
    silent.push(...silence.violations);
    for (const cycle of Map.groupBy(own, ({ cycleId }) => cycleId).values()) {
      doubled.push(...doubledSteps(cycle));
      skipped.push(...skippedSteps(cycle, policy.cadences, facts));
    }
  }
  return [
    toCheck(
      "nothing_due",
      "No account is touched while nothing is due",
      touches.length,
      nothingDue,
    ),
    toCheck("doubled", "No step is made twice for the same item", touches.length, doubled),
    toCheck(
      "skipped",
      "No step is skipped without a later one standing in for it",
      touches.length,
      skipped,
    ),
    toCheck(
      "silent",
      "No overdue invoice is left in silence longer than the policy's widest gap",
      silenceChecked,
      silent,
    ),
  ];
}

function toCheck(
  id: string,
  label: string,
  checked: number,
  violations: readonly string[],
): SimulationCheck {
  return {
    id,
    label,
    ok: violations.length === 0,
    checked,
    violations: violations.slice(0, VIOLATIONS_SHOWN_MAX),
  };
}

/** Invoices issued by then less everything received by then, in the touch's currency: more than zero. */
function owedOn({ invoices, ledger }: AccountFacts, { at, currency }: SimulatedTouch): boolean {
  const day = at.slice(0, 10);
  let minor = 0;
  for (const invoice of invoices) {
    const cancelled = invoice.cancelledOn !== undefined && invoice.cancelledOn <= day;
    if (invoice.currency === currency && invoice.issuedOn <= day && !cancelled)
      minor += invoice.amountMinor;
  }
  for (const entry of ledger) {
    if (entry.currency !== currency || entry.on > day) continue;
    minor +=
      entry.kind === "payment" || entry.kind === "credit" ? -entry.amountMinor : entry.amountMinor;
  }
  return minor > 0;
}

function doubledSteps(cycle: readonly SimulatedTouch[]): string[] {
  const seen = new Set<string>();
  return cycle.flatMap(({ accountId, cycleId, stepId }) => {
    const again = seen.has(stepId);
    seen.add(stepId);
    return again ? [`${accountId} ${cycleId} ${stepId}`] : [];
  });
}

/** Between two touches of a cycle every step must be named by the later one as stood in for. */
function skippedSteps(
  cycle: readonly SimulatedTouch[],
  cadences: readonly Cadence[],
  { touches }: AccountFacts,
): string[] {
  // Step ids follow the days in every default cadence, so an account that changes segment keeps its place.
  const order = [...new Set(cadences.flatMap(({ steps }) => steps.map(({ id }) => id)))];
  const settled = new Set(madeBefore(order, touches, cycle[0]?.cycleId));
  const missing: string[] = [];
  for (const { accountId, cycleId, stepId, supersedes, kind } of cycle) {
    for (const id of supersedes) settled.add(id);
    if (kind !== "end") {
      for (const id of order.slice(0, order.indexOf(stepId))) {
        if (!settled.has(id)) missing.push(`${accountId} ${cycleId} ${id} before ${stepId}`);
        settled.add(id);
      }
    }
    settled.add(stepId);
  }
  return missing;
}

/** What the book shows as done before the simulation began: the furthest step, and all it passed. */
function madeBefore(
  order: readonly string[],
  touches: AccountFacts["touches"],
  cycleId: string | undefined,
): readonly string[] {
  let furthest = -1;
  for (const touch of touches) {
    if (touch.cycleId !== cycleId || touch.stepId === undefined) continue;
    furthest = Math.max(furthest, order.indexOf(touch.stepId));
  }
  return order.slice(0, furthest + 1);
}
