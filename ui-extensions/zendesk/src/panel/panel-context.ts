import { createContext, useContext } from "react";
import type { HostWords } from "../../../panel/host/host-words.ts";
import type { PanelStore } from "../../../panel/host/panel-store.ts";
import type { PanelView } from "../../../panel/panel-view.ts";
import type { RecordCalls } from "../calls/record-calls.ts";
import type { AppLocation } from "../contract.ts";
import type { ZafClient } from "../host/zaf.ts";
import type { AppWords } from "../words.ts";

/** What the whole app shares: where it stands, and whose language it speaks. */
export interface AppScope {
  readonly zaf: ZafClient;
  readonly location: AppLocation;
  readonly texts: HostWords;
  readonly own: AppWords;
}

export interface PanelScope extends AppScope {
  readonly store: PanelStore;
  readonly calls: RecordCalls;
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
