import { html, type SafeHtml } from "../html/html.ts";
import { clockBar } from "./clock-bar.ts";
import type { ClockView } from "./clock-view.ts";

/** Where the bundled assets are served, with their hashed names. */
export interface PageAssets {
  readonly styles: readonly string[];
  /** Runs before the first paint: it only picks light or dark. */
  readonly schemeScript: string;
  readonly scripts: readonly string[];
}

/** What every page is drawn with, whatever it shows. */
export interface PageFrame {
  readonly assets: PageAssets;
  /** Null where the clock is the system's and nobody moves it. */
  readonly clock: ClockView | null;
}

export interface PageParts {
  readonly title: string;
  readonly assets: PageAssets;
  readonly body: SafeHtml;
  /** English unless said. */
  readonly lang?: string;
}

export function renderPage({ title, assets, body, lang = "en" }: PageParts): string {
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">
${assets.styles.map((href) => html`<link rel="stylesheet" href="${href}">`)}
<script src="${assets.schemeScript}"></script>
${assets.scripts.map((src) => html`<script src="${src}" defer></script>`)}
</head>
<body>${body}</body>
</html>
`.text;
}

export type ConsolePlace = "start" | "import" | "outbox" | "simulation";

const PLACES: readonly {
  readonly id: ConsolePlace;
  readonly href: string;
  readonly label: string;
}[] = [
  { id: "start", href: "/", label: "Start" },
  { id: "import", href: "/console/import", label: "Import" },
  { id: "outbox", href: "/console/outbox", label: "Outbox" },
  { id: "simulation", href: "/console/simulation", label: "Simulation" },
];

export interface ConsoleParts {
  readonly title: string;
  readonly place: ConsolePlace;
  readonly content: SafeHtml;
}

/** A page of the console: one bar, the sandbox's clock, one column. */
export function renderConsole({ assets, clock }: PageFrame, parts: ConsoleParts): string {
  const { title, place, content } = parts;
  const body = html`<a class="skip-link" href="#main">Skip to content</a>
<header class="bar"><div class="bar-inner">
  <a class="brand" href="/">Good Standing</a>
  <nav aria-label="Console"><ul>
    ${PLACES.map(
      ({ id, href, label }) =>
        html`<li class="nav-${id}"><a href="${href}"${id === place ? html` aria-current="page"` : null}>${label}</a></li>`,
    )}
    <li><a href="/sandbox">Sandbox CRM</a></li>
  </ul></nav>
</div></header>
${clockBar(clock)}
<main id="main" class="main" tabindex="-1">${content}</main>`;
  return renderPage({ title, assets, body });
}
