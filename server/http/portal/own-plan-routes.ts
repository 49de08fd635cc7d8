import type { z } from "zod";
import { CalendarDate } from "../../../core/time/calendar-date.ts";
import { answerOwnPlan, type OwnPlan } from "../../../ui-extensions/portal/own-plan.ts";
import { readAmount } from "../../../ui-extensions/portal/read-amount.ts";
import { toScene } from "../../../ui-extensions/portal/scene.ts";
import { termsTextOf } from "../../../ui-extensions/portal/terms-text.ts";
import {
  type OwnPlanReview,
  ownPlanPage,
  ownPlanReviewPage,
} from "../../../ui-extensions/portal/views/own-plan-pages.ts";
import { emptyDraft, type FieldError } from "../../../ui-extensions/portal/views/page.ts";
import { plansPage } from "../../../ui-extensions/portal/views/plan-pages.ts";
import { sha256 } from "../../security/sign.ts";
import {
  type Exchange,
  redirectDone,
  redirectTo,
  sendDraft,
  sendPage,
  sendRefusal,
} from "./exchange.ts";
import { findOwnPlan, sealOwnPlan } from "./form-seal.ts";
import type { AskPlanForm, OwnPlanAcceptForm, OwnPlanForm } from "./portal-forms.ts";
import { exampleOf } from "./post-money.ts";
import { messageErrors } from "./post-words.ts";

export function getOwnPlan(exchange: Exchange): void {
  showForm(exchange, "count");
}

/** The same form, beginning with what the customer can pay. */
export function getAffordable(exchange: Exchange): void {
  showForm(exchange, "amount");
}

function showForm(exchange: Exchange, by: "count" | "amount"): void {
  const { res, page } = exchange;
  if (page.view.own === null) redirectTo(exchange, "/plan");
  else sendPage(res, 200, ownPlanPage(page, { ...emptyDraft, values: { by } }));
}

/** Settles what was chosen and agrees to nothing: the plan is then shown in full. */
export function postOwnPlan(exchange: Exchange, form: z.infer<typeof OwnPlanForm>): void {
  const { deps, token, page } = exchange;
  if (page.view.own === null) {
    redirectTo(exchange, "/plan");
    return;
  }
  const wish = readWish(exchange, form);
  if (Array.isArray(wish)) {
    const { by, count, amount, every, firstOn } = form;
    sendDraft(exchange, ownPlanPage, {
      values: { by, count, amount, every, firstOn },
      errors: wish,
    });
    return;
  }
  redirectTo(exchange, `/plan/own/${sealOwnPlan(deps.csrfSecret, token, wish)}`);
}

function readWish(exchange: Exchange, form: z.infer<typeof OwnPlanForm>): OwnPlan | FieldError[] {
  const { currency, every } = form;
  const size = form.by === "count" ? countOf(exchange, form.count) : amountOf(exchange, form);
  const firstOn = dayOf(exchange, form.firstOn);
  const errors = [size, firstOn].filter((each) => typeof each === "object" && "field" in each);
  if (errors.length > 0) return errors;
  if (typeof firstOn !== "string" || "field" in size) throw new Error("no error, so both are read");
  return { currency, size, every, firstOn };
}

// Counts above it are refused with the nearest plan, so that a customer learns what is possible.
const COUNT_MAX = 36;

function countOf({ page }: Exchange, typed: string): OwnPlan["size"] | FieldError {
  const count = Number(typed.trim());
  if (Number.isInteger(count) && count >= 1 && count <= COUNT_MAX) return { by: "count", count };
  const max = page.view.own?.countMax ?? COUNT_MAX;
  return { field: "count", text: page.problems.fields.count_not_a_number(max) };
}

function amountOf(
  { page }: Exchange,
  { amount, currency }: z.infer<typeof OwnPlanForm>,
): OwnPlan["size"] | FieldError {
  const read = readAmount(amount, currency, page.view.locale);
  if (read.ok) return { by: "amount", installmentMinor: read.value };
  const words = page.problems.fields[read.error];
  const text = typeof words === "string" ? words : words(exampleOf(page, currency));
  return { field: "amount", text };
}

function dayOf({ page }: Exchange, typed: string): CalendarDate | FieldError {
  const { fields } = page.problems;
  const field = "firstOn";
  const { today } = page.view.promise;
  if (typed.trim() === "") return { field, text: fields.date_missing };
  const day = CalendarDate.safeParse(typed.trim());
  if (!day.success) return { field, text: fields.date_not_a_date(today) };
  return day.data < today ? { field, text: fields.date_past } : day.data;
}

export function getOwnPlanReview(exchange: Exchange): void {
  const { req, res, page } = exchange;
  const review = reviewOf(exchange, String(req.params.ticket));
  if (review === null) redirectTo(exchange, "/plan");
  else sendPage(res, 200, ownPlanReviewPage(page, emptyDraft, review));
}

function reviewOf({ deps, token, page, visit }: Exchange, ticket: string): OwnPlanReview | null {
  const own = findOwnPlan(deps.csrfSecret, token, ticket);
  if (own === null || page.view.own === null) return null;
  const answer = answerOwnPlan(visit, own, toScene(visit, page.language));
  const nearest = answer.kind === "not_here" ? answer.nearest : null;
  return {
    answer,
    ticket,
    nearestTicket: nearest === null ? null : sealOwnPlan(deps.csrfSecret, token, nearest.own),
    termsHash: answer.kind === "plan" ? sha256(termsTextOf(answer.plan)) : "",
  };
}

/** A plan beyond what this page may agree to is put before a person. */
export async function postOwnPlanAsk(
  exchange: Exchange,
  form: z.infer<typeof AskPlanForm>,
): Promise<void> {
  const { deps, token } = exchange;
  const { key, ticket } = form;
  const message = form.message.trim();
  const wish = findOwnPlan(deps.csrfSecret, token, ticket);
  const errors = messageErrors(exchange, message);
  const review = errors.length === 0 ? null : reviewOf(exchange, ticket);
  if (wish === null || (errors.length > 0 && review === null)) {
    redirectTo(exchange, "/plan");
    return;
  }
  if (review !== null) {
    const draft = { values: { message }, errors };
    sendDraft(exchange, (page) => ownPlanReviewPage(page, draft, review), draft);
    return;
  }
  const asked = await deps.portal.askForPlan(token, { key, wish, message });
  if (asked.ok) redirectDone(exchange, "asked");
  else await sendRefusal(exchange, plansPage, { refusal: asked.refusal, values: {}, fieldIds: {} });
}

export async function postOwnPlanAccept(
  exchange: Exchange,
  { key, ticket, termsHash }: z.infer<typeof OwnPlanAcceptForm>,
): Promise<void> {
  const { deps, token, page } = exchange;
  const own = findOwnPlan(deps.csrfSecret, token, ticket);
  if (own === null) {
    redirectTo(exchange, "/plan");
    return;
  }
  const { language } = page;
  const agreed = await deps.portal.agreeOwnPlan(token, { key, own, termsHash, language });
  if (agreed.ok) redirectDone(exchange, "plan");
  else
    await sendRefusal(exchange, plansPage, { refusal: agreed.refusal, values: {}, fieldIds: {} });
}
