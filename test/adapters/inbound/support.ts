import { readMail } from "../../../adapters/inbound/mail/read-mail.ts";

/** Lines as they go over the wire. */
export function wire(...lines: readonly string[]): Buffer {
  return Buffer.from(lines.join("\n").replaceAll("\n", "\r\n"));
}

/** A mail that was read; throws what is wrong with one that could not be. */
export async function read(raw: Buffer, envelopeTo?: readonly string[]) {
  const result = await readMail(raw, envelopeTo);
  if (!result.ok) throw new Error(result.error.detail);
  return result.value;
}

interface Bounce {
  readonly action?: string;
  readonly status?: string;
  readonly to?: string;
  readonly finalRecipient?: string;
  readonly about?: string;
  readonly returned?: "message/rfc822" | "text/rfc822-headers";
  readonly said?: string;
}

/** A bounce as Postfix writes it (RFC 3464). */
export function aBounce({
  action = "failed",
  status = "5.1.1",
  to = "cuentas@northwind.example",
  finalRecipient = "ana@customer.example",
  about = `<${"a".repeat(40)}@northwind.example>`,
  returned = "message/rfc822",
  said = "smtp; 550 5.1.1 no such user",
}: Bounce = {}): Buffer {
  return wire(
    "Return-Path: <>",
    "From: MAILER-DAEMON@mx.customer.example (Mail Delivery System)",
    `To: ${to}`,
    "Subject: Undelivered Mail Returned to Sender",
    `Message-ID: <dsn-${status}-${action}-${about.slice(1, 9)}@mx.customer.example>`,
    "Auto-Submitted: auto-replied",
    "MIME-Version: 1.0",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="B"',
    "",
    "--B",
    "Content-Type: text/plain",
    "",
    "I'm sorry to have to inform you that your message could not be delivered. Reply STOP.",
    "",
    "--B",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.customer.example",
    "Arrival-Date: Wed, 4 Mar 2026 17:00:00 +0000",
    "",
    `Final-Recipient: rfc822; ${finalRecipient}`,
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: ${said}`,
    "",
    "--B",
    `Content-Type: ${returned}`,
    "",
    `Message-ID: ${about}`,
    "From: Northwind <cuentas@northwind.example>",
    "To: ana@customer.example",
    "Subject: Your invoice",
    "",
    "I dispute this.",
    "--B--",
    "",
  );
}

/** A complaint (RFC 5965). */
export function aComplaint(type: string, about: string, recipient: string | null): Buffer {
  return wire(
    "From: <abusedesk@mailbox.example>",
    "Date: Thu, 8 Mar 2005 17:40:36 EDT",
    "Subject: FW: Your invoice",
    "To: <abuse@northwind.example>",
    `Message-ID: <arf-${type}-${about.slice(1, 9)}@mailbox.example>`,
    "MIME-Version: 1.0",
    'Content-Type: multipart/report; report-type=feedback-report; boundary="part1"',
    "",
    "--part1",
    'Content-Type: text/plain; charset="US-ASCII"',
    "",
    "This is an email abuse report for an email message received from IP 192.0.2.1.",
    "",
    "--part1",
    "Content-Type: message/feedback-report",
    "",
    `Feedback-Type: ${type}`,
    "User-Agent: SomeGenerator/1.0",
    "Version: 1",
    ...(recipient === null ? [] : [`Original-Rcpt-To: <${recipient}>`]),
    "",
    "--part1",
    "Content-Type: message/rfc822",
    "Content-Disposition: inline",
    "",
    `Message-ID: ${about}`,
    "Subject: Your invoice",
    "",
    "Hello",
    "--part1--",
    "",
  );
}
