import { STATE_ELEMENT, WorkspaceState } from "../workspace-state.ts";

/** What the server wrote on the page; read each time, because the page is kept up with the account. */
export function readState(): WorkspaceState {
  return WorkspaceState.parse(JSON.parse(element(STATE_ELEMENT).textContent ?? "null"));
}

/** An element of our own page, which is there or the page is broken. */
export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no element "${id}"`);
  return found;
}
