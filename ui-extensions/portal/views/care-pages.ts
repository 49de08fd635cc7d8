import { type Html, html } from "../../html/html.ts";
import { backLink, errorSummary, formOf, radioGroup, textField } from "./form-parts.ts";
import { type Draft, type Page, visitPage } from "./page.ts";

const SCORES = ["5", "4", "3", "2", "1"] as const;

/** Five answers in words and a line if they like: nothing else is asked. */
export function feedbackPage(page: Page, draft: Draft): Html {
  const { words } = page;
  const score = radioGroup(
    {
      id: "score",
      label: words.feedbackScore,
      options: SCORES.map((value) => ({ value, label: words.feedbackScores[value] })),
    },
    draft,
  );
  const comment = textField(
    { id: "comment", label: words.feedbackComment, optional: words.optional },
    draft,
  );
  return visitPage(page, {
    title: words.feedbackTitle,
    failed: draft.errors.length > 0,
    main: html`${backLink(page)}${errorSummary(page, draft)}<h1>${words.feedbackTitle}</h1>
<p>${words.feedbackLead}</p>
${formOf(page, "/feedback", html`${score}${comment}<button class="wa-brand wide" type="submit">${words.feedbackSend}</button>`)}`,
  });
}

/** Shows no other account: links go to the addresses that both share. `addresses` are half hidden. */
export function othersPage(page: Page, draft: Draft): Html {
  const { view, words } = page;
  const { addresses } = view;
  const send = html`<p>${words.othersLead}</p>
<ul class="addresses">${addresses.map((address) => html`<li><strong>${address}</strong></li>`)}</ul>
${formOf(page, "/accounts", html`<button class="wa-brand wide" type="submit">${words.othersSend}</button>`)}`;
  return visitPage(page, {
    title: words.othersTitle,
    failed: draft.errors.length > 0,
    main: html`${backLink(page)}${errorSummary(page, draft)}<h1>${words.othersTitle}</h1>
${addresses.length === 0 ? html`<p>${words.othersNone}</p>` : send}`,
  });
}
