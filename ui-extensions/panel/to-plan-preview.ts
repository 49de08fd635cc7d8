import type { z } from "zod";
import type { AuthorityReason } from "../../core/arrangements/authority.ts";
import { judgeIn } from "../../core/arrangements/relief-scene.ts";
import type { Schedule } from "../../core/arrangements/schedule.ts";
import type { AuthorityRole } from "../../core/policy/authority-policy.ts";
import { reliefTitle } from "./agreement-title.ts";
import type { AvailabilityInput } from "./panel-input.ts";
import type { PanelSchedule } from "./panel-parts.ts";
import type { PanelPlanInput, PanelPlanPreview } from "./plan-input.ts";
import type { PlanWish } from "./read-plan-input.ts";
import { reasonText } from "./verdict-text.ts";
import { amountText, day, moneyText, type Voice, whenDay } from "./voice.ts";
import { writePlanInput } from "./write-plan-input.ts";

/** What a wish amounts to and whether the role may grant it, as the rep reads it. */
export function toPlanPreview(
  voice: Voice,
  { policy }: Pick<AvailabilityInput, "policy">,
  { scene, terms }: PlanWish,
  { input, role }: { readonly input: PanelPlanInput; readonly role: AuthorityRole },
): PanelPlanPreview {
  const { relief, verdict } = judgeIn(scene, terms, role);
  const { currency } = scene.situation;
  const schedule = relief?.schedule ?? null;
  const reasons = verdict.kind === "allowed" ? [] : verdict.reasons;
  const nearest = verdict.kind === "allowed" ? null : verdict.nearest;
  const about = { currency, invoiceIds: input.invoiceIds };
  const nearestInput = nearest === null ? null : writePlanInput(nearest, about, policy);
  return {
    title: relief === null ? "" : reliefTitle(voice, relief),
    summary: schedule === null ? "" : summaryOf(voice, schedule),
    total: schedule === null ? null : moneyText(voice, schedule.totalMinor, currency),
    schedule: schedule === null ? [] : plannedSchedule(voice, schedule),
    verdict: verdict.kind === "allowed" ? "in" : verdict.kind,
    verdictText: verdictText(voice, verdict),
    reasons: reasons.map((reason) => reasonText(voice, currency, reason)),
    field: fieldOf(reasons[0], input),
    nearest:
      nearest === null || nearestInput === null
        ? null
        : { title: reliefTitle(voice, nearest), input: nearestInput },
  };
}

function verdictText({ words }: Voice, verdict: ReturnType<typeof judgeIn>["verdict"]): string {
  const { in: free, needsApproval, refused } = words.agreement.verdict;
  switch (verdict.kind) {
    case "allowed":
      return free;
    case "needs_approval":
      return needsApproval[verdict.by];
    case "refused":
      return refused;
  }
}

function summaryOf(voice: Voice, schedule: Schedule): string {
  const { ends, waived, charged } = voice.words.agreement;
  const { endsOn, waivedMinor, interestMinor, feeMinor, currency } = schedule;
  const charges = interestMinor + feeMinor;
  return [
    ends(day(voice, endsOn)),
    ...(waivedMinor === 0 ? [] : [waived(amountText(voice, waivedMinor, currency))]),
    ...(charges === 0 ? [] : [charged(amountText(voice, charges, currency))]),
  ].join(" ");
}

/** Payments nobody has agreed to yet. */
export function plannedSchedule(
  voice: Voice,
  { installments, currency }: Pick<Schedule, "installments" | "currency">,
): z.infer<typeof PanelSchedule> {
  return installments.map(({ dueOn, amountMinor }) => ({
    dueOn: whenDay(voice, dueOn),
    amount: moneyText(voice, amountMinor, currency),
    status: "planned",
    statusText: voice.words.installment.planned(""),
  }));
}

/** The form's field a reason is about, so that it can be shown beside it. */
function fieldOf(reason: AuthorityReason | undefined, input: PanelPlanInput): string {
  const size = input.kind === "plan" ? input.size.by : "payments";
  switch (reason?.code) {
    case undefined:
    case "held":
    case "broken_before":
    case "law":
    case "kind_not_allowed":
      return "";
    case "disputed":
      return "invoiceIds";
    case "count_max":
    case "length_days_max":
    case "installment_minimum_minor":
      return size;
    case "days_to_start_max":
      return "firstOn";
    case "down_payment_percent_min":
      return "downPayment";
    case "discount_percent_max":
      return input.kind === "settlement" ? "settle" : "percent";
    case "impossible":
      return refusalField(reason.refusal.kind, size);
  }
}

function refusalField(
  kind: Extract<AuthorityReason, { code: "impossible" }>["refusal"]["kind"],
  size: string,
): string {
  switch (kind) {
    case "starts_before_agreed":
    case "starts_too_late":
      return "firstOn";
    case "rhythm_not_offered":
      return "every";
    case "down_payment_too_large":
      return "downPayment";
    case "too_few_installments":
    case "too_many_installments":
    case "installment_too_small":
    case "too_long":
    case "too_many_payments":
    case "interest_exceeds_installment":
      return size;
    case "too_many_days":
      return "days";
    case "percent_too_high":
      return "percent";
    case "settles_for_too_little":
    case "settles_nothing":
      return "settle";
    default:
      return "";
  }
}
