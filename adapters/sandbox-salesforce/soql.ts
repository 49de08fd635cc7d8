/** A query of the few shapes there are here: one object, conditions, an order and a limit. */
export interface Query {
  readonly fields: readonly string[];
  readonly object: string;
  readonly where: Condition | null;
  readonly orderBy: readonly { readonly field: string; readonly descending: boolean }[];
  readonly limit: number | null;
}

export type Literal = string | number | boolean | null;

export type Condition =
  | { readonly kind: "all" | "any"; readonly of: readonly Condition[] }
  | {
      readonly kind: "compare";
      readonly field: string;
      readonly operator: string;
      readonly value: Literal;
    }
  | { readonly kind: "in"; readonly field: string; readonly values: ReadonlySet<Literal> };

/** What Salesforce answers as MALFORMED_QUERY. */
export class MalformedQuery extends Error {}

const TOKEN =
  /\s*(?:('(?:[^'\\]|\\.)*')|(\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2}))|(\d{4}-\d{2}-\d{2})|(-?\d+(?:\.\d+)?)|([A-Za-z_][\w.]*)|(<=|>=|!=|[=<>(),]))/y;

interface Token {
  readonly kind: "text" | "moment" | "date" | "number" | "word" | "sign";
  readonly text: string;
}

const KINDS = ["text", "moment", "date", "number", "word", "sign"] as const;

function tokensOf(soql: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  const end = soql.trimEnd().length;
  while (TOKEN.lastIndex < end) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(soql);
    if (match === null) throw new MalformedQuery(`unexpected token near ${at}`);
    const index = match.slice(1).findIndex((group) => group !== undefined);
    const kind = KINDS[index];
    if (kind === undefined) throw new MalformedQuery(`unexpected token near ${at}`);
    tokens.push({ kind, text: match[index + 1] ?? "" });
  }
  return tokens;
}

/** Reads a query; throws `MalformedQuery` for anything else. */
export function parseSoql(soql: string): Query {
  const tokens = tokensOf(soql);
  let at = 0;
  const peek = (): string => tokens[at]?.text.toUpperCase() ?? "";
  const next = (): Token => {
    const token = tokens[at];
    if (token === undefined) throw new MalformedQuery("unexpected end of query");
    at += 1;
    return token;
  };
  const expect = (text: string): void => {
    const token = next();
    if (token.text.toUpperCase() !== text) {
      throw new MalformedQuery(`expecting ${text}, found '${token.text}'`);
    }
  };
  const taken = (text: string): boolean => {
    if (peek() !== text) return false;
    at += 1;
    return true;
  };
  const word = (): string => {
    const token = next();
    if (token.kind !== "word") throw new MalformedQuery(`unexpected token: '${token.text}'`);
    return token.text;
  };

  function disjunction(): Condition {
    const of = [conjunction()];
    while (taken("OR")) of.push(conjunction());
    return of.length === 1 && of[0] !== undefined ? of[0] : { kind: "any", of };
  }

  function conjunction(): Condition {
    const of = [primary()];
    while (taken("AND")) of.push(primary());
    return of.length === 1 && of[0] !== undefined ? of[0] : { kind: "all", of };
  }

  function primary(): Condition {
    if (taken("(")) {
      const inside = disjunction();
      expect(")");
      return inside;
    }
    const field = word();
    if (!taken("IN")) return { kind: "compare", field, operator: next().text, value: literal() };
    expect("(");
    const values = new Set([literal()]);
    while (taken(",")) values.add(literal());
    expect(")");
    return { kind: "in", field, values };
  }

  function literal(): Literal {
    const { kind, text } = next();
    switch (kind) {
      case "text":
        return text.slice(1, -1).replace(/\\(.)/g, "$1");
      case "moment":
        return `${new Date(text).toISOString().slice(0, 19)}Z`;
      case "number":
        return Number(text);
      case "date":
        return text;
      default:
        if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
        if (/^null$/i.test(text)) return null;
        throw new MalformedQuery(`unexpected token: '${text}'`);
    }
  }

  expect("SELECT");
  const fields = [word()];
  while (taken(",")) fields.push(word());
  expect("FROM");
  const object = word();
  const where = taken("WHERE") ? disjunction() : null;
  const orderBy: { field: string; descending: boolean }[] = [];
  if (taken("ORDER")) {
    expect("BY");
    do {
      const field = word();
      const descending = taken("DESC");
      if (!descending) taken("ASC");
      orderBy.push({ field, descending });
    } while (taken(","));
  }
  const limit = taken("LIMIT") ? Number(next().text) : null;
  if (at < tokens.length) throw new MalformedQuery(`unexpected token: '${peek()}'`);
  return { fields, object, where, orderBy, limit };
}

/** Whether a record fits; `valueAt` reads a field of it by its name in the query. */
export function fits(condition: Condition, valueAt: (field: string) => Literal): boolean {
  switch (condition.kind) {
    case "all":
      return condition.of.every((each) => fits(each, valueAt));
    case "any":
      return condition.of.some((each) => fits(each, valueAt));
    case "in":
      return condition.values.has(valueAt(condition.field));
    case "compare":
      return compares(valueAt(condition.field), condition.operator, condition.value);
  }
}

function compares(left: Literal, operator: string, right: Literal): boolean {
  if (operator === "=") return left === right;
  if (operator === "!=") return left !== right;
  if (left === null || right === null) return false;
  switch (operator) {
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    case ">":
      return left > right;
    case ">=":
      return left >= right;
    default:
      throw new MalformedQuery(`unknown operator: ${operator}`);
  }
}

/** The fields a condition names. */
export function fieldsIn(condition: Condition | null): string[] {
  if (condition === null) return [];
  switch (condition.kind) {
    case "all":
    case "any":
      return condition.of.flatMap(fieldsIn);
    case "in":
    case "compare":
      return [condition.field];
  }
}
