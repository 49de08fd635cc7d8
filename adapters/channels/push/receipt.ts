import { z } from "zod";
import { Instant } from "../../../core/time/instant.ts";
import { isSignedWebhook, type SignedCall } from "../../standard-webhooks.ts";
import type { ToldPush } from "./push-provider.ts";

const Id = z.string().min(1).max(200);
const About = z.object({ message_id: Id });

const Event = z.discriminatedUnion("type", [
  z.object({ type: z.literal("message.delivered"), timestamp: Instant, data: About }),
  z.object({ type: z.literal("message.read"), timestamp: Instant, data: About }),
  z.object({
    type: z.literal("message.failed"),
    timestamp: Instant,
    data: About.extend({
      /** The user is no longer there, rather than this message alone undeliverable. */
      user_gone: z.boolean().default(false),
      reason: z.string().max(500).optional(),
    }),
  }),
  z.object({
    type: z.literal("user.stopped"),
    timestamp: Instant,
    data: z.object({ user_id: Id }),
  }),
]);

/** What the product tells us. */
export type PushReceipt = z.output<typeof Event>;

export type ReadReceipt =
  | { readonly kind: "unsigned" }
  | { readonly kind: "unreadable"; readonly problem: string }
  /** Signed, and of a type we did not ask for: the receiver may be told of more than it knows. */
  | { readonly kind: "other" }
  | { readonly kind: "receipt"; readonly id: string; readonly receipt: PushReceipt };

/**
 * Nothing is read before its signature holds. An event of ours that is sent back to us is signed as well,
 * and does nothing, since what we send is of a type that nobody tells us.
 */
export function readReceipt({ secrets }: ToldPush, call: SignedCall, nowMs: number): ReadReceipt {
  if (!isSignedWebhook(secrets.signingSecret, call, nowMs)) return { kind: "unsigned" };
  const told = parse(call.body);
  const event = Event.safeParse(told);
  if (event.success) return { kind: "receipt", id: call.id, receipt: event.data };
  const { success, data } = z.object({ type: z.string() }).safeParse(told);
  if (success && !KNOWN.includes(data.type)) return { kind: "other" };
  const [issue] = event.error.issues;
  const where = issue?.path.join(".") ?? "";
  return { kind: "unreadable", problem: `${where === "" ? "body" : where}: ${issue?.message}` };
}

const KNOWN: readonly string[] = [
  "message.delivered",
  "message.read",
  "message.failed",
  "user.stopped",
];

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return null;
  }
}
