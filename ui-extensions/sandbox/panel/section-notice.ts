import { html, nothing } from "lit";
import type { PanelState } from "../../panel/host/panel-state.ts";
import type { PanelView } from "../../panel/panel-view.ts";
import { words } from "./words.ts";

type Undo = NonNullable<PanelView["undo"]>;

export interface NoticeActs {
  readonly dismiss: () => void;
  readonly undo: () => void;
  readonly retry: () => void;
}

/**
 * What became of the last action. It sits at the panel's end and sticks to the window, so that it
 * is seen without pushing anything the rep is about to click.
 */
export function noticeSection(view: PanelView | null, state: PanelState, acts: NoticeActs) {
  return html`<div class="gs-notice-holder" role="status" aria-live="polite">
    ${notice(view, state, acts)}
  </div>`;
}

function notice(view: PanelView | null, { outcome, offline }: PanelState, acts: NoticeActs) {
  switch (outcome.kind) {
    case "idle":
      return view?.undo && !offline ? undoLine(view.undo, acts) : nothing;
    case "running":
      return bar("neutral", "clock", html`<p>${words.running}</p>`);
    case "done":
      return bar(
        "success",
        "circle-check",
        html`<p>${outcome.message}</p>
          ${view?.undo ? undoButton(view.undo, words.undo, acts) : nothing} ${dismissButton(acts)}`,
      );
    case "refused":
      return bar(
        "warning",
        "info",
        html`<p><strong>${words.notDone}.</strong> ${outcome.reason}</p>
          ${dismissButton(acts)}`,
      );
    case "unknown":
      return bar(
        "danger",
        "warning",
        html`<p>${words.unknownOutcome}</p>
          <button type="button" class="wa-outlined wa-size-s" @click=${acts.retry}>
            ${words.retry}
          </button>`,
      );
  }
}

function bar(variant: string, icon: string, content: unknown) {
  return html`<wa-callout variant=${variant} size="s" class="gs-notice" tabindex="-1">
    <wa-icon slot="icon" name=${icon}></wa-icon>
    <div class="gs-notice-body">${content}</div>
  </wa-callout>`;
}

function undoLine(undo: Undo, acts: NoticeActs) {
  return bar(
    "neutral",
    "clock",
    html`<p class="gs-quiet">${words.undoUntil(undo.until.text)}</p>
      ${undoButton(undo, undo.label, acts)}`,
  );
}

function undoButton(undo: Undo, label: string, acts: NoticeActs) {
  return html`<button
    type="button"
    class="wa-outlined wa-size-s"
    aria-label=${undo.label}
    @click=${acts.undo}
  >
    ${label}
  </button>`;
}

function dismissButton(acts: NoticeActs) {
  return html`<button
    type="button"
    class="wa-plain wa-size-s gs-icon-button"
    aria-label=${words.dismiss}
    @click=${acts.dismiss}
  >
    <wa-icon name="xmark"></wa-icon>
  </button>`;
}
