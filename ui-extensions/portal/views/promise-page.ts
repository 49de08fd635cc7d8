import { type Html, html } from "../../html/html.ts";
import { backLink, errorSummary, formOf, inputField, selectField } from "./form-parts.ts";
import { type Draft, type Page, visitPage } from "./page.ts";

/** A day and an amount the customer is sure of. */
export function promisePage(page: Page, draft: Draft): Html {
  const { view, words } = page;
  const { currencies, today, lastDay, lastDayText } = view.promise;
  const [first] = currencies;
  const several = currencies.length > 1;
  const currency = several
    ? selectField(
        {
          id: "currency",
          label: words.promiseCurrency,
          options: currencies.map((each) => ({ value: each.currency, label: each.currency })),
        },
        draft,
      )
    : html`<input type="hidden" name="currency" value="${first?.currency ?? ""}">`;
  const date = inputField(
    {
      id: "dueOn",
      label: words.promiseDate,
      hint: words.promiseDateHint(lastDayText),
      type: "date",
      autocomplete: "off",
      min: today,
      max: lastDay,
    },
    draft,
  );
  const amount = inputField(
    {
      id: "amount",
      label: several ? words.promiseAmount : `${words.promiseAmount} (${first?.currency ?? ""})`,
      hint: words.payOtherHint(currencies.map(({ openText }) => openText).join(" · ")),
      start: first?.suggested ?? "",
      inputmode: "decimal",
      autocomplete: "transaction-amount",
    },
    draft,
  );
  return visitPage(page, {
    title: words.promiseTitle,
    failed: draft.errors.length > 0,
    main: html`${backLink(page)}${errorSummary(page, draft)}<h1>${words.promiseTitle}</h1>
<p>${words.promiseLead}</p>
${formOf(page, "/promise", html`${date}${currency}${amount}<button class="wa-brand wide" type="submit">${words.promiseSave}</button>`)}`,
  });
}
