import { type Html, html } from "../../html/html.ts";
import type { OwnPlanAnswer } from "../own-plan.ts";
import type { OwnPlanForm, PortalPlan } from "../portal-view.ts";
import { askForm } from "./change-plan-pages.ts";
import {
  backLink,
  errorSummary,
  formOf,
  inputField,
  radioGroup,
  selectField,
} from "./form-parts.ts";
import { type Draft, hrefOf, type Page, visitPage } from "./page.ts";
import { planDetails } from "./plan-pages.ts";

/** How many or how much, how often and from when: the customer's own plan. */
export function ownPlanPage(page: Page, draft: Draft): Html {
  const { view, words } = page;
  return visitPage(page, {
    title: words.planOwnTitle,
    failed: draft.errors.length > 0,
    main: html`${backLink(page)}${errorSummary(page, draft)}<h1>${words.planOwnTitle}</h1>
<p>${words.planOwnLead}</p>
${view.own === null ? html`<p>${view.noOfferText}</p>` : formOf(page, "/plan/own", fields(page, view.own, draft))}`,
  });
}

function fields({ words }: Page, own: OwnPlanForm, draft: Draft): Html {
  const by = radioGroup(
    {
      id: "by",
      label: words.planOwnBy,
      options: [
        { value: "count", label: words.planOwnByCount },
        { value: "amount", label: words.planOwnByAmount },
      ],
      start: "count",
    },
    draft,
  );
  const count = inputField(
    {
      id: "count",
      label: words.planOwnCount,
      hint: words.planOwnCountHint(own.countMax),
      start: String(own.start.count),
      inputmode: "numeric",
      autocomplete: "off",
    },
    draft,
  );
  const amount = inputField(
    {
      id: "amount",
      label: `${words.planOwnAmount} (${own.currency})`,
      hint: words.planOwnAmountHint(own.amountMinText),
      inputmode: "decimal",
      autocomplete: "transaction-amount",
    },
    draft,
  );
  const every = selectField(
    { id: "every", label: words.planOwnEvery, options: own.rhythms, start: own.start.every },
    draft,
  );
  const firstOn = inputField(
    {
      id: "firstOn",
      label: words.planOwnFirst,
      hint: words.planOwnFirstHint(own.lastDayText),
      type: "date",
      autocomplete: "off",
      start: own.firstDay,
      min: own.firstDay,
      max: own.lastDay,
    },
    draft,
  );
  return html`<input type="hidden" name="currency" value="${own.currency}">
${by}<div class="by-count">${count}</div><div class="by-amount">${amount}</div>${every}${firstOn}
<button class="wa-brand wide" type="submit">${words.planOwnShow}</button>`;
}

export interface OwnPlanReview {
  readonly answer: OwnPlanAnswer;
  /** The wish, sealed; and the nearest one where this can't be agreed to. */
  readonly ticket: string;
  readonly nearestTicket: string | null;
  readonly termsHash: string;
}

/** What the wish comes to: a plan to accept, or why not and what is nearest. */
export function ownPlanReviewPage(page: Page, draft: Draft, review: OwnPlanReview): Html {
  const { answer } = review;
  return answer.kind === "plan"
    ? acceptable(page, answer.plan, review)
    : notHere(page, answer, review, draft);
}

function acceptable(page: Page, plan: PortalPlan, { ticket, termsHash }: OwnPlanReview): Html {
  const { words } = page;
  return visitPage(page, {
    title: plan.title,
    main: html`${changeLink(page)}<h1>${plan.title}</h1>${planDetails(page, plan)}
${formOf(
  page,
  "/plan/own/accept",
  html`<input type="hidden" name="ticket" value="${ticket}">
<input type="hidden" name="termsHash" value="${termsHash}">
<button class="wa-brand wide" type="submit">${words.planAccept}</button>`,
)}`,
  });
}

function notHere(
  page: Page,
  { obstacle, nearest, asked }: Extract<OwnPlanAnswer, { kind: "not_here" }>,
  { nearestTicket, ticket }: OwnPlanReview,
  draft: Draft,
): Html {
  const { words } = page;
  const href = nearestTicket === null ? null : hrefOf(page, `/plan/own/${nearestTicket}`);
  return visitPage(page, {
    title: words.planNotTitle,
    failed: draft.errors.length > 0,
    main: html`${changeLink(page)}${errorSummary(page, draft)}<h1>${words.planNotTitle}</h1><p>${words.planNot[obstacle]}</p>
${
  nearest !== null &&
  href !== null &&
  html`<section class="card offer"><h2>${words.planNearest}</h2>
<p class="lead">${nearest.plan.title}</p><p>${nearest.plan.spanText}.<br>${nearest.plan.totalText}</p>
<p><a class="wa-button wa-brand wa-outlined" href="${href}">${words.planNearestSee}</a></p></section>`
}
${
  asked !== null &&
  html`<section class="card"><h2>${words.askTitle}</h2><p>${words.askLead}</p>
<p class="lead">${asked.title}</p><p>${asked.spanText}.<br>${asked.totalText}</p>
${askForm(page, draft, { path: "/plan/own/ask", ticket })}</section>`
}
<p>${words.planNotTalk} <a href="${hrefOf(page, "/help")}">${words.choices.help.title}</a></p>`,
  });
}

function changeLink(page: Page): Html {
  return html`<p class="back"><a href="${hrefOf(page, "/plan/own")}">${page.words.planOwnChange}</a></p>`;
}
