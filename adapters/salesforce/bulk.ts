import { z } from "zod";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import { parseCsv, toCsv } from "./csv.ts";
import type { Session } from "./session.ts";
import { toProblemError } from "./to-crm-error.ts";
import { type RecordOutcome, UNTOLD, type Values } from "./write-records.ts";

/** A file may be 150 MB when it has been encoded; rows of ours are a few hundred bytes. */
const ROWS_MAX = 100_000;
const FIRST_POLL_MS = 2_000;
const POLL_MAX_MS = 30_000;
/** About forty minutes: a job that takes longer is given up and its records come again. */
const POLLS_MAX = 80;

const Job = z.object({ id: z.string().regex(/^[A-Za-z0-9]{15,18}$/), state: z.string() });

export interface BulkAsk {
  readonly object: string;
  /** The external id that rows are found by. */
  readonly field: string;
  readonly records: readonly Values[];
}

/** Writes thousands of records by jobs instead of a call for every 200; answers for each in order. */
export async function bulkUpsert(
  session: Session,
  { object, field, records }: BulkAsk,
): Promise<readonly RecordOutcome[]> {
  const outcomes: RecordOutcome[] = [];
  for (let from = 0; from < records.length; from += ROWS_MAX) {
    const some = records.slice(from, from + ROWS_MAX);
    const told = await runJob(session, { object, field, records: some });
    outcomes.push(
      ...some.map((values): RecordOutcome => {
        if (!told.ok) return told;
        return told.value.get(String(values[field])) ?? refuse(UNTOLD);
      }),
    );
  }
  return outcomes;
}

type Told = ReadonlyMap<string, RecordOutcome>;

async function runJob(session: Session, ask: BulkAsk): Promise<Result<Told, CrmError>> {
  const { client } = session;
  // Written before the first call: a connection must not lie idle while many rows are made into text.
  const csv = toCsv(ask.records);
  const json = {
    object: ask.object,
    operation: "upsert",
    externalIdFieldName: ask.field,
    contentType: "CSV",
    lineEnding: "LF",
  };
  const job = await client.call("bulkCreate", { json }, Job);
  if (!job.ok) return job;
  const path = { jobId: job.value.id };
  const uploaded = await client.text("bulkUpload", { path, csv });
  const closed = uploaded.ok ? await closeJob(session, path, "UploadComplete") : uploaded;
  // A job left open would wait a week for rows that are sent again in another.
  if (!closed.ok) {
    await closeJob(session, path, "Aborted");
    return closed;
  }
  const done = await waitForJob(session, path);
  return done.ok ? readResults(session, path, ask.field) : done;
}

type JobPath = { readonly jobId: string };

function closeJob({ client }: Session, path: JobPath, state: "UploadComplete" | "Aborted") {
  return client.call("bulkClose", { path, json: { state } }, Job);
}

async function waitForJob(session: Session, path: JobPath): Promise<Result<null, CrmError>> {
  for (let polls = 0; polls < POLLS_MAX; polls += 1) {
    await session.wait(Math.min(FIRST_POLL_MS * 2 ** polls, POLL_MAX_MS));
    const job = await session.client.call("bulkState", { path }, Job);
    if (!job.ok) return job;
    const { state } = job.value;
    if (state === "JobComplete") return ok(null);
    if (state === "Failed" || state === "Aborted") {
      return refuse({ kind: "unavailable", detail: `the bulk job ended as ${state}` });
    }
  }
  await closeJob(session, path, "Aborted");
  return refuse({ kind: "unavailable", detail: "the bulk job was not done in time" });
}

/** Rows that are in neither list were not got to. */
async function readResults(
  { client }: Session,
  path: JobPath,
  field: string,
): Promise<Result<Told, CrmError>> {
  const done = await client.text("bulkDone", { path });
  if (!done.ok) return done;
  const failed = await client.text("bulkFailed", { path });
  if (!failed.ok) return failed;
  const told = new Map<string, RecordOutcome>();
  for (const row of parseCsv(done.value)) told.set(row[field] ?? "", ok(row.sf__Id ?? ""));
  for (const row of parseCsv(failed.value)) {
    // `CODE:what happened:fields --`
    const [errorCode = "", , fields = ""] = (row.sf__Error ?? "").split(":");
    const problem = { errorCode, fields: fields.split(/[ ,]+/) };
    told.set(row[field] ?? "", refuse(toProblemError(problem)));
  }
  return ok(told);
}
