import { z } from "zod";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import { chunk } from "./chunk.ts";
import type { HubspotRecord, Parties } from "./record.ts";
import type { Session } from "./session.ts";
import { HubspotProblem, toRecordError } from "./to-crm-error.ts";

/** HubSpot takes a thousand records in one question about associations, since February 2025. */
export const ASSOCIATIONS_READ_MAX = 1_000;

const Associations = z.object({
  results: z.array(
    z.object({
      from: z.object({ id: z.coerce.string() }),
      to: z.array(z.object({ toObjectId: z.coerce.string() })),
    }),
  ),
  errors: z.array(HubspotProblem).optional(),
});

/**
 * Whose each record is, a call per thousand records and kind of party. More parties than HubSpot
 * gives in the first answer are left out: nobody owes an invoice together with hundreds.
 */
export async function readParties(
  { client }: Session,
  from: string,
  ids: readonly string[],
  parties: readonly string[],
): Promise<Result<ReadonlyMap<string, Parties>, CrmError>> {
  const found = new Map<string, Record<string, string[]>>();
  for (const to of parties) {
    for (const some of chunk(ids, ASSOCIATIONS_READ_MAX)) {
      const json = { inputs: some.map((id) => ({ id })) };
      const answer = await client.call(
        "associationsRead",
        { path: { from, to }, json },
        Associations,
      );
      if (!answer.ok) return answer;
      const failed = answer.value.errors?.map(failureOf).find((error) => error !== null);
      if (failed !== undefined) return refuse(failed);
      for (const { from: record, to: others } of answer.value.results) {
        const known = found.get(record.id) ?? {};
        found.set(record.id, known);
        const before = known[to] ?? [];
        known[to] = [...new Set([...before, ...others.map(({ toObjectId }) => toObjectId)])];
      }
    }
  }
  return ok(found);
}

/** A record that belongs to nobody is reported as an error, and is none. */
function failureOf(problem: HubspotProblem): CrmError | null {
  const error = toRecordError(problem);
  const isNone = error.kind === "not_found" || /NO_ASSOCIATION/i.test(JSON.stringify(problem));
  return isNone ? null : error;
}

/** The associations that came along in a list; HubSpot writes `line items` with a blank there. */
export function partiesIn(record: HubspotRecord): Parties {
  const entries = Object.entries(record.associations ?? {}).map(([object, { results }]) => {
    const ids = [...new Set(results.map(({ id }) => id))];
    return [object.replaceAll(" ", "_"), ids] as const;
  });
  return Object.fromEntries(entries);
}
