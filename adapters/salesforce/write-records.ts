import { z } from "zod";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import type { CrmWritten } from "../crm-write.ts";
import type { Ask } from "./client.ts";
import type { Cell } from "./csv.ts";
import type { Session } from "./session.ts";
import { SalesforceProblem, toProblemError } from "./to-crm-error.ts";

/** Salesforce's own ceiling for a collection. */
const COLLECTION_MAX = 200;

/** Fields to write; null empties one. */
export type Values = Readonly<Record<string, Cell>>;

/** What became of a record: its id at Salesforce, or why not. */
export type RecordOutcome = Result<string, CrmError>;

/** How a collection is written: by id, as new ones, or by an external id. */
export type Way =
  | { readonly name: "update" | "create"; readonly object: string }
  | { readonly name: "upsert"; readonly object: string; readonly field: string };

const Saved = z.array(
  z.object({
    id: z.string().nullish(),
    success: z.boolean(),
    errors: z.array(SalesforceProblem).default([]),
  }),
);
type SavedOne = z.infer<typeof Saved>[number];

/** How often records are tried again that somebody else was changing just then. */
const LOCK_TRIES_MAX = 3;
const LOCK_WAIT_MS = 500;

/**
 * Writes records of one object, and answers for each in the order given. A record Salesforce refuses
 * does not take the others of its call with it; when Salesforce is down, the rest is not tried.
 */
export async function writeRecords(
  session: Session,
  way: Way,
  records: readonly Values[],
): Promise<readonly RecordOutcome[]> {
  const outcomes: RecordOutcome[] = [];
  let stopped: CrmError | null = null;
  for (let from = 0; from < records.length; from += COLLECTION_MAX) {
    const some = records.slice(from, from + COLLECTION_MAX);
    if (stopped !== null) {
      const error = stopped;
      outcomes.push(...some.map(() => refuse(error)));
      continue;
    }
    const written = await writeSome(session, way, some);
    outcomes.push(...written);
    stopped = whatStopped(written);
  }
  return outcomes;
}

/** Refusals that the next call would meet as well. */
function concernsAll({ kind }: CrmError): boolean {
  return (
    kind === "unauthorized" ||
    kind === "uninstalled" ||
    kind === "unavailable" ||
    kind === "rate_limited" ||
    kind === "missing_scope"
  );
}

/** One record Salesforce failed on says nothing about the next call; all of them do. */
function whatStopped(outcomes: readonly RecordOutcome[]): CrmError | null {
  const errors = outcomes.flatMap((each) => (each.ok ? [] : [each.error]));
  const all = errors.length === outcomes.length && errors.every(concernsAll);
  return all ? (errors[0] ?? null) : null;
}

export const UNTOLD: CrmError = {
  kind: "unavailable",
  detail: "Salesforce did not say what became of it",
};

async function writeSome(
  session: Session,
  way: Way,
  records: readonly Values[],
): Promise<readonly RecordOutcome[]> {
  const outcomes = new Map<number, RecordOutcome>();
  let left = records.map((values, index) => ({ values, index }));
  for (let tries = 1; left.length > 0; tries += 1) {
    const saved = await callOnce(
      session,
      way,
      left.map(({ values }) => values),
    );
    if (!saved.ok) {
      for (const { index } of left) outcomes.set(index, saved);
      break;
    }
    for (const [at, { index }] of left.entries()) outcomes.set(index, outcomeOf(saved.value[at]));
    if (tries === LOCK_TRIES_MAX) break;
    left = left.filter((_each, at) => isLocked(saved.value[at]));
    if (left.length > 0) await session.wait(LOCK_WAIT_MS * 2 ** (tries - 1));
  }
  return records.map((_values, index) => outcomes.get(index) ?? refuse(UNTOLD));
}

function callOnce({ client }: Session, way: Way, records: readonly Values[]) {
  const typed = records.map((values) => ({ attributes: { type: way.object }, ...values }));
  const json = { allOrNone: false, records: typed };
  const path = way.name === "upsert" ? { object: way.object, field: way.field } : {};
  const ask: Ask = { path, json };
  return client.call(way.name, ask, Saved);
}

function isLocked(saved: SavedOne | undefined): boolean {
  return saved?.errors.some(({ statusCode }) => statusCode === "UNABLE_TO_LOCK_ROW") === true;
}

function outcomeOf(saved: SavedOne | undefined): RecordOutcome {
  if (saved === undefined) return refuse(UNTOLD);
  if (saved.success && typeof saved.id === "string") return ok(saved.id);
  const [problem] = saved.errors;
  return refuse(problem === undefined ? UNTOLD : toProblemError(problem));
}

/** Why a write was not done. */
export function notWritten(error: CrmError): CrmWritten {
  return { ok: false, error };
}

export function toWritten(object: string, outcome: RecordOutcome): CrmWritten {
  return outcome.ok ? { ok: true, ref: { object, id: outcome.value } } : outcome;
}
