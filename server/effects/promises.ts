import type { AgreedHow } from "../../core/accounts/arrangement.ts";
import { mayPromise, type PromiseDenial } from "../../core/accounts/may-promise.ts";
import type { PromisePart, PromiseToPay } from "../../core/accounts/promise.ts";
import type { CurrencyCode } from "../../core/money/money.ts";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import { addDays, type CalendarDate } from "../../core/time/calendar-date.ts";
import { decideTreatment } from "../../core/treatment/decide-treatment.ts";
import { type Deps, newId } from "../deps.ts";
import { insertPromise } from "../storage/promises.ts";
import { type AccountWork, openWork } from "./account-work.ts";
import { queueDirect } from "./queue-direct.ts";

/** A customer's word as it was given; amounts in minor units, dates in order. */
export interface PromiseAsked {
  readonly currency: CurrencyCode;
  readonly parts: readonly PromisePart[];
  readonly how: AgreedHow;
  readonly by: string;
  /** A manager may take a word that was broken too often before. */
  readonly mayOverrule?: boolean;
}

export type PromiseRefusal =
  | { readonly kind: "nothing_promised" }
  | { readonly kind: "more_than_owed"; readonly owedMinor: number; readonly currency: CurrencyCode }
  | { readonly kind: "too_early" }
  | { readonly kind: "too_late"; readonly latestOn: CalendarDate }
  | { readonly kind: "too_many_parts"; readonly partsMax: number }
  | { readonly kind: "dates_out_of_order" }
  | PromiseDenial;

/** Records a promise and answers the customer in writing with what was noted. */
export async function recordPromise(
  deps: Deps,
  work: AccountWork,
  asked: PromiseAsked,
): Promise<Result<PromiseToPay, PromiseRefusal>> {
  const { tx, tenantId, accountId, facts, policy, now } = work;
  const { asOf: today, byCurrency } = decideTreatment(facts, policy, now).delinquency;
  const owedMinor = byCurrency.find((each) => each.currency === asked.currency)?.openMinor ?? 0;
  const refusal = whyNot(work, asked, { today, owedMinor });
  if (refusal !== null) return refuse(refusal);
  const promise = toPromise(asked, today);
  await insertPromise(tx, accountId, promise);
  const fresh = await openWork(deps, tx, tenantId, accountId);
  if (fresh !== null) {
    await queueDirect(fresh, {
      template: "promise_recorded",
      tone: "friendly",
      currency: asked.currency,
      promiseId: promise.id,
      answersCustomer: true,
    });
  }
  return ok(promise);
}

function toPromise({ currency, parts, how, by }: PromiseAsked, today: CalendarDate): PromiseToPay {
  const last = parts.at(-1);
  if (last === undefined) throw new RangeError("a promise without a part was let through");
  return {
    id: newId(),
    currency,
    amountMinor: sumOf(parts),
    promisedOn: today,
    dueOn: last.dueOn,
    ...(parts.length === 1 ? {} : { parts: [...parts] }),
    how,
    recordedBy: by,
  };
}

function whyNot(
  { facts, policy }: AccountWork,
  { currency, parts, mayOverrule = false }: PromiseAsked,
  { today, owedMinor }: { readonly today: CalendarDate; readonly owedMinor: number },
): PromiseRefusal | null {
  const { partsMax, daysAheadMax } = policy.promises;
  const totalMinor = sumOf(parts);
  const latestOn = addDays(today, daysAheadMax);
  if (parts.some(({ amountMinor }) => amountMinor <= 0) || totalMinor <= 0)
    return { kind: "nothing_promised" };
  if (totalMinor > owedMinor) return { kind: "more_than_owed", owedMinor, currency };
  if (parts.length > partsMax) return { kind: "too_many_parts", partsMax };
  if (parts.some(({ dueOn }) => dueOn < today)) return { kind: "too_early" };
  if (parts.some(({ dueOn }) => dueOn > latestOn)) return { kind: "too_late", latestOn };
  if (parts.some(({ dueOn }, at) => dueOn <= (parts[at - 1]?.dueOn ?? "")))
    return { kind: "dates_out_of_order" };
  const denial = mayPromise(facts, policy, currency, today);
  if (denial === null || (denial.kind === "broken_too_often" && mayOverrule)) return null;
  return denial;
}

function sumOf(parts: readonly PromisePart[]): number {
  return parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}
