import type { z } from "zod";
import { type CurrencyCode, decimalsOf } from "../../../core/money/money.ts";
import { CalendarDate } from "../../../core/time/calendar-date.ts";
import { readAmount } from "../../../ui-extensions/portal/read-amount.ts";
import type { FieldError } from "../../../ui-extensions/portal/views/page.ts";
import { payGoPage, payWaitPage } from "../../../ui-extensions/portal/views/pay-away-pages.ts";
import { payFieldId, payPage } from "../../../ui-extensions/portal/views/pay-pages.ts";
import { plansPage } from "../../../ui-extensions/portal/views/plan-pages.ts";
import { promisePage } from "../../../ui-extensions/portal/views/promise-page.ts";
import {
  type Exchange,
  redirectDone,
  redirectTo,
  sendDraft,
  sendPage,
  sendRefusal,
} from "./exchange.ts";
import { findTicket, sealTicket } from "./form-seal.ts";
import { isOpenTo } from "./get-pages.ts";
import type { ConfirmPayForm, OfferForm, PayForm, PlanForm, PromiseForm } from "./portal-forms.ts";

/** Step one of paying: settles how much, and moves no money. */
export function postPay(exchange: Exchange, form: z.infer<typeof PayForm>): void {
  const { deps, token, page } = exchange;
  if (!isOpenTo(page, "pay")) {
    redirectTo(exchange, "");
    return;
  }
  const { currency, key } = form;
  const chosen = chosenAmount(exchange, form);
  if (typeof chosen === "number") {
    const ticket = sealTicket(deps.csrfSecret, token, { currency, amountMinor: chosen, key });
    redirectTo(exchange, `/pay/${ticket}`);
    return;
  }
  const choiceId = payFieldId("choice", currency);
  const amountId = payFieldId("amount", currency);
  sendDraft(exchange, payPage, {
    values: { currency, [choiceId]: form.choice ?? "", [amountId]: form.amount },
    errors: [chosen],
  });
}

function chosenAmount(exchange: Exchange, form: z.infer<typeof PayForm>): number | FieldError {
  const { view, problems } = exchange.page;
  const { currency, choice, amount } = form;
  const total = view.totals.find((each) => each.currency === currency);
  const choiceField = payFieldId("choice", currency);
  if (total === undefined || total.openMinor === 0)
    return { field: "", text: problems.fields.currency_unknown };
  if (choice === "other") {
    const { openMinor, openText } = total;
    const field = payFieldId("amount", currency);
    return amountUpTo(exchange, { field, typed: amount, currency, openMinor, openText });
  }
  const known = total.payChoices.find(({ id }) => id === choice);
  return known?.amountMinor ?? { field: choiceField, text: problems.fields.choice_missing };
}

interface TypedAmount {
  readonly field: string;
  readonly typed: string;
  readonly currency: CurrencyCode;
  readonly openMinor: number;
  readonly openText: string;
}

export function amountUpTo({ page }: Exchange, asked: TypedAmount): number | FieldError {
  const { field, typed, currency, openMinor, openText } = asked;
  const { fields } = page.problems;
  const amount = readAmount(typed, currency, page.view.locale);
  if (amount.ok) {
    if (amount.value <= openMinor) return amount.value;
    return { field, text: fields.amount_too_large(openText) };
  }
  const words = fields[amount.error];
  return { field, text: typeof words === "string" ? words : words(exampleOf(page, currency)) };
}

// Fifty is an amount that reads well in every currency's own digits.
export function exampleOf({ reader }: Exchange["page"], currency: CurrencyCode): string {
  return reader.plainAmount(50 * 10 ** decimalsOf(currency), currency);
}

export async function postConfirmPay(
  exchange: Exchange,
  { ticket: text }: z.infer<typeof ConfirmPayForm>,
): Promise<void> {
  const { deps, token } = exchange;
  const ticket = findTicket(deps.csrfSecret, token, text);
  if (ticket === null) {
    redirectTo(exchange, "/pay");
    return;
  }
  // The key of the first step: going back and confirming again is still the same payment.
  const paid = await deps.portal.pay(token, ticket);
  if (paid.ok) {
    if (paid.goTo === undefined) redirectDone(exchange, "paid");
    else sendAway(exchange, paid.goTo);
    return;
  }
  const fieldIds = { amountMinor: payFieldId("amount", ticket.currency) };
  await sendRefusal(exchange, payPage, { refusal: paid.refusal, values: {}, fieldIds });
}

