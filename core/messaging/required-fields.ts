import type { Channel } from "../accounts/account.ts";
import { assertNever } from "../result/result.ts";
import { type MessageKind, mayName, messageKindOf } from "./message-kinds.ts";
import type { FieldRef, TemplateNode } from "./template-nodes.ts";

/** Something a message must say, and the fields or words that count as saying it. */
export interface Requirement {
  readonly name: "amount" | "how_to_pay" | "how_to_get_help" | "how_to_stop" | "sender";
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
// The customer's page, opened at its top, is where one pays, asks for help and stops messages.
const pay: Requirement = {
  name: "how_to_pay",
  anyOf: ["links.pay", "links.plan", "links.page"],
  text: "say how to pay: {{links.pay}}, {{links.plan}} or {{links.page}}",
};
const help: Requirement = {
  name: "how_to_get_help",
  anyOf: ["links.help", "links.page", "creditor.phone", "creditor.email"],
  text: "say how to ask for help: {{links.help}}, {{links.page}}, {{creditor.phone}} or {{creditor.email}}",
};
const stopLink: Requirement = {
  name: "how_to_stop",
  anyOf: ["links.stop"],
  text: "say how to stop these messages: {{links.stop}}",
};
const stopOnPage: Requirement = { ...stopLink, anyOf: ["links.stop", "links.page"] };
const stopByReply: Requirement = {
  name: "how_to_stop",
  anyOf: ["links.stop"],
  // Only capitals: a keyword to answer with, not the verb in a sentence.
  orWord: /\b(?:STOP|BAJA|ALTO|PARAR|CANCELAR|SALIR|ARRET|SAIR|STOPP)\b/,
  text: "say how to stop these messages: {{links.stop}} or a word to reply such as STOP",
};
const sender: Requirement = {
  name: "sender",
  anyOf: ["creditor.name"],
  text: "say who writes: {{creditor.name}}",
};

/** In a call the person says it to whoever is calling, so a script need not print a way to stop. */
const STOP: Readonly<Record<Channel, readonly Requirement[]>> = {
  email: [stopLink],
  sms: [stopByReply],
  whatsapp: [stopByReply],
  letter: [stopLink],
  voice: [],
  push: [stopOnPage],
};

function requiredOf(kind: MessageKind, channel: Channel): readonly Requirement[] {
  switch (kind) {
    case "asks":
      return [amount, pay, help, ...STOP[channel]];
    case "informs":
    case "stands_down":
      return [help, ...STOP[channel]];
    case "confirms_stop":
    case "to_stranger":
      return [sender];
    default:
      return assertNever(kind);
  }
}

export interface Asked {
  readonly id: string;
  readonly channel: Channel;
}

/** What a template leaves out for some reader, whichever way its `#if` go. */
export function findMissing({ id, channel }: Asked, nodes: readonly TemplateNode[]): Requirement[] {
  return requiredOf(messageKindOf(id), channel).filter(
    ({ anyOf, orWord }) => !isSaid(nodes, anyOf, orWord),
  );
}

/** The fields a template of this kind may not name, each where it stands. */
export function findForbidden({ id }: Asked, nodes: readonly TemplateNode[]): FieldRef[] {
  const kind = messageKindOf(id);
  // The fields of a list's entries stand or fall with the list.
  return fieldsIn(nodes).filter(({ fromItem, name }) => !fromItem && !mayName(kind, name));
}

function fieldsIn(nodes: readonly TemplateNode[]): FieldRef[] {
  return nodes.flatMap((node) => {
    switch (node.kind) {
      case "text":
        return [];
      case "field":
      case "plural":
        return [node.field];
      case "when":
      case "each":
        return [node.field, ...fieldsIn(node.body), ...fieldsIn(node.otherwise)];
      default:
        return assertNever(node);
    }
  });
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
