import type { Arrangement, Reinstatement } from "../../../core/accounts/arrangement.ts";
import type { ArrangementStanding } from "../../../core/accounts/arrangement-standing.ts";
import { ok, type Result, refuse } from "../../../core/result/result.ts";
import { addDays, type CalendarDate } from "../../../core/time/calendar-date.ts";
import type { Deps } from "../../deps.ts";
import { addReinstatement } from "../../storage/arrangements.ts";
import { noticeOnce } from "../../storage/moments.ts";
import { appendTimeline } from "../../storage/timeline.ts";
import { type AccountWork, openWork } from "../account-work.ts";
import { queueDirect } from "../queue-direct.ts";
import { standingsOf } from "./standings-of.ts";

export type ReinstateRefusal =
  | { readonly kind: "not_broken" }
  | { readonly kind: "settlement_over" }
  | { readonly kind: "too_often"; readonly timesMax: number }
  | { readonly kind: "too_soon"; readonly earliestOn: CalendarDate }
  | { readonly kind: "too_late"; readonly latestOn: CalendarDate };

/**
 * Gives a broken arrangement another chance: all that is owing today is due on `payBy`, and until
 * then chasing rests. The customer is told the sum and the day.
 */
export async function reinstate(
  deps: Deps,
  work: AccountWork,
  arrangementId: string,
  { by, payBy }: { readonly by: string; readonly payBy?: CalendarDate | undefined },
): Promise<Result<Reinstatement, ReinstateRefusal>> {
  const { tx, tenantId, accountId, now } = work;
  const { standings, today } = standingsOf(work);
  const standing = standings.find(({ arrangement }) => arrangement.id === arrangementId);
  const chance = standing === undefined ? null : chanceFor(work, standing, today, payBy);
  if (standing === undefined || chance === null) return refuse({ kind: "not_broken" });
  if (!chance.ok) return chance;
  const { arrangement, owingMinor: amountMinor } = standing;
  const reinstatement = { at: now, by, on: today, amountMinor, payBy: chance.value };
  await addReinstatement(tx, { accountId, id: arrangement.id }, reinstatement);
  const { id, currency } = arrangement;
  // Told here and by the person who gave it, so not once more by the engine.
  await noticeOnce(tx, accountId, { subjectId: id, kind: "plan.reinstated", on: today }, now);
  const body = { arrangementId: id, currency, amountMinor, payBy: chance.value };
  await appendTimeline(tx, accountId, [{ at: now, actor: by, kind: "plan.reinstated", body }]);
  const fresh = await openWork(deps, tx, tenantId, accountId);
  if (fresh !== null) await tell(fresh, arrangement);
  return ok(reinstatement);
}

function chanceFor(
  { policy }: AccountWork,
  { status, breach, arrangement }: ArrangementStanding,
  today: CalendarDate,
  payBy: CalendarDate | undefined,
): Result<CalendarDate, ReinstateRefusal> | null {
  if (status !== "broken") return null;
  const { reinstatementsMax, reinstateDays } = policy.arrangements.life;
  if (breach?.because === "settlement_over") return refuse({ kind: "settlement_over" });
  if ((arrangement.reinstatements ?? []).length >= reinstatementsMax)
    return refuse({ kind: "too_often", timesMax: reinstatementsMax });
  const latestOn = addDays(today, reinstateDays);
  const on = payBy ?? latestOn;
  if (on < today) return refuse({ kind: "too_soon", earliestOn: today });
  return on > latestOn ? refuse({ kind: "too_late", latestOn }) : ok(on);
}

function tell(work: AccountWork, { id, currency }: Arrangement) {
  return queueDirect(work, {
    template: "plan_reinstated",
    tone: "friendly",
    currency,
    arrangementId: id,
    answersCustomer: false,
    meantWhile: ["active", "missed"],
  });
}
