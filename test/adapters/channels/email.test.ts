import { createServer } from "node:net";
import PostalMime from "postal-mime";
import type { SMTPServerOptions } from "smtp-server";
import { afterEach, describe, expect, it } from "vitest";
import { createEmailChannel, type EmailChannel } from "../../../adapters/channels/email/index.ts";
import { toMessageId } from "../../../adapters/channels/email/message-id.ts";
import { toRefusal } from "../../../adapters/channels/email/to-refusal.ts";
import type { OutboundMessage } from "../../../adapters/channels/port.ts";
import { defaultTemplates } from "../../../core/messaging/default-templates/index.ts";
import { renderMessage } from "../../../core/messaging/render-message.ts";
import { selectTemplate } from "../../../core/messaging/select-template.ts";
import { modelsFor } from "../../core/messaging/models.ts";
import { smtpUrlOf, startSmtp } from "../../support/smtp.ts";

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

async function aServer(changes: Partial<SMTPServerOptions> = {}) {
  const server = await startSmtp(changes);
  stops.push(server.close);
  return server;
}

function aChannel(url: string): EmailChannel {
  const channel = createEmailChannel({ url, connectTimeoutMs: 2_000, replyTimeoutMs: 2_000 });
  stops.push(channel.close);
  return channel;
}

function aMessage(changes: Partial<OutboundMessage> = {}): OutboundMessage {
  return {
    idempotencyKey: "acc-1/cycle-1/day-1/email",
    channel: "email",
    to: "ana@customer.example",
    from: { name: "Northwind Energía, S.A.", address: "cuentas@northwind.example" },
    subject: "¿Podemos ayudarle? 你好",
    text: "Hola, José.\n",
    html: "<p>Hola, José.</p>",
    headers: {
      unsubscribeUrl: `https://pay.northwind.example/stop/${"t".repeat(90)}`,
      threadKey: "cycle-1",
    },
    ...changes,
  };
}

const refusing = (code: number, text: string) =>
  Object.assign(new Error(text), { responseCode: code });

