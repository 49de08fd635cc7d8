import { renderPage } from "../../console/page.ts";
import { html, type SafeHtml } from "../../html/html.ts";
import type { HostConfig, Mount } from "./protocol.ts";
import type { SalesforceFrame } from "./record-view.ts";

const HOME = "/sandbox/salesforce";

/** The bar of the sandbox org, with who is signed in, around any of its pages. */
export function salesforcePage(title: string, main: SafeHtml, frame: SalesforceFrame): string {
  const host: HostConfig = { language: frame.language, userId: frame.userId };
  const body = html`<div class="slds-scope sf-page" data-host="${JSON.stringify(host)}">
<a class="sf-skip" href="#main">Skip to content</a>
<header class="sf-bar">
  <p class="sf-brand">Sandbox Salesforce</p>
  <nav aria-label="Salesforce">
    <a href="${withUser(HOME, frame)}">Records</a>
    <a href="${withUser(`${HOME}/worklist`, frame)}">Accounts to work on</a>
    <a href="${withUser(`${HOME}/settings`, frame)}">Good Standing settings</a>
  </nav>
  <form method="get" action="${frame.path}" data-switch>
    <label for="sf-user">Signed in as</label>
    <select id="sf-user" name="user">${frame.users.map(
      ({ id, name, roleText }) =>
        html`<option value="${id}"${id === frame.userId ? html` selected` : null}>${name} (${roleText})</option>`,
    )}</select>
    <noscript><button type="submit">Switch</button></noscript>
  </form>
</header>
${main}
<div id="sf-toasts" class="sf-toasts" role="status" aria-live="polite"></div>
</div>`;
  const { assets, components } = frame;
  const scripts =
    components.kind === "ready" ? [...assets.scripts, components.script] : assets.scripts;
  return renderPage({
    title: `${title} · Sandbox Salesforce`,
    assets: { ...assets, scripts },
    body,
  });
}

export function withUser(path: string, { userId }: SalesforceFrame): string {
  return `${path}?user=${encodeURIComponent(userId)}`;
}

/** A component's place on the page; while it is not compiled yet, how far that is. */
export function place(mount: Mount, { components, language }: SalesforceFrame): SafeHtml {
  if (components.kind !== "ready") {
    return html`<div class="sf-waiting" data-waiting="${components.kind}">
  <p role="status">${components.text}</p>
  ${components.kind === "working" ? html`<progress aria-label="Getting the components ready"></progress>` : null}
</div>`;
  }
  return html`<div class="sf-mount" lang="${language}" data-mount="${JSON.stringify(mount)}"></div>
<noscript><p>The components need JavaScript.</p></noscript>`;
}
