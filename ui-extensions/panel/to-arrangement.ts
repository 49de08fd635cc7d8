import { type ArrangementStanding, isInForce } from "../../core/accounts/arrangement-standing.ts";
import type { InstallmentStanding } from "../../core/accounts/installment-standing.ts";
import { addDays } from "../../core/time/calendar-date.ts";
import { toEpochMs } from "../../core/time/instant.ts";
import { localDate } from "../../core/time/time-zone.ts";
import { type AccountNow, currentArrangement } from "./account-now.ts";
import type { PanelView } from "./panel-view.ts";
import type { SectionInput } from "./section-input.ts";
import { amountText, customerMoment, day, moneyText, whenDay } from "./voice.ts";
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
  return {
    paid: installments.filter((each) => !isUnpaid(each)).length,
    count: installments.length,
    amount:
      unpaid === undefined ? "" : amountText(voice, unpaid.remainingMinor, arrangement.currency),
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
  if (status === "offered" || status === "awaiting_approval")
    return customerMoment(voice, expiresAt);
  const ended = status === "cancelled" ? cancelledAt : status === "expired" ? expiresAt : undefined;
  if (ended !== undefined) return day(voice, localDate(voice.customerZone, toEpochMs(ended)));
  if (unpaid === undefined) return "";
  return day(voice, addDays(unpaid.installment.dueOn, input.policy.arrangements.brokenAfterDays));
}

function toSchedule({ voice }: SectionInput, standing: ArrangementStanding): Schedule {
  const { arrangement, installments, status } = standing;
  return installments.map((each) => {
    const { dueOn, amountMinor } = each.installment;
    const own = isInForce(status) || status === "kept" || status === "broken";
    const state = own ? installmentStatus(each) : "planned";
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

function isUnpaid({ status }: InstallmentStanding): boolean {
  return status !== "paid" && status !== "moved";
}

function installmentStatus({ status, paidMinor }: InstallmentStanding): InstallmentStatus {
  return status === "planned" && paidMinor > 0 ? "part_paid" : status;
}
