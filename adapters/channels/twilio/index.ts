import type { Twilio } from "twilio";
import type { Channel } from "../../../core/accounts/account.ts";
import { measureSms } from "../../../core/messaging/sms-segments.ts";
import type { ChannelPort, OutboundMessage, SendRefusal, SendResult } from "../port.ts";
import { openTwilioClient, type TwilioClientOptions } from "./client.ts";
import { type ContentState, type Contents, openContents } from "./contents.ts";
import { lostAnswer, toRefusal } from "./to-refusal.ts";
import { E164, sendersOf, type TwilioTold } from "./twilio-provider.ts";

export interface TwilioAccess extends TwilioClientOptions {
  readonly told: TwilioTold;
  /** Where Twilio calls us for this account, without a slash at the end; null when it can't. */
  readonly hookUrl: string | null;
  readonly nowMs?: () => number;
}

export interface TwilioChannels {
  /** Null for a channel that the account has no sender for. */
  find(channel: Channel): { readonly port: ChannelPort; readonly from: string } | null;
  /** The templates of the settings, and whether WhatsApp approved them. */
  contents(): Promise<ContentState[]>;
}

/** Twilio carries longer ones for no channel. */
const CHARACTERS_MAX = 1_600;
/** What still waits with the carrier after an hour is not sent: by then it may be night. */
const VALID_SECONDS = 3_600;
/** Most voicemail answers after this, and six rings are enough for anybody. */
const RING_SECONDS = 25;
const CALL_SECONDS_MAX = 300;

/** SMS, WhatsApp and automated calls through one account at Twilio. */
export function createTwilioChannels({
  told,
  hookUrl,
  nowMs = Date.now,
  ...options
}: TwilioAccess): TwilioChannels {
  let opening: Promise<Twilio> | null = null;
  const client = () => {
    opening ??= openTwilioClient(told, options);
    return opening;
  };
  const contents = openContents(client, told.settings.whatsappContents, nowMs);
  const account: Account = { told, hookUrl, client, contents };
  const ports = {
    sms: portOf("sms", (message) => sendSms(account, message)),
    whatsapp: portOf("whatsapp", (message) => sendWhatsapp(account, message)),
    voice: portOf("voice", (message) => placeCall(account, message)),
  };
  const { smsFrom, messagingServiceSid, whatsappFrom, voiceFrom } = told.settings;
  const from = { sms: smsFrom ?? messagingServiceSid, whatsapp: whatsappFrom, voice: voiceFrom };
  const senders = sendersOf(told.settings);
  return {
    contents: () => contents.list(),
    find(channel) {
      const known = senders.find((each) => each === channel);
      return known === undefined ? null : { port: ports[known], from: from[known] ?? "" };
    },
  };
}

interface Account {
  readonly told: TwilioTold;
  readonly hookUrl: string | null;
  readonly client: () => Promise<Twilio>;
  readonly contents: Contents;
}

/** Refusals that are understood are values; a lost answer throws, so that nobody sends again. */
function portOf(
  channel: Channel,
  send: (message: OutboundMessage) => Promise<SendResult>,
): ChannelPort {
  return {
    async send(message) {
      if (message.channel !== channel) throw new Error(`not for ${channel}: ${message.channel}`);
      const to = withoutSeparators(message.to);
      if (!E164.test(to)) return refused("recipient_refused", "not a whole number (E.164)");
      try {
        return await send({ ...message, to });
      } catch (error) {
        const refusal = toRefusal(error);
        if (refusal === null) throw lostAnswer(error);
        return refusal;
      }
    },
  };
}

/** As people write it down: `+1 (555) 123-0000`. */
function withoutSeparators(number: string): string {
  return number.replace(/[\s().\-/]/g, "");
}

async function sendSms(
  { told: { settings }, hookUrl, client }: Account,
  { to, text }: OutboundMessage,
): Promise<SendResult> {
  const { segments } = measureSms(text);
  if (segments > settings.segmentsMax)
    return refused("message_refused", `${segments} parts, ${settings.segmentsMax} at most`);
  const { messages } = await client();
  const { messagingServiceSid, smsFrom } = settings;
  const { sid } = await messages.create({
    to,
    body: text,
    ...(messagingServiceSid === undefined ? {} : { messagingServiceSid }),
    ...(smsFrom === undefined ? {} : { from: smsFrom }),
    ...(hookUrl === null ? {} : { statusCallback: `${hookUrl}/status` }),
    validityPeriod: VALID_SECONDS,
  });
  return { kind: "sent", providerId: sid };
}

/** Free words only while the customer's last message is less than a day old; else a template. */
async function sendWhatsapp(
  { told: { settings }, hookUrl, client, contents }: Account,
  { to, text, isConversationOpen }: OutboundMessage,
): Promise<SendResult> {
  if (text.length > CHARACTERS_MAX)
    return refused("message_refused", `longer than ${CHARACTERS_MAX} characters`);
  const words = isConversationOpen === true ? { body: text } : await templateFor(contents, text);
  if ("kind" in words) return words;
  const { messages } = await client();
  const { sid } = await messages.create({
    to: `whatsapp:${to}`,
    from: `whatsapp:${settings.whatsappFrom}`,
    ...words,
    ...(hookUrl === null ? {} : { statusCallback: `${hookUrl}/status` }),
  });
  return { kind: "sent", providerId: sid };
}

async function templateFor(contents: Contents, text: string) {
  try {
    const found = await contents.find(text);
    if (typeof found === "string")
      return refused("message_refused", `outside the 24 hours: ${found}`);
    const { contentSid, variables } = found;
    return { contentSid, contentVariables: JSON.stringify(variables) };
  } catch (error) {
    // Nothing was sent yet, so even an answer that got lost may be asked for again.
    return toRefusal(error) ?? unavailable(lostAnswer(error).message);
  }
}

/** What is said is asked of us when somebody answers, so that the gates are asked again by then. */
async function placeCall(
  { told: { settings }, hookUrl, client }: Account,
  { to, reference }: OutboundMessage,
): Promise<SendResult> {
  if (hookUrl === null)
    return refused("sender_refused", "calls need a server that Twilio can reach");
  if (reference === undefined) throw new Error("a call needs to say which message it is");
  const { calls } = await client();
  const here = `${hookUrl}/call/${reference}`;
  const { sid } = await calls.create({
    to,
    from: settings.voiceFrom ?? "",
    url: `${here}/hello`,
    statusCallback: `${here}/ended`,
    machineDetection: settings.onMachine === "hang_up" ? "Enable" : "DetectMessageEnd",
    timeout: RING_SECONDS,
    timeLimit: CALL_SECONDS_MAX,
  });
  return { kind: "sent", providerId: sid };
}

function refused(reason: SendRefusal, detail: string) {
  return { kind: "refused", reason, permanent: true, detail } as const;
}

function unavailable(detail: string) {
  return { kind: "refused", reason: "provider_unavailable", permanent: false, detail } as const;
}
