/** A message of the outbox. All text is ready to show. */
export interface CapturedRow {
  readonly id: string;
  readonly at: { readonly value: string; readonly text: string };
  readonly channel: string;
  readonly to: string;
  readonly accountName: string;
  /** The subject, or the first words where the channel has none. */
  readonly subject: string;
  readonly status: "captured" | "queued" | "cancelled" | "failed";
  readonly statusText: string;
}

export interface CapturedMessage extends CapturedRow {
  /** Why it was sent or stopped, in words. */
  readonly why: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly text: string;
  readonly html: string | null;
}

export interface CapturedPage {
  readonly messages: readonly CapturedRow[];
  readonly cursor: string | null;
}

/** A message that has not left, or did not: it has no text yet, only a purpose. */
export interface UnsentRow {
  readonly id: string;
  readonly at: { readonly value: string; readonly text: string };
  readonly accountName: string;
  readonly accountHref: string;
  readonly channel: string;
  /** The template's name, as a code. */
  readonly template: string;
  readonly status: "queued" | "sending" | "cancelled" | "failed" | "unconfirmed";
  /** Until when it waits, when it waits. */
  readonly untilText: string | null;
  /** Why, as the engine's code; null when there is nothing to say. */
  readonly reason: string | null;
}

export interface UnsentPage {
  readonly rows: readonly UnsentRow[];
  readonly cursor: string | null;
}

export const OUTBOX_PARTS = ["waiting", "kept", "stopped"] as const;
export type OutboxPart = (typeof OUTBOX_PARTS)[number];

/** Null for a part that is not shown: behind the first page only one part is turned further. */
export interface OutboxView {
  readonly waiting: UnsentPage | null;
  readonly kept: CapturedPage | null;
  readonly stopped: UnsentPage | null;
  /** How many accounts and messages the worker has still to see to. */
  readonly pending: number;
}
