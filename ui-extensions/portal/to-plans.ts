import { type Arrangement, type Installment, totalOf } from "../../core/accounts/arrangement.ts";
import type { ArrangementStanding } from "../../core/accounts/arrangement-standing.ts";
import {
  type InstallmentStanding,
  plannedInstallment,
} from "../../core/accounts/installment-standing.ts";
import type { PlanOffer } from "../../core/arrangements/recommend-offers.ts";
import type { Schedule } from "../../core/arrangements/schedule.ts";
import { needsDebitNotice } from "../../core/compliance/validation/debit-notice.ts";
import { type CurrencyCode, money, sum } from "../../core/money/money.ts";
import { type Agreed, planTermsOf } from "./plan-terms.ts";
import type { PlanRow, PlanRowStatus, PortalPlan, RunningPlan } from "./portal-view.ts";
import type { Scene } from "./scene.ts";

/** A plan the customer may choose: nothing is agreed yet. */
export function toOfferPlan(offer: PlanOffer, scene: Scene): PortalPlan {
  const { id, currency, installments, relief } = offer;
  const waivedMinor = relief.schedule?.waivedMinor ?? 0;
  const agreed = {
    currency,
    ...(relief.kind === "hand_over" ? {} : { kind: relief.kind }),
    ...(waivedMinor === 0 ? {} : { waivedMinor }),
  };
  return {
    ...toTerms({ id, installments, ...agreed }, scene),
    whyText: scene.words.planWhy[offer.why],
    untilText: "",
    rows: offer.installments.map((each, index) =>
      toRow(plannedInstallment(each, index), offer.currency, scene),
    ),
  };
}

/** A schedule as a plan to look at, whoever put it together. */
export function toSchedulePlan(id: string, schedule: Schedule, scene: Scene): PortalPlan {
  const { currency, installments, waivedMinor } = schedule;
  const waived = waivedMinor === 0 ? {} : { waivedMinor };
  return {
    ...toTerms({ id, currency, installments, ...waived }, scene),
    whyText: scene.words.planOwnWhy,
    untilText: "",
    rows: installments.map((each, index) =>
      toRow(plannedInstallment(each, index), currency, scene),
    ),
  };
}

/** A plan a person on the creditor's side has offered, until it expires. */
export function toOfferedPlan(
  { arrangement, installments }: ArrangementStanding,
  scene: Scene,
): PortalPlan {
  const { words, reader } = scene;
  const { currency, expiresAt } = arrangement;
  return {
    ...toTerms(arrangement, scene),
    whyText: words.planWhy.offered,
    untilText: words.offerUntil(reader.date(reader.dayOf(expiresAt))),
    rows: installments.map((each) => toRow(each, currency, scene)),
  };
}

/** The plan in force, payment by payment. */
export function toRunningPlan(standing: ArrangementStanding, scene: Scene): RunningPlan {
  const { words } = scene;
  const { arrangement, installments, status } = standing;
  const onTrack = status === "active";
  const paidMinor = installments.reduce((sum, each) => sum + each.paidMinor, 0);
  const totalMinor = totalOf(arrangement);
  return {
    ...toTerms(arrangement, scene),
    whyText: "",
    untilText: "",
    rows: installments.map((each) => toRow(each, arrangement.currency, scene)),
    onTrack,
    statusText: onTrack ? words.planActive : words.planMissed,
    nextText: nextText(standing, scene),
    paidPercent: paidMinor === 0 ? 0 : Math.floor((100 * paidMinor) / totalMinor),
    progressText: words.planProgress(
      scene.reader.money(paidMinor, arrangement.currency),
      scene.reader.money(totalMinor, arrangement.currency),
    ),
    lateText:
      onTrack || standing.owingMinor === 0
        ? ""
        : words.planPayLate(scene.reader.money(standing.owingMinor, arrangement.currency)),
    autopay: toAutopay(arrangement, scene),
    mayAutopay: scene.savesMethods,
    soonText: soonText(standing, scene),
  };
}

