import { html } from "./html.ts";
import { consoleBody, type PageAssets, renderPage } from "./page.ts";

/** What stands where a page does not, with the way back. */
export function renderMissingPage(title: string, text: string, assets: PageAssets): string {
  const content = html`<div class="card empty">
    <h1>${title}</h1>
    <p class="quiet">${text}</p>
    <p><a href="/">To the start page</a></p>
  </div>`;
  return renderPage({ title, assets, body: consoleBody("start", content) });
}
