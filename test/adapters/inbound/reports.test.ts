import { describe, expect, it } from "vitest";
import { toReturnPath } from "../../../adapters/channels/email/message-id.ts";
import { isAddressDead } from "../../../adapters/inbound/mail/read-report.ts";
import { aBounce, aComplaint, read, wire } from "./support.ts";

const OURS = `<${"b".repeat(40)}@northwind.example>`;

/** The example of RFC 3464 appendix E.1, folded lines and all. */
const RFC3464 = wire(
  "Date: Thu, 7 Jul 1994 17:16:05 -0400",
  "From: Mail Delivery Subsystem <MAILER-DAEMON@CS.UTK.EDU>",
  "Message-Id: <199407072116.RAA14128@CS.UTK.EDU>",
  "Subject: Returned mail: Cannot send message for 5 days",
  "To: <owner-info-mime@cs.utk.edu>",
  "MIME-Version: 1.0",
  "Content-Type: multipart/report; report-type=delivery-status;",
  '      boundary="RAA14128.773615765/CS.UTK.EDU"',
  "",
  "--RAA14128.773615765/CS.UTK.EDU",
  "",
  "The original message was received at Sat, 2 Jul 1994 17:10:28 -0400",
  "",
  "--RAA14128.773615765/CS.UTK.EDU",
  "content-type: message/delivery-status",
  "",
  "Reporting-MTA: dns; cs.utk.edu",
  "",
  "Original-Recipient: rfc822;louisl@larry.slip.umd.edu",
  "Final-Recipient: rfc822;louisl@larry.slip.umd.edu",
  "Action: failed",
  "Status: 4.0.0",
  "Diagnostic-Code: smtp; 426 connection timed out",
  "Last-Attempt-Date: Thu, 7 Jul 1994 17:15:49 -0400",
  "",
  "--RAA14128.773615765/CS.UTK.EDU",
  "content-type: message/rfc822",
  "",
  `Message-Id: ${OURS}`,
  "",
  "[original message goes here]",
  "--RAA14128.773615765/CS.UTK.EDU--",
);

/** The example of RFC 8098 section 9. */
const RFC8098 = wire(
  "Date: Wed, 20 Sep 1995 00:19:00 (EDT) -0400",
  "From: Joe Recipient <Joe_Recipient@example.com>",
  "Message-Id: <199509200019.12345@example.com>",
  "Subject: Re: First draft of report",
  "To: Jane Sender <Jane_Sender@example.org>",
  "MIME-Version: 1.0",
  "Content-Type: multipart/report; report-type=disposition-notification;",
  '  boundary="RAA14128.773615765/example.com"',
  "",
  "--RAA14128.773615765/example.com",
  "",
  "The message sent on 1995 Sep 19 at 13:30:00 (EDT) -0400 has been displayed.",
  "",
  "--RAA14128.773615765/example.com",
  "Content-type: message/disposition-notification",
  "",
  "Reporting-UA: joes-pc.cs.example.com; Foomail 97.1",
  "Original-Recipient: rfc822;Joe_Recipient@example.com",
  "Final-Recipient: rfc822;Joe_Recipient@example.com",
  `Original-Message-ID: ${OURS}`,
  "Disposition: manual-action/MDN-sent-manually; displayed",
  "",
  "--RAA14128.773615765/example.com",
  "Content-type: message/rfc822",
  "",
  "[original message optionally goes here]",
  "",
  "--RAA14128.773615765/example.com--",
);

describe("a report", () => {
  it("of a bounce names the message, the address and the reason", async () => {
    for (const returned of ["message/rfc822", "text/rfc822-headers"] as const)
      expect(await read(aBounce({ about: OURS, returned }))).toMatchObject({
        kind: "report",
        report: {
          outcome: "failed",
          permanent: true,
          detail: "5.1.1 550 5.1.1 no such user",
          addresses: ["ana@customer.example"],
          about: [OURS],
        },
      });
  });

  it("is read as the RFCs' own examples are", async () => {
    expect(await read(RFC3464)).toMatchObject({
      report: {
        outcome: "failed",
        permanent: false,
        detail: "4.0.0 426 connection timed out",
        addresses: ["louisl@larry.slip.umd.edu"],
        about: [OURS],
      },
    });
    expect(await read(RFC8098)).toMatchObject({
      report: { outcome: "read", addresses: ["joe_recipient@example.com"], about: [OURS] },
    });
    const unread = Buffer.from(String(RFC8098).replace("; displayed", "; deleted"));
    expect(await read(unread)).toMatchObject({ kind: "note", what: "disposition" });
  });

  it.each([
    ["delivered", "2.1.5", { kind: "report", report: { outcome: "delivered", permanent: false } }],
    ["relayed", "2.1.9", { kind: "report", report: { outcome: "delivered" } }],
    ["delayed", "4.4.7", { kind: "note", what: "delayed" }],
  ])("of %s is not of a failure", async (action, status, expected) => {
    expect(await read(aBounce({ action, status }))).toMatchObject(expected);
  });

  it.each([
    ...["5.1.1", "5.1.2", "5.1.10", "5.0.0", "5.2.1", "5.4.1", "5.4.4"].map((s) => [s, true]),
    ...["5.1.8", "5.2.2", "5.2.3", "5.3.4", "5.4.14", "5.6.7", "5.7.1"].map((s) => [s, false]),
    ...["4.2.1", "4.4.7", "", "2.0.0"].map((s) => [s, false]),
  ])("with status %j: the address itself does not work: %j", (status, dead) => {
    expect(isAddressDead(String(status))).toBe(dead);
  });

  it("finds our message by the return path it was sent to, wherever that stands", async () => {
    const path = toReturnPath("key-1", "bounces@mail.northwind.example");
    const hash = path.slice("bounces+".length, path.indexOf("@"));
    expect(await read(aBounce({ to: `<${path}>` }))).toMatchObject({ returnPathHashes: [hash] });
    expect(await read(aBounce(), [path])).toMatchObject({ returnPathHashes: [hash] });
  });

  it("in prose is read where it is about a message of ours", async () => {
    const prose = (...body: string[]) =>
      wire(
        "Return-Path: <>",
        "From: MAILER-DAEMON@qmail.example",
        "Subject: failure notice",
        "",
        "Hi. This is the qmail-send program. I'm afraid I wasn't able to deliver your message.",
        ...body,
      );
    expect(
      await read(prose("550 5.1.1 unknown user", "--- Below is a copy", `Message-ID: ${OURS}`)),
    ).toMatchObject({
      kind: "report",
      report: { outcome: "failed", permanent: true, about: [OURS] },
    });
    expect(await read(prose("Sorry.", `Message-ID: ${OURS}`))).toMatchObject({
      report: { outcome: "failed", permanent: false },
    });
    expect(await read(prose("4.4.1 will be tried again", `Message-ID: ${OURS}`))).toMatchObject({
      kind: "automatic",
    });
    expect(await read(prose("5.1.1", "Message-ID: <somebody@else.example>"))).toMatchObject({
      kind: "automatic",
    });
  });

  it.each(["abuse", "fraud", "opt-out", "other"])("of %s is a complaint", async (type) => {
    expect(await read(aComplaint(type, OURS, "Ana@Customer.example"))).toMatchObject({
      kind: "report",
      report: { outcome: "complained", addresses: ["ana@customer.example"], about: [OURS] },
    });
  });

  it.each(["not-spam", "auth-failure", "dmarc"])("of %s is none", async (type) => {
    expect(await read(aComplaint(type, OURS, null))).toMatchObject({ kind: "note" });
  });
});
