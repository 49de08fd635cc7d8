import { type Html, type HtmlValue, html } from "../../html/html.ts";
import type {
  DoneTexts,
  Notice,
  PortalInvoice,
  PortalPlan,
  PortalTotal,
  RunningPlan,
} from "../portal-view.ts";
import { adviceSection } from "./help-page.ts";
import { amountClass, hrefOf, type Page, visitPage } from "./page.ts";
import { scheduleTable } from "./plan-pages.ts";

const INVOICES_SHOWN = 3;

/** The first page: what is owed, what has been agreed, and what can be done about it. */
export function accountPage(page: Page, done: keyof DoneTexts | null): Html {
  const { view } = page;
  const said = done === null ? null : view.done[done];
  return visitPage(page, {
    // No amount here: titles end up in histories and in the previews chat programs draw.
    title: page.words.accountTitle,
    main: html`${said !== null && doneNotice(said)}
<div class="columns"><div class="column">${standing(page)}</div>
<div class="column">${choiceList(page)}${helpAsked(page) && adviceSection(page)}${feedbackCard(page)}${moreLinks(page)}</div></div>`,
  });
}

function headingOf({ view }: Page): string {
  return view.totals.map(({ title, amountText }) => `${title}: ${amountText}`).join(", ");
}

function doneNotice(text: string): Html {
  return html`<div class="notice done wa-success" role="status" tabindex="-1" autofocus><p>${text}</p></div>`;
}

function standing(page: Page): HtmlValue {
  const { view, words } = page;
  const notices = view.notices.map(noticeBox);
  if (view.state === "with_a_person")
    return html`<section class="card"><h1>${words.personTitle}</h1><p>${words.personBody}</p></section>`;
  if (view.state === "nothing_owed") return [nothingOwed(page), ...notices];
  return [
    thanksNotice(page),
    ...notices,
    view.offered.map((plan) => offerCard(page, plan)),
    totals(page),
    view.plan !== null && planCard(page, view.plan),
    invoices(page),
  ];
}

function nothingOwed({ view, words }: Page): Html {
  const { thanks } = view;
  return html`<section class="card total wa-success"><h1>${thanks === null ? words.nothingOwedTitle : words.thanksTitle}</h1>
<p>${thanks === null ? words.nothingOwedBody : words.thanksBody}</p>
${thanks?.keptPlan === true && html`<p>${words.thanksPlan}</p>`}
${view.lastPaymentText !== "" && html`<p>${view.lastPaymentText}</p>`}
${view.totals.map(({ creditText }) => creditText !== "" && html`<p>${creditText}</p>`)}</section>`;
}

/** Everything overdue has come and more is still to fall due: thanks, and no asking. */
function thanksNotice({ view, words }: Page): Html | null {
  if (view.thanks === null) return null;
  return html`<section class="notice wa-success"><h2>${words.thanksTitle}</h2><p>${words.thanksBody}
${view.thanks.keptPlan && words.thanksPlan}</p></section>`;
}

function noticeBox({ id, tone, title, body }: Notice): Html {
  return html`<section class="notice wa-${tone}" id="${id}-status"><h2>${title}</h2><p>${body}</p></section>`;
}

function offerCard(page: Page, plan: PortalPlan): Html {
  const { words } = page;
  return html`<section class="card offer"><h2>${words.offerTitle}</h2>
<p class="lead">${plan.title}</p><p>${plan.totalText} ${plan.untilText}</p>
<p><a class="wa-button wa-brand wa-outlined" href="${hrefOf(page, `/plan/${encodeURIComponent(plan.id)}`)}">${words.offerSee}</a></p></section>`;
}

function totals(page: Page): Html {
  const { view, words } = page;
  const open = view.totals.filter(({ openMinor }) => openMinor > 0);
  const [only] = open.length === 1 ? open : [];
  const choice = only?.payChoices[0];
  const label = choice === undefined ? words.payTitle : words.payNow(choice.amountText);
  const button = html`<p class="pay"><a class="wa-button wa-brand wide" href="${hrefOf(page, "/pay")}">${label}</a></p>
<p class="quiet">${words.choices.pay.hint}</p>`;
  return html`<section class="card total"><h1 class="wa-visually-hidden">${headingOf(page)}</h1>
${view.totals.map(totalLine)}
${view.state === "owing" && button}</section>`;
}

function totalLine(total: PortalTotal): Html {
  const { title, amountText, ageText, moreText, creditText, openMinor } = total;
  if (openMinor === 0) return html`<p>${creditText}</p>`;
  return html`<div class="sum"><p class="quiet">${title}</p><p class="${amountClass(amountText)}">${amountText}</p>
<p>${ageText !== "" && html`<span class="badge ${total.tone === "late" ? "wa-warning" : "wa-neutral"}">${ageText}</span> `}${moreText}</p>
${creditText !== "" && html`<p>${creditText}</p>`}</div>`;
}

