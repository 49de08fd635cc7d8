const SHOWN_MS = 8_000;

/** HubSpot's passing alert, in the corner of the page. */
export function showToast({
  type = "info",
  title,
  message,
}: {
  readonly type?: string;
  readonly title?: string;
  readonly message: string;
}): void {
  const holder = document.getElementById("hs-toasts");
  const toast = document.createElement("div");
  toast.className = "hs-toast";
  toast.dataset.variant = type;
  toast.textContent = [title ?? "", message].filter((text) => text !== "").join(": ");
  holder?.append(toast);
  setTimeout(() => toast.remove(), SHOWN_MS);
}
