import { ok, type Result } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import { type Row, RowPage } from "./row.ts";
import type { Session } from "./session.ts";
import { idsQuery } from "./soql.ts";

/** As many ids as leave room for fifty mapped fields in an address Salesforce still takes. */
const IDS_MAX = 200;
/** Rows of one question about 200 ids; more of them than this is nothing we need to know. */
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
  for (let from = 0; from < values.length; from += IDS_MAX) {
    const some = values.slice(from, from + IDS_MAX);
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
