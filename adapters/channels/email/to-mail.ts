import { createHash } from "node:crypto";
import type { SendMailOptions } from "nodemailer";
import type { OutboundMessage } from "../port.ts";
import { toMessageId, toReturnPath } from "./message-id.ts";

/** One address and nothing else: a comma would quietly write to two people. */
const ONE_ADDRESS = /^[^\s,;:<>()"@]+@[^\s,;:<>()"@]+$/;

export function isOneAddress(text: string): boolean {
  return ONE_ADDRESS.test(text);
}

/** Where what comes back goes, when it is not the sender's own address. */
export interface MailRoutes {
  /** Bounces, each under an address of its own; see `toReturnPath`. */
  readonly bounceAddress?: string | undefined;
  /** Answers by people. */
  readonly replyTo?: string | undefined;
}

/** A mail's Message-ID is chosen by us, so it is known whatever becomes of the mail. */
export function nameOfMail({ from, idempotencyKey }: OutboundMessage): string {
  return toMessageId(idempotencyKey, domainOf(from.address));
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1);
}

/** The message as nodemailer takes it. Pure: the same message always gives the same headers. */
export function toMail(message: OutboundMessage, routes: MailRoutes = {}): SendMailOptions {
  const { from, to, subject = "", text, html, idempotencyKey, headers, attachments = [] } = message;
  const { bounceAddress, replyTo } = routes;
  const domain = domainOf(from.address);
  const { threadKey } = headers;
  const sender =
    bounceAddress === undefined ? from.address : toReturnPath(idempotencyKey, bounceAddress);
  return {
    from: { name: from.name, address: from.address },
    to: { name: "", address: to },
    ...(replyTo !== undefined && { replyTo: { name: from.name, address: replyTo } }),
    envelope: { from: sender, to: [to] },
    subject,
    text,
    ...(html !== undefined && { html }),
    // A retry carries the same id, so that a mailbox which has the first copy can drop the second.
    messageId: toMessageId(idempotencyKey, domain),
    // The thread's root was never sent. Clients group by the shared reference all the same, and
    // no earlier message has to be looked up.
    ...(threadKey !== undefined && {
      inReplyTo: toMessageId(`thread:${threadKey}`, domain),
      references: [toMessageId(`thread:${threadKey}`, domain)],
    }),
    headers: { ...toAutomatic(domain), ...toUnsubscribe(headers.unsubscribeUrl) },
    ...(attachments.length > 0 && {
      attachments: attachments.map(({ name, type, content }) => ({
        ...{ filename: name, contentType: type, contentDisposition: "attachment" as const },
        content: Buffer.from(content),
      })),
    }),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/**
 * No List-Id: this is a letter to one person, and programs that think it a list hide it and answer it
 * differently.
 */
function toAutomatic(domain: string): Record<string, string> {
  const sender = createHash("sha256").update(domain.toLowerCase()).digest("hex").slice(0, 12);
  return {
    // RFC 3834: asks vacation responders to stay quiet; Exchange asks for its own header.
    "Auto-Submitted": "auto-generated",
    "X-Auto-Response-Suppress": "OOF, AutoReply",
    // By which Gmail's Postmaster Tools count complaints for one sender; it must be the same always.
    "Feedback-ID": `account-notice:${sender}`,
  };
}

function toUnsubscribe(unsubscribeUrl: string | undefined): Record<string, string> {
  if (unsubscribeUrl === undefined) return {};
  const url = new URL(unsubscribeUrl);
  return {
    "List-Unsubscribe": `<${url.href}>`,
    // RFC 8058 allows the one-click form over https only.
    ...(url.protocol === "https:" && { "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }),
  };
}
