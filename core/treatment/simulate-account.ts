import type { AccountFacts } from "../accounts/account-facts.ts";
import type { Touch } from "../accounts/touch.ts";
import { contactRulesOf } from "../compliance/contact-rules.ts";
import type { TenantPolicy } from "../policy/policy.ts";
import { addDays, type CalendarDate } from "../time/calendar-date.ts";
import { addMs, type Instant, SECOND_MS } from "../time/instant.ts";
import { startOfDay } from "../time/time-zone.ts";
import { accountContext, openingOn } from "./account-context.ts";
import { decideTreatment } from "./decide-treatment.ts";
import type { SimulatedTouch } from "./simulation-report.ts";
import { toEndTouch, toTaskTouch, toTouch } from "./to-touch.ts";
import type { Lane, Treatment } from "./treatment.ts";

export interface AccountRun {
  readonly touches: readonly SimulatedTouch[];
  readonly looks: number;
  readonly gates: Readonly<Record<string, number>>;
}

interface MutableRun {
  touches: SimulatedTouch[];
  looks: number;
  gates: Record<string, number>;
}

// A look either makes a touch or moves forward in time; more than this per day is a loop.
const LOOKS_PER_DAY_MAX = 24;

/**
 * Lives one account through a stretch of days with the same decision the live system makes: looks
 * when a dated fact changes and when the last decision asked to, and remembers what it sent.
 * `until` is the first day no longer simulated.
 */
export function simulateAccount(
  facts: AccountFacts,
  policy: TenantPolicy,
  from: CalendarDate,
  until: CalendarDate,
  days: number,
): AccountRun {
  const run: MutableRun = { touches: [], looks: 0, gates: {} };
  const wakes = wakeUps(facts, policy, from, until);
  const waited = new Map<string, string>();
  let known: AccountFacts = facts;
  let now = wakes.shift() ?? null;
  while (now !== null && now.slice(0, 10) <= until) {
    run.looks += 1;
    if (run.looks > days * LOOKS_PER_DAY_MAX + wakes.length)
      throw new Error(`account ${facts.account.id} never rests`);
    const treatment = decideTreatment(known, policy, now);
    const made = treatment.lanes.flatMap((lane) => apply(lane, treatment, known, run, waited));
    if (made.length > 0) known = { ...known, touches: [...known.touches, ...made] };
    now = nextWake(now, treatment.nextLookAt, wakes);
  }
  return run;
}

function nextWake(now: Instant, asked: Instant | null, wakes: Instant[]): Instant | null {
  while (wakes[0] !== undefined && wakes[0] <= now) wakes.shift();
  // A decision that asks to be looked at again at once gets the next second, so time moves on.
  const again = asked !== null && asked <= now ? addMs(now, SECOND_MS) : asked;
  const fact = wakes[0] ?? null;
  if (again === null) return fact;
  return fact === null || again < fact ? again : fact;
}

/** The openings of every day on which a fact begins or ends. */
function wakeUps(
  facts: AccountFacts,
  policy: TenantPolicy,
  from: CalendarDate,
  until: CalendarDate,
): Instant[] {
  const dates = new Set<CalendarDate>([from]);
  for (const { issuedOn, cancelledOn } of facts.invoices) {
    dates.add(issuedOn);
    if (cancelledOn !== undefined) dates.add(cancelledOn);
  }
  for (const { on } of facts.ledger) dates.add(on);
  for (const hold of facts.holds) {
    dates.add(hold.from);
    if (hold.until !== undefined) dates.add(addDays(hold.until, 1));
    if (hold.liftedOn !== undefined) dates.add(hold.liftedOn);
  }
  // Which day a moment falls on doesn't matter here: only the account's contact hours are read.
  const context = accountContext(
    facts,
    policy,
    startOfDay(contactRulesOf(policy, facts.account).zone, from),
  );
  const openings = new Set<Instant>();
  for (const date of dates) {
    if (date >= from && date < until) openings.add(openingOn(context, date));
  }
  return [...openings].sort();
}

