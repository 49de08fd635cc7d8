import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import type { OutboundMessage } from "../../../../adapters/channels/port.ts";
import { createPushChannel } from "../../../../adapters/channels/push/index.ts";
import { pushProvider } from "../../../../adapters/channels/push/push-provider.ts";
import { readReceipt } from "../../../../adapters/channels/push/receipt.ts";
import { isPublicAddress } from "../../../../adapters/reach/public-address.ts";
import { ANYWHERE, publicReach, type Reach } from "../../../../adapters/reach/reach.ts";
import { isSignedWebhook, signWebhook } from "../../../../adapters/standard-webhooks.ts";

const SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const TIMESTAMP = "1614265330";
const THEN_MS = Number(TIMESTAMP) * 1_000;

it.each([
  ["8.8.8.8", true],
  ["2606:4700::1111", true],
  ...[
    ...["127.0.0.1", "10.1.2.3", "172.31.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1"],
    ...["0.0.0.0", "255.255.255.255", "224.0.0.1", "192.0.2.1", "::1", "::", "fe80::1", "fc00::1"],
    ...["::ffff:127.0.0.1", "::ffff:8.8.8.8", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1"],
    ...["ff02::1", "2001::1", "example.com", ""],
  ].map((address) => [address, false] as const),
] as const)("%j is public: %s", (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected);
});

describe("what a tenant says of its product", () => {
  const told = (url: string) =>
    pushProvider.told.safeParse({ settings: { url }, secrets: { signingSecret: SECRET } });

  it.each(["https://app.example.com/events", "http://127.0.0.1:9/e", "http://localhost/e"])(
    "may be %s",
    (url) => {
      expect(told(url).success).toBe(true);
    },
  );
  it.each([
    ["http://app.example.com/events", "settings.url"],
    ["https://me:hush@app.example.com/", "settings.url"],
    ["ftp://app.example.com/", "settings.url"],
    ["events", "settings.url"],
  ])("may not be %s", (url, field) => {
    expect(told(url).error?.issues[0]?.path.join(".")).toBe(field);
  });
});

const MESSAGE: OutboundMessage = {
  idempotencyKey: '["acc","cycle","step","push"]',
  channel: "push",
  to: "user-7",
  from: { name: "Acme", address: "billing@acme.example" },
  subject: "Your invoice",
  text: "It is open: https://pay.example/p/1",
  headers: { unsubscribeUrl: "https://pay.example/p/1/stop", threadKey: "cycle" },
};

describe("a message to the customer's own product", () => {
  const open: Server[] = [];
  afterEach(async () => {
    for (const server of open.splice(0)) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  });

  interface Got {
    readonly headers: IncomingHttpHeaders;
    readonly body: string;
  }

  /** A product that answers with the statuses in turn; null closes the connection without a word. */
  async function product(...statuses: (number | null)[]) {
    const got: Got[] = [];
    const server = createServer((req, res) => {
      const chunks: Buffer[] = [];
      req.on("data", (chunk: Buffer) => chunks.push(chunk));
      req.on("end", () => {
        got.push({ headers: req.headers, body: Buffer.concat(chunks).toString() });
        const status = statuses[Math.min(got.length, statuses.length) - 1] ?? null;
        if (status === null) req.socket.destroy();
        else res.writeHead(status, status === 302 ? { location: "/elsewhere" } : {}).end("{}");
      });
    });
    open.push(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    return { got, url: `http://127.0.0.1:${address.port}/events` };
  }
  const channel = (url: string, reach: Reach = ANYWHERE) =>
    createPushChannel(
      { settings: { url }, secrets: { signingSecret: SECRET } },
      { reach, timeoutMs: 500, nowMs: () => THEN_MS },
    );

  it("arrives whole, signed, under the id it is known by afterwards", async () => {
    const { got, url } = await product(204);
    const result = await channel(url).send(MESSAGE);
    const [{ headers, body } = { headers: {}, body: "" }] = got;
    expect(result).toEqual({ kind: "sent", providerId: headers["webhook-id"] });
    const call = {
      id: String(headers["webhook-id"]),
      timestamp: String(headers["webhook-timestamp"]),
      signature: String(headers["webhook-signature"]),
      body: Buffer.from(body),
    };
    expect(isSignedWebhook(SECRET, call, THEN_MS)).toBe(true);
    expect(JSON.parse(body)).toEqual({
      type: "message.created",
      timestamp: new Date(THEN_MS).toISOString(),
      data: {
        message_id: headers["webhook-id"],
        ...{ user_id: "user-7", sender: "Acme", title: "Your invoice", text: MESSAGE.text },
        ...{ thread: "cycle", stop_url: "https://pay.example/p/1/stop" },
      },
    });
  });

  it.each([
    [410, { reason: "recipient_refused", permanent: true }],
    [422, { reason: "message_refused", permanent: true }],
    [401, { reason: "sender_refused", permanent: false }],
    [302, { reason: "sender_refused", permanent: true }],
    [429, { reason: "provider_unavailable", permanent: false }],
    [503, { reason: "provider_unavailable", permanent: false }],
  ])("that is answered %i was not taken", async (status, expected) => {
    const { got, url } = await product(status);
    expect(await channel(url).send(MESSAGE)).toMatchObject({ kind: "refused", ...expected });
    expect(got).toHaveLength(1);
  });

  it("that met silence is asked for again under the same id, and is taken once", async () => {
    const { got, url } = await product(null, 200);
    expect(await channel(url).send(MESSAGE)).toMatchObject({ kind: "sent" });
    expect(new Set(got.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    expect(got).toHaveLength(2);
  });

  it("that always meets silence is not called undelivered: nobody knows", async () => {
    const { url } = await product(null);
    await expect(channel(url).send(MESSAGE)).rejects.toThrow("may have the message or not");
  });

  it("certainly did not arrive where nothing listens", async () => {
    const result = await channel("http://127.0.0.1:1/events").send(MESSAGE);
    expect(result).toMatchObject({ reason: "provider_unavailable", permanent: false });
  });

  it.each(["127.0.0.1", "localhost"])("does not go to %s unless nothing is real", async (host) => {
    const { got, url } = await product(200);
    const way = channel(url.replace("127.0.0.1", host), publicReach([]));
    expect(await way.send(MESSAGE)).toMatchObject({ reason: "sender_refused", permanent: true });
    expect(got).toEqual([]);
  });
});

describe("what the product tells", () => {
  const told = {
    settings: { url: "https://a.example/" },
    secrets: { signingSecret: SECRET },
  };
  const read = (event: unknown) => {
    const body = Buffer.from(JSON.stringify(event));
    const head = { id: "evt_1", timestamp: TIMESTAMP };
    const signature = signWebhook(SECRET, head, body);
    return readReceipt(told, { ...head, signature, body }, THEN_MS);
  };
  const timestamp = "2026-03-04T17:00:00Z";

  it("is read when it is signed", () => {
    expect(read({ type: "message.read", timestamp, data: { message_id: "msg_1" } })).toMatchObject({
      kind: "receipt",
      receipt: { type: "message.read", data: { message_id: "msg_1" } },
    });
  });
  it("names the field that is wrong", () => {
    expect(read({ type: "message.read", timestamp, data: {} })).toMatchObject({
      kind: "unreadable",
      problem: expect.stringContaining("data.message_id"),
    });
    expect(read("nonsense").kind).toBe("unreadable");
  });
  it("does nothing when it is of another type, such as our own event sent back", () => {
    const data = { message_id: "msg_1", user_id: "user-7" };
    expect(read({ type: "message.created", timestamp, data })).toEqual({ kind: "other" });
  });
});
