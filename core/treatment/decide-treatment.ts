import type { AccountFacts } from "../accounts/account-facts.ts";
import { computeDelinquency } from "../accounts/compute-delinquency.ts";
import type { CurrencyDelinquency } from "../accounts/delinquency.ts";
import { askAccountGates } from "../compliance/account-gates.ts";
import { nextOpening } from "../compliance/contact-hours.ts";
import { contactRulesOf, zonesOf } from "../compliance/contact-rules.ts";
import type { Cadence, TenantPolicy } from "../policy/policy.ts";
import { segmentOf } from "../segmentation/segment-of.ts";
import { type CalendarDate, fromDayNumber, toDayNumber } from "../time/calendar-date.ts";
import { fromEpochMs, type Instant, toEpochMs } from "../time/instant.ts";
import { fromLocal, type TimeZone, toLocal } from "../time/time-zone.ts";
import { decideLane, type LaneInput } from "./decide-lane.ts";
import { toTouch } from "./to-touch.ts";
import type { Lane, Treatment } from "./treatment.ts";

/**
 * The one place that decides. Pure: the same facts, policy and instant always give the same answer;
 * the caller carries it out, records it, and asks again at `nextLookAt` or when a fact changes.
 */
export function decideTreatment(
  facts: AccountFacts,
  policy: TenantPolicy,
  now: Instant,
): Treatment {
  const { account } = facts;
  const zones = zonesOf(policy, account);
  const zone = homeZone(zones);
  const nowMs = toEpochMs(now);
  const today = toLocal(zone, nowMs).day;
  const todayDate = fromDayNumber(today);
  const delinquency = computeDelinquency(facts, policy, todayDate);
  const segment = segmentOf({ account, delinquency, policy });
  const cadence = cadenceOf(policy, segment.cadenceId);
  const openOn = (day: CalendarDate) => openingOn(facts, policy, day);
  const accountGates = askAccountGates(facts, todayDate, openOn);
  const lanes = decideLanes(delinquency.byCurrency, {
    facts,
    policy,
    cadence,
    accountGates,
    zone,
    now,
    nowMs,
    today,
    todayDate,
    openOn,
  });
  let nextLookAt: Instant | null = null;
  for (const lane of lanes) {
    if (lane.nextLookAt !== null && (nextLookAt === null || lane.nextLookAt < nextLookAt))
      nextLookAt = lane.nextLookAt;
  }
  return {
    accountId: account.id,
    at: now,
    policyVersion: policy.version,
    delinquency,
    segment,
    cadenceId: cadence.id,
    lanes,
    nextLookAt,
  };
}

/** Lane by lane, so that what one currency is about to send already counts against the next one's caps. */
function decideLanes(
  byCurrency: readonly CurrencyDelinquency[],
  input: Omit<LaneInput, "delinquency">,
): Lane[] {
  const lanes: Lane[] = [];
  let { facts } = input;
  for (const delinquency of byCurrency) {
    if (delinquency.items.length === 0) continue;
    const lane = decideLane({ ...input, facts, delinquency });
    lanes.push(lane);
    if (lane.action.kind === "send") {
      facts = {
        ...facts,
        touches: [...facts.touches, toTouch(lane.action.touch, "planned", input.now)],
      };
    }
  }
  return lanes;
}

/** The moment contact may begin on a day, or on the next day with contact hours. */
export function openingOn(
  { account }: AccountFacts,
  policy: TenantPolicy,
  day: CalendarDate,
): Instant | null {
  const zones = zonesOf(policy, account);
  const midnight = fromLocal(homeZone(zones), toDayNumber(day), 0);
  const opening = nextOpening(contactRulesOf(policy, account).hours, zones, midnight);
  return opening === null ? null : fromEpochMs(opening);
}

/** Days are counted on the first zone's calendar; hours must hold in all of them. */
function homeZone(zones: readonly TimeZone[]): TimeZone {
  const [zone] = zones;
  if (zone === undefined)
    throw new Error("an account has at least one zone: the policy names a default");
  return zone;
}

function cadenceOf(policy: TenantPolicy, id: string): Cadence {
  const cadence = policy.cadences.find((each) => each.id === id);
  if (cadence === undefined) throw new Error(`unknown cadence ${id}`);
  return cadence;
}
