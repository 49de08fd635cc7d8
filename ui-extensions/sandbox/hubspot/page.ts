import { renderPage } from "../../console/page.ts";
import { html, type SafeHtml } from "../../html/html.ts";
import type { HubspotFrame } from "./record-view.ts";

/** The bar of the sandbox HubSpot, with who is signed in, around any of its pages. */
export function hubspotPage(title: string, main: SafeHtml, frame: HubspotFrame): string {
  const body = html`<a class="hs-skip" href="#main">Skip to content</a>
<header class="hs-bar">
  <a class="hs-brand" href="/sandbox/hubspot">Sandbox HubSpot</a>
  <nav aria-label="HubSpot">
    <a href="/sandbox/hubspot?user=${String(frame.userId)}">Records</a>
    <a href="/sandbox/hubspot/settings?user=${String(frame.userId)}">App settings</a>
  </nav>
  <form method="get" action="${frame.path}" data-switch>
    <label for="hs-user">Signed in as</label>
    <select id="hs-user" name="user">${frame.users.map(
      ({ id, name, roleText }) =>
        html`<option value="${String(id)}"${id === frame.userId ? html` selected` : null}>${name} (${roleText})</option>`,
    )}</select>
    <noscript><button type="submit">Switch</button></noscript>
  </form>
</header>
${main}
<div id="hs-toasts" class="hs-toasts" role="status" aria-live="polite"></div>`;
  return renderPage({ title: `${title} · Sandbox HubSpot`, assets: frame.assets, body });
}
