/** A run of words inside a block. Text is still shielded; whoever writes it out unshields it. */
export type Inline =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "strong"; readonly text: string }
  | { readonly kind: "link"; readonly label: string; readonly url: string };

export type Line = readonly Inline[];

export type Block =
  | { readonly kind: "paragraph"; readonly lines: readonly Line[] }
  | { readonly kind: "button"; readonly label: string; readonly url: string }
  | { readonly kind: "facts"; readonly rows: readonly Fact[] }
  | {
      readonly kind: "table";
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: "divider" };

export interface Fact {
  readonly label: string;
  readonly value: string;
}

const LINK = /\[([^\]\n]{1,300})\]\(([^\s)]{1,2000})\)/;
const BUTTON = new RegExp(`^${LINK.source}$`);
const INLINE = new RegExp(
  `${LINK.source}|\\*\\*([^*\\n]{1,300})\\*\\*|(https?://[^\\s<>"]*[^\\s<>".,;:!?)])`,
  "g",
);
const TABLE_ROW = /^\|(.*)\|$/;
const FACT = /^> ([^:\n]{1,100}): (.*)$/;
const SAFE_URL = /^(?:https?:\/\/[^/]|mailto:[^?]|tel:[+\d])/i;

/**
 * Reads our text form: a blank line ends a paragraph, `[label](url)` alone on a line is a button,
 * `| a | b |` lines are a table whose first line is its head, `> label: value` lines are the key
 * facts, and what follows `---` is small print.
 */
export function toBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let open: string[] = [];
  let isSmallPrint = false;
  const shapeHere = (line: string) => {
    const shape = shapeOf(line);
    // In small print a link is a link: stopping must be easy, but it is not what we hope for.
    return shape === "button" && isSmallPrint ? "paragraph" : shape;
  };
  const close = () => {
    const [first] = open;
    if (first !== undefined) blocks.push(toBlock(shapeHere(first), open));
    open = [];
  };
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trim();
    const [first] = open;
    const shape = shapeHere(line);
    if (first !== undefined && (line === "" || shape !== shapeHere(first))) close();
    if (line !== "") open.push(line);
    // Two buttons under each other are two buttons.
    if (shape === "button" || shape === "divider") close();
    if (shape === "divider") isSmallPrint = true;
  }
  close();
  return blocks;
}

export function isSafeUrl(url: string): boolean {
  return SAFE_URL.test(url);
}

function shapeOf(line: string): Block["kind"] {
  if (line === "---") return "divider";
  const url = BUTTON.exec(line)?.[2];
  if (url !== undefined && isSafeUrl(url)) return "button";
  if (TABLE_ROW.test(line)) return "table";
  return FACT.test(line) ? "facts" : "paragraph";
}

function toBlock(shape: Block["kind"], lines: readonly string[]): Block {
  switch (shape) {
    case "divider":
      return { kind: "divider" };
    case "button": {
      const [, label = "", url = ""] = BUTTON.exec(lines[0] ?? "") ?? [];
      return { kind: "button", label, url };
    }
    case "table": {
      const [head = [], ...rows] = lines.map(toCells);
      return { kind: "table", head, rows };
    }
    case "facts":
      return { kind: "facts", rows: lines.map(toFact) };
    case "paragraph":
      return { kind: "paragraph", lines: lines.map(toInlines) };
  }
}

function toCells(line: string): string[] {
  return (TABLE_ROW.exec(line)?.[1] ?? "").split("|").map((cell) => cell.trim());
}

function toFact(line: string): Fact {
  const [, label = "", value = ""] = FACT.exec(line) ?? [];
  return { label, value };
}

function toInlines(line: string): Line {
  const parts: Inline[] = [];
  let at = 0;
  for (const match of line.matchAll(INLINE)) {
    if (match.index > at) parts.push({ kind: "words", text: line.slice(at, match.index) });
    parts.push(toInline(match));
    at = match.index + match[0].length;
  }
  if (at < line.length) parts.push({ kind: "words", text: line.slice(at) });
  return parts;
}

function toInline([whole, label, url, strong, bare]: RegExpExecArray): Inline {
  if (strong !== undefined) return { kind: "strong", text: strong };
  if (bare !== undefined) return { kind: "link", label: bare, url: bare };
  if (label !== undefined && url !== undefined && isSafeUrl(url))
    return { kind: "link", label, url };
  return { kind: "words", text: whole };
}
