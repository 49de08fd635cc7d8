import { OUR_MESSAGE_ID } from "../../channels/email/message-id.ts";
import type { MailReport } from "./inbound-mail.ts";
import { addressIn, messageIdsIn, type ParsedMail, readFieldGroups } from "./parse-mail.ts";

/** What a report says, a note where it asks nothing of us, or null where the mail is no report. */
export function readReport(mail: ParsedMail): MailReport | { readonly note: string } | null {
  const feedback = mail.part("message/feedback-report");
  if (feedback !== null) return readFeedback(mail, feedback);
  const status = mail.part("message/delivery-status", "message/global-delivery-status");
  if (status !== null) return readDeliveryStatus(mail, status);
  const disposition = mail.part(
    "message/disposition-notification",
    "message/global-disposition-notification",
  );
  if (disposition !== null) return readDisposition(mail, disposition);
  return null;
}

/** RFC 5965: somebody pressed "this is spam". */
function readFeedback(mail: ParsedMail, text: string): MailReport | { readonly note: string } {
  const [fields] = readFieldGroups(text);
  const type = fields?.get("feedback-type")?.toLowerCase() ?? "";
  // Others are about signatures, or take a complaint back; a person who pressed a button said these.
  if (!COMPLAINTS.has(type)) return { note: `feedback: ${type}` };
  const recipient = addressIn(fields?.get("original-rcpt-to"));
  return {
    outcome: "complained",
    permanent: false,
    detail: `feedback: ${type}`,
    addresses: recipient === null ? [] : [recipient],
    about: returnedIds(mail),
  };
}

const COMPLAINTS: ReadonlySet<string> = new Set([
  "abuse",
  "fraud",
  "opt-out",
  "opt-out-list",
  "other",
]);

/** RFC 3464. Several recipients stand in one only where a list or a forward stood at our one address. */
function readDeliveryStatus(
  mail: ParsedMail,
  text: string,
): MailReport | { readonly note: string } {
  const recipients = readFieldGroups(text).filter((fields) => fields.has("action"));
  const of = (action: string) =>
    recipients.find((fields) => fields.get("action")?.toLowerCase().startsWith(action));
  const failed = of("failed");
  const told = failed ?? of("delivered") ?? of("relayed") ?? of("expanded");
  if (told === undefined) return { note: of("delayed") === undefined ? "no status" : "delayed" };
  const status = STATUS.exec(told.get("status") ?? "")?.[0] ?? "";
  const addresses = [told.get("final-recipient"), told.get("original-recipient")]
    .map(addressIn)
    .filter((address) => address !== null);
  const said = (told.get("diagnostic-code") ?? "").replace(/^\s*smtp\s*;\s*/i, "");
  return {
    outcome: failed === undefined ? "delivered" : "failed",
    permanent: failed !== undefined && isAddressDead(status),
    detail: [status, said].filter((part) => part !== "").join(" ") || null,
    addresses: [...new Set(addresses)],
    about: returnedIds(mail),
  };
}

const STATUS = /\b[245]\.\d{1,3}\.\d{1,3}\b/;

// Of the permanent failures (RFC 3463 class 5), those that say nothing against the address: its mailbox
// is full, our message is too big, too odd or unwelcome, a server on the way is at fault, or we are.
const NOT_THE_ADDRESS = /^5\.(?:1\.[78]|2\.[23]|3\.|4\.(?![14]$)|5\.|6\.|7\.)/;

export function isAddressDead(status: string): boolean {
  return status.startsWith("5.") && !NOT_THE_ADDRESS.test(status);
}

/** RFC 8098: a mail program says what was done with a message. Deleted unread is no news. */
function readDisposition(mail: ParsedMail, text: string): MailReport | { readonly note: string } {
  const [fields] = readFieldGroups(text);
  const disposition = fields?.get("disposition") ?? "";
  if (!/;\s*displayed\b/i.test(disposition)) return { note: "disposition" };
  const reader = addressIn(fields?.get("final-recipient"));
  return {
    outcome: "read",
    permanent: false,
    detail: null,
    addresses: reader === null ? [] : [reader],
    about: [...messageIdsIn(fields?.get("original-message-id")), ...returnedIds(mail)],
  };
}

/** The Message-ID of the mail that was brought back, whole or by its headers alone. */
function returnedIds(mail: ParsedMail): string[] {
  const returned = mail.part(
    "message/rfc822",
    "text/rfc822-headers",
    "message/rfc822-headers",
    "message/global",
  );
  const [headers] = readFieldGroups(returned ?? "");
  return messageIdsIn(headers?.get("message-id"));
}

/**
 * A bounce that follows no standard, by a server that wrote prose: it is ours if a Message-ID of ours or
 * our return path is on it, and says why in a code at best. Null for any other mail.
 */
export function readProseBounce(
  mail: ParsedMail,
  prose: string,
  isAddressed: boolean,
): MailReport | null {
  if (!isMailer(mail)) return null;
  const returned = mail.part("message/rfc822", "text/rfc822-headers") ?? "";
  const about = [...new Set(`${prose}\n${returned}`.match(OUR_MESSAGE_ID) ?? [])];
  if (about.length === 0 && !isAddressed) return null;
  const status = STATUS.exec(prose)?.[0] ?? "";
  if (status.startsWith("2.") || status.startsWith("4.")) return null;
  return {
    outcome: "failed",
    permanent: isAddressDead(status),
    detail: status || null,
    addresses: [],
    about,
  };
}

function isMailer({ email, header }: ParsedMail): boolean {
  const from = email.from?.address ?? "";
  return (
    /^(?:mailer-daemon|postmaster|mail-daemon|mdaemon)@/i.test(from) ||
    from === "" ||
    /^\s*<\s*>\s*$/.test(header("return-path") ?? "")
  );
}