function toAutopay({ autopay }: Arrangement, { reader }: Scene): RunningPlan["autopay"] {
  if (autopay === undefined || autopay.revokedAt !== undefined) return null;
  const sinceText = reader.date(reader.dayOf(autopay.consentedAt));
  return { methodLabel: autopay.methodLabel, sinceText };
}

function soonText({ arrangement, nextDue }: ArrangementStanding, scene: Scene): string {
  const { words, reader, today } = scene;
  if (nextDue === null || needsDebitNotice(today, nextDue.installment.dueOn)) return "";
  const { dueOn } = nextDue.installment;
  const amount = reader.money(nextDue.remainingMinor, arrangement.currency);
  return words.autopaySoon(amount, reader.date(dueOn < today ? today : dueOn));
}

function nextText({ arrangement, nextDue }: ArrangementStanding, scene: Scene): string {
  const { words, reader, today } = scene;
  if (nextDue === null) return "";
  const { dueOn } = nextDue.installment;
  const amount = reader.money(nextDue.remainingMinor, arrangement.currency);
  const text = dueOn < today ? words.planLateNow : words.planNext;
  return text(amount, reader.date(dueOn));
}

interface PlanSource extends Agreed {
  readonly id: string;
  readonly installments: readonly Installment[];
}

function toTerms(
  { id, installments, ...agreed }: PlanSource,
  scene: Scene,
): Pick<PortalPlan, "id" | "title" | "totalText" | "spanText" | "terms"> {
  const { words, reader } = scene;
  const { currency } = agreed;
  const amounts = installments.map(({ amountMinor }) => amountMinor);
  const largest = reader.money(Math.max(...amounts), currency);
  const equal = amounts.every((amountMinor) => amountMinor === amounts[0]);
  const dates = installments.map(({ dueOn }) => reader.date(dueOn));
  return {
    id,
    title: (equal ? words.planPayments : words.planPaymentsUpTo)(amounts.length, largest),
    totalText: totalText(installments, agreed, scene),
    spanText: words.planFromTo(dates[0] ?? "", dates.at(-1) ?? ""),
    terms: planTermsOf(agreed, scene),
  };
}

function totalText(
  installments: readonly Installment[],
  { currency, waivedMinor = 0 }: Agreed,
  { words, reader }: Scene,
): string {
  const sumOf = (part: (each: Installment) => number): number =>
    sum(
      installments.map((each) => money(part(each), currency)),
      currency,
    ).amountMinor;
  const total = reader.money(
    sumOf(({ amountMinor }) => amountMinor),
    currency,
  );
  const charged = sumOf(({ interestMinor = 0, feeMinor = 0 }) => interestMinor + feeMinor);
  if (charged > 0) return words.planTotalCharged(total, reader.money(charged, currency));
  if (waivedMinor > 0) return words.planTotalWaived(total, reader.money(waivedMinor, currency));
  return words.planTotal(total);
}

/** One payment of a plan as the customer reads it. */
export function toRow(
  standing: InstallmentStanding,
  currency: CurrencyCode,
  scene: Scene,
): PlanRow {
  const { words, reader } = scene;
  const { installment, index } = standing;
  const status = rowStatus(standing, scene);
  return {
    number: index + 1,
    dueOn: installment.dueOn,
    dateText: reader.shortDate(installment.dueOn),
    amountText: reader.money(installment.amountMinor, currency),
    status,
    statusText: words.planStatus[status],
  };
}

function rowStatus(
  { installment, paidMinor, status }: InstallmentStanding,
  { today }: Scene,
): PlanRowStatus {
  if (status === "paid" || status === "moved") return status;
  if (installment.dueOn < today) return "missed";
  if (paidMinor > 0) return "part_paid";
  return installment.dueOn === today ? "due" : "planned";
}
