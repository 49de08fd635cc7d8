import { html, toText } from "../../../../ui-extensions/html/html.ts";

/** Where an address begins and ends in text; marks that end a sentence are not part of it. */
const ADDRESS = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/;

/** A text as a reply composer takes it: paragraphs and line breaks, and addresses that can be clicked. */
export function toReplyHtml(text: string): string {
  const paragraphs = text.split(/\n{2,}/).filter((each) => each.trim() !== "");
  return paragraphs.map((each) => toText(html`<p>${each.split("\n").map(toLine)}</p>`)).join("");
}

function toLine(line: string, index: number) {
  // With one group, every second part is an address.
  const parts = line
    .split(ADDRESS)
    .map((part, at) => (at % 2 === 1 ? html`<a href="${part}">${part}</a>` : html`${part}`));
  return index === 0 ? html`${parts}` : html`<br>${parts}`;
}
