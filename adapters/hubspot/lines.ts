import { ok, type Result } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import { chunk } from "./chunk.ts";
import { type Parties, RecordBatch, textOf } from "./record.ts";
import type { Session } from "./session.ts";

const BATCH_MAX = 100;
/** An invoice is described by its first lines; a list of forty helps nobody on the phone. */
const LINES_MAX = 3;

/** What each invoice is for, from the names of its first line items, by the invoice's id. */
export async function readLines(
  { client }: Session,
  parties: ReadonlyMap<string, Parties>,
): Promise<Result<ReadonlyMap<string, string>, CrmError>> {
  const wanted = [...parties].map(
    ([invoice, { line_items = [] }]) => [invoice, line_items.slice(0, LINES_MAX)] as const,
  );
  const ids = [...new Set(wanted.flatMap(([, lines]) => lines))];
  const names = new Map<string, string>();
  for (const some of chunk(ids, BATCH_MAX)) {
    const json = { inputs: some.map((id) => ({ id })), properties: ["name"] };
    const path = { objectType: "line_items" };
    const answer = await client.call("batchRead", { path, json }, RecordBatch);
    if (!answer.ok) return answer;
    for (const record of answer.value.results) {
      const name = textOf(record, "name");
      if (name !== undefined) names.set(record.id, name);
    }
  }
  return ok(
    new Map(
      wanted.flatMap(([invoice, lines]) => {
        const known = lines.flatMap((id) => names.get(id) ?? []);
        return known.length === 0 ? [] : [[invoice, known.join(", ")] as const];
      }),
    ),
  );
}
