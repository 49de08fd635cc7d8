import { ok, type Result, refuse } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import type { CrmWritten } from "../crm-write.ts";
import { chunk } from "./chunk.ts";
import { RecordBatch } from "./record.ts";
import type { Session } from "./session.ts";
import { type HubspotProblem, toRecordError } from "./to-crm-error.ts";

/** HubSpot's own ceiling for a batch of records. */
const BATCH_MAX = 100;

/** One record to write, by its id or by the unique property that holds our key. */
export interface RecordInput {
  readonly id: string;
  readonly idProperty?: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** What became of a record: its id at HubSpot, or why not. */
export type RecordOutcome = Result<string, CrmError>;

type Name = "batchUpdate" | "batchUpsert";

/**
 * Writes records of one object, and answers for each in the order given. A record HubSpot refuses
 * does not take the others of its batch with it; when HubSpot is down, the rest is not tried.
 */
export async function writeRecords(
  session: Session,
  name: Name,
  objectType: string,
  inputs: readonly RecordInput[],
): Promise<readonly RecordOutcome[]> {
  // A batch may name a record once. What was asked for last is what shall be true afterwards.
  const latest = new Map(inputs.map((input) => [input.id, input]));
  const outcomes = new Map<string, RecordOutcome>();
  let stopped: CrmError | null = null;
  for (const some of chunk([...latest.values()], BATCH_MAX)) {
    const written = await writeUnlessStopped(session, { name, objectType }, some, stopped);
    for (const [id, outcome] of written) outcomes.set(id, outcome);
    stopped ??= whatStopped([...written.values()]);
  }
  return inputs.map(({ id }) => outcomes.get(id) ?? refuse(UNTOLD));
}

/** Refusals that the next batch would meet as well. */
export function concernsAll({ kind }: CrmError): boolean {
  return (
    kind === "unauthorized" ||
    kind === "uninstalled" ||
    kind === "unavailable" ||
    kind === "rate_limited" ||
    kind === "missing_scope"
  );
}

/** One record HubSpot failed on says nothing about the next batch; all of them do. */
function whatStopped(outcomes: readonly RecordOutcome[]): CrmError | null {
  const errors = outcomes.flatMap((each) => (each.ok ? [] : [each.error]));
  const all = errors.length === outcomes.length && errors.every(concernsAll);
  return all ? (errors[0] ?? null) : null;
}

const UNTOLD: CrmError = { kind: "unavailable", detail: "HubSpot did not say what became of it" };

function writeUnlessStopped(
  session: Session,
  call: Call,
  inputs: readonly RecordInput[],
  stopped: CrmError | null,
): Promise<ReadonlyMap<string, RecordOutcome>> {
  if (stopped === null) {
    return writeSome(session, { ...call, refusals: { left: REFUSALS_MAX } }, inputs);
  }
  return Promise.resolve(new Map(inputs.map(({ id }) => [id, refuse(stopped)] as const)));
}

type Call = { readonly name: Name; readonly objectType: string };

/** A call, and how many more refusals of the batch are looked into. */
interface Search extends Call {
  readonly refusals: { left: number };
}

/**
 * Enough to single out a handful of a hundred. Where an admin's rule refuses them all, halving on
 * would cost two calls for each: the rest comes again in another batch.
 */
const REFUSALS_MAX = 30;

const APART: CrmError = { kind: "conflict", detail: "others of its batch were refused" };

async function writeSome(
  session: Session,
  call: Search,
  inputs: readonly RecordInput[],
): Promise<ReadonlyMap<string, RecordOutcome>> {
  if (call.refusals.left === 0) {
    return new Map(inputs.map(({ id }) => [id, refuse(APART)] as const));
  }
  // The trace is given back with each result and each error, and so says which record it is about.
  const json = { inputs: inputs.map((input) => ({ ...input, objectWriteTraceId: input.id })) };
  const path = { objectType: call.objectType };
  const answer = await session.client.call(call.name, { path, json }, RecordBatch);
  if (answer.ok) return outcomesOf(inputs, answer.value);
  // Refused as a whole over one record, often by an admin's rule: halving finds it in a few calls.
  if (inputs.length === 1 || !concernsOne(answer.error)) {
    return new Map(inputs.map(({ id }) => [id, answer] as const));
  }
  call.refusals.left -= 1;
  const halves = chunk(inputs, Math.ceil(inputs.length / 2));
  const written: [string, RecordOutcome][] = [];
  for (const half of halves) written.push(...(await writeSome(session, call, half)));
  return new Map(written);
}

function concernsOne({ kind }: CrmError): boolean {
  return kind === "invalid" || kind === "not_found" || kind === "conflict";
}

function outcomesOf(
  inputs: readonly RecordInput[],
  { results, errors = [] }: RecordBatch,
): ReadonlyMap<string, RecordOutcome> {
  const done = new Map<string, string>();
  for (const [index, result] of results.entries()) {
    const asked = inputs.find((input) => isAbout(input, result));
    // Where nothing failed the results are in the order asked; the trace is not promised.
    const inOrder = results.length === inputs.length ? inputs[index]?.id : undefined;
    const id = asked?.id ?? inOrder;
    if (id !== undefined) done.set(id, result.id);
  }
  return new Map(
    inputs.map(({ id }) => {
      const recordId = done.get(id);
      return [id, recordId === undefined ? refuse(errorFor(id, errors)) : ok(recordId)] as const;
    }),
  );
}

function isAbout(input: RecordInput, result: RecordBatch["results"][number]): boolean {
  if (result.objectWriteTraceId === input.id) return true;
  return input.idProperty === undefined
    ? result.id === input.id
    : result.properties[input.idProperty] === input.id;
}

/** The error that names the record, or the only one there is. */
function errorFor(id: string, errors: readonly HubspotProblem[]): CrmError {
  const named = errors.find((error) => namesIn(error).includes(id));
  const error = named ?? (errors.length === 1 ? errors[0] : undefined);
  return error === undefined ? UNTOLD : toRecordError(error);
}

function namesIn({ context, errors = [] }: HubspotProblem): unknown[] {
  const contexts = [context, ...errors.map((error) => error.context)];
  return contexts.flatMap((each) =>
    [each?.objectWriteTraceId, each?.id, each?.ids].flatMap((value) => value ?? []),
  );
}

export function toWritten(object: string, outcome: RecordOutcome): CrmWritten {
  return outcome.ok ? { ok: true, ref: { object, id: outcome.value } } : outcome;
}
