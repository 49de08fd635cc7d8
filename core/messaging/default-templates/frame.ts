import type { Channel } from "../../accounts/account.ts";
import type { Template, Tone } from "../../policy/policy.ts";

/** What every email of one language shares; the rest of an email is its own few sentences. */
export interface EmailFrame {
  readonly language: string;
  readonly greeting: string;
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
