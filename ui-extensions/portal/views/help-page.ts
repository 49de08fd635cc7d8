import { type Html, html } from "../../html/html.ts";
import { backLink, errorSummary, formOf, textField } from "./form-parts.ts";
import { type Draft, type Page, visitPage } from "./page.ts";

/** "I'm having difficulty": what happens next comes before anything is asked. */
export function helpPage(page: Page, draft: Draft): Html {
  const { words } = page;
  return visitPage(page, {
    title: words.helpTitle,
    failed: draft.errors.length > 0,
    main: html`${backLink(page)}${errorSummary(page, draft)}<h1>${words.helpTitle}</h1>
<p>${words.helpLead}</p>
<section class="notice wa-brand"><h2>${words.helpNextTitle}</h2>
<ol>${words.helpNext.map((step) => html`<li>${step}</li>`)}</ol></section>
${formOf(
  page,
  "/help",
  html`${textField(
    {
      id: "message",
      label: words.helpMessage,
      optional: words.optional,
      hint: words.helpMessageHint,
    },
    draft,
  )}<button class="wa-brand wide" type="submit">${words.helpSend}</button>`,
)}${adviceSection(page)}`,
  });
}

export function adviceSection({ view, words }: Page): Html {
  const links = view.advisers.map(
    ({ name, url }) => html`<li><a href="${url}" rel="noreferrer noopener">${name}</a></li>`,
  );
  return html`<section class="card"><h2>${words.adviceTitle}</h2>
${links.length === 0 ? html`<p>${words.adviceGeneral}</p>` : html`<p>${words.adviceLead}</p><ul>${links}</ul>`}</section>`;
}
