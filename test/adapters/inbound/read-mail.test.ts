import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { htmlToText } from "../../../adapters/inbound/mail/html-text.ts";
import { ownText } from "../../../adapters/inbound/mail/own-text.ts";
import { readMail } from "../../../adapters/inbound/mail/read-mail.ts";
import { read, wire } from "./support.ts";

const HEAD = ["From: Ana <Ana@Customer.example>", "Message-ID: <m1@customer.example>"];

describe("a person's mail", () => {
  it("says who wrote it and what it answers, the nearest first", async () => {
    const mail = await read(
      wire(
        ...HEAD,
        "Subject: Re: Your invoice",
        "In-Reply-To: <c@x>",
        "References: <a@x> <b@x>",
        "\t<c@x>",
        "",
        "I'll pay on Friday",
      ),
    );
    expect(mail).toMatchObject({
      kind: "reply",
      from: "ana@customer.example",
      messageId: "<m1@customer.example>",
      answers: ["<c@x>", "<b@x>", "<a@x>"],
      text: "I'll pay on Friday",
      isForged: false,
    });
  });

  it("counts its subject as said where it is its own", async () => {
    const mail = (subject: string, ...body: string[]) =>
      read(wire(...HEAD, `Subject: ${subject}`, "", ...body));
    expect(await mail("STOP")).toMatchObject({ text: "STOP" });
    expect(await mail("Invoice 7", "It is wrong")).toMatchObject({
      text: "Invoice 7\nIt is wrong",
    });
    expect(await mail("RE: Dispute?", "yes")).toMatchObject({ text: "yes" });
    expect(await mail("Rv: Dispute?", "sí")).toMatchObject({ text: "sí" });
  });

  it("without a word still says that it brought something", async () => {
    const body = [
      'Content-Type: multipart/mixed; boundary="Z"',
      "",
      "--Z",
      'Content-Type: application/pdf; name="receipt.pdf"',
      'Content-Disposition: attachment; filename="receipt.pdf"',
      "Content-Transfer-Encoding: base64",
      "",
      "JVBERi0=",
      "--Z--",
    ];
    expect(await read(wire(...HEAD, "Subject: Re: x", ...body))).toMatchObject({
      text: "[receipt.pdf]",
    });
  });

  it("has one id however often it comes, and another by another sender", async () => {
    const by = async (from: string, body: string) =>
      (await read(wire(`From: ${from}`, "Message-ID: <same@x>", "", body))).id;
    expect(await by("a@x.example", "one")).toBe(await by("A@x.example", "one, with a footer"));
    expect(await by("a@x.example", "one")).not.toBe(await by("b@x.example", "one"));
    const without = async (body: string) => (await read(wire("From: a@x.example", "", body))).id;
    expect(await without("one")).not.toBe(await without("two"));
  });

  it("is doubted where the server that took it in says its domain did not send it", async () => {
    const results = (...lines: string[]) =>
      read(wire(...lines.map((line) => `Authentication-Results: ${line}`), ...HEAD, "", "x"));
    expect(await results("mx; dmarc=fail (p=none)")).toMatchObject({ isForged: true });
    expect(await results("mx; dmarc=pass", "mx; dmarc=fail")).toMatchObject({ isForged: false });
    expect(await results()).toMatchObject({ isForged: false });
  });

  it("in any alphabet and by any sender's mistakes is text that can be stored", async () => {
    const latin = [
      ...["From: =?ISO-8859-1?Q?Jos=E9?= <jose@x.example>", "Subject: Re: x"],
      ...[
        "Content-Type: text/plain; charset=iso-8859-1",
        "Content-Transfer-Encoding: 8bit",
        "",
        "",
      ],
    ].join("\r\n");
    const raw = Buffer.concat([Buffer.from(latin), Buffer.from("adi\xf3s \x00 fin", "latin1")]);
    expect(await read(raw)).toMatchObject({ text: "adiós  fin" });
  });
});

describe("a machine's mail", () => {
  it.each([
    "Auto-Submitted: auto-replied (vacation)",
    "Precedence: bulk",
    "X-Autoreply: yes",
    "List-Id: <news.customer.example>",
    "Return-Path: <>",
    "Subject: Automatic reply: Your invoice",
    "Subject: Respuesta automática: Su factura",
    "Subject: Abwesenheitsnotiz: Ihre Rechnung",
    "Subject: =?utf-8?Q?R=C3=A9ponse_automatique?= : votre facture",
    ...["X-Loop: us", "Auto-Submitted: Auto-Generated"],
  ])("is known by %j", async (line) => {
    expect(await read(wire(...HEAD, line, "", "I am away, please STOP"))).toMatchObject({
      kind: "automatic",
    });
  });

  it.each([
    "Auto-Submitted: no",
    "Subject: Re: Automatic reply: x",
    "Precedence: first-class",
    "X-Auto-Response-Suppress: All",
  ])("is not known by %j", async (line) => {
    expect(await read(wire(...HEAD, line, "", "yes"))).toMatchObject({ kind: "reply" });
  });

  it("that ran in a circle is one too", async () => {
    const received = Array.from({ length: 51 }, () => "Received: by a.example");
    expect(await read(wire(...received, ...HEAD, "", "x"))).toMatchObject({ sign: "received" });
  });
});

