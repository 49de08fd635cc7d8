import { z } from "zod";
import type { CrmError } from "../crm-error.ts";
import type { CrmRef } from "../crm-ref.ts";
import { chunk } from "./chunk.ts";
import type { Session } from "./session.ts";
import { HubspotProblem, toRecordError } from "./to-crm-error.ts";

/** HubSpot takes two thousand; half of that keeps a halving short. */
const PAIRS_MAX = 1_000;

/** To what a written record is to be tied. */
export interface Tie {
  readonly fromId: string;
  readonly to: CrmRef;
}

const Answer = z.object({
  results: z.array(z.object({ from: z.object({ id: z.coerce.string() }) })),
  errors: z.array(HubspotProblem).optional(),
});

/** Kinds of record that a task or an activity can be about. */
const TARGETS = ["companies", "contacts", "tickets", "deals", "invoices"] as const;

/**
 * Ties records to whom they are about, and answers for each record that could be tied to nothing.
 * Tying twice changes nothing. Somebody who is no longer there does not matter as long as one of
 * them is.
 */
export async function associate(
  session: Session,
  from: string,
  ties: readonly Tie[],
): Promise<ReadonlyMap<string, CrmError>> {
  const tied = new Set<string>();
  const failed = new Map<string, CrmError>();
  for (const object of TARGETS) {
    const pairs = ties.filter(({ to }) => to.object === object);
    for (const some of chunk(pairs, PAIRS_MAX)) {
      await associateSome(session, { from, to: object }, some, { tied, failed });
    }
  }
  for (const id of tied) failed.delete(id);
  return failed;
}

interface Books {
  readonly tied: Set<string>;
  readonly failed: Map<string, CrmError>;
}

async function associateSome(
  session: Session,
  path: { readonly from: string; readonly to: string },
  ties: readonly Tie[],
  books: Books,
): Promise<void> {
  const json = {
    inputs: ties.map(({ fromId, to }) => ({ from: { id: fromId }, to: { id: to.id } })),
  };
  const answer = await session.client.call("associate", { path, json }, Answer);
  if (answer.ok) {
    for (const { from } of answer.value.results) books.tied.add(from.id);
    const error = answer.value.errors?.[0];
    if (error === undefined) return;
    for (const { fromId } of ties) {
      if (!books.tied.has(fromId)) books.failed.set(fromId, toRecordError(error));
    }
    return;
  }
  const { kind } = answer.error;
  if (ties.length > 1 && (kind === "invalid" || kind === "not_found" || kind === "conflict")) {
    for (const half of chunk(ties, Math.ceil(ties.length / 2))) {
      await associateSome(session, path, half, books);
    }
    return;
  }
  for (const { fromId } of ties) books.failed.set(fromId, answer.error);
}
