import type { TenantPolicy } from "../policy/policy.ts";
import { ok, type Result, refuse } from "../result/result.ts";
import { addDays, type CalendarDate } from "../time/calendar-date.ts";
import type { ArrangementStanding } from "./arrangement-standing.ts";

/** Another chance as policy has it: all that is owing, by the latest day. Amounts in minor units. */
export interface PossibleReinstatement {
  readonly amountMinor: number;
  readonly payBy: CalendarDate;
}

export type NoReinstatement = "not_broken" | "settlement_over" | "reinstated_too_often";

/** What bringing a broken arrangement back takes on a day, or why it can't be brought back. */
export function reinstatementOf(
  { status, breach, arrangement, owingMinor }: ArrangementStanding,
  { arrangements: { life } }: TenantPolicy,
  today: CalendarDate,
): Result<PossibleReinstatement, NoReinstatement> {
  if (status !== "broken" || owingMinor === 0) return refuse("not_broken");
  if (breach?.because === "settlement_over") return refuse("settlement_over");
  if ((arrangement.reinstatements ?? []).length >= life.reinstatementsMax)
    return refuse("reinstated_too_often");
  return ok({ amountMinor: owingMinor, payBy: addDays(today, life.reinstateDays) });
}
