import { type Html, html } from "../../html/html.ts";
import { HARDSHIP_CHANGES, HARDSHIP_SINCES } from "../care-words-en.ts";
import {
  backLink,
  errorSummary,
  formOf,
  inputField,
  type Option,
  selectField,
  textField,
} from "./form-parts.ts";
import { type Draft, type Page, visitPage } from "./page.ts";

/** "I'm having difficulty": what happens next comes before anything is asked, and all is optional. */
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
  html`<p class="quiet">${words.hardshipNote}</p>${situation(page, draft)}${textField(
    { id: "message", label: words.helpMessage, hint: words.helpMessageHint },
    draft,
  )}<button class="wa-brand wide" type="submit">${words.helpSend}</button>`,
)}${adviceSection(page)}`,
  });
}

function situation({ view, words }: Page, draft: Draft): Html {
  // An empty value is an answer nobody has to give.
  const silent: Option = { value: "", label: words.notSaid };
  const [currency] = view.promise.currencies.map((each) => each.currency);
  return html`${selectField(
    {
      id: "change",
      label: words.hardshipChange,
      options: [
        silent,
        ...HARDSHIP_CHANGES.map((value) => ({ value, label: words.hardshipChanges[value] })),
      ],
    },
    draft,
  )}${selectField(
    {
      id: "since",
      label: words.hardshipSince,
      options: [
        silent,
        ...HARDSHIP_SINCES.map((value) => ({ value, label: words.hardshipSinces[value] })),
      ],
    },
    draft,
  )}${
    currency !== undefined &&
    html`<input type="hidden" name="currency" value="${currency}">${inputField(
      {
        id: "monthly",
        label: words.hardshipMonthly(currency),
        hint: words.hardshipMonthlyHint,
        inputmode: "decimal",
        autocomplete: "off",
      },
      draft,
    )}`
  }`;
}

export function adviceSection({ view, words }: Page): Html {
  const links = view.advisers.map(
    ({ name, url }) => html`<li><a href="${url}" rel="noreferrer noopener">${name}</a></li>`,
  );
  return html`<section class="card"><h2>${words.adviceTitle}</h2>
${links.length === 0 ? html`<p>${words.adviceGeneral}</p>` : html`<p>${words.adviceLead}</p><ul class="links">${links}</ul>`}</section>`;
}
