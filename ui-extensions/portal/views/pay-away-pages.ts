import { type Html, html } from "../../html/html.ts";
import { payAwayWordsOf } from "../pay-away-words.ts";
import { hrefOf, type Page, visitPage } from "./page.ts";

/** Between our page and the provider's: the browser goes on by itself, and by the button if it can't. */
export function payGoPage(page: Page, url: string): Html {
  const words = payAwayWordsOf(page.language);
  return visitPage(page, {
    title: words.goTitle,
    main: html`<section class="card"><h1>${words.goTitle}</h1><p>${words.goBody}</p>
<p><a class="wa-button wa-brand wide" href="${url}">${words.goLink}</a></p></section>`,
  });
}

/** The customer is back, and the bank has not said yet what we want to hear. */
export function payWaitPage(page: Page, againPath: string): Html {
  const words = payAwayWordsOf(page.language);
  return visitPage(page, {
    title: words.waitTitle,
    main: html`<section class="card"><h1>${words.waitTitle}</h1><p>${words.waitBody}</p>
<p><a class="wa-button wa-brand wide" href="${hrefOf(page, againPath)}">${words.waitAgain}</a></p>
<p><a href="${hrefOf(page, "")}">${words.waitLink}</a></p></section>`,
  });
}
