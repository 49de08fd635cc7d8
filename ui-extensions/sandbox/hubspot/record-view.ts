import type { PageAssets } from "../../console/page.ts";
import type { CardContext } from "./protocol.ts";

export interface PropertyRow {
  readonly label: string;
  readonly value: string;
}

export interface ActivityRow {
  readonly kind: string;
  readonly title: string;
  readonly detail: string;
  readonly whenText: string;
}

export interface TaskRow {
  readonly subject: string;
  readonly dueText: string;
  readonly ownerText: string;
  readonly statusText: string;
  readonly isDone: boolean;
}

export interface UserChoice {
  readonly id: number;
  readonly name: string;
  readonly roleText: string;
}

export type CardName = "DelinquencyCard" | "CompactCard" | "SettingsPage";

/** A card's place on a page and all it is started with. */
export interface CardPlacement {
  readonly name: CardName;
  readonly title: string;
  readonly context: CardContext;
}

/** A record as the sandbox HubSpot holds it now. */
export interface HubspotRecordView {
  readonly object: "company" | "contact" | "ticket";
  readonly name: string;
  readonly subtitle: string;
  readonly own: readonly PropertyRow[];
  /** What our app wrote to the record. */
  readonly ours: readonly PropertyRow[];
  readonly tasks: readonly TaskRow[];
  readonly activity: readonly ActivityRow[];
  readonly linked: readonly { readonly label: string; readonly href: string }[];
  readonly tab: CardPlacement;
  readonly sidebar: CardPlacement;
}

export interface HubspotFrame {
  readonly assets: PageAssets;
  readonly worker: string;
  readonly cards: Readonly<Record<CardName, string>>;
  readonly users: readonly UserChoice[];
  readonly userId: number;
  /** The page itself, for the switch between users. */
  readonly path: string;
}
