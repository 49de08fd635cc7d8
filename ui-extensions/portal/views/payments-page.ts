import { type Html, html } from "../../html/html.ts";
import { PAYMENTS_SHOWN, type PortalPayment, type PortalReceipt } from "../to-payments.ts";
import { backLink } from "./form-parts.ts";
import { amountClass, hrefOf, type Page, visitPage } from "./page.ts";

/** Everything that reached us, each payment with its receipt. */
export function paymentsPage(page: Page, payments: readonly PortalPayment[]): Html {
  const { words } = page;
  return visitPage(page, {
    title: words.paymentsTitle,
    main: html`${backLink(page)}<h1>${words.paymentsTitle}</h1>
${
  payments.length === 0
    ? html`<p>${words.paymentsNone}</p>`
    : html`<p>${words.paymentsLead}</p>
<section class="card"><ul class="invoices">${payments.map((each) => paymentItem(page, each))}</ul></section>`
}
${payments.length >= PAYMENTS_SHOWN && html`<p class="quiet">${words.paymentsOlder(PAYMENTS_SHOWN)}</p>`}`,
  });
}

function paymentItem(page: Page, payment: PortalPayment): Html {
  const { words } = page;
  const { id, title, dateText, amountText, stateText, hasReceipt } = payment;
  return html`<li><div class="grow"><h2 class="item">${title}</h2><p class="quiet">${dateText}</p>
${stateText !== "" && html`<p><span class="badge wa-neutral">${stateText}</span></p>`}</div>
<p class="figure"><strong>${amountText}</strong>${
    hasReceipt &&
    html`<br><a class="aside" href="${hrefOf(page, receiptPath(id))}">${words.receiptSee}<span
 class="wa-visually-hidden">: ${dateText}, ${amountText}</span></a>`
  }</p></li>`;
}

function receiptPath(id: string): string {
  return `/payments/${encodeURIComponent(id)}`;
}

export function receiptPage(page: Page, receipt: PortalReceipt): Html {
  const { view, words } = page;
  const { id, receivedText, amountText, stateText, rows, totalText } = receipt;
  return visitPage(page, {
    title: words.receiptTitle,
    main: html`<p class="back"><a href="${hrefOf(page, "/payments")}">${words.receiptBack}</a></p>
<h1>${words.receiptTitle}</h1>
<section class="card"><div class="sum"><p class="quiet">${words.receiptAmount}</p><p class="${amountClass(amountText)}">${amountText}</p>
<p>${receivedText}</p>${stateText !== "" && html`<p><span class="badge wa-warning">${stateText}</span></p>`}</div>
<dl class="facts"><dt>${words.receiptFrom}</dt><dd>${view.creditor.name}</dd>
<dt>${words.receiptAccount}</dt><dd>${view.customerName}</dd>
<dt>${words.receiptReference}</dt><dd>${id}</dd></dl></section>
<section class="card"><h2>${words.receiptPaid}</h2>
${
  rows.length === 0
    ? html`<p>${words.receiptNothing}</p>`
    : html`<dl class="facts">${rows.map(
        (row) => html`<dt>${row.title}</dt><dd>${row.amountText}</dd>`,
      )}<dt><strong>${words.receiptTotal}</strong></dt><dd><strong>${totalText}</strong></dd></dl>`
}</section>
<p><a class="wa-button wa-brand wa-outlined" href="${hrefOf(page, `${receiptPath(id)}/receipt.pdf`)}">${words.receiptDownload}</a></p>`,
  });
}
