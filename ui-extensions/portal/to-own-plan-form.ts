import { minimumMinor } from "../../core/arrangements/plan-rules.ts";
import { choiceOf, rhythmChoices } from "../../core/arrangements/rhythm-choice.ts";
import { addDays } from "../../core/time/calendar-date.ts";
import type { OwnPlanForm } from "./portal-view.ts";
import type { PortalVisit } from "./portal-visit.ts";
import type { Scene } from "./scene.ts";

/** The form for an own plan, in the currency of the plan on offer. */
export function toOwnPlanForm(
  { offers }: Pick<PortalVisit, "offers">,
  { policy, today, reader, words, arrangements }: Scene,
): OwnPlanForm | null {
  const offered = arrangements.find(({ status }) => status === "offered")?.arrangement;
  const [offer] = offers.offers;
  const currency = offered?.currency ?? offer?.currency;
  if (currency === undefined) return null;
  const { installmentsMax, daysToStartMax, recommendedInstallments } = policy.arrangements;
  const lastDay = addDays(today, daysToStartMax);
  const count = offered?.installments.length ?? offer?.installments.length ?? 0;
  return {
    currency,
    rhythms: rhythmChoices(policy).map((value) => ({ value, label: words.planRhythm[value] })),
    countMax: installmentsMax,
    amountMinText: reader.money(minimumMinor(policy, currency), currency),
    firstDay: today,
    lastDay,
    lastDayText: reader.date(lastDay),
    start: {
      count: count < 2 ? recommendedInstallments : count,
      every: choiceOf(undefined, policy),
    },
  };
}
