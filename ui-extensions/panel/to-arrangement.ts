import type {
  ArrangementStanding,
  InstallmentStanding,
} from "../../core/accounts/arrangement-standing.ts";
import { isInForce } from "../../core/accounts/arrangement-standing.ts";
import { addDays, daysBetween } from "../../core/time/calendar-date.ts";
import { toEpochMs } from "../../core/time/instant.ts";
import { localDate } from "../../core/time/time-zone.ts";
import { type AccountNow, currentArrangement } from "./account-now.ts";
import type { PanelView } from "./panel-view.ts";
import type { SectionInput } from "./section-input.ts";
import { amountText, customerMoment, day, moneyText, type Voice, whenDay } from "./voice.ts";
import type { InstallmentStatus, PlanParts } from "./words.ts";

type Schedule = NonNullable<PanelView["arrangement"]>["schedule"];

/** The plan in force or on offer, else the newest one that ended. */
export function toArrangement(section: SectionInput): PanelView["arrangement"] {
  const { account, voice, input } = section;
  const shown = currentArrangement(account) ?? newest(account);
  if (shown === null) return null;
  const { arrangement, status } = shown;
  return {
    id: arrangement.id,
    status,
    statusText: voice.words.plan[status](planParts(section, shown)),
    schedule: toSchedule(section, shown),
    customerUrl: input.customerUrl,
  };
}

function newest({ arrangements }: AccountNow): ArrangementStanding | null {
  return arrangements.reduce<ArrangementStanding | null>(
    (latest, each) =>
      latest === null || putForwardAt(each) >= putForwardAt(latest) ? each : latest,
    null,
  );
}

function putForwardAt({ arrangement }: ArrangementStanding): string {
  return arrangement.offeredAt ?? arrangement.proposedAt ?? "";
}

function planParts(section: SectionInput, standing: ArrangementStanding): PlanParts {
  const { voice } = section;
  const { arrangement, installments } = standing;
  const unpaid = installments.find(isUnpaid);
  const left = unpaid === undefined ? 0 : unpaid.installment.amountMinor - unpaid.paidMinor;
  return {
    paid: installments.filter((each) => !isUnpaid(each)).length,
    count: installments.length,
    amount: unpaid === undefined ? "" : amountText(voice, left, arrangement.currency),
    on: unpaid === undefined ? "" : day(voice, unpaid.installment.dueOn),
    until: untilText(section, standing, unpaid),
  };
}

function untilText(
  { voice, input }: SectionInput,
  { arrangement, status }: ArrangementStanding,
  unpaid: InstallmentStanding | undefined,
): string {
  const { cancelledAt, expiresAt } = arrangement;
  if (status === "offered") return customerMoment(voice, expiresAt);
  const ended = status === "cancelled" ? cancelledAt : status === "expired" ? expiresAt : undefined;
  if (ended !== undefined) return day(voice, localDate(voice.customerZone, toEpochMs(ended)));
  if (unpaid === undefined) return "";
  return day(voice, addDays(unpaid.installment.dueOn, input.policy.arrangements.brokenAfterDays));
}

function toSchedule({ voice, input }: SectionInput, standing: ArrangementStanding): Schedule {
  const { arrangement, installments, status } = standing;
  const { graceDays } = input.policy.arrangements;
  return installments.map((each) => {
    const { dueOn, amountMinor } = each.installment;
    const own = isInForce(status) || status === "kept" || status === "broken";
    const state = own ? installmentStatus(voice, each, graceDays) : "planned";
    const paid =
      each.paidMinor === 0 ? "" : amountText(voice, each.paidMinor, arrangement.currency);
    return {
      dueOn: whenDay(voice, dueOn),
      amount: moneyText(voice, amountMinor, arrangement.currency),
      status: state,
      statusText: voice.words.installment[state](paid),
    };
  });
}

function isUnpaid({ installment, paidMinor }: InstallmentStanding): boolean {
  return paidMinor < installment.amountMinor;
}

function installmentStatus(
  { today }: Voice,
  standing: InstallmentStanding,
  graceDays: number,
): InstallmentStatus {
  if (!isUnpaid(standing)) return "paid";
  const daysLate = daysBetween(standing.installment.dueOn, today);
  if (daysLate > graceDays) return "missed";
  if (daysLate >= 0) return "due";
  return standing.paidMinor > 0 ? "part_paid" : "planned";
}
