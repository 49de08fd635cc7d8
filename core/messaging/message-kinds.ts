import { type ContentDuty, Disclosure } from "../compliance/content/duty.ts";

/**
 * What a message is for decides what it must say and what it must not:
 * - `asks`: about money to pay, or paid. Every template whose id is not named below.
 * - `informs`: tells something that no amount belongs to.
 * - `stands_down`: chasing stops, so the message asks for no money.
 * - `confirms_stop`: the one confirmation that messages stop.
 * - `to_stranger`: whoever reads it is not the customer and must learn nothing about one.
 */
export type MessageKind = "asks" | "informs" | "stands_down" | "confirms_stop" | "to_stranger";

const KINDS: ReadonlyMap<string, MessageKind> = new Map([
  ["account_cured", "informs"],
  ["reply_paid", "informs"],
  ["reply_promise", "informs"],
  ["reply_plan", "informs"],
  ["reply_question", "informs"],
  ["reply_dispute", "stands_down"],
  ["reply_hardship", "stands_down"],
  ["reply_stop", "confirms_stop"],
  ["reply_wrong_person", "to_stranger"],
]);

export function messageKindOf(templateId: string): MessageKind {
  return KINDS.get(templateId) ?? "asks";
}

/** What the law wants said in every other message but has no place in one of this kind. */
const NOT_SAID: Readonly<Record<MessageKind, ReadonlySet<Disclosure>>> = {
  asks: new Set(),
  informs: new Set(),
  stands_down: new Set(),
  // Whoever has just stopped these messages need not be told how.
  confirms_stop: new Set(["opt_out", "free_debt_advice", "time_barred", "postal_address"]),
  // 15 USC 1692b(2) and 1692c(b): a third party is not told that anybody owes a debt.
  to_stranger: new Set(
    Disclosure.options.filter((each) => each !== "sender" && each !== "postal_address"),
  ),
};

/** Those of a message's duties that a message of this kind keeps. */
export function dutiesOfKind(kind: MessageKind, duties: readonly ContentDuty[]): ContentDuty[] {
  return duties.filter((duty) => duty.kind !== "say" || !NOT_SAID[kind].has(duty.disclosure));
}

const SENDER = ["creditor.name", "creditor.phone", "creditor.email", "creditor.postalAddress"];

const QUIET = [
  ...SENDER,
  ...["customer.name", "answerBy", "adviser"],
  ...["links.page", "links.help", "links.dispute", "links.stop", "links.advice"],
];

/** The fields a kind may name, in print or in a condition; null where it may name all of them. */
const MAY_NAME: Readonly<Record<MessageKind, ReadonlySet<string> | null>> = {
  asks: null,
  informs: null,
  stands_down: new Set(QUIET),
  confirms_stop: new Set(SENDER),
  // Even a link to stop opens the customer's page.
  to_stranger: new Set(SENDER),
};

export function mayName(kind: MessageKind, field: string): boolean {
  return MAY_NAME[kind]?.has(field) ?? true;
}
