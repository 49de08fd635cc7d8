import type { CurrencyCode } from "../../../core/money/money.ts";
import type { CalendarDate } from "../../../core/time/calendar-date.ts";
import { type Html, html } from "../../html/html.ts";
import type { ChangeObstacle, PlanChangeAnswer } from "../change-plan.ts";
import { backLink, errorSummary, formOf, inputField, radioGroup, textField } from "./form-parts.ts";
import { type Draft, hrefOf, type Page, visitPage } from "./page.ts";
import { planDetails } from "./plan-pages.ts";

/** What the form starts from; texts are finished. */
export interface ChangeForm {
  readonly arrangementId: string;
  readonly currency: CurrencyCode;
  readonly obstacle: ChangeObstacle | null;
  /** The day a later one is counted from. */
  readonly after: CalendarDate;
  readonly firstDay: CalendarDate;
  readonly afterText: string;
  readonly nowText: string;
  readonly leftText: string;
  readonly hasAutopay: boolean;
}

/** A later day, or another amount each time. */
export function changePlanPage(page: Page, draft: Draft, form: ChangeForm): Html {
  const { words, problems } = page;
  const { obstacle } = form;
  const why = {
    no_plan: "",
    settlement: words.changeSettlement,
    too_often: problems.refusals.renegotiated_too_often,
    offer_open: problems.refusals.offer_open,
  };
  return visitPage(page, {
    title: words.changeTitle,
    failed: draft.errors.length > 0,
    main: html`${backLink(page)}${errorSummary(page, draft)}<h1>${words.changeTitle}</h1>
${obstacle === null ? fields(page, draft, form) : html`<p>${why[obstacle]}</p>${talkLink(page)}`}`,
  });
}

function fields(page: Page, draft: Draft, form: ChangeForm): Html {
  const { words } = page;
  const by = radioGroup(
    {
      id: "by",
      label: words.changeBy,
      options: [
        { value: "move", label: words.changeByMove },
        { value: "amount", label: words.changeByAmount },
      ],
      start: "move",
    },
    draft,
  );
  const to = inputField(
    {
      id: "to",
      label: words.changeTo,
      hint: words.changeToHint(form.afterText),
      type: "date",
      autocomplete: "off",
      min: form.firstDay,
    },
    draft,
  );
  const amount = inputField(
    {
      id: "amount",
      label: `${words.planOwnAmount} (${form.currency})`,
      hint: words.changeAmountHint(form.nowText, form.leftText),
      inputmode: "decimal",
      autocomplete: "transaction-amount",
    },
    draft,
  );
  return html`<p>${words.changeLead}</p>
${form.hasAutopay && html`<p class="notice wa-neutral">${words.changeAutopay}</p>`}
${formOf(
  page,
  "/plan/change",
  html`<input type="hidden" name="arrangementId" value="${form.arrangementId}">
${by}<div class="by-move">${to}</div><div class="by-amount">${amount}</div>
<button class="wa-brand wide" type="submit">${words.changeShow}</button>`,
)}`;
}

export interface ChangeReview {
  readonly answer: PlanChangeAnswer;
  readonly ticket: string;
  readonly termsHash: string;
}

/** What the wish comes to: a plan to agree to, one to ask a person for, or why neither. */
export function changeReviewPage(page: Page, draft: Draft, review: ChangeReview): Html {
  const { answer } = review;
  switch (answer.kind) {
    case "plan":
      return agreeable(page, answer, review);
    case "ask":
      return askable(page, draft, { ...review, answer });
    case "not_here":
      return visitPage(page, {
        title: page.words.planNotTitle,
        main: html`${againLink(page)}<h1>${page.words.planNotTitle}</h1>
<p>${page.words.planNot[answer.obstacle]}</p>${talkLink(page)}`,
      });
  }
}

function agreeable(
  page: Page,
  { plan }: Extract<PlanChangeAnswer, { kind: "plan" }>,
  { ticket, termsHash }: ChangeReview,
): Html {
  return visitPage(page, {
    title: plan.title,
    main: html`${againLink(page)}<h1>${plan.title}</h1>${planDetails(page, plan)}
${formOf(
  page,
  "/plan/change/accept",
  html`<input type="hidden" name="ticket" value="${ticket}">
<input type="hidden" name="termsHash" value="${termsHash}">
<button class="wa-brand wide" type="submit">${page.words.changeAccept}</button>`,
)}`,
  });
}

function askable(
  page: Page,
  draft: Draft,
  {
    answer: { plan, obstacle },
    ticket,
  }: ChangeReview & { readonly answer: Extract<PlanChangeAnswer, { kind: "ask" }> },
): Html {
  const { words } = page;
  return visitPage(page, {
    title: words.askTitle,
    failed: draft.errors.length > 0,
    main: html`${againLink(page)}${errorSummary(page, draft)}<h1>${words.askTitle}</h1>
<p>${obstacle !== "other" && html`${words.planNot[obstacle]} `}${words.askLead}</p>
<section class="card"><h2>${plan.title}</h2><p>${plan.spanText}.<br>${plan.totalText}</p></section>
${askForm(page, draft, { path: "/plan/change/ask", ticket })}`,
  });
}

/** Sends a wish to somebody who may agree to it. */
export function askForm(
  page: Page,
  draft: Draft,
  { path, ticket }: { readonly path: string; readonly ticket: string },
): Html {
  const { words } = page;
  const message = textField(
    {
      id: "message",
      label: words.askMessage,
      optional: words.optional,
      hint: words.askMessageHint,
    },
    draft,
  );
  return formOf(
    page,
    path,
    html`<input type="hidden" name="ticket" value="${ticket}">${message}
<button class="wa-brand wide" type="submit">${words.askSend}</button>`,
  );
}

function againLink(page: Page): Html {
  return html`<p class="back"><a href="${hrefOf(page, "/plan/change")}">${page.words.changeAgain}</a></p>`;
}

function talkLink(page: Page): Html {
  const { words } = page;
  return html`<p>${words.planNotTalk} <a href="${hrefOf(page, "/help")}">${words.choices.help.title}</a></p>`;
}
