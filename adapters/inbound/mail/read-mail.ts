import { createHash } from "node:crypto";
import { ok, type Result, refuse } from "../../../core/result/result.ts";
import { hashFromReturnPath } from "../../channels/email/message-id.ts";
import { automaticSign } from "./automatic-sign.ts";
import { htmlToText } from "./html-text.ts";
import type { InboundMail, MailHead, MailReport } from "./inbound-mail.ts";
import { ownText } from "./own-text.ts";
import { messageIdsIn, type ParsedMail, parseMail } from "./parse-mail.ts";
import { readProseBounce, readReport } from "./read-report.ts";

/** What a timeline and a contact event hold of one message. */
export const TEXT_MAX = 8_000;
/** A bounce may bring our own mail back in its text, under its prose. */
const WHOLE_MAX = 200_000;
const SUBJECT_MAX = 300;
const ADDRESS_MAX = 320;
const DETAIL_MAX = 300;

/** A mail nothing can be done with; the sentence says what is wrong and names nobody. */
export interface UnreadableMail {
  readonly kind: "unreadable";
  readonly id: string;
  readonly detail: string;
}

/**
 * Reads one mail as it came (RFC 5322): who sent it, what it answers, and whether a person answered, a
 * machine did, or a server reports on a message of ours. `envelopeTo` is where it was delivered to, when
 * whoever hands it over knows.
 */
export async function readMail(
  raw: Uint8Array,
  envelopeTo: readonly string[] = [],
): Promise<Result<InboundMail, UnreadableMail>> {
  const bytesId = nameOf(createHash("sha256").update(raw).digest("hex"));
  const unreadable = (detail: string) =>
    refuse({ kind: "unreadable", id: bytesId, detail } as const);
  let mail: ParsedMail;
  try {
    mail = await parseMail(raw);
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : "can't be taken apart");
  }
  if (mail.email.headers.length === 0) return unreadable("has no headers");
  const head = headOf(mail, bytesId, envelopeTo);
  const report = readReport(mail);
  if (report !== null)
    return ok({
      ...head,
      ...("note" in report
        ? { kind: "note", what: storable(report.note, DETAIL_MAX) }
        : { kind: "report", report: bounded(report) }),
    });
  const whole = textOf(mail).slice(0, WHOLE_MAX);
  const bounce = readProseBounce(mail, whole, head.returnPathHashes.length > 0);
  if (bounce !== null) return ok({ ...head, kind: "report", report: bounded(bounce) });
  const sign = automaticSign(mail);
  const text = storable(saidIn(head, ownText(whole)) || fileNames(mail), TEXT_MAX);
  if (sign !== null) return ok({ ...head, kind: "automatic", text, sign });
  if (head.from === null) return unreadable("has no sender");
  return ok({ ...head, kind: "reply", text });
}

function headOf(mail: ParsedMail, bytesId: string, envelopeTo: readonly string[]): MailHead {
  const { email, header, headers } = mail;
  const address = email.from?.address?.trim().toLowerCase() ?? "";
  const from = /^[^\s<>@]+@[^\s<>@]+$/.test(address) ? storable(address, ADDRESS_MAX) : null;
  const [messageId = null] = messageIdsIn(header("message-id"));
  const delivered = [
    ...envelopeTo,
    ...["delivered-to", "x-original-to", "envelope-to", "x-envelope-to"].flatMap(headers),
    ...[...(email.to ?? []), ...(email.cc ?? [])].map((to) => to.address ?? ""),
  ];
  const hashes = delivered
    .map((to) => hashFromReturnPath(to.replaceAll(/[<>]/g, "")))
    .filter((hash) => hash !== null);
  return {
    // With its sender, because some programs give every mail the same Message-ID.
    id:
      messageId === null
        ? bytesId
        : nameOf(
            createHash("sha256")
              .update(`${messageId}\n${from ?? ""}`)
              .digest("hex"),
          ),
    messageId: messageId === null ? null : storable(messageId, ADDRESS_MAX),
    from,
    subject: storable(email.subject ?? "", SUBJECT_MAX),
    answers: [
      ...new Set([
        ...messageIdsIn(header("in-reply-to")),
        ...messageIdsIn(header("references")).reverse(),
      ]),
    ],
    returnPathHashes: [...new Set(hashes)],
    isForged: isForged(headers("authentication-results")),
  };
}

/**
 * Only the topmost counts: the server that took the mail in wrote it, and anybody may have written
 * those below. A forger gains nothing by adding one, since it can only make us more careful.
 */
function isForged([topmost = ""]: readonly string[]): boolean {
  return /\bdmarc\s*=\s*fail\b/i.test(topmost);
}

/** A new mail's subject is part of what it says; that of an answer is ours. */
function saidIn({ subject, answers }: MailHead, own: string): string {
  const isAnswer =
    answers.length > 0 || /^\s*(?:re|rv|aw|antw|res|tr|fwd?|wg|enc)\s*:/i.test(subject);
  return isAnswer || subject === "" ? own : `${subject}\n${own}`.trim();
}

function textOf({ email: { text, html } }: ParsedMail): string {
  if (text !== undefined && text.trim() !== "") return text;
  return html === undefined ? "" : htmlToText(html);
}

/** Who sends a receipt without a word has said something all the same: a person should look. */
function fileNames({ email: { attachments } }: ParsedMail): string {
  return attachments.map(({ filename, mimeType }) => `[${filename ?? mimeType}]`).join(" ");
}

function bounded(report: MailReport): MailReport {
  const { detail, addresses, about } = report;
  return {
    ...report,
    detail: detail === null ? null : storable(detail, DETAIL_MAX),
    addresses: addresses.map((address) => storable(address, ADDRESS_MAX)),
    about: about.map((id) => storable(id, ADDRESS_MAX)),
  };
}

function nameOf(hash: string): string {
  return `mail-${hash.slice(0, 40)}`;
}

/** A database takes neither a NUL nor half a character. */
function storable(text: string, max: number): string {
  return text.slice(0, max).replaceAll("\u0000", "").toWellFormed();
}
