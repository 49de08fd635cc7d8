import { assertNever } from "../result/result.ts";
import type { Block, Inline } from "./message-blocks.ts";
import { unshield } from "./shield.ts";

/** The plain text part, readable by a person and by a screen reader. Nothing is HTML-escaped. */
export function toText(blocks: readonly Block[]): string {
  return blocks.map(toBlockText).join("\n\n");
}

function toBlockText(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return block.lines.map((line) => line.map(toInlineText).join("")).join("\n");
    case "button":
      return `${unshield(block.label)}:\n${unshield(block.url)}`;
    case "facts":
      return block.rows.map(({ label, value }) => unshield(`${label}: ${value}`)).join("\n");
    case "table":
      return [block.head, ...block.rows].map((row) => unshield(row.join(" | "))).join("\n");
    case "divider":
      return "---";
    default:
      return assertNever(block);
  }
}

export function toInlineText(inline: Inline): string {
  if (inline.kind !== "link") return unshield(inline.text);
  const url = unshield(inline.url);
  const label = unshield(inline.label);
  // Angle brackets keep a mail client from taking the full stop after the address as part of it.
  return label === url ? url : `${label} <${url}>`;
}

// A no-break space or a curled apostrophe, which some locales put in amounts, is outside the SMS
// alphabet and would more than double the price of the message.
export function toPlainSpaces(text: string): string {
  return text.replace(/[\u00a0\u202f\u2009]/g, " ").replace(/(?<=\d)’(?=\d)/g, "'");
}
