import { type Html, html } from "../../html/html.ts";
import type { PortalPlan } from "../portal-view.ts";
import type { PortalWords } from "../words.ts";
import { backLink, errorSummary, formOf } from "./form-parts.ts";
import { type Draft, hrefOf, type Page, visitPage } from "./page.ts";

/** Every plan there is to choose, a person's offer first. */
export function plansPage(page: Page, draft: Draft): Html {
  const { view, words } = page;
  const plans = [...view.offered, ...view.offers];
  return visitPage(page, {
    title: words.planPageTitle,
    failed: draft.errors.length > 0,
    main: html`${backLink(page)}${errorSummary(page, draft)}<h1>${words.planPageTitle}</h1>
${plans.length > 0 && html`<p>${words.planPageLead}</p>`}
${view.noOfferText !== "" && html`<p>${view.noOfferText}</p>`}
<ul class="plans">${plans.map((plan) => planItem(page, plan))}</ul>
${view.own !== null && ownLinks(page)}`,
  });
}

/** One form behind two doors: some think in amounts and some in dates. */
function ownLinks(page: Page): Html {
  const { words } = page;
  return html`<nav aria-label="${words.planOwnTitle}"><ul class="choices">
<li><a href="${hrefOf(page, "/plan/own")}"><strong class="grow">${words.planOwnLink}</strong></a></li>
<li><a href="${hrefOf(page, "/plan/afford")}"><strong class="grow">${words.planAffordLink}</strong></a></li>
</ul></nav>`;
}

function planItem(page: Page, plan: PortalPlan): Html {
  return html`<li class="card"><p><span class="badge wa-brand">${plan.whyText}</span></p>
<h2>${plan.title}</h2><p>${plan.spanText}.<br>${plan.totalText} ${plan.untilText}</p>
<p><a class="wa-button wa-brand wa-outlined" href="${hrefOf(page, `/plan/${encodeURIComponent(plan.id)}`)}">${page.words.planSee}
<span class="wa-visually-hidden">: ${plan.title}</span></a></p></li>`;
}

/** One plan in full: nobody accepts a date or an amount they have not seen. */
export function planPage(page: Page, plan: PortalPlan, termsHash: string): Html {
  const { view, words } = page;
  const offered = view.offered.some(({ id }) => id === plan.id);
  const others = view.offered.length + view.offers.length > 1;
  return visitPage(page, {
    title: plan.title,
    main: html`${backLink(page)}<h1>${plan.title}</h1>${planDetails(page, plan)}
${formOf(
  page,
  offered ? "/offer" : "/plan",
  html`<input type="hidden" name="${offered ? "arrangementId" : "offerId"}" value="${plan.id}">
<input type="hidden" name="termsHash" value="${termsHash}">
<button class="wa-brand wide" type="submit">${words.planAccept}</button>`,
)}
${view.own !== null && html`<p><a href="${hrefOf(page, "/plan/own")}">${words.planOwnLink}</a></p>`}
${others && html`<p><a href="${hrefOf(page, "/plan")}">${words.planOther}</a></p>`}`,
  });
}

/** All the words somebody agrees to when they accept: sums, every date and amount, and the terms. */
export function planDetails({ words }: Page, plan: PortalPlan): Html {
  return html`<p>${plan.totalText} ${plan.untilText}</p>
<section class="card"><h2>${words.planReviewTitle}</h2><p class="quiet">${plan.spanText}</p>
${scheduleTable(words, plan)}</section>
<ul>${plan.terms.map((term) => html`<li>${term}</li>`)}</ul>`;
}

export function scheduleTable(words: PortalWords, plan: PortalPlan): Html {
  const started = plan.rows.some(({ status }) => status !== "planned" && status !== "due");
  return html`<table class="schedule wa-tabular-nums"><caption class="wa-visually-hidden">${plan.title}</caption>
<thead><tr><th scope="col">${words.planPayment}</th><th scope="col">${words.planDate}</th>
<th scope="col" class="figure">${words.planAmount}</th></tr></thead>
<tbody>${plan.rows.map(
    (row) => html`<tr><td>${row.number}</td><td>${row.dateText}
${started && html`<br><span class="quiet status-${row.status}">${row.statusText}</span>`}</td>
<td class="figure">${row.amountText}</td></tr>`,
  )}</tbody></table>`;
}
