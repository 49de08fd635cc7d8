import { type FieldKind, LIST_FIELDS, ROOT_FIELDS } from "./message-model.ts";
import type { Finding, ProblemKind } from "./template-problem.ts";

/** A field a template names; `fromItem` reads it from the list entry being shown. */
export interface FieldRef {
  readonly name: string;
  readonly path: readonly string[];
  readonly fromItem: boolean;
  readonly line: number;
}

/** A template after checking: data to walk, never code to run. */
export type TemplateNode =
  | { readonly kind: "text"; readonly text: string; readonly line: number }
  | { readonly kind: "field"; readonly field: FieldRef }
  | {
      readonly kind: "plural";
      readonly field: FieldRef;
      readonly forms: ReadonlyMap<string, string>;
      readonly other: string;
    }
  | {
      readonly kind: "when" | "each";
      readonly field: FieldRef;
      readonly body: readonly TemplateNode[];
      readonly otherwise: readonly TemplateNode[];
    };

export interface ParsedTemplate {
  readonly nodes: readonly TemplateNode[];
  readonly findings: readonly Finding[];
}

const MAX_NODES = 2_000;
const MAX_DEPTH = 6;
const PLURAL_FORMS: ReadonlySet<string> = new Set(["zero", "one", "two", "few", "many", "other"]);
const NEVER: ReadonlySet<string> = new Set(["lookup", "log", "with", "helperMissing"]);
const UNSAFE: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

interface Reading {
  readonly findings: Finding[];
  nodes: number;
}

/** Where a tag stands: in the message, or inside one list's `#each`. */
interface Scope {
  readonly list: string | null;
  readonly depth: number;
}

/** Turns the parser's tree into nodes, naming every tag that is not on the allow-list. */
export function toNodes(program: hbs.AST.Program): ParsedTemplate {
  const reading: Reading = { findings: [], nodes: 0 };
  const nodes = readProgram(program, { list: null, depth: 0 }, reading);
  return { nodes, findings: reading.findings };
}

function readProgram(
  program: hbs.AST.Program | undefined,
  scope: Scope,
  reading: Reading,
): readonly TemplateNode[] {
  if (program === undefined) return [];
  if (scope.depth > MAX_DEPTH) {
    find(reading, "too_big", program, "blocks", `blocks may nest ${MAX_DEPTH} deep`);
    return [];
  }
  if (program.blockParams !== undefined && program.blockParams.length > 0) {
    find(reading, "forbidden", program, "as", '"as |name|" is not allowed');
  }
  return program.body.flatMap((statement) => readStatement(statement, scope, reading));
}

function readStatement(node: hbs.AST.Statement, scope: Scope, reading: Reading): TemplateNode[] {
  reading.nodes += 1;
  if (reading.nodes === MAX_NODES) {
    find(reading, "too_big", node, "tags", `more than ${MAX_NODES} tags`);
  }
  if (reading.nodes >= MAX_NODES || isComment(node)) return [];
  if (isContent(node)) return [{ kind: "text", text: node.value, line: lineOf(node) }];
  if (isMustache(node)) return readMustache(node, scope, reading);
  if (isBlock(node)) return readBlock(node, scope, reading);
  find(reading, "forbidden", node, node.type, "partials and decorators are not allowed");
  return [];
}

function readMustache(
  node: hbs.AST.MustacheStatement,
  scope: Scope,
  reading: Reading,
): TemplateNode[] {
  if (!node.escaped) find(reading, "forbidden", node, "{{&", "{{& }} is not allowed: use {{ }}");
  if (!isPath(node.path)) {
    find(reading, "forbidden", node, "value", "write plain text without braces");
    return [];
  }
  if (node.path.original === "plural") return readPlural(node, scope, reading);
  if (node.params.length > 0 || node.hash !== undefined) {
    findHelper(node.path, reading);
    return [];
  }
  const field = readField(node.path, scope, ["text", "count"], reading);
  return field === null ? [] : [{ kind: "field", field }];
}

function readPlural(
  node: hbs.AST.MustacheStatement,
  scope: Scope,
  reading: Reading,
): TemplateNode[] {
  const [count, ...rest] = node.params;
  const forms = new Map<string, string>();
  for (const { key, value } of node.hash?.pairs ?? []) {
    if (PLURAL_FORMS.has(key) && isString(value)) forms.set(key, value.value);
  }
  const other = forms.get("other");
  const isWhole = forms.size === (node.hash?.pairs.length ?? 0);
  if (!isPath(count) || rest.length > 0 || other === undefined || !isWhole) {
    const example = '{{plural itemCount one="invoice" other="invoices"}}';
    find(reading, "syntax", node, "plural", `write plural as ${example}`);
    return [];
  }
  const field = readField(count, scope, ["count"], reading);
  return field === null ? [] : [{ kind: "plural", field, forms, other }];
}

