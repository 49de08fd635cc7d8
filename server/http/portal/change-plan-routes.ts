import type { z } from "zod";
import { addDays, CalendarDate } from "../../../core/time/calendar-date.ts";
import {
  answerChange,
  changeObstacle,
  changeScene,
  findRunning,
  movesFrom,
  type PlanChange,
} from "../../../ui-extensions/portal/change-plan.ts";
import { readAmount } from "../../../ui-extensions/portal/read-amount.ts";
import { toScene } from "../../../ui-extensions/portal/scene.ts";
import { termsTextOf } from "../../../ui-extensions/portal/terms-text.ts";
import {
  type ChangeForm,
  type ChangeReview,
  changePlanPage,
  changeReviewPage,
} from "../../../ui-extensions/portal/views/change-plan-pages.ts";
import {
  type Draft,
  emptyDraft,
  type FieldError,
  type Page,
} from "../../../ui-extensions/portal/views/page.ts";
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
import { findChange, sealChange } from "./form-seal.ts";
import type { AskPlanForm, ChangePlanForm, OwnPlanAcceptForm } from "./portal-forms.ts";
import { exampleOf } from "./post-money.ts";
import { messageErrors } from "./post-words.ts";

interface Changeable extends ChangeForm {
  readonly nextMinor: number;
  readonly leftMinor: number;
}

/** The plan in force and where a change starts; null where there is none or nothing left to pay. */
function changeable({ visit, page }: Exchange, id?: string): Changeable | null {
  const scene = toScene(visit, page.language);
  const running = page.view.plan === null ? null : findRunning(scene, id);
  if (running === null) return null;
  const about = changeScene(visit, running);
  const from = movesFrom(about);
  const next = about.situation.open.find(({ dueOn }) => dueOn >= about.situation.asOf);
  if (from === null) return null;
  const { currency, autopay } = running;
  const nextMinor = (next ?? about.situation.open[0])?.amountMinor ?? 0;
  return {
    arrangementId: running.id,
    currency,
    obstacle: changeObstacle(scene, running),
    after: from,
    firstDay: addDays(from, 1),
    afterText: page.reader.date(from),
    nowText: page.reader.money(nextMinor, currency),
    leftText: page.reader.money(about.balanceMinor, currency),
    hasAutopay: autopay !== undefined && autopay.revokedAt === undefined,
    nextMinor,
    leftMinor: about.balanceMinor,
  };
}

export function getChangePlan(exchange: Exchange): void {
  const form = changeable(exchange);
  if (form === null) redirectTo(exchange, "");
  else sendPage(exchange.res, 200, changePlanPage(exchange.page, emptyDraft, form));
}

/** Settles what was chosen and changes nothing: the result is then shown in full. */
export function postChangePlan(exchange: Exchange, form: z.infer<typeof ChangePlanForm>): void {
  const { deps, token, page } = exchange;
  const about = changeable(exchange, form.arrangementId);
  if (about === null || about.obstacle !== null) {
    redirectTo(exchange, about === null ? "" : "/plan/change");
    return;
  }
  const wish = readChange(page, about, form);
  if ("field" in wish) {
    const { by, to, amount } = form;
    const draft = { values: { by, to, amount }, errors: [wish] };
    sendDraft(exchange, (fresh) => changePlanPage(fresh, draft, about), draft);
    return;
  }
  redirectTo(exchange, `/plan/change/${sealChange(deps.csrfSecret, token, wish)}`);
}

function readChange(
  page: Page,
  about: Changeable,
  { by, to, amount, arrangementId }: z.infer<typeof ChangePlanForm>,
): PlanChange | FieldError {
  const { fields } = page.problems;
  if (by === "move") {
    const field = "to";
    if (to.trim() === "") return { field, text: fields.date_missing };
    const day = CalendarDate.safeParse(to.trim());
    if (!day.success) return { field, text: fields.date_not_a_date(about.firstDay) };
    if (day.data <= about.after) return { field, text: fields.date_not_after(about.afterText) };
    return { by, arrangementId, to: day.data };
  }
  const field = "amount";
  const read = readAmount(amount, about.currency, page.view.locale);
  if (!read.ok) {
    const words = fields[read.error];
    const text = typeof words === "string" ? words : words(exampleOf(page, about.currency));
    return { field, text };
  }
  if (read.value > about.leftMinor) return { field, text: fields.amount_too_large(about.leftText) };
  if (read.value === about.nextMinor) return { field, text: fields.amount_same };
  return { by, arrangementId, installmentMinor: read.value };
}

export function getChangeReview(exchange: Exchange): void {
  const { req, res, page } = exchange;
  const review = reviewOf(exchange, String(req.params.ticket));
  if (review === null) redirectTo(exchange, "/plan/change");
  else sendPage(res, 200, changeReviewPage(page, emptyDraft, review));
}

function reviewOf({ deps, token, page, visit }: Exchange, ticket: string): ChangeReview | null {
  const change = findChange(deps.csrfSecret, token, ticket);
  if (change === null || page.view.plan === null) return null;
  const scene = toScene(visit, page.language);
  if (changeObstacle(scene, findRunning(scene, change.arrangementId)) !== null) return null;
  const answer = answerChange(visit, change, scene);
  const termsHash = answer.kind === "plan" ? sha256(termsTextOf(answer.plan)) : "";
  return { answer, ticket, termsHash };
}

export async function postChangeAccept(
  exchange: Exchange,
  { key, ticket, termsHash }: z.infer<typeof OwnPlanAcceptForm>,
): Promise<void> {
  const { deps, token, page } = exchange;
  const change = findChange(deps.csrfSecret, token, ticket);
  if (change === null) {
    redirectTo(exchange, "/plan/change");
    return;
  }
  const { language } = page;
  const changed = await deps.portal.changePlan(token, { key, change, termsHash, language });
  if (changed.ok) redirectDone(exchange, "changed");
  else
    await sendRefusal(exchange, plansPage, { refusal: changed.refusal, values: {}, fieldIds: {} });
}

export async function postChangeAsk(
  exchange: Exchange,
  form: z.infer<typeof AskPlanForm>,
): Promise<void> {
  const { deps, token } = exchange;
  const { key, ticket } = form;
  const message = form.message.trim();
  const review = reviewOf(exchange, ticket);
  const wish = findChange(deps.csrfSecret, token, ticket);
  const errors = messageErrors(exchange, message);
  if (wish === null || (review === null && errors.length > 0)) {
    redirectTo(exchange, "/plan/change");
    return;
  }
  const draft: Draft = { values: { message }, errors };
  if (errors.length > 0 && review !== null) {
    sendDraft(exchange, (page) => changeReviewPage(page, draft, review), draft);
    return;
  }
  const asked = await deps.portal.askForPlan(token, { key, wish, message });
  if (asked.ok) redirectDone(exchange, "asked");
  else await sendRefusal(exchange, plansPage, { refusal: asked.refusal, values: {}, fieldIds: {} });
}
