/** Shorter lines, such as a greeting, could be anybody's. */
const LINE_MIN = 12;

/** What a comment says to whoever reads it, from the markup of Zendesk's editor. */
function toPlainText(markup: string): string {
  const text = markup
    .replace(/<(br|\/p|\/div|\/li|\/tr|\/h\d)\b[^>]*>/gi, "\n")
    .replace(/<[^>]*>/g, "");
  return text.replace(/&(nbsp|amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&nbsp;": " ",
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/** The lines of a text that can be told from anybody else's. */
function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map(evenSpaces)
    .filter((line) => line.length >= LINE_MIN);
}

// An editor makes other spaces and line ends of what it was given.
function evenSpaces(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/**
 * Whether a comment holds something of ours: a link to a customer's page, however it came there, or a
 * line that was inserted and still stands.
 */
export function holdsOurText(
  comment: string,
  { origin, inserted }: { readonly origin: string; readonly inserted: readonly string[] },
): boolean {
  const linked = new RegExp(`${escaped(origin)}(?![\\w.:-])`, "i");
  if (linked.test(comment)) return true;
  const said = evenSpaces(toPlainText(comment));
  return inserted.flatMap(linesOf).some((line) => said.includes(line));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
