import { SAYINGS, writtenLanguageOf } from "../compliance/content/disclosure-words.ts";
import type { Template } from "../policy/policy.ts";
import { assertNever } from "../result/result.ts";

/** A sentence the law wants in a message, written in the message's language. */
export interface AddedLine {
  readonly text: string;
  /** In an email: with the message itself, or in the small print below it. */
  readonly place: "body" | "small_print";
}

const DIVIDER = /\n-{3,}\s*\n/;

/**
 * A filled template with sentences added where a reader of its channel looks for them. What the
 * template says is never moved or changed.
 */
export function withDisclosures(
  filled: string,
  { channel, language }: Template,
  lines: readonly AddedLine[],
): string {
  if (lines.length === 0) return filled;
  const all = lines.map(({ text }) => text);
  switch (channel) {
    case "email":
      return addToEmail(filled, lines);
    case "sms":
    case "whatsapp":
    case "push":
      return `${filled.trimEnd()} ${all.join(" ")}`;
    case "voice":
      // Said to nobody but the customer, so it follows the check of who is speaking.
      return `${SAYINGS[writtenLanguageOf(language) ?? "en"].sayFirst} ${all.join(" ")}\n\n${filled}`;
    case "letter":
      return `${filled.trimEnd()}\n\n${all.join("\n\n")}`;
    default:
      return assertNever(channel);
  }
}

function addToEmail(filled: string, lines: readonly AddedLine[]): string {
  const inPlace = (wanted: AddedLine["place"]) =>
    lines.filter(({ place }) => place === wanted).map(({ text }) => text);
  const divider = DIVIDER.exec(filled);
  const end = divider?.index ?? filled.length;
  const body = [filled.slice(0, end).trimEnd(), ...inPlace("body")];
  const small = [filled.slice(end).replace(DIVIDER, "").trim(), ...inPlace("small_print")];
  const smallPrint = small.filter((each) => each !== "");
  return [...body, ...(smallPrint.length === 0 ? [] : ["---", ...smallPrint])].join("\n\n");
}
