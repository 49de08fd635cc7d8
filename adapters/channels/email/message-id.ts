import { createHash } from "node:crypto";

/** Hashed, because a key names an account and a Message-ID is read by every server on the way. */
export function toMessageId(key: string, domain: string): string {
  return toMessageIdOf(hashOf(key), domain);
}

/** The Message-ID of a message that is known by its hash alone, as from a return path. */
export function toMessageIdOf(hash: string, domain: string): string {
  return `<${hash}@${domain}>`;
}

/** 40 characters of lower-case hex. */
function hashOf(key: string): string {
  return createHash("sha256").update(key).digest("hex").slice(0, 40);
}

/** What a Message-ID of ours looks like, wherever it stands in a text; whether it is one, the outbox knows. */
export const OUR_MESSAGE_ID = /<[0-9a-f]{40}@[^\s<>@]{1,255}>/gi;

/**
 * The envelope's sender of one message (VERP): what comes back to it names the message, whatever the
 * text of the bounce. The mailbox needs no alias, since `+` and what follows stays in it (RFC 5233).
 */
export function toReturnPath(key: string, bounceAddress: string): string {
  const at = bounceAddress.lastIndexOf("@");
  return `${bounceAddress.slice(0, at)}+${hashOf(key)}${bounceAddress.slice(at)}`;
}

/** The hash of the message that an address made by `toReturnPath` stands for, or null. */
export function hashFromReturnPath(address: string): string | null {
  return /\+([0-9a-f]{40})@[^@]+$/i.exec(address.trim())?.[1]?.toLowerCase() ?? null;
}
