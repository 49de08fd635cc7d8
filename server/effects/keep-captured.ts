import type { OutboundMessage } from "../../adapters/channels/port.ts";
import { insertCapturedMessage } from "../storage/captured-messages.ts";
import type { OutboxRow } from "../storage/outbox.ts";
import type { AccountWork } from "./account-work.ts";

/** Keeps a message where it can be read and sends it to nobody. */
export function keepCaptured(
  work: AccountWork,
  row: OutboxRow,
  message: OutboundMessage,
  /** What would go along; the page behind its link shows it. */
  attached?: string,
): Promise<string> {
  const { unsubscribeUrl } = message.headers;
  return insertCapturedMessage(work.tx, {
    accountId: work.accountId,
    outboxId: row.id,
    channel: row.channel,
    address: message.to,
    subject: message.subject ?? null,
    bodyText: message.text,
    bodyHtml: message.html ?? null,
    headers: {
      From: `${message.from.name} <${message.from.address}>`,
      ...(attached === undefined ? {} : { Attachment: attached }),
      ...(unsubscribeUrl === undefined ? {} : { "List-Unsubscribe": `<${unsubscribeUrl}>` }),
    },
    at: work.now,
  });
}
