import type { PageAssets } from "../../console/page.ts";
import type { WorkspaceState } from "./workspace-state.ts";

export interface FieldRow {
  readonly label: string;
  readonly value: string;
  readonly href?: string;
}

export interface CommentRow {
  readonly id: string;
  readonly author: string;
  readonly kind: "customer" | "agent" | "note";
  readonly whenText: string;
  readonly body: string;
}

export interface TicketRow {
  readonly id: number;
  readonly href: string;
  readonly subject: string;
  readonly status: TicketStatusName;
  readonly requester: string;
  readonly assignee: string;
  readonly updatedText: string;
}

export type TicketStatusName = "new" | "open" | "pending" | "hold" | "solved" | "closed";

export interface TicketView {
  readonly id: number;
  readonly subject: string;
  readonly status: TicketStatusName;
  readonly about: readonly FieldRow[];
  readonly tags: readonly string[];
  readonly comments: readonly CommentRow[];
  /** What our app wrote on the requester and their organization. */
  readonly ours: readonly FieldRow[];
  /** A closed ticket takes no more words. */
  readonly isClosed: boolean;
}

export interface PartyView {
  readonly kind: "user" | "organization";
  readonly name: string;
  readonly about: readonly FieldRow[];
  readonly ours: readonly FieldRow[];
  readonly tickets: readonly TicketRow[];
  readonly people: readonly FieldRow[];
}

export type ViewName = "mine" | "unsolved" | "good_standing" | "solved";

export interface ListView {
  readonly chosen: ViewName;
  readonly counts: Readonly<Record<ViewName, number>>;
  readonly tickets: readonly TicketRow[];
}

export interface AgentChoice {
  readonly id: number;
  readonly name: string;
  readonly role: "admin" | "agent" | "light";
}

export interface RequesterChoice {
  readonly id: number;
  readonly name: string;
  readonly organization: string;
}

/** What every page of the workspace is drawn with. */
export interface WorkspaceFrame {
  readonly assets: PageAssets;
  readonly agents: readonly AgentChoice[];
  readonly agent: AgentChoice;
  readonly locale: string;
  readonly state: WorkspaceState;
  /** The page itself, for the switch between agents. */
  readonly path: string;
}
