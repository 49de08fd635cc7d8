import { type Html, html } from "../../html/html.ts";
import type { RunningPlan } from "../portal-view.ts";
import { backLink, checkField, errorSummary, formOf } from "./form-parts.ts";
import { type Draft, type Page, visitPage } from "./page.ts";
import { scheduleTable } from "./plan-pages.ts";

/** Leave to debit the instalments of the running plan: given here, and taken back here. */
export function autopayPage(page: Page, draft: Draft): Html {
  const { words, view } = page;
  const { plan } = view;
  return visitPage(page, {
    title: words.autopayTitle,
    failed: draft.errors.length > 0,
    main: html`${backLink(page)}${errorSummary(page, draft)}<h1>${words.autopayTitle}</h1>
${plan !== null && (plan.autopay === null ? setUp(page, plan, draft) : inForce(page, plan.id, plan.autopay))}`,
  });
}

function setUp(page: Page, plan: RunningPlan, draft: Draft): Html {
  const { words } = page;
  return html`<p>${words.autopayLead}</p>
<ul>${words.autopayWhat.map((line) => html`<li>${line}</li>`)}</ul>
${plan.soonText !== "" && html`<p class="notice wa-brand">${plan.soonText}</p>`}
<section class="card"><h2>${words.autopayDates}</h2>${scheduleTable(words, plan)}</section>
${page.sandbox && html`<p class="notice wa-neutral">${words.autopayTest}</p>`}
${formOf(
  page,
  "/plan/autopay",
  html`<input type="hidden" name="arrangementId" value="${plan.id}">
${checkField({ id: "agree", label: words.autopayAgree }, draft)}
<button class="wa-brand wide" type="submit">${words.autopaySet}</button>`,
)}`;
}

function inForce(
  page: Page,
  arrangementId: string,
  { methodLabel, sinceText }: NonNullable<RunningPlan["autopay"]>,
): Html {
  const { words } = page;
  return html`<p class="lead">${words.autopayIsOn(methodLabel, sinceText)}</p>
<ul>${words.autopayWhat.map((line) => html`<li>${line}</li>`)}</ul>
<p>${words.autopayStopHint}</p>
${formOf(
  page,
  "/plan/autopay/stop",
  html`<input type="hidden" name="arrangementId" value="${arrangementId}">
<button class="wa-neutral wide" type="submit">${words.autopayStop}</button>`,
)}`;
}
