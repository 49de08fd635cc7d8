import { z } from "zod";
import { CurrencyCode } from "../money/money.ts";
import { Instant } from "../time/instant.ts";
import { Channel, InvoiceId, MAX_RECORDS } from "./account.ts";
import { AddressPlace, CallOutcome } from "./contact-event.ts";

const Id = z.string().min(1).max(200);

export const TouchStatus = z.enum(["queued", "sent", "failed", "cancelled", "skipped"]);

/**
 * One contact, made or about to be. A cadence touch names its cycle and step; a call that a rep
 * logged names neither. `queued`, `sent` and `skipped` complete a step; `failed` and `cancelled`
 * leave it open.
 */
export const Touch = z.strictObject({
  id: Id,
  at: Instant,
  channel: Channel,
  status: TouchStatus,
  kind: z.enum(["message", "task", "call"]),
  cycleId: z.string().max(300).optional(),
  stepId: z.string().max(100).optional(),
  currency: CurrencyCode.optional(),
  invoiceIds: z.array(InvoiceId).max(MAX_RECORDS),
  /** What came of it, or why a person passed over it. */
  outcome: z.string().max(500).optional(),
  /** How a call ended, as the rules that count calls need it. Older calls have only `outcome`. */
  callOutcome: CallOutcome.optional(),
  /** Ours unless it says inbound. */
  direction: z.enum(["outbound", "inbound"]).optional(),
  purpose: z.string().max(100).optional(),
  /** Whose number or address it went to. */
  number: AddressPlace.optional(),
  automated: z.boolean().optional(),
});
export type Touch = z.infer<typeof Touch>;
