import type { CurrencyCode } from "../money/money.ts";
import { decimalsOf } from "../money/money.ts";
import type { TenantPolicy } from "../policy/policy.ts";
import type { BusinessCalendar } from "../time/business-days.ts";
import type { Rhythm } from "../time/rhythm.ts";
import type { ChargeBan } from "./schedule.ts";

/** What a plan is laid out by: the policy, the customer's working days, and what forbids charges. */
export interface PlanRules {
  readonly policy: TenantPolicy;
  readonly calendar: BusinessCalendar;
  /** Why this customer may not be charged for a plan; null when only the policy decides. */
  readonly chargeBan: ChargeBan | null;
}

/** The smallest instalment policy allows, in minor units; at least one. */
export function minimumMinor({ arrangements }: TenantPolicy, currency: CurrencyCode): number {
  return Math.max(1, toMinorUnits(arrangements.installmentMinimumUnits, currency));
}

/** Whole units of a currency in its minor units. */
export function toMinorUnits(units: number, currency: CurrencyCode): number {
  return units * 10 ** decimalsOf(currency);
}

export function usualRhythm({ arrangements }: TenantPolicy): Rhythm {
  return arrangements.everyMonths > 0
    ? { every: "months", months: arrangements.everyMonths }
    : { every: "days", days: arrangements.everyDays };
}