function apply(
  lane: Lane,
  treatment: Treatment,
  facts: AccountFacts,
  run: MutableRun,
  waited: Map<string, string>,
): Touch[] {
  const { action } = lane;
  const id = `sim-${facts.touches.length}-${lane.currency}`;
  switch (action.kind) {
    case "send":
    case "task": {
      const kind = action.kind === "send" ? "message" : "task";
      run.touches.push(toSimulated(lane, treatment, facts, kind, waited));
      return [
        action.kind === "send"
          ? toTouch(action.touch, id, treatment.at)
          : toTaskTouch(action.touch, id, treatment.at),
      ];
    }
    case "end":
      run.touches.push(toSimulatedEnd(lane, treatment, facts));
      return [toEndTouch(action.cycleId, lane.currency, id, treatment.at)];
    case "wait":
      run.gates[action.gate] = (run.gates[action.gate] ?? 0) + 1;
      waited.set(`${lane.currency}/${action.stepId}`, action.gate);
      return [];
    case "hold":
      run.gates[action.gate] = (run.gates[action.gate] ?? 0) + 1;
      return [];
    case "rest":
      return [];
  }
}

function toSimulated(
  lane: Lane,
  treatment: Treatment,
  { account }: AccountFacts,
  kind: "message" | "task",
  waited: Map<string, string>,
): SimulatedTouch {
  const { action } = lane;
  if (action.kind !== "send" && action.kind !== "task") throw new Error("not a touch");
  const { touch } = action;
  const days = daysOf(lane, treatment, touch.cycleId);
  const key = `${lane.currency}/${touch.stepId}`;
  const waitedFor = waited.get(key) ?? null;
  waited.delete(key);
  const age = days > 0 ? `${days} ${days === 1 ? "day" : "days"} past due` : "not yet due";
  const whoActs =
    touch.contactPointId === "" ? "; no address that may be used, so a person acts" : "";
  return {
    at: treatment.at,
    accountId: account.id,
    accountName: account.name,
    kind,
    channel: touch.channel,
    cycleId: touch.cycleId,
    stepId: touch.stepId,
    dueOn: touch.dueOn,
    template: touch.template,
    tone: touch.tone,
    currency: touch.currency,
    amountMinor: touch.amountMinor,
    daysPastDue: days,
    segmentId: treatment.segment.segmentId,
    supersedes: [...touch.supersedes],
    waitedFor,
    reason: `Oldest item ${age}; segment "${treatment.segment.name}"; step ${touch.stepId} of cadence ${treatment.cadenceId}${whoActs}`,
  };
}

function toSimulatedEnd(
  lane: Lane,
  treatment: Treatment,
  { account }: AccountFacts,
): SimulatedTouch {
  const { action } = lane;
  if (action.kind !== "end") throw new Error("not an end");
  const days = daysOf(lane, treatment, action.cycleId);
  return {
    at: treatment.at,
    accountId: account.id,
    accountName: account.name,
    kind: "end",
    channel: "voice",
    cycleId: action.cycleId,
    stepId: "end",
    dueOn: treatment.delinquency.asOf,
    template: "",
    tone: "",
    currency: lane.currency,
    amountMinor:
      treatment.delinquency.byCurrency.find(({ currency }) => currency === lane.currency)
        ?.pastDueMinor ?? 0,
    daysPastDue: days,
    segmentId: treatment.segment.segmentId,
    supersedes: [],
    waitedFor: null,
    reason: `Every step of cadence ${treatment.cadenceId} is behind; outcome: ${action.outcome}`,
  };
}

function daysOf(lane: Lane, { delinquency }: Treatment, cycleId: string): number {
  const items =
    delinquency.byCurrency.find(({ currency }) => currency === lane.currency)?.items ?? [];
  return items.find(({ id, dueOn }) => `${id}@${dueOn}` === cycleId)?.daysPastDue ?? 0;
}