function readBlock(node: hbs.AST.BlockStatement, scope: Scope, reading: Reading): TemplateNode[] {
  const helper = node.path.original;
  const isKnown = helper === "if" || helper === "unless" || helper === "each";
  if (!isKnown || !isPath(node.path)) {
    findHelper(node.path, reading);
    return [];
  }
  const [subject, ...rest] = node.params;
  if (!isPath(subject) || rest.length > 0 || node.hash !== undefined) {
    find(reading, "syntax", node, helper, `write one field after #${helper}`);
    return [];
  }
  if (helper === "each") return readEach(node, subject, scope, reading);
  const any: FieldKind[] = ["text", "count", "flag", "group", "list"];
  const field = readField(subject, scope, any, reading);
  const inner = { list: scope.list, depth: scope.depth + 1 };
  const body = readProgram(node.program, inner, reading);
  const inverse = readProgram(node.inverse, inner, reading);
  if (field === null) return [];
  return helper === "if"
    ? [{ kind: "when", field, body, otherwise: inverse }]
    : [{ kind: "when", field, body: inverse, otherwise: body }];
}

function readEach(
  node: hbs.AST.BlockStatement,
  subject: hbs.AST.PathExpression,
  scope: Scope,
  reading: Reading,
): TemplateNode[] {
  if (scope.list !== null) {
    // A loop in a loop multiplies: two lists of 300 are 90,000 rows in one message.
    find(reading, "forbidden", node, "each", "#each inside #each is not allowed");
    return [];
  }
  const field = readField(subject, scope, ["list"], reading);
  const list = field?.name ?? null;
  const otherwise = readProgram(node.inverse, { list: null, depth: scope.depth + 1 }, reading);
  if (field === null) return [];
  const body = readProgram(node.program, { list, depth: scope.depth + 1 }, reading);
  return [{ kind: "each", field, body, otherwise }];
}

function readField(
  path: hbs.AST.PathExpression,
  scope: Scope,
  wanted: readonly FieldKind[],
  reading: Reading,
): FieldRef | null {
  const name = path.parts.join(".");
  const shown = String(path.original);
  if (path.data || path.parts.some((part) => UNSAFE.has(part))) {
    find(reading, "forbidden", path, shown, `"${shown}" is not allowed`);
    return null;
  }
  const fromItem = scope.list !== null && path.depth === 0;
  const inReach = path.depth === 0 || (path.depth === 1 && scope.list !== null);
  const fields = fromItem ? LIST_FIELDS.get(scope.list) : ROOT_FIELDS;
  const kind = inReach ? fields?.get(name) : undefined;
  if (kind === undefined) {
    const hint = fromItem && ROOT_FIELDS.has(name) ? `: inside #each write "../${name}"` : "";
    find(reading, "unknown_field", path, shown, `unknown field "${shown}"${hint}`);
    return null;
  }
  if (!wanted.includes(kind)) {
    const use = kind === "list" ? "#each" : "#if";
    find(reading, "unknown_field", path, shown, `"${shown}" cannot be used here: use ${use}`);
    return null;
  }
  return {
    name: fromItem ? `${scope.list}.${name}` : name,
    path: name.split("."),
    fromItem,
    line: lineOf(path),
  };
}

function findHelper(path: hbs.AST.PathExpression | hbs.AST.Literal, reading: Reading): void {
  const name = isPath(path) ? path.original : "value";
  const kind = NEVER.has(name) || UNSAFE.has(name) ? "forbidden" : "unknown_helper";
  const known = "if, unless, each and plural";
  find(reading, kind, path, name, `"${name}" is not a helper here: there are ${known}`);
}

function find(
  { findings }: Reading,
  kind: ProblemKind,
  node: hbs.AST.Node,
  name: string,
  text: string,
): void {
  findings.push({ kind, line: lineOf(node), name, text });
}

function lineOf(node: hbs.AST.Node): number {
  return node.loc?.start.line ?? 1;
}

function isContent(node: hbs.AST.Node): node is hbs.AST.ContentStatement {
  return node.type === "ContentStatement";
}
function isComment(node: hbs.AST.Node): node is hbs.AST.CommentStatement {
  return node.type === "CommentStatement";
}
function isMustache(node: hbs.AST.Node): node is hbs.AST.MustacheStatement {
  return node.type === "MustacheStatement";
}
function isBlock(node: hbs.AST.Node): node is hbs.AST.BlockStatement {
  return node.type === "BlockStatement";
}
function isPath(node: hbs.AST.Node | undefined): node is hbs.AST.PathExpression {
  return node?.type === "PathExpression";
}
function isString(node: hbs.AST.Node): node is hbs.AST.StringLiteral {
  return node.type === "StringLiteral";
}
