import { element } from "./read-state.ts";

const SHOWN_MS = 8_000;

/** Zendesk's passing notice, in the corner of the page. */
export function notify(message: string, kind = "notice"): void {
  const toast = document.createElement("div");
  toast.className = "zd-toast";
  toast.dataset.kind = kind;
  toast.textContent = message;
  element("zd-toasts").append(toast);
  setTimeout(() => toast.remove(), SHOWN_MS);
}
