import { assertNever, ok, type Result, refuse } from "../result/result.ts";
import { MAX_ITEMS_SHOWN, type MessageModel } from "./message-model.ts";
import { shield, toOneLine } from "./shield.ts";
import type { FieldRef, TemplateNode } from "./template-nodes.ts";

/** A plan has at most 36 instalments and a message shows at most 20 items. */
const MAX_ENTRIES = Math.max(MAX_ITEMS_SHOWN, 36);
const MAX_FILLED_CHARS = 100_000;

export type FillRefusal =
  | { readonly kind: "missing_field"; readonly field: string; readonly line: number }
  | { readonly kind: "too_long"; readonly charsMax: number };

const MAX_VALUE_CHARS = 500;

interface Filling {
  readonly model: MessageModel;
  chars: number;
  refusal: FillRefusal | null;
}

/** Puts the model's values into a checked template. Values come out shielded, see `shield`. */
export function fillTemplate(
  nodes: readonly TemplateNode[],
  model: MessageModel,
): Result<string, FillRefusal> {
  const filling: Filling = { model, chars: 0, refusal: null };
  const text = fillAll(nodes, null, filling);
  return filling.refusal === null ? ok(text) : refuse(filling.refusal);
}

function fillAll(nodes: readonly TemplateNode[], entry: unknown, filling: Filling): string {
  let text = "";
  for (const node of nodes) {
    if (filling.refusal !== null) return "";
    text += fillNode(node, entry, filling);
  }
  return text;
}

function fillNode(node: TemplateNode, entry: unknown, filling: Filling): string {
  switch (node.kind) {
    case "text":
      return counted(node.text, filling);
    case "field":
      return counted(fillField(node.field, entry, filling), filling);
    case "plural": {
      const count = Number(read(node.field, entry, filling.model));
      const form = pluralRulesOf(filling.model.language).select(count);
      return counted(node.forms.get(form) ?? node.other, filling);
    }
    case "when": {
      const isMet = isPresent(read(node.field, entry, filling.model));
      return fillAll(isMet ? node.body : node.otherwise, entry, filling);
    }
    case "each": {
      const value = read(node.field, entry, filling.model);
      const entries: readonly unknown[] = Array.isArray(value) ? value.slice(0, MAX_ENTRIES) : [];
      if (entries.length === 0) return fillAll(node.otherwise, null, filling);
      return entries.map((each) => fillAll(node.body, each, filling)).join("");
    }
    default:
      return assertNever(node);
  }
}

function fillField(field: FieldRef, entry: unknown, filling: Filling): string {
  const value = read(field, entry, filling.model);
  if (typeof value === "number") return String(value);
  // Our own links are clean already and must stay readable as links.
  if (typeof value === "string" && field.name.startsWith("links.")) return value;
  const text = typeof value === "string" ? toOneLine(value, MAX_VALUE_CHARS) : "";
  if (text !== "") return shield(text);
  // A blank where a phone number or an amount belongs is worse than no message.
  filling.refusal ??= { kind: "missing_field", field: field.name, line: field.line };
  return "";
}

function counted(text: string, filling: Filling): string {
  filling.chars += text.length;
  if (filling.chars > MAX_FILLED_CHARS) {
    filling.refusal ??= { kind: "too_long", charsMax: MAX_FILLED_CHARS };
  }
  return text;
}

function read({ path, fromItem }: FieldRef, entry: unknown, model: MessageModel): unknown {
  let value: unknown = fromItem ? entry : model;
  for (const name of path) {
    // Own properties only: nothing a template names can reach a prototype.
    if (!isRecord(value) || !Object.hasOwn(value, name)) return undefined;
    value = value[name];
  }
  return value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isPresent(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  // The same cleaning as when it is printed: what prints as nothing is not there.
  if (typeof value === "string") return toOneLine(value, MAX_VALUE_CHARS) !== "";
  return Boolean(value);
}

const pluralRules = new Map<string, Intl.PluralRules>();

function pluralRulesOf(language: string): Intl.PluralRules {
  let rules = pluralRules.get(language);
  if (rules === undefined) {
    rules = new Intl.PluralRules(language);
    pluralRules.set(language, rules);
  }
  return rules;
}
