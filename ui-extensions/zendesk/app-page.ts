import { html, SafeHtml, toText } from "../html/html.ts";
import { ADDRESSES, type AppSession, ROOT_ELEMENT, SESSION_ELEMENT } from "./src/contract.ts";

export interface AppPageParts {
  readonly session: AppSession;
  /** Of this answer's Content-Security-Policy: for the styles that components bring with them. */
  readonly nonce: string;
  /** Names of the files `bundleZendeskApp` made. */
  readonly assets: Iterable<string>;
  /** Zendesk's own script, `SDK_URL`, unless the page stands in the sandbox. */
  readonly sdkUrl: string;
}

/** The page Zendesk shows in its frame: a session, an empty root and the scripts. */
export function appPage({ session, nonce, assets, sdkUrl }: AppPageParts): string {
  const names = [...assets];
  return toText(html`<!doctype html>
<html lang="${session.locale}">
<head>
<meta charset="utf-8">
<title>Good Standing</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta property="csp-nonce" nonce="${nonce}">
<link rel="stylesheet" href="${addressOf(names, /^style-\w+\.css$/)}">
<script src="${sdkUrl}"></script>
</head>
<body>
<main id="${ROOT_ELEMENT}"></main>
<script type="application/json" id="${SESSION_ELEMENT}">${jsonMarkup(session)}</script>
<script type="module" src="${addressOf(names, /^main-\w+\.js$/)}"></script>
</body>
</html>
`);
}

function addressOf(names: readonly string[], pattern: RegExp): string {
  const name = names.find((each) => pattern.test(each));
  if (name === undefined) throw new Error(`the bundle has no file like ${pattern.source}`);
  return `${ADDRESSES.assets}/${name}`;
}

/** JSON inside of a script element: nothing in it can end the element. */
function jsonMarkup(session: AppSession): SafeHtml {
  return new SafeHtml(JSON.stringify(session).replaceAll("<", "\\u003c"));
}
