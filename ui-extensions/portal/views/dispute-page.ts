import { type Html, html } from "../../html/html.ts";
import { backLink, errorSummary, formOf, radioGroup, textField } from "./form-parts.ts";
import { type Draft, type Page, visitPage } from "./page.ts";

// No invoice has an empty id, so it can stand for all of them.
const WHOLE_ACCOUNT = "";

/** One invoice or all of them. A reason helps and is never asked for. */
export function disputePage(page: Page, draft: Draft): Html {
  const { view, words } = page;
  const invoices = view.totals.flatMap((total) => total.invoices);
  const options = invoices.map(({ id, title, description, amountText }) => ({
    value: id,
    label: html`<span class="split"><span>${title}
${description !== "" && html`<br><span class="quiet">${description}</span>`}</span> <strong>${amountText}</strong></span>`,
  }));
  const all = { value: WHOLE_ACCOUNT, label: words.disputeAll };
  const which = radioGroup(
    { id: "invoiceId", label: words.disputeWhich, options: [...options, all] },
    draft,
  );
  const message = textField(
    {
      id: "message",
      label: words.disputeMessage,
      optional: words.optional,
      hint: words.disputeMessageHint,
    },
    draft,
  );
  return visitPage(page, {
    title: words.disputeTitle,
    failed: draft.errors.length > 0,
    main: html`${backLink(page)}${errorSummary(page, draft)}<h1>${words.disputeTitle}</h1>
<p>${words.disputeLead}</p>
${formOf(page, "/dispute", html`${which}${message}<button class="wa-brand wide" type="submit">${words.disputeSend}</button>`)}`,
  });
}
