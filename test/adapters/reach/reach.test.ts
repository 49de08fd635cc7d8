import { createServer, type Server } from "node:http";
import { connect, createServer as createTcp, type Server as TcpServer } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSmtpProvider } from "../../../adapters/channels/email/smtp-provider.ts";
import type { OutboundMessage } from "../../../adapters/channels/port.ts";
import { imapProvider } from "../../../adapters/inbound/mail/imap-provider.ts";
import { openMailboxSession } from "../../../adapters/inbound/mail/imap-session.ts";
import { createLanguageModel } from "../../../adapters/language-model/index.ts";
import { languageModelProvider } from "../../../adapters/language-model/language-model-provider.ts";
import { createStripePayments } from "../../../adapters/payments/stripe/index.ts";
import { post } from "../../../adapters/reach/post.ts";
import {
  ANYWHERE,
  connectWithin,
  lookupWithin,
  publicReach,
  type Reach,
} from "../../../adapters/reach/reach.ts";

const PUBLIC = publicReach([]);
/** How this machine can be written: as itself, by a name, and in ways a filter of texts would miss. */
const HERE = [
  "127.0.0.1",
  "localhost",
  "127.1",
  "2130706433",
  "0x7f000001",
  "0177.0.0.1",
  "[::ffff:127.0.0.1]",
];

let connections = 0;
let web: Server;
let tcp: TcpServer;
let webPort = 0;
let tcpPort = 0;

const portOf = (server: TcpServer | Server): number => {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
};

beforeAll(async () => {
  web = createServer((_req, res) => res.end("{}"));
  web.on("connection", () => {
    connections += 1;
  });
  tcp = createTcp((socket) => {
    connections += 1;
    socket.on("error", () => undefined);
    socket.end("421 not now\r\n");
  });
  await new Promise<void>((resolve) => web.listen(0, "127.0.0.1", resolve));
  await new Promise<void>((resolve) => tcp.listen(0, "127.0.0.1", resolve));
  [webPort, tcpPort] = [portOf(web), portOf(tcp)];
});
afterAll(() => {
  web.close();
  tcp.close();
});

const mail = (host: string) =>
  openSmtpProvider(
    { settings: { from: "us@acme.example" }, secrets: { url: `smtp://${host}:${tcpPort}` } },
    PUBLIC,
  );
const MESSAGE: OutboundMessage = {
  idempotencyKey: "k",
  channel: "email",
  to: "ana@customer.example",
  from: { name: "Acme", address: "us@acme.example" },
  subject: "s",
  text: "t",
  headers: {},
};

/** Everything that goes where a tenant says, tried against this machine. */
const WAYS: Readonly<Record<string, (host: string, reach: Reach) => Promise<unknown>>> = {
  "a webhook": (host, reach) =>
    post({
      ...{ url: new URL(`http://${host}:${webPort}/`), headers: {}, body: "{}", reach },
      ...{ timeoutMs: 2_000, answerBytesMax: 100 },
    }),
  "a language model": (host, reach) =>
    createLanguageModel(
      languageModelProvider.told.parse({
        settings: { speaks: "openai", endpoint: `http://${host}:${webPort}`, model: "m" },
        secrets: { apiKey: "key" },
      }),
      reach,
    ).classify("hello"),
  "a mail server": async (host, reach) => {
    const channel =
      reach === ANYWHERE
        ? openSmtpProvider(
            {
              settings: { from: "us@acme.example" },
              secrets: { url: `smtp://${host}:${tcpPort}` },
            },
            reach,
          )
        : mail(host);
    try {
      return await channel.send(MESSAGE);
    } finally {
      channel.close();
    }
  },
  "a mailbox": async (host, reach) => {
    const told = imapProvider.told.parse({
      settings: { host: host.replace(/[[\]]/g, ""), port: tcpPort, security: "tls", user: "u" },
      secrets: { password: "p" },
    });
    const session = openMailboxSession(told, reach, () => undefined);
    try {
      return await session.list({ uidValidity: null, lastUid: 0, since: "2026-01-01" });
    } finally {
      session.close();
    }
  },
  "a stand-in for Stripe": async (host, reach) => {
    try {
      const settings = { apiUrl: `http://${host}:${webPort}` };
      const secrets = { apiKey: "sk_test_1", webhookSecret: "whsec_1" };
      return await createStripePayments({ settings, secrets }, reach).find("k", "pi_1");
    } catch (error) {
      return error;
    }
  },
};

describe("where a company says something is", () => {
  it.each(Object.keys(WAYS))("%s is reached on this machine in a sandbox", async (way) => {
    connections = 0;
    await WAYS[way]?.("127.0.0.1", ANYWHERE);
    expect(connections).toBeGreaterThan(0);
  });

  it.each(Object.keys(WAYS).flatMap((way) => HERE.map((host) => [way, host] as const)))(
    "%s is not looked for at %s outside of one",
    async (way, host) => {
      connections = 0;
      await WAYS[way]?.(host, PUBLIC);
      expect(connections).toBe(0);
    },
  );

  it("may be where the operator says", async () => {
    connections = 0;
    const reach = publicReach(["127.0.0.0/8", "::1"]);
    await WAYS["a webhook"]?.("127.0.0.1", reach);
    expect(connections).toBe(1);
    expect([reach.allows("10.0.0.1"), reach.allows("::1"), reach.allows("fd00::1")]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it.each([
    ["169.254.169.254", false],
    ["100.100.100.200", false],
    ["fd00:ec2::254", false],
    ["::ffff:10.0.0.1", false],
    ["64:ff9b::a00:1", false],
    ["0.0.0.0", false],
    ["93.184.215.14", true],
    ["2606:2800:21f:cb07:6820:80da:af6b:8b2c", true],
    ["example.com", false],
  ])("%s is public: %s", (address, isPublic) => {
    expect(PUBLIC.allows(address)).toBe(isPublic);
  });

  it("is judged by the address that is connected to, not by an earlier answer to its name", async () => {
    // The name answered well when it was saved, and answers otherwise by the time it is called.
    const seen: string[] = [];
    const reach: Reach = {
      allows: (address) => {
        seen.push(address);
        return PUBLIC.allows(address);
      },
    };
    const told = await new Promise<Error | null>((resolve) => {
      const socket = connect({ host: "localhost", port: tcpPort, lookup: lookupWithin(reach) });
      socket.once("error", resolve);
      socket.once("connect", () => resolve(null));
    });
    expect(told).toMatchObject({ code: "EOUTOFREACH" });
    expect(seen.length).toBeGreaterThan(0);
    await expect(
      connectWithin(reach, { host: "localhost", port: tcpPort, timeoutMs: 1_000 }),
    ).rejects.toMatchObject({ code: "EOUTOFREACH" });
  });

  it("does not tell who chose it what is in our network", async () => {
    const answer = await WAYS["a language model"]?.("localhost", PUBLIC);
    expect(JSON.stringify(answer)).not.toMatch(/127\.0|::1/);
    expect(await mail("localhost").send(MESSAGE)).toMatchObject({
      ...{ kind: "refused", reason: "sender_refused", permanent: true },
      detail: expect.not.stringMatching(/127|::1/),
    });
  });
});
