/** The modal Lightning opens for an action on a record. */

/** Opens it, puts the action's component in, and closes it when the component asks to. */
export function openAction(fill: (parent: Element) => void): void {
  const dialog = document.querySelector<HTMLDialogElement>(".sf-dialog");
  const screen = dialog?.querySelector(".sf-screen") ?? null;
  if (dialog === null || screen === null) return;
  const close = () => dialog.close();
  dialog.addEventListener("lightning__actionsclosescreen", close, { once: true });
  dialog.querySelector(".sf-close")?.addEventListener("click", close, { once: true });
  // Emptied when it closes, so that the next action starts anew.
  dialog.addEventListener("close", () => screen.replaceChildren(), { once: true });
  fill(screen);
  dialog.showModal();
}
