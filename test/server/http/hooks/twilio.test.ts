import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assignMail } from "../../../../server/inbound/waiting-mails.ts";
import { SANDBOX_TENANT } from "../../../../server/sandbox/tenant.ts";
import { listWaitingMails } from "../../../../server/storage/inbound-mails.ts";
import { type TwilioScene, twilioScene } from "./twilio-scene.ts";

describe("texts through Twilio", () => {
  let scene: TwilioScene;
  beforeAll(async () => {
    scene = await twilioScene();
  });
  afterAll(() => scene.close());

  async function tried(over: object = {}) {
    const account = await scene.person(["sms", "whatsapp"], over);
    await scene.work();
    return account;
  }
  async function texted() {
    const account = await tried();
    return { account, sid: scene.sentTo(account.phone).sid };
  }
  const statuses = async (account: Awaited<ReturnType<typeof texted>>["account"]) =>
    (await account.facts()).touches.map(({ channel, status, outcome }) => [
      channel,
      status,
      outcome,
    ]);
  const consents = async (account: Awaited<ReturnType<typeof texted>>["account"]) =>
    Object.fromEntries(
      (await account.facts()).account.contactPoints.map(({ id, consent }) => [id, consent]),
    );

  it("a step leaves as an SMS, with its parts kept, and its receipt is written down", async () => {
    const { account, sid } = await texted();
    const { form, path } = scene.sentTo(account.phone);
    expect([path, form.To]).toEqual(["/Messages.json", account.phone]);
    expect(form.StatusCallback).toMatch(
      /^https:\/\/collect\.example\/hooks\/twilio\/[-0-9a-f]{36}\/status$/,
    );
    expect(await scene.entries(account, "touch_sent")).toMatchObject([
      { channel: "sms", segments: expect.any(Number) },
    ]);
    const told = { MessageSid: sid, MessageStatus: "delivered", To: account.phone };
    expect(await scene.post("status", told)).toMatchObject({ status: 204 });
    expect(await statuses(account)).toEqual([["sms", "sent", "delivered"]]);
  });

  it("a number that is none gives the step to the next channel", async () => {
    const { account, sid } = await texted();
    const told = { MessageSid: sid, MessageStatus: "undelivered", ErrorCode: "30005" };
    await scene.post("status", { ...told, To: account.phone });
    expect(await statuses(account)).toEqual([["sms", "failed", "address_failed"]]);
  });

  it("a person who stopped the number at Twilio has stopped us", async () => {
    const refused = await tried({
      contactPoints: [
        { id: "sms", channel: "sms", address: "+15005550004", consent: "granted" },
        { id: "voice", channel: "voice", address: "+15557779999", consent: "granted" },
      ],
    });
    expect(await consents(refused)).toEqual({ sms: "withdrawn", voice: "granted" });
    const { account, sid } = await texted();
    const told = { MessageSid: sid, MessageStatus: "failed", ErrorCode: "21610" };
    await scene.post("status", { ...told, To: account.phone });
    expect(await consents(account)).toMatchObject({ sms: "withdrawn" });
  });

  const inbound = (from: string, over: object = {}) => {
    const MessageSid = `SM${Math.random()}`;
    return { MessageSid, From: from, To: "+15005550006", Body: "STOP", NumMedia: "0", ...over };
  };

  it("STOP is heard once, however often it is told and however the number is written", async () => {
    const spaced = await tried({
      contactPoints: [
        { id: "sms", channel: "sms", address: "+1 (555) 888-0001", consent: "granted" },
      ],
    });
    const told = inbound("+15558880001");
    const heard = await scene.post("message", told);
    expect([heard.status, heard.text]).toEqual([
      200,
      '<?xml version="1.0" encoding="UTF-8"?><Response/>',
    ]);
    await scene.post("message", told);
    expect(await consents(spaced)).toEqual({ sms: "withdrawn" });
    expect(await scene.entries(spaced, "reply.received")).toHaveLength(1);
  });

  it("a keyword of the account's own choice counts as what Twilio took it for", async () => {
    const { account } = await texted();
    await scene.post("message", inbound(account.phone, { Body: "Ciao ciao", OptOutType: "STOP" }));
    expect(await consents(account)).toMatchObject({ sms: "withdrawn" });
    await scene.post("message", inbound(account.phone, { Body: "Rieccomi", OptOutType: "START" }));
    expect(await consents(account)).toMatchObject({ sms: "granted" });
  });

  it("WhatsApp without an approved template fails, so that another channel may be tried", async () => {
    const account = await tried({ preferredChannel: "whatsapp" });
    expect((await statuses(account))[0]).toEqual([
      ...["whatsapp", "failed", expect.stringContaining("outside the 24 hours")],
    ]);
  });

  it("a WhatsApp message opens the day in which free words may be sent", async () => {
    const account = await scene.person(["whatsapp"]);
    await scene.post("message", inbound(`whatsapp:${account.phone}`, { Body: "ok" }));
    await scene.work();
    const bodies = scene.twilio.sent.filter(({ form }) => form.To === `whatsapp:${account.phone}`);
    expect(bodies.map(({ form }) => form.Body)).toEqual([expect.stringContaining("$")]);
  });

  it("from nobody we know it waits for a person, who gives it to an account", async () => {
    const told = inbound("+15559990000", { Body: "I lost my job and can't pay" });
    await scene.post("message", told);
    expect((await scene.post("message", told)).status).toBe(200);
    const { deps } = scene.server;
    const waiting = await deps.db.withTenant(SANDBOX_TENANT.id, (tx) =>
      listWaitingMails(tx, { limit: 10 }),
    );
    expect(waiting.items).toMatchObject([{ source: "sms", from: "+15559990000", text: told.Body }]);
    const { account } = await texted();
    const given = { mailId: waiting.items[0]?.id ?? "", account: account.id, by: "Rep" };
    expect((await assignMail(deps, SANDBOX_TENANT.id, given)).ok).toBe(true);
    expect((await account.facts()).holds).toMatchObject([{ kind: "hardship" }]);
    expect(await scene.entries(account, "reply.received")).toMatchObject([{ channel: "sms" }]);
  });

  it.each(["12345", "Acme", "+1"])(
    "from %s, which is nobody's phone, is no account's",
    async (from) => {
      const account = await tried({
        contactPoints: [{ id: "sms", channel: "sms", address: "+1 ext", consent: "granted" }],
      });
      expect((await scene.post("message", inbound(from))).status).toBe(200);
      expect(await consents(account)).toEqual({ sms: "granted" });
    },
  );

  it("is refused without Twilio's signature, another account's included", async () => {
    const { account } = await texted();
    expect(await scene.post("message", inbound(account.phone), "another token")).toMatchObject({
      status: 403,
    });
    expect(await consents(account)).toMatchObject({ sms: "granted" });
    expect((await scene.post("elsewhere", {})).status).toBe(404);
    expect(
      (await scene.post("/hooks/twilio/00000000-0000-4000-8000-000000000000/message", {})).status,
    ).toBe(404);
  });
});
