import type { z } from "zod";
import { formatMoney } from "../../../core/money/format.ts";
import { CurrencyCode, money } from "../../../core/money/money.ts";
import { parseDecimal } from "../../../core/money/parse-decimal.ts";
import { refuse } from "../../../core/result/result.ts";
import { addDays, calendarDate } from "../../../core/time/calendar-date.ts";
import { addMs, DAY_MS } from "../../../core/time/instant.ts";
import { accountNow, currentArrangement } from "../../../ui-extensions/panel/account-now.ts";
import type { PanelActionInput } from "../../../ui-extensions/panel/panel-view.ts";
import { newId } from "../../deps.ts";
import { cancelArrangement, insertArrangement } from "../../storage/arrangements.ts";
import { insertPromise } from "../../storage/promises.ts";
import { openWork } from "../account-work.ts";
import { customerPage } from "../compose-message.ts";
import { queueDirect } from "../queue-direct.ts";
import { type ActionResult, type ActionWork, done } from "./action.ts";

type Input<Name extends keyof typeof PanelActionInput> = z.infer<(typeof PanelActionInput)[Name]>;

/** Offers a plan and writes it to the customer; without a channel the rep gets the page's address. */
export async function offerPlan(work: ActionWork, { offerId }: Input<"offer-plan">): ActionResult {
  const { deps, account, view, actor } = work;
  const offer = view.offers.offers.find(({ id }) => id === offerId);
  if (offer === undefined)
    return refuse({ field: "offerId", message: "This offer has changed. Look at the new ones." });
  const { tx, accountId, now, policy } = account;
  const id = newId();
  const { currency, installments, invoiceIds, totalMinor } = offer;
  await insertArrangement(tx, accountId, {
    id,
    currency,
    invoiceIds: [...invoiceIds],
    installments: [...installments],
    offeredAt: now,
    offeredBy: actor,
    expiresAt: addMs(now, policy.arrangements.offerValidDays * DAY_MS),
  });
  const body = { arrangementId: id, currency, amountMinor: totalMinor, installments };
  const result = done("plan_offered", body, { kind: "remove_offer", id });
  const written = await queueDirect(account, {
    template: "plan_offer",
    tone: "friendly",
    currency,
    arrangementId: id,
    answersCustomer: false,
  });
  const customerUrl = await customerPage(deps, account);
  return {
    ok: true,
    value: { ...result.value, customerUrl, done: written === null ? "no_channel" : "done" },
  };
}

/** Cancels the plan the panel shows: another currency's, or one that ended, may have been made since. */
export async function cancelPlan(
  { account, view, actor }: ActionWork,
  { reason }: Input<"cancel-arrangement">,
): ActionResult {
  const { tx, accountId, now } = account;
  const current = currentArrangement(accountNow(view));
  if (current === null) return refuse({ field: "", message: "There is no plan to cancel." });
  const { id } = current.arrangement;
  await cancelArrangement(tx, { accountId, id }, { at: now, by: actor, reason });
  return done("plan_cancelled", { arrangementId: id, reason }, { kind: "plan_again", id });
}

export async function recordPromise(
  work: ActionWork,
  input: Input<"record-promise">,
): ActionResult {
  const { deps, account, view, actor } = work;
  const { tx, tenantId, accountId, policy } = account;
  const currency = CurrencyCode.safeParse(input.currency);
  if (!currency.success)
    return refuse({ field: "currency", message: `Unknown currency ${input.currency}.` });
  const amount = parseDecimal(input.amount, currency.data);
  if (!amount.ok) return refuse({ field: "amount", message: "Enter an amount such as 120.50." });
  const { amountMinor } = amount.value;
  const open =
    view.treatment.delinquency.byCurrency.find((each) => each.currency === currency.data)
      ?.openMinor ?? 0;
  if (amountMinor <= 0)
    return refuse({ field: "amount", message: "The amount must be more than zero." });
  if (amountMinor > open) {
    return refuse({
      field: "amount",
      message: `The amount is more than the ${formatMoney(money(open, currency.data), "en-US")} owed.`,
    });
  }
  const today = view.treatment.delinquency.asOf;
  const dueOn = calendarDate(input.dueOn);
  const latest = addDays(today, policy.promises.daysAheadMax);
  if (dueOn < today) return refuse({ field: "dueOn", message: "The date must be today or later." });
  if (dueOn > latest)
    return refuse({ field: "dueOn", message: `A promise may be kept until ${latest} at most.` });
  const id = newId();
  await insertPromise(tx, accountId, {
    id,
    currency: currency.data,
    amountMinor,
    promisedOn: today,
    dueOn,
    recordedBy: actor,
  });
  const fresh = await openWork(deps, tx, tenantId, accountId);
  if (fresh !== null) {
    await queueDirect(fresh, {
      template: "promise_recorded",
      tone: "friendly",
      currency: currency.data,
      promiseId: id,
      answersCustomer: true,
    });
  }
  return done(
    "promise_recorded",
    { promiseId: id, currency: currency.data, amountMinor, dueOn },
    { kind: "remove_promise", id },
  );
}
