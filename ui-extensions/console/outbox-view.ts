/** A message that a captured channel kept instead of sending. All text is ready to show. */
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
