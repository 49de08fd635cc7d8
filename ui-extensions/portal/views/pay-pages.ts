import { type Html, html } from "../../html/html.ts";
import type { PortalTotal } from "../portal-view.ts";
import { backLink, errorSummary, formOf, inputField, radioGroup } from "./form-parts.ts";
import { type Draft, emptyDraft, hrefOf, type Page, visitPage } from "./page.ts";

/** How much to pay: one form per currency, since money in one can't pay another. */
export function payPage(page: Page, draft: Draft): Html {
  const { view, words } = page;
  const open = view.totals.filter(({ openMinor }) => openMinor > 0);
  return visitPage(page, {
    title: words.payTitle,
    failed: draft.errors.length > 0,
    main: html`${backLink(page)}${errorSummary(page, draft)}<h1>${words.payTitle}</h1>
${open.length === 0 && html`<p>${words.nothingOwedBody}</p>`}
${open.map((total) => payForm(page, total, open.length > 1, draft))}`,
  });
}

/** Ids are unique on the page although every currency has the same fields. */
export function payFieldId(field: "choice" | "amount", currency: string): string {
  return `${field}-${currency.toLowerCase()}`;
}

function payForm(page: Page, total: PortalTotal, several: boolean, draft: Draft): Html {
  const { words } = page;
  const { currency, payChoices, openText } = total;
  // What was typed for one currency says nothing about another.
  const own = draft.values.currency === currency ? draft : emptyDraft;
  const options = payChoices.map(({ id, label, amountText }) => ({
    value: id,
    label: html`<span class="split"><span>${label}</span> <strong>${amountText}</strong></span>`,
  }));
  const id = payFieldId("choice", currency);
  const choice = radioGroup(
    {
      id,
      name: "choice",
      label: several ? `${words.payTitle}: ${currency}` : words.payLead,
      options: [...options, { value: "other", label: words.payChoice.other }],
      start: payChoices[0]?.id ?? "other",
    },
    own,
  );
  const amount = inputField(
    {
      id: payFieldId("amount", currency),
      name: "amount",
      label: `${words.payChoice.other} (${currency})`,
      hint: words.payOtherHint(openText),
      inputmode: "decimal",
      autocomplete: "transaction-amount",
    },
    own,
  );
  return formOf(
    page,
    "/pay",
    html`<input type="hidden" name="currency" value="${currency}">${choice}
<div class="other">${amount}</div>
<button class="wa-brand wide" type="submit">${words.payContinue}</button>`,
  );
}

export interface Checkout {
  readonly amountText: string;
  readonly ticket: string;
}

/** The step a payment provider's page takes: the exact amount, then one button. */
export function checkoutPage(page: Page, { amountText, ticket }: Checkout): Html {
  const { view, words, sandbox } = page;
  const label = sandbox ? words.checkoutPayTest(amountText) : words.checkoutPay(amountText);
  return visitPage(page, {
    title: words.checkoutTitle,
    main: html`<p class="back"><a href="${hrefOf(page, "/pay")}">${words.checkoutChange}</a></p>
<h1>${words.checkoutTitle}</h1>
${sandbox && html`<div class="notice wa-warning"><p>${words.checkoutTest}</p></div>`}
<section class="card"><dl class="facts"><dt>${words.checkoutTo}</dt><dd>${view.creditor.name}</dd>
<dt>${words.checkoutAccount}</dt><dd>${view.customerName}</dd>
<dt>${words.checkoutAmount}</dt><dd class="amount">${amountText}</dd></dl></section>
${formOf(
  page,
  "/pay/confirm",
  html`<input type="hidden" name="ticket" value="${ticket}">
<button class="wa-brand wide" type="submit">${label}</button>`,
)}`,
  });
}
