/** A record id as Salesforce writes it: 15 characters that tell case apart, or those and 3 to check. */
const ID = /^[A-Za-z0-9]{15}(?:[A-Z0-5]{3})?$/;
const CHECKS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

/** The long form of an id, or null for what is none. Two forms of one id would be two records to us. */
export function toLongId(text: string): string | null {
  if (!ID.test(text)) return null;
  const short = text.slice(0, 15);
  const checks = [0, 5, 10].map((from) => {
    const letters = [...short.slice(from, from + 5)];
    const bits = letters.reduce((sum, each, at) => sum + (/[A-Z]/.test(each) ? 2 ** at : 0), 0);
    return CHECKS.charAt(bits);
  });
  return short + checks.join("");
}

/** A text inside a query. What could end the text early is written so that it can't. */
export function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, (each) => `\\${each}`)}'`;
}

export function listed(texts: readonly string[]): string {
  return `(${texts.map(quoted).join(",")})`;
}

/** Where a feed stands: at a moment and the last record of it, or at the moment's beginning. */
export interface Place {
  /** `2026-04-01T12:00:00Z`, to the second as Salesforce keeps it; null for the very beginning. */
  readonly at: string | null;
  readonly afterId: string | null;
}

/** The records of an object that come after a place, in the order they changed. */
export function pageQuery(ask: {
  readonly object: string;
  readonly fields: readonly string[];
  readonly only: string | null;
  readonly place: Place;
  readonly limit: number;
}): string {
  const conditions = [...afterPlace(ask.place), ...(ask.only === null ? [] : [`(${ask.only})`])];
  const where = conditions.length === 0 ? "" : ` WHERE ${conditions.join(" AND ")}`;
  return (
    `SELECT ${ask.fields.join(",")} FROM ${ask.object}${where}` +
    ` ORDER BY SystemModstamp ASC, Id ASC LIMIT ${ask.limit}`
  );
}

function afterPlace({ at, afterId }: Place): string[] {
  if (at === null) return [];
  if (afterId === null) return [`SystemModstamp >= ${at}`];
  // Many records share a second, so the id says which of them were read.
  return [`(SystemModstamp > ${at} OR (SystemModstamp = ${at} AND Id > ${quoted(afterId)}))`];
}

export function idsQuery(
  object: string,
  fields: readonly string[],
  field: string,
  values: readonly string[],
): string {
  return `SELECT ${fields.join(",")} FROM ${object} WHERE ${field} IN ${listed(values)}`;
}