function planCard(page: Page, plan: RunningPlan): Html {
  const { words } = page;
  return html`<section class="card"><div class="head"><h2>${words.planTitle}</h2>
<span class="badge ${plan.onTrack ? "wa-success" : "wa-warning"}">${plan.statusText}</span></div>
${!plan.onTrack && html`<p>${words.planMissedBody}</p>`}
<p class="lead">${plan.nextText}</p>
${plan.lateText !== "" && html`<p><a href="${hrefOf(page, "/pay")}">${plan.lateText}</a></p>`}
<p class="progress"><progress max="100" value="${plan.paidPercent}" aria-label="${plan.progressText}"></progress>
<span class="quiet">${plan.progressText}</span></p>
${scheduleTable(words, plan)}
${autopayLine(page, plan)}
<ul class="downloads"><li><a href="${hrefOf(page, "/plan/change")}">${words.changeLink}</a></li>
<li><a href="${hrefOf(page, "/plan.pdf")}">${words.planCopy}</a></li>
<li><a href="${hrefOf(page, "/plan.ics")}">${words.planCalendar}</a></li></ul></section>`;
}

function autopayLine(page: Page, { autopay, mayAutopay }: RunningPlan): Html | false {
  const { words } = page;
  const href = hrefOf(page, "/plan/autopay");
  if (autopay === null && !mayAutopay) return false;
  return autopay === null
    ? html`<p><a class="wa-button wa-neutral wa-outlined" href="${href}">${words.autopayLink}</a></p>`
    : html`<p>${words.autopayOn(autopay.methodLabel)} <a href="${href}">${words.autopayChange}</a></p>`;
}

function invoices({ view, words }: Page): Html {
  const all = view.totals.flatMap((total) => total.invoices);
  const rest = all.slice(INVOICES_SHOWN);
  return html`<section class="card"><h2>${words.invoicesTitle}</h2>
<ul class="invoices">${all.slice(0, INVOICES_SHOWN).map(invoiceItem)}</ul>
${
  rest.length > 0 &&
  html`<details><summary>${words.moreInvoices(rest.length)}</summary>
<ul class="invoices">${rest.map(invoiceItem)}</ul></details>`
}</section>`;
}

function invoiceItem(invoice: PortalInvoice): Html {
  const badge = invoice.tone === "late" ? "wa-warning" : "wa-neutral";
  return html`<li><div class="grow"><h3>${invoice.title}</h3>
${invoice.description !== "" && html`<p>${invoice.description}</p>`}
<p class="quiet">${invoice.dueText}</p><p><span class="badge ${badge}">${invoice.ageText}</span></p></div>
<p class="figure"><strong>${invoice.amountText}</strong>
${invoice.ofText !== "" && html`<br><span class="quiet">${invoice.ofText}</span>`}</p></li>`;
}

function choiceList(page: Page): Html {
  const { view, words } = page;
  // In the everyday state paying is the one button above; otherwise it is a choice like the others.
  const shown = view.choices.filter(({ id }) => id !== "pay" || view.state !== "owing");
  const title = view.state === "owing" || view.state === "resting";
  return html`<nav aria-label="${words.choicesTitle}">${title && html`<h2 class="choices-title">${words.choicesTitle}</h2>`}
<ul class="choices">${shown.map(
    ({ id, title: name, hint }) => html`<li><a id="${id}" href="${hrefOf(page, `/${id}`)}">
<span class="grow"><strong>${name}</strong><br><span class="quiet">${hint}</span></span></a></li>`,
  )}</ul></nav>`;
}

function feedbackCard(page: Page): Html | null {
  const { view, words } = page;
  if (!view.asksFeedback) return null;
  return html`<section class="card"><p>${words.feedbackAsk}</p>
<p><a class="wa-button wa-neutral wa-outlined" href="${hrefOf(page, "/feedback")}">${words.feedbackLink}</a></p></section>`;
}

/** What is looked for now and then: never in the way of what is owed. */
function moreLinks(page: Page): Html {
  const { view, words } = page;
  const links: readonly (readonly [string, string])[] = [
    ...(view.hasPayments && view.state !== "with_a_person"
      ? [["/payments", words.paymentsLink] as const]
      : []),
    ["/learn", words.learnLink],
    ...(view.state === "with_a_person" ? [] : [["/accounts", words.othersLink] as const]),
    ...(view.asksFeedback ? [] : [["/feedback", words.feedbackLink] as const]),
  ];
  return html`<nav class="more" aria-label="${words.moreTitle}"><ul>${links.map(
    ([path, label]) => html`<li><a href="${hrefOf(page, path)}">${label}</a></li>`,
  )}</ul></nav>`;
}

function helpAsked({ view }: Page): boolean {
  return view.notices.some(({ id }) => id === "hardship");
}
