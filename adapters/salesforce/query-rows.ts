import { ok, type Result } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import { type Row, RowPage } from "./row.ts";
import type { Session } from "./session.ts";
import { idsQuery } from "./soql.ts";

/** An address may be 16,384 characters long; a share of it is left for the host and what is between. */
const ADDRESS_MAX = 14_000;
const IDS_MAX = 500;
/** More rows about so many ids than fit into these pages are nothing we need to know. */
const PAGES_MAX = 20;

/** The rows whose field has one of the values, deleted ones among them. */
export async function rowsWhere(
  { client }: Session,
  ask: {
    readonly object: string;
    readonly fields: readonly string[];
    readonly field: string;
    readonly values: readonly string[];
    readonly only?: string;
  },
): Promise<Result<readonly Row[], CrmError>> {
  const rows: Row[] = [];
  const values = [...new Set(ask.values)];
  const size = idsPerQuestion(ask.fields, values);
  for (let from = 0; from < values.length; from += size) {
    const some = values.slice(from, from + size);
    const base = idsQuery(ask.object, ask.fields, ask.field, some);
    let last: string | null = null;
    for (let pages = 0; pages < PAGES_MAX; pages += 1) {
      const after: string = last === null ? "" : ` AND Id > '${last}'`;
      const only = ask.only === undefined ? "" : ` AND ${ask.only}`;
      const q = `${base}${only}${after} ORDER BY Id ASC`;
      const page = await client.call("queryAll", { query: { q } }, RowPage);
      if (!page.ok) return page;
      rows.push(...page.value.records);
      last = page.value.records.at(-1)?.Id ?? null;
      if (page.value.done || last === null) break;
    }
  }
  return ok(rows);
}

/** As many values as leave room for the fields, which an admin may have mapped fifty of. */
function idsPerQuestion(fields: readonly string[], values: readonly string[]): number {
  const written = (text: string) => encodeURIComponent(text).length;
  const longest = Math.max(1, ...values.map((value) => written(`'${value}',`) + 4));
  const room = ADDRESS_MAX - written(fields.join(","));
  return Math.min(IDS_MAX, Math.max(1, Math.floor(room / longest)));
}
