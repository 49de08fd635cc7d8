import { html, SafeHtml, toText } from "../html/html.ts";
import { CONSOLE_ASSETS } from "./bundle.ts";
import { type ConsoleStart, ROOT_ELEMENT, START_ELEMENT } from "./src/contract.ts";

export interface ConsolePageParts {
  readonly start: ConsoleStart;
  /** Of this answer's Content-Security-Policy: for the styles that components bring with them. */
  readonly nonce: string;
  /** Names of the files `bundleConsole` made. */
  readonly assets: Iterable<string>;
}

/** The one page of the console: an empty root, what it starts from, and the scripts. */
export function consolePage({ start, nonce, assets }: ConsolePageParts): string {
  const names = [...assets];
  return toText(html`<!doctype html>
<html lang="${start.locale}" data-mantine-color-scheme="light">
<head>
<meta charset="utf-8">
<title>Good Standing</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta property="csp-nonce" nonce="${nonce}">
<link rel="stylesheet" href="${addressOf(names, /^style-\w+\.css$/)}">
</head>
<body>
<div id="${ROOT_ELEMENT}"></div>
<noscript>The console needs JavaScript.</noscript>
<script type="application/json" id="${START_ELEMENT}">${jsonMarkup(start)}</script>
<script type="module" src="${addressOf(names, /^main-\w+\.js$/)}"></script>
</body>
</html>
`);
}

function addressOf(names: readonly string[], pattern: RegExp): string {
  const name = names.find((each) => pattern.test(each));
  if (name === undefined) throw new Error(`the bundle has no file like ${pattern.source}`);
  return `${CONSOLE_ASSETS}/${name}`;
}

/** JSON inside of a script element: nothing in it can end the element. */
function jsonMarkup(start: ConsoleStart): SafeHtml {
  return new SafeHtml(JSON.stringify(start).replaceAll("<", "\\u003c"));
}
