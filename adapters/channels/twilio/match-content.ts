/** A template as WhatsApp approved it: `{{1}}` stands for what differs from customer to customer. */
const PLACEHOLDER = /\{\{\s*([A-Za-z0-9_]+)\s*\}\}/;

/**
 * The variables with which an approved template says exactly what `text` says, or null when it
 * can't. The text went through the gates and carries what the law wants said, so a template whose
 * words differ by more than spaces is another message and may not take its place.
 */
export function matchContent(template: string, text: string): Record<string, string> | null {
  const [first = "", ...rest] = toParts(toOneLine(template));
  const said = toOneLine(text);
  if (rest.length === 0) return first === said ? {} : null;
  if (!said.startsWith(first)) return null;
  const variables: Record<string, string> = {};
  let at = first.length;
  for (let index = 0; index < rest.length; index += 2) {
    const [name = "", literal = ""] = rest.slice(index, index + 2);
    const isLast = index + 2 >= rest.length;
    const end = isLast ? said.length - literal.length : nextOf(said, literal, at);
    if (end < at || !said.startsWith(literal, end)) return null;
    const value = said.slice(at, end);
    // WhatsApp takes no empty variable, and one that stands twice has one value.
    if (value.trim() === "" || (variables[name] ?? value) !== value) return null;
    variables[name] = value;
    at = end + literal.length;
  }
  return variables;
}

/** Literal, name, literal, name, … literal. */
function toParts(template: string): string[] {
  return template.split(PLACEHOLDER);
}

/** Where a literal begins behind at least one character of a value; two side by side can't be told apart. */
function nextOf(said: string, literal: string, at: number): number {
  return literal === "" ? -1 : said.indexOf(literal, at + 1);
}

/** Line breaks are the template's own affair: a variable may hold none, and spaces say nothing. */
function toOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
