import { z } from "zod";
import { Channel } from "../../../core/accounts/account.ts";
import { PanelWhy } from "../../panel/panel-why.ts";

export const MESSAGE_PARTS = ["all", "waiting", "sent", "stopped"] as const;
export const MessagePart = z.enum(MESSAGE_PARTS);
export type MessagePart = z.infer<typeof MessagePart>;

/** A message that is to leave, left, or did not. */
export const MessageRow = z.object({
  id: z.uuid(),
  touchId: z.string(),
  accountId: z.string(),
  accountName: z.string(),
  /** The company's own number of the account. */
  accountNumber: z.string(),
  channel: Channel,
  template: z.string(),
  status: z.enum(["queued", "sending", "sent", "cancelled", "failed", "unconfirmed"]),
  createdAt: z.string(),
  /** From when it may leave. */
  availableAt: z.string(),
  finishedAt: z.string().nullable(),
  /** A code, perhaps with a provider's words behind a colon. */
  reason: z.string().nullable(),
  /** Where it went, or where it is to go; null once the address is gone. */
  address: z.string().nullable(),
});
export type MessageRow = z.infer<typeof MessageRow>;

export const MessageList = z.object({
  items: z.array(MessageRow),
  nextCursor: z.string().nullable(),
});
export type MessageList = z.infer<typeof MessageList>;

/** One message, with all that says why. */
export const MessageDetail = z.object({
  message: MessageRow,
  /** As the customer reads it; null when its words were not kept here. */
  words: z
    .object({
      subject: z.string().nullable(),
      text: z.string(),
      /** Whether it was kept as it left, or is written as it would leave now. */
      from: z.enum(["kept", "preview"]),
      /** Its HTML part, to be shown in a frame. */
      htmlHref: z.string().nullable(),
    })
    .nullable(),
  why: PanelWhy.nullable(),
  /** What asked for it: a step of a cadence, or something that happened. */
  origin: z.object({
    kind: z.enum(["step", "direct"]),
    stepId: z.string().nullable(),
    dueOn: z.string().nullable(),
    tone: z.string(),
  }),
  /** The decision that queued it; null where none did, or where it was destroyed. */
  decision: z
    .object({
      at: z.string(),
      policyVersion: z.int(),
      segmentId: z.string(),
      cadenceId: z.string(),
      gates: z.array(z.object({ gate: z.string(), passed: z.boolean() })),
    })
    .nullable(),
  timeline: z.array(
    z.object({ seq: z.int(), at: z.string(), actor: z.string(), kind: z.string() }),
  ),
  /** The account's whole record, followed link by link. */
  chain: z.object({ entries: z.int(), brokenAt: z.int().nullable() }),
});
export type MessageDetail = z.infer<typeof MessageDetail>;
