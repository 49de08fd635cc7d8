import { type Html, type HtmlValue, html } from "../../html/html.ts";
import { PORTAL_LANGUAGES, type PortalLanguage, type Reader } from "../locale.ts";
import type { PortalView } from "../portal-view.ts";
import { type PortalWords, type ProblemWords, problemWordsOf, wordsOf } from "../words.ts";

/** What every page is set in, also one that may not say whose account it is. */
export interface Frame {
  readonly language: PortalLanguage;
  readonly sandbox: boolean;
  readonly cssHref: string;
  /** This page's own path, for the language links. */
  readonly path: string;
}

/** One page for one visit. */
export interface Page extends Frame {
  readonly view: PortalView;
  readonly words: PortalWords;
  readonly problems: ProblemWords;
  readonly reader: Reader;
  /** `/p/<token>`. */
  readonly base: string;
  /** `?lang=es` while the customer reads in another language than the account's, else empty. */
  readonly query: string;
  /** Hidden fields for one form: its one-time key and the proof that we wrote it. */
  seal(): { readonly key: string; readonly proof: string };
}

export interface FieldError {
  readonly field: string;
  readonly text: string;
}

/** What a form holds when it comes back: what was typed, and what to correct. */
export interface Draft {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
}

export const emptyDraft: Draft = { values: {}, errors: [] };

export function hrefOf(page: Page, path: string): string {
  return `${page.base}${path}${page.query}`;
}

// As many signs as fit a phone in the largest size.
const AMOUNT_CHARS = 11;

/** A long amount is set smaller, so that it stays in one piece. */
export function amountClass(text: string): "amount" | "amount long" {
  return text.length > AMOUNT_CHARS ? "amount long" : "amount";
}

interface Content {
  readonly title: string;
  readonly failed?: boolean;
  readonly main: Html;
}

/** A page of a visit: the creditor's name above, how to reach a person below. */
export function visitPage(page: Page, { title, failed = false, main }: Content): Html {
  const { creditor } = page.view;
  return documentOf(page, {
    title: `${failed ? page.problems.errorPrefix : ""}${title} · ${creditor.name}`,
    name: html`<a class="creditor" href="${hrefOf(page, "")}">${creditor.name}</a>`,
    main,
    foot: html`<p><strong>${page.words.questions}</strong><br>
      ${page.words.writeTo} <a href="mailto:${creditor.email}">${creditor.email}</a>
      ${creditor.phone !== "" && html`${page.words.orCall} <a href="tel:${dialOf(creditor.phone)}">${creditor.phone}</a>`}</p>
    <p class="quiet">${page.words.accountOf(page.view.customerName)}. ${page.words.privacy}</p>`,
  });
}

/** A page that belongs to nobody: it must not tell whether an account exists. */
export function plainPage(frame: Frame, { title, main }: Content): Html {
  return documentOf(frame, { title, name: null, main, foot: null });
}

interface Parts {
  readonly title: string;
  readonly name: HtmlValue;
  readonly main: Html;
  readonly foot: HtmlValue;
}

function documentOf(frame: Frame, { title, name, main, foot }: Parts): Html {
  const words = wordsOf(frame.language);
  return html`<!doctype html>
<html lang="${frame.language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${frame.cssHref}">
</head>
<body>
<a class="skip" href="#main">${words.skipToContent}</a>
<header class="top">${frame.sandbox && html`<p class="sandbox wa-warning">${words.sandbox}</p>`}
<div class="row">${name}${languageLinks(frame, words)}</div></header>
<main id="main" tabindex="-1">${main}</main>
${foot !== null && html`<footer class="foot">${foot}</footer>`}
</body>
</html>
`;
}

/** Opens without a script. Five names don't fit beside a creditor's on a phone. */
function languageLinks({ language, path }: Frame, words: PortalWords): Html {
  return html`<nav class="languages" aria-label="${words.chooseLanguage}"><details><summary>
<span class="wa-visually-hidden">${words.chooseLanguage}: </span>${words.languageName}</summary><ul>
${PORTAL_LANGUAGES.map(
  (each) => html`<li><a lang="${each}" hreflang="${each}" href="${path}?lang=${each}"
${each === language && html` aria-current="true"`}>${wordsOf(each).languageName}</a></li>`,
)}</ul></details></nav>`;
}

export function problemsIn(language: PortalLanguage): ProblemWords {
  return problemWordsOf(language);
}

// A phone number for dialling keeps its digits and a leading plus.
function dialOf(phone: string): string {
  return phone.replace(/(?!^\+)\D/g, "");
}
