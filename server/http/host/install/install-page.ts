import type { Request, Response } from "express";
import { html, type SafeHtml, toText } from "../../../../ui-extensions/html/html.ts";
import type { InstallLanguage, InstallPage } from "./install-words.ts";

export const INSTALL_CSS_PATH = "/install.css";

export function installLanguageOf(req: Request): InstallLanguage {
  return req.acceptsLanguages("en", "es") === "es" ? "es" : "en";
}

export interface ShownPage {
  readonly status: number;
  readonly page: InstallPage;
  /** Which pages may hold this one; none unless said. */
  readonly frameAncestors?: string;
}

export function sendInstallPage(
  req: Request,
  res: Response,
  { status, page, frameAncestors = "'none'" }: ShownPage,
): void {
  // A browser holds the whole way of a form to this, and ours leads to the CRM's own page.
  const formAction = page.ask === undefined ? "'none'" : "'self' https:";
  res
    .status(status)
    .set({
      "content-security-policy": `default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action ${formAction}; frame-ancestors ${frameAncestors}`,
      "cache-control": "no-store",
      // The address holds the code the CRM gave out.
      "referrer-policy": "no-referrer",
    })
    .type("html")
    .send(toText(draw(installLanguageOf(req), page)));
}

function draw(language: string, page: InstallPage): SafeHtml {
  const { title, paragraphs, steps = [], link, ask } = page;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${INSTALL_CSS_PATH}">
</head>
<body><main>
<p class="brand">Good Standing</p>
<h1>${title}</h1>
${paragraphs.map((text) => html`<p>${text}</p>`)}
${steps.length === 0 ? null : html`<ol>${steps.map((text) => html`<li>${text}</li>`)}</ol>`}
${ask === undefined ? null : drawForm(ask)}
${link === undefined ? null : html`<p><a href="${link.href}">${link.label}</a></p>`}
</main></body>
</html>
`;
}

function drawForm({ name, label, hint, value, error, button }: NonNullable<InstallPage["ask"]>) {
  const told = error === "" ? "hint" : "hint error";
  return html`<form method="get">
<label for="${name}">${label}</label>
<input id="${name}" name="${name}" value="${value}" required autocomplete="off" autocapitalize="none"
  spellcheck="false" aria-describedby="${told}" aria-invalid="${error === "" ? "false" : "true"}">
<p id="hint" class="hint">${hint}</p>
${error === "" ? null : html`<p id="error" class="error" role="alert">${error}</p>`}
<button type="submit">${button}</button>
</form>`;
}

export const INSTALL_CSS = `body{margin:0;font:1rem/1.55 system-ui,sans-serif;color:CanvasText;background:Canvas}
main{max-width:38rem;margin:12vh auto 0;padding:0 1.5rem 3rem}
.brand{font-weight:600;opacity:.75;margin:0 0 1.5rem}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 1rem;text-wrap:balance}
ol{padding-inline-start:1.3rem}
li{margin:0 0 .8rem}
label{display:block;font-weight:600;margin:1.5rem 0 .3rem}
input{font:inherit;width:100%;box-sizing:border-box;padding:.5rem .6rem;border:1px solid GrayText;border-radius:.4rem}
.hint{margin:.3rem 0 1rem;opacity:.8;font-size:.9rem}
.error{margin:.3rem 0 1rem;font-weight:600}
a,button{display:inline-block;font:inherit;padding:.55rem .9rem;border:1px solid currentColor;border-radius:.4rem;color:LinkText;background:Canvas;text-decoration:none;cursor:pointer}
a:focus-visible,button:focus-visible,input:focus-visible{outline:3px solid Highlight;outline-offset:2px}
`;
