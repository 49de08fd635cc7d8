import type { Channel } from "../accounts/account.ts";
import { type CheckedMessage, missingDisclosures } from "../compliance/content/check-content.ts";
import {
  SAYINGS,
  standardWording,
  writtenLanguageOf,
} from "../compliance/content/disclosure-words.ts";
import type { ContentDuty, SayDuty } from "../compliance/content/duty.ts";
import { ok, type Result, refuse } from "../result/result.ts";
import { shield, toOneLine } from "./shield.ts";
import type { AddedLine } from "./with-disclosures.ts";

export interface MadeMessage extends CheckedMessage {
  /** Where the reader stops such messages. */
  readonly stopUrl: string;
}

/**
 * The sentences that must be added to a message so that it keeps every duty to say something.
 * Refuses with the first duty that has no wording in the message's language, or no address to give.
 */
export function disclosuresFor(
  message: MadeMessage,
  duties: readonly ContentDuty[],
): Result<AddedLine[], SayDuty> {
  const lines: AddedLine[] = [];
  for (const duty of missingDisclosures(message, duties)) {
    const line = toLine(duty, message);
    if (line !== null) lines.push(line);
    else if (duty.severity === "blocks") return refuse(duty);
  }
  return ok(lines);
}

const BY_LINK: readonly Channel[] = ["email", "letter", "push"];

function toLine({ disclosure }: SayDuty, message: MadeMessage): AddedLine | null {
  const { channel, language, sender = "", postalAddress = "", stopUrl } = message;
  // Where we have no words in a language, English ones are better than no way to stop.
  const { stop, from } = SAYINGS[writtenLanguageOf(language) ?? "en"];
  switch (disclosure) {
    case "opt_out": {
      const text = BY_LINK.includes(channel) ? `[${stop.byLink}](${stopUrl})` : stop.byReply;
      return { text, place: "small_print" };
    }
    case "sender":
      return { text: `${from} ${clean(sender)}.`, place: "small_print" };
    case "postal_address": {
      const address = clean(postalAddress);
      return address === "" ? null : { text: address, place: "small_print" };
    }
    default: {
      const text = standardWording(disclosure, channel, language);
      return text === null ? null : { text, place: "body" };
    }
  }
}

const VALUE_CHARS_MAX = 300;

function clean(value: string): string {
  return shield(toOneLine(value, VALUE_CHARS_MAX));
}
