import { createContext, useContext } from "react";

/** The overlays of one card, which the card opens by a button and closes by its id. */
export interface CardScope {
  readonly openModals: Map<string, () => void>;
}

export const CardScopeContext = createContext<CardScope>({ openModals: new Map() });

export function useCardScope(): CardScope {
  return useContext(CardScopeContext);
}

/** What an overlay knows of the control it belongs to. */
export interface OverlayScope {
  readonly isOpen: boolean;
  readonly close: () => void;
  /** For a tooltip to describe its control by. */
  readonly tooltipId: string;
}

export const OverlayContext = createContext<OverlayScope | null>(null);

export function useOverlay(): OverlayScope | null {
  return useContext(OverlayContext);
}
