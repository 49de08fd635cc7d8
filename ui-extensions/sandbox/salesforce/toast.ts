const SHOWN_MS = 8_000;

/** Lightning's passing message, at the top of the page. */
export function showToast({
  title,
  variant = "info",
}: {
  readonly title: string;
  readonly variant?: string | undefined;
}): void {
  const toast = document.createElement("div");
  toast.className = "sf-toast";
  toast.dataset.variant = variant;
  toast.textContent = title;
  document.getElementById("sf-toasts")?.append(toast);
  setTimeout(() => toast.remove(), SHOWN_MS);
}
