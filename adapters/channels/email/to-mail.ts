import { createHash } from "node:crypto";
import type { SendMailOptions } from "nodemailer";
import type { OutboundMessage } from "../port.ts";

/** One address and nothing else: a comma would quietly write to two people. */
const ONE_ADDRESS = /^[^\s,;:<>()"@]+@[^\s,;:<>()"@]+$/;

export function isOneAddress(text: string): boolean {
  return ONE_ADDRESS.test(text);
}

/** The message as nodemailer takes it. Pure: the same message always gives the same headers. */
export function toMail(message: OutboundMessage): SendMailOptions {
  const { from, to, subject = "", text, html, idempotencyKey, headers } = message;
  const domain = from.address.slice(from.address.lastIndexOf("@") + 1);
  const { threadKey } = headers;
  return {
    from: { name: from.name, address: from.address },
    to: { name: "", address: to },
    envelope: { from: from.address, to: [to] },
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
    headers: toHeaders(headers.unsubscribeUrl),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Hashed, because a key names an account and a Message-ID is read by every server on the way. */
export function toMessageId(key: string, domain: string): string {
  return `<${createHash("sha256").update(key).digest("hex").slice(0, 40)}@${domain}>`;
}

function toHeaders(unsubscribeUrl: string | undefined): Record<string, string> {
  // RFC 3834: asks vacation responders to stay quiet.
  const automatic = { "Auto-Submitted": "auto-generated" };
  if (unsubscribeUrl === undefined) return automatic;
  const url = new URL(unsubscribeUrl);
  return {
    ...automatic,
    "List-Unsubscribe": `<${url.href}>`,
    // RFC 8058 allows the one-click form over https only.
    ...(url.protocol === "https:" && { "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }),
  };
}
