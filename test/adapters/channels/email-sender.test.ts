import { createHash, generateKeyPairSync, type KeyObject, verify } from "node:crypto";
import PostalMime from "postal-mime";
import { afterEach, describe, expect, it } from "vitest";
import type { z } from "zod";
import { hashFromReturnPath, toReturnPath } from "../../../adapters/channels/email/message-id.ts";
import { openSmtpProvider, smtpProvider } from "../../../adapters/channels/email/smtp-provider.ts";
import type { OutboundMessage } from "../../../adapters/channels/port.ts";
import { ANYWHERE } from "../../../adapters/reach/reach.ts";
import { startSmtp } from "../../support/smtp.ts";

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 1024 });
const PEM = String(privateKey.export({ type: "pkcs8", format: "pem" }));
const DKIM = { domain: "northwind.example", selector: "gs1" };

type Told = z.input<typeof smtpProvider.told>;

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** Sends one message by a tenant's own mail server, and gives what came there. */
async function sent(
  { settings, secrets }: { settings?: object; secrets?: object },
  changes: Partial<OutboundMessage> = {},
) {
  const server = await startSmtp();
  const channel = openSmtpProvider(
    smtpProvider.told.parse({
      settings: { from: "cuentas@northwind.example", ...settings },
      secrets: { url: server.url, ...secrets },
    }),
    ANYWHERE,
  );
  stops.push(server.close, channel.close);
  const result = await channel.send({
    idempotencyKey: "acc-1/cycle-1/day-1/email",
    channel: "email",
    to: "ana@customer.example",
    from: { name: "Northwind", address: "cuentas@northwind.example" },
    subject: "Factura 7 — ¿podemos ayudarle?",
    text: "Hola, José.\n\n  two  spaces \n.\nend\n",
    headers: { unsubscribeUrl: "https://pay.northwind.example/p/t/stop" },
    ...changes,
  });
  const raw = server.received[0] ?? Buffer.alloc(0);
  return { result, raw, mail: await PostalMime.parse(raw), envelope: server.envelopes[0] };
}

describe("mail by a tenant's own server", () => {
  it("is signed so that the public key verifies it, both unsubscribe headers included", async () => {
    const { raw } = await sent({ settings: { dkim: DKIM }, secrets: { dkimPrivateKey: PEM } });
    const signature = verifyDkim(raw, publicKey);
    expect(signature).toMatchObject({ d: DKIM.domain, s: DKIM.selector, valid: true });
    expect(signature.h.split(":")).toEqual(
      expect.arrayContaining(["from", "list-unsubscribe", "list-unsubscribe-post", "feedback-id"]),
    );
    const altered = Buffer.from(String(raw).replace("One-Click", "One-Clack"));
    expect(verifyDkim(altered, publicKey).valid).toBe(false);
  });

  it("takes a key whose line ends were written as \\n", async () => {
    const dkimPrivateKey = PEM.replaceAll("\n", "\\n");
    const { raw } = await sent({ settings: { dkim: DKIM }, secrets: { dkimPrivateKey } });
    expect(verifyDkim(raw, publicKey).valid).toBe(true);
  });

  it("has a return path that names the message, and an address for answers", async () => {
    const settings = { bounceAddress: "bounces@mail.northwind.example", replyTo: "hi@n.example" };
    const { result, mail, envelope } = await sent({ settings });
    const hash = hashFromReturnPath(envelope?.from ?? "");
    expect(result).toEqual({ kind: "sent", providerId: `<${hash}@northwind.example>` });
    expect(envelope?.from).toBe(`bounces+${hash}@mail.northwind.example`);
    expect(mail.from?.address).toBe("cuentas@northwind.example");
    expect(mail.replyTo).toEqual([{ name: "Northwind", address: "hi@n.example" }]);
  });

  it("asks machines to stay quiet, counts as one sender and is no mailing list", async () => {
    const { mail } = await sent({});
    const keys = mail.headers.map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(["auto-submitted", "x-auto-response-suppress"]));
    expect(keys).not.toContain("list-id");
    const other = await sent({}, { idempotencyKey: "other", to: "b@c.example" });
    const id = (each: typeof mail) => each.headers.find(({ key }) => key === "feedback-id")?.value;
    expect(id(mail)).toMatch(/^account-notice:[0-9a-f]{12}$/);
    expect(id(other.mail)).toBe(id(mail));
  });

  it("writes to names and domains beyond ASCII", async () => {
    const { envelope, raw } = await sent({}, { to: "ana@bücher.example" });
    expect(envelope?.to).toEqual(["ana@bücher.example"]);
    expect(String(raw)).toMatch(/^To: ana@xn--bcher-kva\.example\r$/m);
    const local = await sent({}, { to: "josé@correo.example" });
    expect([local.result.kind, local.envelope?.to]).toEqual(["sent", ["josé@correo.example"]]);
  });

  it("says so for good where the server can't take such a name", async () => {
    const server = await startSmtp({
      hideSMTPUTF8: true,
      onRcptTo: ({ address }, _session, done) =>
        /[^\x20-\x7e]/.test(address)
          ? done(Object.assign(new Error("5.6.7 ASCII only"), { responseCode: 553 }))
          : done(),
    });
    const told = { settings: { from: "a@b.example" }, secrets: { url: server.url } };
    const channel = openSmtpProvider(smtpProvider.told.parse(told), ANYWHERE);
    stops.push(server.close, channel.close);
    const refused = await channel.send({
      ...{ idempotencyKey: "k", channel: "email", to: "josé@correo.example" },
      ...{ from: { name: "", address: "a@b.example" }, text: "x", headers: {} },
    });
    expect(refused).toMatchObject({ reason: "recipient_refused", permanent: true });
  });
});

