import Handlebars from "handlebars";
import { type ParsedTemplate, toNodes } from "./template-nodes.ts";
import type { Finding } from "./template-problem.ts";

export const MAX_TEMPLATE_CHARS = 20_000;
const MAX_PARSED_KEPT = 4_000;

// Parsing is pure, so remembering it by its text keeps callers pure; bounded because texts change.
const parsed = new Map<string, ParsedTemplate>();

/**
 * Handlebars' grammar without Handlebars' compiler. Its parser gives a syntax tree, an allow-list
 * turns the tree into nodes, and `fillTemplate` walks them: no JavaScript is generated, so a
 * template cannot become code whatever it says.
 */
export function parseTemplate(source: string): ParsedTemplate {
  const known = parsed.get(source);
  if (known !== undefined) return known;
  const fresh = parseAfresh(source);
  if (parsed.size >= MAX_PARSED_KEPT) parsed.clear();
  parsed.set(source, fresh);
  return fresh;
}

function parseAfresh(source: string): ParsedTemplate {
  // Handlebars.parse passes an object through as a ready-made tree; only text may reach it.
  if (typeof source !== "string") return failed("syntax", 1, "template", "a template must be text");
  if (source.length > MAX_TEMPLATE_CHARS) {
    return failed("too_big", 1, "template", `longer than ${MAX_TEMPLATE_CHARS} characters`);
  }
  const triple = source.indexOf("{{{");
  if (triple >= 0) {
    const line = source.slice(0, triple).split("\n").length;
    return failed("forbidden", line, "{{{", "{{{ }}} is not allowed: use {{ }}");
  }
  try {
    return toNodes(Handlebars.parse(source));
  } catch (error) {
    return notUnderstood(error);
  }
}

function notUnderstood(error: unknown): ParsedTemplate {
  if (!(error instanceof Error)) throw error;
  const line = /^(?:Parse|Lexical) error on line (\d+)/.exec(error.message)?.[1];
  const isMismatch = error instanceof Handlebars.Exception;
  if (line === undefined && !isMismatch) throw error;
  const at = Number(line ?? / - (\d+):\d+$/.exec(error.message)?.[1] ?? 1);
  // The first line holds the reason; what follows is a drawing or a list of parser tokens.
  const reason = isMismatch ? error.message.replace(/ - \d+:\d+$/, "") : "check the braces here";
  return failed("syntax", at, "syntax", `cannot be read: ${reason}`);
}

function failed(kind: Finding["kind"], line: number, name: string, text: string): ParsedTemplate {
  return { nodes: [], findings: [{ kind, line, name, text }] };
}