/** The customer is back from the provider's page. */
export async function getPayBack(exchange: Exchange): Promise<void> {
  const { req, res, deps, token, page } = exchange;
  const id = String(req.params.attempt);
  const stands = await deps.portal.returned(token, id);
  if (stands === "paid") redirectDone(exchange, "paid");
  // No address can make the page thank for what nobody began.
  else if (stands === "none") redirectTo(exchange, "");
  else sendPage(res, 200, payWaitPage(page, `/pay/back/${encodeURIComponent(id)}`));
}

/**
 * On to the provider's page. Not a redirect, because our pages let a form lead nowhere but to us; the
 * header takes the browser on as a link would.
 */
export function sendAway({ res, page }: Exchange, url: string): void {
  res.set("Refresh", `0; url=${url}`);
  sendPage(res, 200, payGoPage(page, url));
}

export async function postPlan(
  exchange: Exchange,
  { key, offerId, termsHash }: z.infer<typeof PlanForm>,
): Promise<void> {
  const { deps, token, page } = exchange;
  const shown = { termsHash, language: page.language };
  const chosen = await deps.portal.choosePlan(token, { key, offerId, ...shown });
  if (chosen.ok) redirectDone(exchange, "plan");
  else
    await sendRefusal(exchange, plansPage, { refusal: chosen.refusal, values: {}, fieldIds: {} });
}

export async function postOffer(
  exchange: Exchange,
  { key, arrangementId, termsHash }: z.infer<typeof OfferForm>,
): Promise<void> {
  const { deps, token, page } = exchange;
  const shown = { termsHash, language: page.language };
  const accepted = await deps.portal.acceptOffer(token, { key, arrangementId, ...shown });
  if (accepted.ok) redirectDone(exchange, "plan");
  else
    await sendRefusal(exchange, plansPage, { refusal: accepted.refusal, values: {}, fieldIds: {} });
}

export async function postPromise(
  exchange: Exchange,
  form: z.infer<typeof PromiseForm>,
): Promise<void> {
  const { deps, token, page } = exchange;
  const { key, currency, amount: typed, dueOn } = form;
  const values = { currency, amount: typed, dueOn };
  const open = page.view.promise.currencies.find((each) => each.currency === currency);
  const { fields } = page.problems;
  const dateError = findDateError(exchange, dueOn);
  const amount =
    open === undefined
      ? { field: "currency", text: fields.currency_unknown }
      : amountUpTo(exchange, { ...open, field: "amount", typed });
  const errors = [
    ...(dateError === null ? [] : [dateError]),
    ...(typeof amount === "number" ? [] : [amount]),
  ];
  // A second submission of the same form finds the promise it made: the port answers for it.
  if (errors.length > 0 || typeof amount !== "number") {
    if (isOpenTo(page, "promise")) sendDraft(exchange, promisePage, { values, errors });
    else redirectTo(exchange, "");
    return;
  }
  const saved = await deps.portal.promise(token, { key, currency, amountMinor: amount, dueOn });
  if (saved.ok) redirectDone(exchange, "promise");
  else {
    const fieldIds = { amountMinor: "amount", dueOn: "dueOn", currency: "currency" };
    await sendRefusal(exchange, promisePage, { refusal: saved.refusal, values, fieldIds });
  }
}

function findDateError({ page }: Exchange, typed: string): FieldError | null {
  const { fields } = page.problems;
  const { today, lastDay, lastDayText } = page.view.promise;
  const field = "dueOn";
  if (typed.trim() === "") return { field, text: fields.date_missing };
  const date = CalendarDate.safeParse(typed.trim());
  if (!date.success) return { field, text: fields.date_not_a_date(today) };
  if (date.data < today) return { field, text: fields.date_past };
  return date.data > lastDay ? { field, text: fields.date_too_late(lastDayText) } : null;
}
