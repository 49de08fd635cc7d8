import { randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signWebhook } from "../../../../adapters/standard-webhooks.ts";
import { parseProvider } from "../../../../server/providers/kinds.ts";
import { saveProvider } from "../../../../server/providers/provider-book.ts";
import { SANDBOX_TENANT } from "../../../../server/sandbox/tenant.ts";
import { aBounce } from "../../../adapters/inbound/support.ts";
import { anAnswer, type MailScene, startMailScene } from "../../inbound/support.ts";

const SECRET = `whsec_${randomBytes(32).toString("base64")}`;

describe("a mail handed over by a webhook", () => {
  let scene: MailScene;
  let url: string;
  beforeAll(async () => {
    scene = await startMailScene();
    const { db, crm } = scene.server.deps;
    const told = parseProvider("mail_hook", { settings: {}, secrets: { webhookSecret: SECRET } });
    const at = scene.server.clock.now();
    const provider = { kind: "mail_hook", newId: randomUUID(), told, at } as const;
    const id = await db.withTenant(SANDBOX_TENANT.id, (tx) =>
      saveProvider(tx, crm.sealKeys, provider),
    );
    url = `${scene.server.url}/hooks/mail_hook/${id}`;
  });
  afterAll(() => scene.close());

  interface Over {
    readonly type?: string;
    readonly secret?: string;
    readonly ageS?: number;
    readonly sent?: Buffer;
  }
  async function call(
    body: Buffer,
    { type = "message/rfc822", secret = SECRET, ...over }: Over = {},
  ) {
    const id = `msg_${randomUUID()}`;
    const timestamp = String(Math.floor(Date.now() / 1000) - (over.ageS ?? 0));
    const response = await fetch(url, {
      method: "POST",
      headers: {
        ...{ "content-type": type, "webhook-id": id, "webhook-timestamp": timestamp },
        "webhook-signature": signWebhook(secret, { id, timestamp }, body),
      },
      body: new Uint8Array(over.sent ?? body),
    });
    return { status: response.status, text: await response.text() };
  }

  it("counts once, as its bytes or in JSON", async () => {
    const one = await scene.written();
    const raw = anAnswer({
      from: one.email,
      text: "I dispute this bill",
      inReplyTo: one.messageId,
    });
    const first = await call(raw);
    expect([first.status, JSON.parse(first.text)]).toMatchObject([200, { kind: "reply" }]);
    const json = Buffer.from(JSON.stringify({ raw: raw.toString("base64"), to: "x@y.example" }));
    const again = await call(json, { type: "application/json" });
    expect([again.status, JSON.parse(again.text)]).toMatchObject([200, { kind: "known" }]);
    expect(await one.kindsOfHolds()).toEqual(["dispute"]);
    expect(await one.entries("reply.received")).toHaveLength(1);
  });

  it("is a bounce by where it was delivered to", async () => {
    const one = await scene.written();
    const to = `bounces+${one.messageId.slice(1, 41)}@northwind.example`;
    const raw = aBounce({ about: "<rewritten@relay.example>", finalRecipient: one.email });
    const json = JSON.stringify({ raw: raw.toString("base64"), to: [to] });
    await call(Buffer.from(json), { type: "application/json; charset=utf-8" });
    expect(await one.entries("touch_undelivered")).toHaveLength(1);
  });

  it("is refused when it was not signed, was altered, or was recorded long ago", async () => {
    const one = await scene.written();
    const raw = anAnswer({ from: one.email, text: "I dispute this", inReplyTo: one.messageId });
    const other = `whsec_${randomBytes(32).toString("base64")}`;
    const altered = Buffer.concat([raw, Buffer.from(".")]);
    for (const over of [{ secret: other }, { ageS: 301 }, { ageS: -301 }, { sent: altered }])
      expect(await call(raw, over)).toEqual({ status: 403, text: "not signed" });
    const bare = await fetch(url, { method: "POST", body: new Uint8Array(raw) });
    expect([bare.status, (await fetch(url)).status]).toEqual([403, 405]);
    expect(await one.kindsOfHolds()).toEqual([]);
  });

  it.each([
    ["{", "body: is not JSON"],
    ["{}", "raw: invalid_type"],
    ['{"raw":"%%"}', "raw: invalid_format"],
    ['{"raw":"eA==","more":1}', "body: unrecognized_keys"],
  ])("in JSON as %s is refused, naming the field", async (body, text) => {
    const answer = await call(Buffer.from(body), { type: "application/json" });
    expect(answer).toEqual({ status: 400, text });
  });

  it("without bounds is refused, and one that can't be read waits", async () => {
    expect((await call(Buffer.alloc(1_100_000, "x"))).status).toBe(413);
    expect((await call(Buffer.alloc(0))).status).toBe(400);
    const answer = await call(Buffer.from("no mail at all"));
    expect([answer.status, JSON.parse(answer.text)]).toMatchObject([
      200,
      { kind: "unreadable", waits: true },
    ]);
  });
});
