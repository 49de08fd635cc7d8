import { html, nothing } from "lit";
import type { Sections } from "./action-button.ts";
import { words } from "./words.ts";

/** Who, how fresh, and what to know before believing the rest. */
export function headSection(sections: Sections) {
  const { view, state } = sections;
  const { freshness, subject } = view;
  return html`<header class="gs-head">
      <h2 class="gs-name" dir="auto" tabindex="-1">${subject.name}</h2>
      <span class="gs-fresh">
        <span class="gs-quiet">${freshness.stale ? "" : freshness.text}</span>
        <button
          type="button"
          class="wa-plain wa-size-s gs-icon-button"
          aria-label=${words.refresh}
          aria-busy=${state.refreshing ? "true" : "false"}
          @click=${sections.refresh}
        >
          <wa-icon name="refresh"></wa-icon>
        </button>
      </span>
    </header>
    ${
      sections.changeAccount === null
        ? nothing
        : html`<button type="button" class="gs-link" @click=${sections.changeAccount}>
            ${words.chooseAgain}
          </button>`
    }
    ${warning(sections)}`;
}

function warning({ view, state, refresh }: Sections) {
  if (state.offline) {
    const text = words.unreachableShown(view.freshness.asOf.text);
    return callout("offline", words.unreachableTitle, text, words.retry, refresh);
  }
  if (!view.freshness.stale) return nothing;
  return callout("clock", words.staleTitle, view.freshness.text, words.refresh, refresh);
}

function callout(icon: string, title: string, text: string, label: string, act: () => void) {
  return html`<wa-callout variant="warning" size="s" class="gs-callout" role="status">
    <wa-icon slot="icon" name=${icon}></wa-icon>
    <strong>${title}</strong>
    <p>${text}</p>
    <button type="button" class="wa-outlined wa-size-s" @click=${act}>${label}</button>
  </wa-callout>`;
}
