import type { Tone } from "../../policy/policy.ts";
import type { MomentId } from "./moments.ts";

/** What one moment says in one language and tone; its figures and links come from `moments.ts`. */
export interface Words {
  readonly id: MomentId;
  readonly tone: Tone;
  readonly subject: string;
  /** The sentences above the figures, in an email and in a letter. */
  readonly opening: string;
  /** After the sender's name, where each letter counts: SMS, WhatsApp, push. */
  readonly short: string;
  /** What a person who calls says once the customer is known to be on the line. */
  readonly spoken?: string;
}

/** An answer to what a customer wrote; `short` goes to SMS and WhatsApp. */
export interface ReplyWords {
  readonly id: string;
  readonly subject: string;
  readonly body: string;
  readonly short: string;
}

/** The names of figures, as a reader finds them beside an amount or above a column. */
export interface Labels {
  readonly toPay: string;
  readonly invoice: string;
  /** For one invoice, and for the oldest of several. */
  readonly dueDate: string;
  readonly earliestDueDate: string;
  readonly due: string;
  readonly balance: string;
  /** That the customer's page lists `{{moreCount}}` more. */
  readonly moreInvoices: string;
  readonly planTotal: string;
  readonly paymentCount: string;
  readonly payment: string;
  readonly date: string;
  readonly amount: string;
  readonly thisPayment: string;
  readonly latePayment: string;
  readonly wasDueOn: string;
  readonly paidInAll: string;
  readonly planned: string;
  readonly by: string;
  readonly received: string;
  readonly leftToPay: string;
}

/** What stands on a link that is drawn as a button. */
export interface Buttons {
  readonly pay: (amount: string) => string;
  readonly payAll: string;
  readonly payRest: string;
  readonly inParts: string;
  readonly acceptPlan: string;
  readonly options: string;
  readonly otherPlan: string;
  readonly plan: string;
  readonly account: string;
}

/** What all messages of one language share. */
export interface Frame {
  readonly language: string;
  readonly greeting: string;
  /** The greeting of somebody whose name we do not use. */
  readonly hello: string;
  readonly labels: Labels;
  readonly buttons: Buttons;
  /** How to get help, when a date no longer suits, or with a question. */
  readonly help: Readonly<Record<"general" | "dates" | "question", string>>;
  readonly signature: string;
  /** Who writes, why, and how to make it stop. */
  readonly footer: string;
  /** Before the one link of a short message. */
  readonly ways: Readonly<Record<"pay" | "page", string>>;
  /** How to make it stop; on push, where nobody can answer, it follows the link. */
  readonly stop: Readonly<Record<"sms" | "whatsapp" | "push", string>>;
  readonly letter: { readonly greeting: string; readonly ways: string };
  /** A call, around what is peculiar to it. */
  readonly script: (spoken: string) => string;
}

/** Everything we have to say in one language. */
export interface Wordbook {
  readonly frame: Frame;
  readonly words: readonly Words[];
  readonly replies: readonly ReplyWords[];
}
