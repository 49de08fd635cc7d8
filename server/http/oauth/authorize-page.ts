import { Role } from "../../../core/access/rights.ts";
import { html, type SafeHtml, toText } from "../../../ui-extensions/html/html.ts";
import { type Asking, formTarget } from "./authorize-request.ts";
import type { AuthorizeWords } from "./authorize-words.ts";
import { AUTHORIZE_PATH } from "./metadata.ts";

export const PAGE_CSS_PATH = "/oauth/page.css";

export interface AuthorizeScene {
  readonly asking: Asking;
  readonly words: AuthorizeWords;
  /** Who is signed in already; null when a code has to say who it is. */
  readonly person: string | null;
  readonly fault: "wrongCode" | "tooMany" | null;
}

/** Says which application asks for what, and lets a person answer. */
export function authorizePage({ asking, words, person, fault }: AuthorizeScene): string {
  const { client, tenantName, scopes, params } = asking;
  const may = scopes.map((scope) => words.scopes[scope] ?? scope);
  const acts = scopes.includes("accounts.act");
  const bounds = acts ? `${words.rules} ${words.mayNot}` : "";
  const content = html`<h1>${words.title(client.name)}</h1>
<p>${words.lead(client.name, tenantName)}</p>
<p>${words.may}</p>
<ul>${may.map((text) => html`<li>${text}</li>`)}</ul>
<p>${words.role[Role.parse(client.role)]} ${bounds}</p>
<form method="post" action="${AUTHORIZE_PATH}">
${Object.entries(params).map(
  ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">
`,
)}${person === null ? codeField(words, fault) : html`<p class="who">${words.signedIn(person)}</p>`}
<p class="quiet">${words.returns(placeOf(params.redirect_uri))} ${words.onlyIf}</p>
<p class="buttons">
<button class="primary" name="decision" value="allow">${words.allow}</button>
<button name="decision" value="refuse" formnovalidate>${words.refuse}</button>
</p>
</form>`;
  return draw(words.language, words.title(client.name), content);
}

export function stopPage(words: AuthorizeWords): string {
  const content = html`<h1>${words.stopTitle}</h1>${words.stop.map((text) => html`<p>${text}</p>`)}`;
  return draw(words.language, words.stopTitle, content);
}

function codeField(words: AuthorizeWords, fault: AuthorizeScene["fault"]): SafeHtml {
  const described = fault === null ? "code-hint" : "code-fault code-hint";
  const invalid = fault === null ? null : html` aria-invalid="true" autofocus`;
  return html`<p class="field">
<label for="code">${words.code}</label>
${fault === null ? null : html`<span id="code-fault" class="fault" role="alert">${words[fault]}</span>`}
<input id="code" name="sign_in_code" required maxlength="60" autocomplete="one-time-code"
  autocapitalize="characters" spellcheck="false"
  aria-describedby="${described}"${invalid}>
<span id="code-hint" class="quiet">${words.codeHint}</span>
</p>`;
}

/** The address a person is sent back to, as they can judge it: its host, or an application's scheme. */
function placeOf(redirectUri: string): string {
  const { host, protocol } = new URL(redirectUri);
  return protocol === "https:" || protocol === "http:" ? host : protocol.slice(0, -1);
}

function draw(language: string, title: string, content: SafeHtml): string {
  return toText(html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Good Standing</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${PAGE_CSS_PATH}">
</head>
<body><main>
<p class="brand">Good Standing</p>
${content}
</main></body>
</html>
`);
}

/** Nothing runs, nothing frames it, and its form goes nowhere but to us and on to the client. */
export function pagePolicy(asking: Asking | null): string {
  const targets = asking === null ? "'none'" : `'self' ${formTarget(asking.params)}`;
  return `default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action ${targets}; frame-ancestors 'none'`;
}

export const PAGE_CSS = `body{margin:0;font:1rem/1.55 system-ui,sans-serif;color:CanvasText;background:Canvas}
main{max-width:32rem;margin:10vh auto 0;padding:0 1.5rem 3rem}
.brand{font-weight:600;opacity:.75;margin:0 0 1.5rem}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 1rem;text-wrap:balance;overflow-wrap:anywhere}
ul{padding-inline-start:1.3rem}
li{margin:0 0 .5rem}
.quiet{opacity:.75;font-size:.9375rem}
.who{font-weight:600}
.field{display:grid;gap:.35rem;margin:1.5rem 0}
.field label{font-weight:600}
.field input{font:1.125rem/1.4 ui-monospace,monospace;letter-spacing:.06em;text-transform:uppercase;padding:.6rem .7rem;border:1px solid currentColor;border-radius:.4rem;color:FieldText;background:Field;min-width:0}
.field input[aria-invalid]{border-color:light-dark(#b3261e,#f2b8b5)}
.fault{color:light-dark(#b3261e,#f2b8b5);font-weight:600}
.buttons{display:flex;flex-wrap:wrap;gap:.75rem;margin:1.5rem 0 0}
button{font:inherit;padding:.6rem 1.1rem;border:1px solid currentColor;border-radius:.4rem;background:none;color:inherit;cursor:pointer}
button.primary{background:light-dark(#1c5d99,#9ecbf5);border-color:transparent;color:light-dark(#fff,#06243d);font-weight:600}
:focus-visible{outline:3px solid Highlight;outline-offset:2px}
`;