describe("email over SMTP", () => {
  it("delivers both parts, the headers and a subject in any script", async () => {
    const { url, received } = await aServer();
    const sent = await aChannel(url).send(aMessage());
    expect(received).toHaveLength(1);
    const mail = await PostalMime.parse(received[0] ?? "");
    const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value;
    expect(mail).toMatchObject({
      subject: "¿Podemos ayudarle? 你好",
      text: expect.stringMatching(/^Hola, José\.\s*$/),
      from: { name: "Northwind Energía, S.A.", address: "cuentas@northwind.example" },
      to: [{ address: "ana@customer.example" }],
    });
    expect(mail.html).toContain("<p>Hola, José.</p>");
    expect(header("auto-submitted")).toBe("auto-generated");
    expect(header("list-unsubscribe")).toBe(
      `<https://pay.northwind.example/stop/${"t".repeat(90)}>`,
    );
    expect(header("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
    const root = toMessageId("thread:cycle-1", "northwind.example");
    expect([mail.inReplyTo, mail.references]).toEqual([root, root]);
    expect(sent).toEqual({ kind: "sent", providerId: mail.messageId });
  });

  it("gives a retry the same Message-ID and another message another", async () => {
    const { url } = await aServer();
    const channel = aChannel(url);
    const first = await channel.send(aMessage());
    expect(await channel.send(aMessage())).toEqual(first);
    expect(await channel.send(aMessage({ idempotencyKey: "other" }))).not.toEqual(first);
    expect(first).toMatchObject({
      providerId: expect.stringMatching(/^<[0-9a-f]{40}@northwind\.example>$/),
    });
  });

  it("says nothing about threads or unsubscribing when not asked to", async () => {
    const { url, received } = await aServer();
    await aChannel(url).send(aMessage({ headers: {} }));
    expect(String(received[0])).not.toMatch(/^(In-Reply-To|References|List-)/im);
  });

  it("offers one click only over https", async () => {
    const { url, received } = await aServer();
    await aChannel(url).send(
      aMessage({ headers: { unsubscribeUrl: "http://localhost:3000/stop/x" } }),
    );
    expect(String(received[0])).toContain("List-Unsubscribe: <http://localhost:3000/stop/x>");
    expect(String(received[0])).not.toContain("List-Unsubscribe-Post");
  });

  it("carries a whole rendered message unharmed", async () => {
    const { url, received } = await aServer();
    const wanted = {
      id: "follow_up",
      channel: "email",
      language: "es-CO",
      tone: "firm",
      fallbackLanguage: "en",
    } as const;
    const template = selectTemplate(defaultTemplates, wanted);
    if (!template.ok) throw new Error("no template");
    const model = modelsFor(template.value)[2]?.[1];
    const rendered = model && renderMessage(template.value, model);
    if (!rendered?.ok || rendered.value.html === null) throw new Error("not rendered");
    const { text, html, subject } = rendered.value;
    await aChannel(url).send(aMessage({ text, html, subject: subject ?? "" }));
    const mail = await PostalMime.parse(received[0] ?? "");
    expect(mail.text?.trim()).toBe(text.trim());
    expect(mail.html?.trim()).toBe(html.trim());
    expect(mail.subject).toBe(subject);
  });
});

describe("what the server refuses", () => {
  it.each([
    [550, "5.1.1 no such mailbox ana@customer.example", true, "RCPT TO 550 5.1.1"],
    [451, "4.7.1 greylisted, try later", false, "RCPT TO 451 4.7.1"],
    [452, "mailbox full", false, "RCPT TO 452"],
  ])("maps %i at the recipient", async (code, text, permanent, detail) => {
    const { url, received } = await aServer({
      onRcptTo: (_address, _session, done) => done(refusing(code, text)),
    });
    const result = await aChannel(url).send(aMessage());
    expect(result).toEqual({ kind: "refused", reason: "recipient_refused", permanent, detail });
    expect(received).toEqual([]);
  });

  it("maps 553 at the sender", async () => {
    const { url } = await aServer({
      onMailFrom: (_address, _session, done) => done(refusing(553, "not yours")),
    });
    expect(await aChannel(url).send(aMessage())).toMatchObject({
      reason: "sender_refused",
      permanent: true,
    });
  });

  it.each([
    [554, true],
    [451, false],
  ])("maps %i after the message", async (code, permanent) => {
    const { url } = await aServer({
      onData(stream, _session, done) {
        stream.on("end", () => done(refusing(code, "content refused")));
        stream.resume();
      },
    });
    const result = await aChannel(url).send(aMessage());
    expect(result).toMatchObject({ kind: "refused", reason: "message_refused", permanent });
  });

  it("keeps a refused sign-in for a retry and the password out of the answer", async () => {
    const { url } = await aServer({
      disabledCommands: ["STARTTLS"],
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(refusing(535, "5.7.8 bad credentials")),
    });
    const result = await aChannel(url.replace("smtp://", "smtp://user:hunter2@")).send(aMessage());
    expect(result).toMatchObject({ kind: "refused", reason: "sender_refused", permanent: false });
    expect(JSON.stringify(result)).not.toContain("hunter2");
  });

  it("calls a server that is not there unavailable", async () => {
    const result = await aChannel("smtp://127.0.0.1:1").send(aMessage());
    expect(result).toMatchObject({
      kind: "refused",
      reason: "provider_unavailable",
      permanent: false,
    });
  });

  it("throws when the connection drops inside a message, and does not send it twice", async () => {
    let messages = 0;
    const server = createServer((socket) => {
      let isMessage = false;
      socket.on("error", () => undefined);
      socket.on("data", (chunk) => {
        const said = String(chunk);
        if (isMessage) {
          if (!said.endsWith("\r\n.\r\n")) return;
          messages += 1;
          socket.destroy();
        } else {
          isMessage = said.startsWith("DATA");
          socket.write(isMessage ? "354 go on\r\n" : "250 fine\r\n");
        }
      });
      socket.write("220 ready\r\n");
    });
    await new Promise<void>((listening) => {
      server.listen(0, "127.0.0.1", listening);
    });
    stops.push(() => server.close());
    const url = smtpUrlOf(server.address());
    await expect(aChannel(url).send(aMessage())).rejects.toThrow();
    expect(messages).toBe(1);
  });

  it.each([
    "",
    "ana",
    "ana@a.example, bob@b.example",
    "ana@a.example\r\nBcc: x@y.example",
    "<a@b.example>",
  ])("refuses %j as a recipient before any server is asked", async (to) => {
    const result = await aChannel("smtp://127.0.0.1:1").send(aMessage({ to }));
    expect(result).toMatchObject({ reason: "recipient_refused", permanent: true });
  });

  it("throws for another channel's message and for an error it does not know", async () => {
    const channel = aChannel("smtp://127.0.0.1:1");
    await expect(channel.send(aMessage({ channel: "sms" }))).rejects.toThrow("not an email");
    expect(toRefusal(new TypeError("a bug"))).toBeNull();
    expect(toRefusal("a string")).toBeNull();
  });
});