describe("what a mail server has to be told", () => {
  const url = "smtps://mail.example";
  const ed25519 = String(
    generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }),
  );
  const from = "a@pay.northwind.example";
  it.each<[string, Told, string]>([
    ["a key without its domain", told({}, { dkimPrivateKey: PEM }), "settings.dkim"],
    ["a domain without its key", told({ dkim: DKIM }), "secrets.dkimPrivateKey"],
    [
      "no key at all",
      told({ dkim: DKIM }, { dkimPrivateKey: "-----BEGIN" }),
      "secrets.dkimPrivateKey",
    ],
    [
      "a key the library can't sign with",
      told({ dkim: DKIM }, { dkimPrivateKey: ed25519 }),
      "secrets.dkimPrivateKey",
    ],
    [
      "somebody else's domain",
      told({ dkim: { ...DKIM, domain: "other.example" } }, { dkimPrivateKey: PEM }),
      "settings.dkim.domain",
    ],
    [
      "a bounce address without room for the mark",
      told({ bounceAddress: `${"b".repeat(24)}@northwind.example` }),
      "settings.bounceAddress",
    ],
  ])("%s is refused, naming the field", (_what, input, field) => {
    const parsed = smtpProvider.told.safeParse(input);
    expect(parsed.error?.issues.map(({ path }) => path.join("."))).toEqual([field]);
    expect(JSON.stringify(parsed.error?.issues)).not.toContain("PRIVATE");
  });

  it("may sign for the domain above its sender's", () => {
    const input = told({ dkim: DKIM }, { dkimPrivateKey: PEM });
    expect(smtpProvider.told.safeParse(input).success).toBe(true);
  });

  it("reads back only return paths of its own making", () => {
    const path = toReturnPath("key", "b@c.example");
    expect(hashFromReturnPath(path)).toMatch(/^[0-9a-f]{40}$/);
    expect(path.indexOf("@")).toBeLessThanOrEqual(64);
    for (const other of ["b@c.example", "b+x@c.example", `b+${"g".repeat(40)}@c.example`])
      expect(hashFromReturnPath(other)).toBeNull();
  });

  function told(settings: object, secrets: object = {}): Told {
    return { settings: { from, ...settings }, secrets: { url, ...secrets } };
  }
});

/** Checks the one signature of a mail as RFC 6376 3.4.2, 3.4.4 and 3.7 tell a receiver to. */
function verifyDkim(raw: Buffer, key: KeyObject) {
  const text = raw.toString("latin1");
  const end = text.indexOf("\r\n\r\n");
  const lines = text.slice(0, end).split(/\r\n(?![ \t])/);
  const body = `${text
    .slice(end + 4)
    .replaceAll(/[ \t]+/g, " ")
    .replaceAll(/ (?=\r\n)/g, "")
    .replace(/(?:\r\n)*$/, "")}\r\n`;
  const relaxed = (line: string) => {
    const [name = "", ...rest] = line.split(":");
    const value = rest
      .join(":")
      .replaceAll("\r\n", "")
      .replaceAll(/[ \t]+/g, " ")
      .trim();
    return `${name.toLowerCase().trim()}:${value}`;
  };
  const own = lines.find((line) => /^dkim-signature:/i.test(line)) ?? "";
  const tags = new Map(
    relaxed(own)
      .slice("dkim-signature:".length)
      .split(";")
      .map((tag) => {
        const [name = "", ...value] = tag.split("=");
        return [name.trim(), value.join("=").replaceAll(/\s/g, "")] as const;
      }),
  );
  const h = tags.get("h") ?? "";
  const signed = h
    .split(":")
    .map((name) => lines.findLast((line) => line.toLowerCase().startsWith(`${name}:`)) ?? "")
    .map((line) => `${relaxed(line)}\r\n`);
  const unsigned = relaxed(own).replace(/(; ?b=).*$/, "$1");
  const data = Buffer.from(signed.join("") + unsigned, "latin1");
  const bodyHash = createHash("sha256").update(body, "latin1").digest("base64");
  const valid =
    bodyHash === tags.get("bh") &&
    verify("sha256", data, key, Buffer.from(tags.get("b") ?? "", "base64"));
  return { d: tags.get("d"), s: tags.get("s"), h, valid };
}
