import { type Html, html } from "../../html/html.ts";
import { PORTAL_LANGUAGES } from "../locale.ts";
import { wordsOf } from "../words.ts";
import { backLink, errorSummary, formOf, radioGroup, selectField } from "./form-parts.ts";
import { type Draft, type Page, visitPage } from "./page.ts";

/** How we write to the customer, and how to make us stop. */
export function messagesPage(page: Page, draft: Draft): Html {
  const { view, words } = page;
  const language = selectField(
    {
      id: "language",
      label: words.messagesLanguage,
      options: PORTAL_LANGUAGES.map((each) => ({
        value: each,
        label: wordsOf(each).languageName,
        lang: each,
      })),
      start: view.language,
    },
    draft,
  );
  const channel =
    view.channels.length > 1 &&
    radioGroup(
      {
        id: "preferredChannel",
        label: words.messagesChannel,
        options: view.channels.map((each) => ({ value: each.channel, label: each.label })),
        ...(view.preferredChannel === null ? {} : { start: view.preferredChannel }),
      },
      draft,
    );
  return visitPage(page, {
    title: words.messagesTitle,
    failed: draft.errors.length > 0,
    main: html`${backLink(page)}${errorSummary(page, draft)}<h1>${words.messagesTitle}</h1>
${formOf(page, "/messages", html`${language}${channel}<button class="wa-brand wide" type="submit">${words.messagesSave}</button>`)}
${stopSection(page, "h2")}`,
  });
}

/** Where the link under every message leads. */
export function stopPage(page: Page, draft: Draft): Html {
  return visitPage(page, {
    title: page.words.stopTitle,
    failed: draft.errors.length > 0,
    main: html`${backLink(page)}${errorSummary(page, draft)}${stopSection(page, "h1")}`,
  });
}

function stopSection(page: Page, heading: "h1" | "h2"): Html {
  const { view, words } = page;
  const title =
    heading === "h1" ? html`<h1>${words.stopTitle}</h1>` : html`<h2>${words.stopTitle}</h2>`;
  if (view.channels.length === 0)
    return html`<section class="stop">${title}<p>${words.stopNone}</p><p>${words.stopAgain}</p></section>`;
  const each = view.channels.map(({ channel, stopLabel }) => stopButton(page, channel, stopLabel));
  return html`<section class="stop">${title}<p>${words.stopLead}</p>
<div class="buttons">${each}${view.channels.length > 1 && stopButton(page, "all", words.stopAll)}</div>
${view.stoppedLabels.length > 0 && html`<p>${words.done.stopped(view.stoppedLabels.join(", "))} ${words.stopAgain}</p>`}</section>`;
}

function stopButton(page: Page, channel: string, label: string): Html {
  return formOf(
    page,
    "/stop",
    html`<input type="hidden" name="channel" value="${channel}">
<button class="wa-neutral wa-outlined wide" type="submit">${label}</button>`,
  );
}
