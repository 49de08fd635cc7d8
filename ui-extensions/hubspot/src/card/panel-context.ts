import { createContext, useContext } from "react";
import type { HostWords } from "../../../panel/host/host-words.ts";
import type { PanelStore } from "../../../panel/host/panel-store.ts";
import type { PanelView } from "../../../panel/panel-view.ts";

/** `wide` has room for columns and tables; `compact` is a sidebar of some 320 pixels. */
export type Shape = "wide" | "compact";

export interface PanelScope {
  readonly store: PanelStore;
  readonly texts: HostWords;
  readonly shape: Shape;
  /** To be called as a modal opens, so that the card can close it when its action is done. */
  readonly opened: (modalId: string) => void;
  readonly closed: () => void;
}

const Scope = createContext<PanelScope | null>(null);

export const PanelProvider = Scope.Provider;

export function usePanel(): PanelScope {
  const scope = useContext(Scope);
  if (scope === null) throw new Error("a part of the panel stands outside of it");
  return scope;
}

/** Every part that draws facts is handed the same view, so that none can show an older one. */
export interface ViewProps {
  readonly view: PanelView;
}
