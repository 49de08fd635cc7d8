import { kindOf, totalOf } from "../../core/accounts/arrangement.ts";
import { type ArrangementStanding, isInForce } from "../../core/accounts/arrangement-standing.ts";
import type { InstallmentStanding } from "../../core/accounts/installment-standing.ts";
import { reinstatementOf } from "../../core/accounts/reinstatement-of.ts";
import { AuthorityRole } from "../../core/policy/authority-policy.ts";
import { addDays } from "../../core/time/calendar-date.ts";
import { toEpochMs } from "../../core/time/instant.ts";
import { localDate } from "../../core/time/time-zone.ts";
import { type AccountNow, currentArrangement } from "./account-now.ts";
import type { PanelArrangement } from "./panel-arrangement.ts";
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
    kindText: voice.words.agreement.arrangement[kindOf(arrangement)],
    statusText: voice.words.plan[status](planParts(section, shown)),
    progressText: progressText(section, shown),
    approval: status === "awaiting_approval" ? toApproval(section, arrangement) : null,
    reinstate: toReinstate(section, shown),
    schedule: toSchedule(section, shown),
    customerUrl: input.customerUrl,
  };
}

function progressText({ voice }: SectionInput, { arrangement, installments }: ArrangementStanding) {
  const paidMinor = installments.reduce((sum, each) => sum + each.paidMinor, 0);
  const amount = (minor: number) => amountText(voice, minor, arrangement.currency);
  return voice.words.agreement.progress(amount(paidMinor), amount(totalOf(arrangement)));
}

function toApproval(
  { voice, input }: SectionInput,
  { approval }: ArrangementStanding["arrangement"],
): PanelArrangement["approval"] {
  if (approval === undefined) return null;
  const { asks, notYours, ownRequest } = voice.words.agreement.approval;
  const { requestedBy, reason, codes, from } = approval;
  const ranks = AuthorityRole.options;
  const isOwn = requestedBy === input.viewer.name;
  const isTooLow = ranks.indexOf(input.viewer.role) < ranks.indexOf(from);
  const whyNot = isTooLow ? notYours[from] : isOwn ? ownRequest : "";
  return { text: asks(requestedBy, reason), codes, mayDecide: whyNot === "", whyNot };
}

function toReinstate(
  { voice, input, account }: SectionInput,
  standing: ArrangementStanding,
): PanelArrangement["reinstate"] {
  const chance = reinstatementOf(standing, input.policy, account.today);
  if (!chance.ok) return null;
  const amount = moneyText(voice, chance.value.amountMinor, standing.arrangement.currency);
  const payBy = whenDay(voice, chance.value.payBy);
  return { amount, payBy, text: voice.words.agreement.reinstate(amount.text, payBy.text) };
}

function newest({ arrangements }: AccountNow): ArrangementStanding | null {
  return arrangements.reduce<ArrangementStanding | null>(
    (latest, each) =>
      latest === null || putForwardAt(each) >= putForwardAt(latest) ? each : latest,
    null,
  );
}

/** Of two that came about in one moment, the one agreed to: it answered the other. */
function putForwardAt({ arrangement }: ArrangementStanding): string {
  const { acceptedAt, offeredAt, proposedAt } = arrangement;
  return `${acceptedAt ?? offeredAt ?? proposedAt ?? ""}${acceptedAt === undefined ? "" : "+"}`;
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