describe("what can't be read", () => {
  it.each([
    ["nothing", Buffer.alloc(0)],
    ["noise", Buffer.from([0, 255, 1, 2])],
    ["no sender", wire("Subject: x", "", "hello")],
    ["a depth without end", wire(...deep(300))],
    ["headers without end", Buffer.from(`From: a@b.example\r\n${"X: y\r\n".repeat(100_000)}\r\nx`)],
  ])("%s is refused by name and never thrown", async (_what, raw) => {
    const result = await readMail(raw);
    expect(result).toMatchObject({ ok: false, error: { kind: "unreadable" } });
  });

  it("whatever the bytes, is refused or bounded", async () => {
    const line = fc.oneof(
      fc.constantFrom("From: a@b.example", "Content-Type: multipart/report", "--B", ""),
      fc.constantFrom("Content-Type: message/delivery-status", "Action: failed", "Status: 5"),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 30 }), async (lines) => {
        const result = await readMail(wire(...lines));
        if (result.ok && "text" in result.value)
          expect(result.value.text.length).toBeLessThanOrEqual(8_000);
      }),
      { numRuns: 200 },
    );
  });

  function deep(levels: number): string[] {
    return Array.from({ length: levels }, (_, n) => [
      ...(n === 0 ? ["From: a@b.example"] : []),
      `Content-Type: multipart/mixed; boundary=Z${n}`,
      "",
      `--Z${n}`,
    ]).flat();
  }
});

describe("a person's own words", () => {
  const QUOTE = "> Dispute it or reply STOP";
  it.each([
    ["On Tue, Mar 3, 2026 at 9:00 AM Acme <a@acme.example> wrote:"],
    ["On Tue, Mar 3, 2026 at 9:00 AM Acme Billing Department\n<a@acme.example> wrote:"],
    ["El mar, 3 mar 2026 a las 9:00, Acme (<a@acme.example>) escribió:"],
    ["Le mar. 3 mars 2026 à 09:00, Acme <a@acme.example> a écrit :"],
    ["Am Di., 3. März 2026 um 09:00 Uhr schrieb Acme <a@acme.example>:"],
    ["Em ter., 3 de mar. de 2026 às 09:00, Acme <a@acme.example> escreveu:"],
    ["-----Original Message-----\nFrom: Acme\nSent: Tuesday"],
    ["-----Mensaje original-----"],
    ["-----Message d’origine-----"],
    ["-----Ursprüngliche Nachricht-----"],
    ["________________________________\nFrom: Acme <a@acme.example>\nSent: Tuesday, March 3"],
    ["From: Acme <a@acme.example>\nSent: Tuesday, March 3, 2026\nTo: Ana"],
    ["De : Acme <a@acme.example>\nEnvoyé : mardi 3 mars 2026\nÀ : Ana"],
    ["Von: Acme <a@acme.example>\nGesendet: Dienstag, 3. März 2026\nAn: Ana"],
    ["De: Acme <a@acme.example>\nEnviado el: martes, 3 de marzo"],
    ["De: Acme <a@acme.example>\nEnviada em: terça-feira"],
    ["-- \nAna Ruiz\nReply STOP"],
    ["Sent from my iPhone"],
    ["Enviado desde mi iPhone"],
    ["Von meinem iPhone gesendet"],
  ])("end before %j", (mark) => {
    expect(ownText(`I will pay.\n\n${mark}\n${QUOTE}\nplain quoted text`)).toBe("I will pay.");
  });

  it("may stand below and between what they answer", () => {
    expect(ownText(`On Tue, Mar 3, Acme wrote:\n${QUOTE}\n\nI will pay on Friday.`)).toBe(
      "I will pay on Friday.",
    );
    expect(ownText("> Will you pay?\nYes.\n> When?\nFriday.")).toBe("Yes.\n\nFriday.");
  });

  it("are not cut where a person merely says such words", () => {
    for (const text of [
      "On Friday I wrote: I will pay next week",
      "From: my point of view this is fine",
      "Am I late? I paid on Monday -- thanks",
    ])
      expect(ownText(text)).toBe(text);
  });

  it.each([
    ['<div>I will pay.</div><div class="gmail_quote">On … wrote: <p>reply STOP</p></div>'],
    ['<p>I will pay.</p><hr id="stopSpelling"><b>From:</b> Acme<p>reply STOP</p>'],
    ['<p>I will pay.</p><div id="divRplyFwdMsg">From</div><div>reply STOP</div>'],
    ["<p>I will pay.</p><blockquote>a<blockquote>STOP</blockquote>b</blockquote>"],
    ["<style>p{}</style><script>STOP</script><p>I&nbsp;will&#32;pay&#x2e;</p><!-- STOP -->"],
  ])("are read from %j", (html) => {
    expect(ownText(htmlToText(html))).toBe("I will pay.");
  });

  it("take no time to find in hostile text", () => {
    const hostile = ["<", "<!--", "<style>", "<blockquote>", "<div class=", "<a@", "On \n", "&#x"];
    for (const piece of hostile) {
      const text = piece.repeat(40_000);
      expect(ownText(text).length + htmlToText(text).length).toBeLessThan(500_000);
    }
  });
});
