import type { Channel } from "../accounts/account.ts";
import { assertNever } from "../result/result.ts";
import type { TemplateNode } from "./template-nodes.ts";

/** Something every message must say, and the fields or words that count as saying it. */
export interface Requirement {
  readonly name: "amount" | "how_to_pay" | "how_to_get_help" | "how_to_stop";
  readonly anyOf: readonly string[];
  /** A word the reader can answer with instead. */
  readonly orWord?: RegExp;
  readonly text: string;
}

const amount: Requirement = {
  name: "amount",
  anyOf: [
    "total",
    "plan.total",
    "plan.firstAmount",
    "installment.amount",
    "promise.amount",
    "debit.amount",
    "payment.amount",
  ],
  text: "say the amount: {{total}}",
};
const pay: Requirement = {
  name: "how_to_pay",
  anyOf: ["links.pay", "links.plan"],
  text: "say how to pay: {{links.pay}} or {{links.plan}}",
};
const help: Requirement = {
  name: "how_to_get_help",
  anyOf: ["links.help", "creditor.phone", "creditor.email"],
  text: "say how to ask for help: {{links.help}}, {{creditor.phone}} or {{creditor.email}}",
};
const stopLink: Requirement = {
  name: "how_to_stop",
  anyOf: ["links.stop"],
  text: "say how to stop these messages: {{links.stop}}",
};
const stopByReply: Requirement = {
  name: "how_to_stop",
  anyOf: ["links.stop"],
  // Only capitals: a keyword to answer with, not the verb in a sentence.
  orWord: /\b(?:STOP|BAJA|ALTO|PARAR|CANCELAR|SALIR|ARRET|SAIR|STOPP)\b/,
  text: "say how to stop these messages: {{links.stop}} or a word to reply such as STOP",
};

/** In a call the person says it to whoever is calling, so a script need not print a way to stop. */
const REQUIRED: Readonly<Record<Channel, readonly Requirement[]>> = {
  email: [amount, pay, help, stopLink],
  sms: [amount, pay, help, stopByReply],
  whatsapp: [amount, pay, help, stopByReply],
  letter: [amount, pay, help, stopLink],
  voice: [amount, pay, help],
  push: [amount, pay, help, stopLink],
};

/** What a template of this channel leaves out for some reader, whichever way its `#if` go. */
export function findMissing(channel: Channel, nodes: readonly TemplateNode[]): Requirement[] {
  return REQUIRED[channel].filter(({ anyOf, orWord }) => !isSaid(nodes, anyOf, orWord));
}

function isSaid(
  nodes: readonly TemplateNode[],
  anyOf: readonly string[],
  orWord: RegExp | undefined,
): boolean {
  return nodes.some((node) => {
    switch (node.kind) {
      case "text":
        return orWord?.test(node.text) ?? false;
      case "field":
        return anyOf.includes(node.field.name);
      // A list may be empty and a plural chooses words, so neither is certain to say anything.
      case "each":
      case "plural":
        return false;
      case "when":
        return isSaid(node.body, anyOf, orWord) && isSaid(node.otherwise, anyOf, orWord);
      default:
        return assertNever(node);
    }
  });
}
