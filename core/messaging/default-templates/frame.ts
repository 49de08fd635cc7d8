import type { Channel } from "../../accounts/account.ts";
import type { Template, Tone } from "../../policy/policy.ts";
import { messageKindOf } from "../message-kinds.ts";

/** What every email of one language shares; the rest of an email is its own few sentences. */
export interface EmailFrame {
  readonly language: string;
  readonly greeting: string;
  /** The greeting of somebody whose name we do not use. */
  readonly hello: string;
  /** Total, invoice and due date, and a table when there is more than one invoice. */
  readonly invoices: string;
  /** How to get help, say that something is wrong, or reach a person. */
  readonly help: string;
  readonly signature: string;
  /** Who writes, why, and how to make it stop. */
  readonly footer: string;
}

export interface EmailWords {
  readonly id: string;
  readonly tone: Tone;
  readonly subject: string;
  readonly opening: string;
  /** The figures; the frame's invoices when absent. */
  readonly facts?: string;
  /** Link lines: the first is what we hope for, the second the way out. */
  readonly buttons: readonly string[];
  /** Where the frame's "is paying difficult?" would be out of place. */
  readonly help?: string;
}

export function toEmailTemplate(frame: EmailFrame, words: EmailWords): Template {
  const { greeting, invoices, signature, footer, language } = frame;
  const { id, tone, subject, opening, facts = invoices, buttons, help = frame.help } = words;
  const body = [greeting, opening, facts, ...buttons, help, signature, "---", footer].join("\n\n");
  return { id, channel: "email", language, tone, subject, body };
}

export interface PlainWords {
  readonly id: string;
  readonly tone: Tone;
  readonly body: string;
}

/** A text message, a letter or a script for a call: words only. */
export function toPlainTemplate(channel: Channel, language: string, words: PlainWords): Template {
  return { id: words.id, channel, language, tone: words.tone, body: words.body };
}

/** An answer to what a customer wrote; `short` goes where each letter counts. */
export interface ReplyWords {
  readonly id: string;
  readonly subject: string;
  readonly body: string;
  readonly short: string;
}

const CHATS: readonly Channel[] = ["sms", "whatsapp"];

export function toReplyTemplates(frame: EmailFrame, words: ReplyWords): Template[] {
  const { id, subject, body, short } = words;
  const { language } = frame;
  const email = { id, channel: "email", language, tone: "neutral", subject } as const;
  return [
    { ...email, body: toReplyBody(frame, id, body) },
    ...CHATS.map((channel) =>
      toPlainTemplate(channel, language, { id, tone: "neutral", body: short }),
    ),
  ];
}

/** A stranger, and whoever stopped us, reads no footer about an account and gets no link to one. */
function toReplyBody({ greeting, hello, signature, footer }: EmailFrame, id: string, body: string) {
  const kind = messageKindOf(id);
  const isBare = kind === "to_stranger" || kind === "confirms_stop";
  const parts = isBare ? [hello, body, signature] : [greeting, body, signature, "---", footer];
  return parts.join("\n\n");
}
