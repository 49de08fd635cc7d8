import { z } from "zod";

/** A number in full: a plus, the country, and nothing but digits. */
export const E164 = /^\+[1-9]\d{6,14}$/;

const Number164 = z.string().regex(E164, "use the whole number, such as +15551230000");
const sid = (prefix: string) =>
  z
    .string()
    .regex(
      new RegExp(`^${prefix}[0-9a-fA-F]{32}$`),
      `use the id from Twilio's console that begins with ${prefix}`,
    );
/** A number, a short code, or up to eleven letters that some countries show as a name. */
const SmsSender = z
  .string()
  .regex(
    /^(\+[1-9]\d{6,14}|\d{3,8}|(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11})$/,
    "use a number such as +15551230000, a short code, or a name of up to 11 letters",
  );

const Settings = z.strictObject({
  accountSid: sid("AC"),
  /** With it requests are signed by an API key, whose secret is among the secrets. */
  apiKeySid: sid("SK").optional(),
  /** SMS leaves from this sender, or from whichever the messaging service picks. */
  smsFrom: SmsSender.optional(),
  messagingServiceSid: sid("MG").optional(),
  /** A longer text is refused instead of billed: parts of 153 or 67 characters. */
  segmentsMax: z.int().min(1).max(10).default(4),
  whatsappFrom: Number164.optional(),
  /** Approved templates by their Content SID, for when the customer has not written for a day. */
  whatsappContents: z.array(sid("HX")).max(100).default([]),
  voiceFrom: Number164.optional(),
  /** Whom a caller who asks for a person is put through to; without it a person calls back. */
  connectTo: Number164.optional(),
  /** Days until which somebody on the phone may promise to pay, counted from the call. */
  promiseInDays: z.int().min(0).max(60).default(7),
  onMachine: z.enum(["hang_up", "leave_message"]).default("hang_up"),
});

const Secrets = z.strictObject({
  /** Twilio signs what it calls us with by this one, whichever signs our own requests. */
  authToken: z.string().min(1),
  apiKeySecret: z.string().min(1).optional(),
});

const Told = z
  .strictObject({ settings: Settings, secrets: Secrets })
  .superRefine(({ settings, secrets }, context) => {
    const tell = (path: string[], message: string) =>
      context.addIssue({ code: "custom", path, message });
    if (settings.apiKeySid !== undefined && secrets.apiKeySecret === undefined)
      tell(["secrets", "apiKeySecret"], "an API key needs its secret");
    if (settings.apiKeySid === undefined && secrets.apiKeySecret !== undefined)
      tell(["settings", "apiKeySid"], "an API key's secret needs its id");
    if (sendersOf(settings).length === 0)
      tell(["settings", "smsFrom"], "name at least one sender: for SMS, WhatsApp or calls");
  });

type Settings = z.output<typeof Settings>;

/** The channels that this account has a sender for. */
export function sendersOf({
  smsFrom,
  messagingServiceSid,
  whatsappFrom,
  voiceFrom,
}: Pick<Settings, "smsFrom" | "messagingServiceSid" | "whatsappFrom" | "voiceFrom">): (
  | "sms"
  | "whatsapp"
  | "voice"
)[] {
  return [
    ...(smsFrom === undefined && messagingServiceSid === undefined ? [] : ["sms" as const]),
    ...(whatsappFrom === undefined ? [] : ["whatsapp" as const]),
    ...(voiceFrom === undefined ? [] : ["voice" as const]),
  ];
}

export type TwilioTold = z.output<typeof Told>;
export type TwilioSettings = Settings;

/** What a tenant says of its own account at Twilio. */
export const twilioProvider = {
  about: "SMS, WhatsApp and automated calls leave through this Twilio account",
  told: Told,
} as const;
