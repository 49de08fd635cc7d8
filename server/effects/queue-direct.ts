import type { Channel } from "../../core/accounts/account.ts";
import { askChannel } from "../../core/compliance/channel-gates.ts";
import { hasTemplate } from "../../core/messaging/select-template.ts";
import { toEpochMs } from "../../core/time/instant.ts";
import { newId } from "../deps.ts";
import { enqueueOutbox } from "../storage/outbox.ts";
import { insertTouch } from "../storage/touches.ts";
import type { AccountWork } from "./account-work.ts";
import type { Direct } from "./outbox-body.ts";
import { recordVerdict } from "./record-verdict.ts";

const WRITTEN: readonly Channel[] = ["email", "sms", "whatsapp", "push"];

/**
 * Queues a message that an action asked for, on the wanted channel or else the first one the
 * customer can be written to. Null when there is none: the caller says so or goes without.
 */
export async function queueDirect(
  work: AccountWork,
  direct: Direct,
  wanted: Channel | null = null,
): Promise<{ touchId: string; channel: Channel } | null> {
  const { facts, policy, now } = work;
  const question = { facts, policy, now: toEpochMs(now) };
  const preferred = wanted ?? facts.account.preferredChannel;
  const order =
    wanted === null
      ? [...new Set([...(preferred === undefined ? [] : [preferred]), ...WRITTEN])]
      : [wanted];
  const { tried = [] } = direct;
  for (const channel of order.filter((each) => WRITTEN.includes(each) && !tried.includes(each))) {
    const { contactPoint } = askChannel(question, channel);
    const hasWords = hasTemplate(policy.templates, { id: direct.template, channel });
    if (contactPoint === null || !hasWords) continue;
    const touchId = newId();
    const touch = {
      id: touchId,
      at: now,
      channel,
      status: "queued",
      kind: "message",
      currency: direct.currency,
      invoiceIds: [],
    } as const;
    await insertTouch(work.tx, work.accountId, { ...touch, invoiceIds: [] });
    await enqueueOutbox(work.tx, {
      accountId: work.accountId,
      touchId,
      idempotencyKey: JSON.stringify(["direct", work.accountId, touchId]),
      channel,
      contactPointId: contactPoint.id,
      body: { kind: "direct", direct },
      at: now,
    });
    const judged = { channel, contactPointId: contactPoint.id, invoiceIds: [], touchId } as const;
    await recordVerdict(work, { ...judged, stage: "decision" });
    return { touchId, channel };
  }
  return null;
}
