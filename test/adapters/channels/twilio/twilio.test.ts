import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { OutboundMessage } from "../../../../adapters/channels/port.ts";
import { createTwilioChannels } from "../../../../adapters/channels/twilio/index.ts";
import { twilioProvider } from "../../../../adapters/channels/twilio/twilio-provider.ts";
import { startTwilio, type TwilioStandIn } from "./stand-in.ts";

const AC = `AC${"a".repeat(32)}`;
const SK = `SK${"b".repeat(32)}`;
const MG = `MG${"c".repeat(32)}`;
const HX = `HX${"d".repeat(32)}`;
const HOOK = "https://collect.example/hooks/twilio/1234";

describe("through Twilio", () => {
  let twilio: TwilioStandIn;
  let nowMs = 0;
  beforeAll(async () => {
    twilio = await startTwilio(AC, [SK, "key secret"]);
  });
  afterEach(() => {
    twilio.sent.length = 0;
    twilio.fault = null;
  });
  afterAll(() => twilio.close());

  const told = (settings: object = {}, secrets: object = {}) =>
    twilioProvider.told.parse({
      settings: {
        ...{ accountSid: AC, apiKeySid: SK, smsFrom: "+15005550006" },
        ...{ whatsappFrom: "+14155238886", whatsappContents: [HX], voiceFrom: "+15005550006" },
        ...settings,
      },
      secrets: { authToken: "token", apiKeySecret: "key secret", ...secrets },
    });
  function open(settings: object = {}, over: object = {}, secrets: object = {}) {
    const access = { told: told(settings, secrets), hookUrl: HOOK, nowMs: () => nowMs };
    return createTwilioChannels({ ...access, apiUrl: twilio.url, ...over });
  }
  function send(over: Partial<OutboundMessage> = {}, channels = open()) {
    const message: OutboundMessage = {
      ...{ idempotencyKey: "k", channel: "sms", to: "+15551230000", text: "Hello" },
      ...{ from: { name: "Acme", address: "" }, headers: {} },
      ...over,
    };
    const port = channels.find(message.channel)?.port;
    if (port === undefined) throw new Error("no sender");
    return port.send(message);
  }

  it("an SMS is the form that Twilio publishes, signed in by the API key", async () => {
    const result = await send({ text: "Hola, ¿qué tal? 5 €" });
    expect(result).toEqual({ kind: "sent", providerId: `SM${"1".padStart(32, "0")}` });
    expect(twilio.sent).toEqual([
      {
        path: "/Messages.json",
        form: {
          ...{ To: "+15551230000", From: "+15005550006", Body: "Hola, ¿qué tal? 5 €" },
          ...{ StatusCallback: `${HOOK}/status`, ValidityPeriod: "3600" },
        },
      },
    ]);
  });

  it("a number may be written as people write it down", async () => {
    await send({ to: "+1 (555) 123-0000" });
    expect(twilio.sent[0]?.form.To).toBe("+15551230000");
  });

  it("a messaging service picks the sender, and a server nobody can reach asks for no receipts", async () => {
    const channels = open({ smsFrom: undefined, messagingServiceSid: MG }, { hookUrl: null });
    await send({}, channels);
    expect(twilio.sent[0]?.form).toEqual({
      ...{ To: "+15551230000", MessagingServiceSid: MG, Body: "Hello", ValidityPeriod: "3600" },
    });
    expect(channels.find("sms")?.from).toBe(MG);
  });

  it.each([
    ["+15005550001", "recipient_refused", true, "HTTP 400 code 21211"],
    ["+15005550003", "sender_refused", true, "HTTP 400 code 21408"],
    ["+15005550004", "recipient_stopped", true, "HTTP 400 code 21610"],
    ["+15005550009", "recipient_refused", true, "HTTP 400 code 21614"],
    ["+15005559429", "provider_unavailable", false, "HTTP 429 code 20429"],
    ["555 0100", "recipient_refused", true, "not a whole number (E.164)"],
  ])("to %s it is refused: %s", async (to, reason, permanent, detail) => {
    expect(await send({ to })).toEqual({ kind: "refused", reason, permanent, detail });
    expect(twilio.sent).toEqual([]);
  });

  it("a wrong secret is ours to mend, and no text of ours is lost over it", async () => {
    const result = await send({}, open({}, {}, { apiKeySecret: "wrong" }));
    expect(result).toMatchObject({ reason: "sender_refused", permanent: false });
  });

  it("a text of more parts than allowed is not billed", async () => {
    const channels = open({ segmentsMax: 2 });
    expect(await send({ text: "a".repeat(307) }, channels)).toMatchObject({
      ...{ reason: "message_refused", permanent: true, detail: "3 parts, 2 at most" },
    });
    expect(await send({ text: "a".repeat(306) }, channels)).toMatchObject({ kind: "sent" });
    expect(twilio.sent).toHaveLength(1);
  });

  it.each(["hang_up", "broken", "silent"] as const)(
    "an answer that is lost (%s) throws, names nobody, and was asked for once",
    async (fault) => {
      twilio.fault = fault;
      const channels = open({}, { timeoutMs: 300 });
      const error: unknown = await send({}, channels).catch((thrown: unknown) => thrown);
      expect(String(error)).toMatch(/no answer of Twilio's/);
      expect(JSON.stringify(error) + String(error)).not.toMatch(/5551230000|secret|Hello/);
      expect(twilio.sent).toHaveLength(1);
    },
  );

  it("nobody there is tried again later", async () => {
    const channels = open({}, { apiUrl: "http://127.0.0.1:9" });
    expect(await send({}, channels)).toMatchObject({
      ...{ reason: "provider_unavailable", permanent: false, detail: "ECONNREFUSED" },
    });
  });

  describe("WhatsApp", () => {
    const whatsapp = (over: Partial<OutboundMessage> = {}, channels = open()) =>
      send(
        {
          channel: "whatsapp",
          text: "Hi Ana, $5.00 is due.\n\nPay: https://x.example/p/1",
          ...over,
        },
        channels,
      );
    const approved = (status: string, body = "Hi {{1}}, {{2}} is due.\nPay: {{3}}") => {
      twilio.contents.set(HX, { body, status });
    };

    it("takes free words while the customer's last message is young", async () => {
      await whatsapp({ isConversationOpen: true });
      expect(twilio.sent[0]?.form).toMatchObject({
        ...{ To: "whatsapp:+15551230000", From: "whatsapp:+14155238886" },
        Body: "Hi Ana, $5.00 is due.\n\nPay: https://x.example/p/1",
      });
    });

    it("takes an approved template with the same words otherwise", async () => {
      approved("approved");
      await whatsapp();
      const { Body, ContentSid, ContentVariables = "" } = twilio.sent[0]?.form ?? {};
      expect([Body, ContentSid]).toEqual([undefined, HX]);
      expect(JSON.parse(ContentVariables)).toEqual({
        ...{ 1: "Ana", 2: "$5.00", 3: "https://x.example/p/1" },
      });
    });

    it("is refused without one, so that another channel may be tried", async () => {
      approved("pending");
      expect(await whatsapp()).toMatchObject({
        ...{ reason: "message_refused", permanent: true },
        detail: `outside the 24 hours: ${HX} is pending`,
      });
      approved("approved", "Hi {{1}}, pay at once: {{2}}");
      expect(await whatsapp()).toMatchObject({
        detail: "outside the 24 hours: no template has this message's words",
      });
      expect(twilio.sent).toEqual([]);
    });

    it("says how its templates stand", async () => {
      approved("pending", "Hi {{1}}.");
      expect(await open().contents()).toEqual([{ sid: HX, body: "Hi {{1}}.", status: "pending" }]);
    });

    it("keeps an approval for minutes, and asks again after", async () => {
      const channels = open();
      approved("approved");
      await whatsapp({}, channels);
      const reads = twilio.contentReads;
      await whatsapp({}, channels);
      expect(twilio.contentReads).toBe(reads);
      approved("paused");
      nowMs += 11 * 60_000;
      expect(await whatsapp({}, channels)).toMatchObject({ kind: "refused" });
    });

    it("is tried again later when its templates can't be read", async () => {
      twilio.fault = "broken";
      expect(await whatsapp()).toMatchObject({ reason: "provider_unavailable", permanent: false });
      twilio.fault = null;
    });
  });

  it("a call says where what it speaks is asked for", async () => {
    const result = await send({ channel: "voice", reference: "message-1" });
    expect(result).toEqual({ kind: "sent", providerId: `CA${"1".padStart(32, "0")}` });
    expect(twilio.sent).toEqual([
      {
        path: "/Calls.json",
        form: {
          ...{ To: "+15551230000", From: "+15005550006", Timeout: "25", TimeLimit: "300" },
          ...{ Url: `${HOOK}/call/message-1/hello`, MachineDetection: "Enable" },
          StatusCallback: `${HOOK}/call/message-1/ended`,
        },
      },
    ]);
  });

  it("a call from a server that Twilio can't reach is refused before anybody's phone rings", async () => {
    expect(await send({ channel: "voice" }, open({}, { hookUrl: null }))).toMatchObject({
      reason: "sender_refused",
    });
    expect(twilio.sent).toEqual([]);
  });

  it("only channels with a sender are there", () => {
    const channels = open({ whatsappFrom: undefined, voiceFrom: undefined });
    expect(
      ["sms", "whatsapp", "voice", "email"].map((each) => channels.find(channelOf(each)) !== null),
    ).toEqual([true, false, false, false]);
  });

  it.each([
    [{ accountSid: "AC12" }, {}, "settings.accountSid"],
    [{ smsFrom: "5551230000x y z w" }, {}, "settings.smsFrom"],
    [{ apiKeySid: undefined }, {}, "settings.apiKeySid"],
    [{}, { apiKeySecret: undefined }, "secrets.apiKeySecret"],
    [{ smsFrom: undefined, whatsappFrom: undefined, voiceFrom: undefined }, {}, "settings.smsFrom"],
    [{ connectTo: "0800" }, {}, "settings.connectTo"],
  ])("settings %j %j are refused by the field's name", (settings, secrets, path) => {
    const raw = {
      settings: { ...told().settings, ...settings },
      secrets: { ...told().secrets, ...secrets },
    };
    const read = twilioProvider.told.safeParse(raw);
    expect(read.error?.issues.map((issue) => issue.path.join("."))).toEqual([path]);
  });
});

function channelOf(name: string): OutboundMessage["channel"] {
  return name === "sms" || name === "whatsapp" || name === "voice" ? name : "email";
}
