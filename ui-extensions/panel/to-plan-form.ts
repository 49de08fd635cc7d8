import type { OpenItem } from "../../core/accounts/delinquency.ts";
import { percentOf } from "../../core/arrangements/plan-amounts.ts";
import {
  judgeIn,
  type ReliefScene,
  reliefScene,
  usualItems,
} from "../../core/arrangements/relief-scene.ts";
import { choiceOf, rhythmChoices } from "../../core/arrangements/rhythm-choice.ts";
import { type CurrencyCode, money, toDecimal } from "../../core/money/money.ts";
import type { AuthorityRole } from "../../core/policy/authority-policy.ts";
import type { TenantPolicy } from "../../core/policy/policy.ts";
import { addDays } from "../../core/time/calendar-date.ts";
import type { AvailabilityInput } from "./panel-input.ts";
import type { PanelPlanForm, PanelPlanInput, PlanKind } from "./plan-input.ts";
import { readPlanInput } from "./read-plan-input.ts";
import { moneyText, type Voice } from "./voice.ts";
import { writePlanInput } from "./write-plan-input.ts";

type Input = Pick<AvailabilityInput, "facts" | "policy" | "treatment" | "offers">;

/**
 * The form for an agreement, with only what policy and the account leave possible; null when nothing
 * is owed. It starts with the recommended offer.
 */
export function toPlanForm(voice: Voice, input: Input, role: AuthorityRole): PanelPlanForm | null {
  const { facts, policy, treatment, offers } = input;
  const lane = treatment.delinquency.byCurrency.find(({ items }) => items.length > 0);
  if (lane === undefined) return null;
  const { currency } = lane;
  const subject = { currency, invoiceIds: null };
  const scene = reliefScene(facts, policy, treatment.delinquency, subject);
  const [offer] = offers.offers;
  const offered = offer === undefined ? null : writePlanInput(offer.relief, { currency }, policy);
  const kinds = KINDS.flatMap((kind) => {
    const own = offered?.kind === kind ? offered : startOf(kind, scene, input, role);
    return own === null ? [] : [{ kind, ...voice.words.agreement.kind[kind], start: own }];
  });
  const start = offered ?? kinds[0]?.start;
  if (start === undefined) return null;
  const { asOf } = treatment.delinquency;
  return {
    start,
    kinds,
    invoices: invoicesOf(voice, lane.items, currency),
    rhythms: rhythmChoices(policy).map((value) => ({
      value,
      label: voice.words.agreement.rhythm[value],
    })),
    currency,
    countMax: policy.arrangements.installmentsMax,
    firstOnMin: asOf,
    firstOnMax: addDays(asOf, policy.arrangements.daysToStartMax),
  };
}

const KINDS: readonly PlanKind[] = [
  "plan",
  "extension",
  "prompt_discount",
  "settlement",
  "deferral",
  "reduction",
  "re_amortise",
  "re_age",
];

/** What the kind's form starts with: the most usual wish, or the nearest the role may grant. */
function startOf(
  kind: PlanKind,
  scene: ReliefScene,
  source: Input,
  role: AuthorityRole,
): PanelPlanInput | null {
  const wanted = wantedOf(kind, scene, source.policy);
  const wish = wanted === null ? null : readPlanInput(wanted, source);
  if (wish === null || !wish.ok) return null;
  const { relief, verdict } = judgeIn(scene, wish.value.terms, role);
  if (verdict.kind === "allowed") return wanted;
  const { currency } = scene.situation;
  if (verdict.nearest !== null) return writePlanInput(verdict.nearest, { currency }, source.policy);
  return relief !== null && verdict.kind === "needs_approval" ? wanted : null;
}

// A fortnight is what most people ask for when their money comes a little later.
const USUAL_EXTENSION_DAYS = 14;

function wantedOf(
  kind: PlanKind,
  { situation, balanceMinor }: ReliefScene,
  policy: TenantPolicy,
): PanelPlanInput | null {
  const { currency, asOf: firstOn } = situation;
  const { relief, recommendedInstallments } = policy.arrangements;
  switch (kind) {
    case "plan": {
      const size = { by: "count", count: recommendedInstallments } as const;
      return { kind, currency, size, every: choiceOf(undefined, policy), firstOn };
    }
    case "extension": {
      const days = Math.min(USUAL_EXTENSION_DAYS, relief.extension.daysMax);
      return days === 0 ? null : { kind, currency, days };
    }
    case "prompt_discount": {
      const { percentMax: percent, withinDays } = relief.promptDiscount;
      const payBy = addDays(firstOn, withinDays);
      return percent === 0 ? null : { kind, currency, percent, payBy };
    }
    case "settlement": {
      const settleMinor = percentOf(balanceMinor, relief.settlement.percentMin);
      if (settleMinor === 0) return null;
      const settle = toDecimal(money(settleMinor, currency));
      return { kind, currency, settle, payments: 1, firstOn };
    }
    case "deferral":
      return relief.deferral.paymentsMax === 0 ? null : { kind, currency, payments: 1 };
    case "reduction": {
      const { paymentsMax: payments, percentMax: percent } = relief.reduction;
      if (payments === 0 || percent === 0) return null;
      return { kind, currency, payments, percent, catchUp: "at_end" };
    }
    case "re_amortise":
      return { kind, currency };
    case "re_age":
      return { kind, currency, count: recommendedInstallments, firstOn };
  }
}

/** The invoices there are to choose from; a running plan is changed as a whole. */
function invoicesOf(
  voice: Voice,
  items: readonly OpenItem[],
  currency: CurrencyCode,
): PanelPlanForm["invoices"] {
  if (items.some(({ kind }) => kind === "installment")) return [];
  const usual = usualItems(items);
  return items
    .filter(({ heldBy }) => heldBy === null)
    .map((item) => ({
      id: item.id,
      label: item.number,
      balance: moneyText(voice, item.balanceMinor, currency),
      usual: usual.includes(item),
    }));
}
