import { z } from "zod";
import { type BulkJob, nextId, type Org, textValue, visibleObject } from "./org.ts";
import { badJson, done, notFound, problem } from "./replies.ts";
import { type Call, route } from "./route.ts";
import { save } from "./save.ts";
import type { Reply } from "./types.ts";

const NewJob = z.object({
  object: z.string(),
  operation: z.literal("upsert"),
  externalIdFieldName: z.string(),
  contentType: z.literal("CSV").default("CSV"),
  lineEnding: z.enum(["LF", "CRLF"]).default("LF"),
});
const Closing = z.object({ state: z.enum(["UploadComplete", "Aborted"]) });

export const bulkRoutes = [
  route("POST", "/jobs/ingest", create),
  route("PUT", "/jobs/ingest/{jobId}/batches", upload),
  route("PATCH", "/jobs/ingest/{jobId}", close),
  route("GET", "/jobs/ingest/{jobId}", show),
  route("GET", "/jobs/ingest/{jobId}/successfulResults", (call) => results(call, "done")),
  route("GET", "/jobs/ingest/{jobId}/failedResults", (call) => results(call, "failed")),
  route("GET", "/jobs/ingest/{jobId}/unprocessedrecords", unprocessed),
];

function create({ org, body }: Call): Reply {
  const asked = NewJob.safeParse(body);
  if (!asked.success) return badJson();
  const { object, externalIdFieldName } = asked.data;
  if (visibleObject(org, object) === null) {
    return problem(400, "INVALIDENTITY", `Unable to find object: ${object}`);
  }
  const id = nextId(org, "750");
  org.jobs.set(id, {
    ...{ id, object, externalIdFieldName, state: "Open", csv: "", closedMs: 0 },
    ...{ done: "", failed: "", processed: 0, failures: 0 },
  });
  return show({ org, params: { jobId: id } });
}

function jobOf({ org, params }: Pick<Call, "org" | "params">): BulkJob | null {
  const job = org.jobs.get(params.jobId ?? "") ?? null;
  if (job !== null) advance(org, job);
  return job;
}

function upload(call: Call): Reply {
  const job = jobOf(call);
  if (job === null) return notFound();
  if (job.state !== "Open") {
    return problem(400, "INVALIDJOBSTATE", "Uploading data is only possible in state Open");
  }
  job.csv = call.rawBody;
  return { status: 201, body: null };
}

function close(call: Call): Reply {
  const job = jobOf(call);
  const asked = Closing.safeParse(call.body);
  if (job === null) return notFound();
  if (!asked.success) return badJson();
  if (job.state !== "Open" && asked.data.state === "UploadComplete") {
    return problem(400, "INVALIDJOBSTATE", `Job state transition from ${job.state} not allowed`);
  }
  job.state = asked.data.state;
  job.closedMs = call.org.nowMs();
  return show(call);
}

/** A job waits a while, works a while, and is done; what it does, it does at its end. */
function advance(org: Org, job: BulkJob): void {
  if (job.state !== "UploadComplete" && job.state !== "InProgress") return;
  const passed = org.nowMs() - job.closedMs;
  if (passed >= org.limits.jobMs / 4) job.state = "InProgress";
  if (passed < org.limits.jobMs) return;
  work(org, job);
  job.state = "JobComplete";
}

function work(org: Org, job: BulkJob): void {
  const [header = [], ...rows] = readCsv(job.csv);
  const done = [["sf__Id", "sf__Created", ...header]];
  const failed = [["sf__Id", "sf__Error", ...header]];
  for (const row of rows) {
    const cells = header.map((name, at) => [name, row[at] ?? ""] as const);
    const filled = cells.filter(([, text]) => text !== "");
    const values = filled.map(([name, text]) => [name, text === "#N/A" ? null : text] as const);
    const by = { kind: "external", field: job.externalIdFieldName } as const;
    const saved = save(org, { object: job.object, values: Object.fromEntries(values), by });
    if (saved.ok) done.push([saved.id, String(saved.created), ...row]);
    else {
      const { statusCode, message, fields } = saved.error;
      failed.push([
        "",
        `${statusCode}:${message.replaceAll(":", "")}:${fields.join(",")} --`,
        ...row,
      ]);
    }
  }
  job.processed = rows.length;
  job.failures = failed.length - 1;
  job.done = writeCsv(done);
  job.failed = writeCsv(failed);
}

function show(call: Pick<Call, "org" | "params">): Reply {
  const job = jobOf(call);
  if (job === null) return notFound();
  return done({
    id: job.id,
    operation: "upsert",
    object: job.object,
    state: job.state,
    externalIdFieldName: job.externalIdFieldName,
    contentType: "CSV",
    contentUrl: `services/data/v68.0/jobs/ingest/${job.id}/batches`,
    numberRecordsProcessed: job.processed,
    numberRecordsFailed: job.failures,
  });
}

function results(call: Call, which: "done" | "failed"): Reply {
  const job = jobOf(call);
  if (job === null) return notFound();
  const headers = { "content-type": "text/csv" };
  return { status: 200, body: job[which], headers };
}

/** A job that is done has got to every row. */
function unprocessed(call: Call): Reply {
  const job = jobOf(call);
  if (job === null) return notFound();
  const [header = ""] = job.csv.split("\n");
  return { status: 200, body: `${header}\n`, headers: { "content-type": "text/csv" } };
}

const CELL = /("(?:[^"]|"")*"|[^,\n\r]*)(,|\r?\n|$)/y;

function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  CELL.lastIndex = 0;
  while (CELL.lastIndex < text.length) {
    const [, cell = "", end = ""] = CELL.exec(text) ?? [];
    row.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

function writeCsv(rows: readonly (readonly string[])[]): string {
  const toCell = (text: string) => `"${textValue(text).replaceAll('"', '""')}"`;
  return `${rows.map((row) => row.map(toCell).join(",")).join("\n")}\n`;
}
