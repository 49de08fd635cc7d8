import { workspaceWords } from "../words.ts";
import type { AppFrame } from "../zaf/app-frame.ts";
import type { AppHost } from "../zaf/app-host.ts";
import { readState } from "./read-state.ts";
import { openSigned } from "./server-calls.ts";

interface ModalAsk {
  readonly width: string;
  readonly height: string;
}

/** A modal of the app's over the page; the app draws inside, the way out is Zendesk's. */
export async function openModal(
  host: AppHost,
  { width, height }: ModalAsk,
): Promise<{ readonly frame: AppFrame }> {
  const words = workspaceWords(readState().agent.locale);
  const signed = await openSigned("modal");
  const dialog = document.createElement("dialog");
  dialog.className = "zd-modal";
  dialog.setAttribute("aria-label", words.loadingApp);
  const close = document.createElement("button");
  close.type = "button";
  close.className = "zd-modal-close";
  close.setAttribute("aria-label", words.close);
  close.textContent = "×";
  dialog.append(close);
  document.body.append(dialog);
  const frame = host.mount(dialog, signed, { location: "modal", title: words.loadingApp });
  frame.iframe.style.width = width;
  frame.iframe.style.height = height;
  const leave = () => {
    host.emitAt(frame.guid, "modal.close");
    closeModal(host, frame);
  };
  close.addEventListener("click", leave);
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    leave();
  });
  dialog.showModal();
  return { frame };
}

/** Gone without a word to the app, which asked for it. */
export function closeModal(host: AppHost, { guid, iframe }: AppFrame): void {
  const dialog = iframe.closest("dialog");
  host.unmount(guid);
  dialog?.remove();
}
