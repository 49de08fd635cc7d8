import { ok, type Result, refuse } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import type { Ask, ZendeskClient } from "./client.ts";
import type { EndpointName } from "./endpoints.ts";
import { JobAnswer, type JobResult } from "./schema-account.ts";
import { toRecordError } from "./to-crm-error.ts";

/** Zendesk's most for one job. */
export const JOB_MAX = 100;
/** A job of a hundred takes seconds; one that takes longer is looked for again by the next try. */
const POLLS_MAX = 12;
const FIRST_POLL_MS = 1_000;
const POLL_MAX_MS = 8_000;

export interface JobTools {
  readonly client: ZendeskClient;
  readonly wait: (ms: number) => Promise<void>;
}

/** What a job is about, in the order of its items, by whatever the results name them. */
export interface JobItem {
  readonly id?: string;
  readonly externalId?: string;
}

export type JobName = Extract<EndpointName, "usersUpdate" | "organizationsUpdate" | "recordsJob">;

/**
 * Hands in one job, waits until it is done and says what became of each item, in their order. Every
 * job sets values, so one whose end was not seen can be handed in again.
 */
export async function runJob(
  { client, wait }: JobTools,
  job: { readonly name: JobName; readonly ask: Ask; readonly items: readonly JobItem[] },
): Promise<Result<readonly Result<string | null, CrmError>[], CrmError>> {
  const handedIn = await client.call(job.name, job.ask, JobAnswer);
  if (!handedIn.ok) return handedIn;
  let { job_status: status } = handedIn.value;
  for (let polls = 0; isRunning(status.status); polls += 1) {
    if (polls >= POLLS_MAX) {
      return refuse({ kind: "unavailable", detail: "the job has not ended in time" });
    }
    await wait(Math.min(FIRST_POLL_MS * 2 ** polls, POLL_MAX_MS));
    const polled = await client.call("job", { path: { jobId: status.id } }, JobAnswer);
    if (!polled.ok) return polled;
    status = polled.value.job_status;
  }
  if (status.status !== "completed") {
    return refuse({ kind: "unavailable", detail: `the job ended as ${status.status}` });
  }
  const results = Array.isArray(status.results) ? status.results : [];
  return ok(job.items.map((item, index) => outcomeOf(resultFor(item, index, results))));
}

function isRunning(status: string): boolean {
  return status === "queued" || status === "working";
}

function resultFor(item: JobItem, index: number, results: readonly JobResult[]) {
  const named = results.find(
    (result) =>
      (item.id !== undefined && result.id === item.id) ||
      (item.externalId !== undefined && result.external_id === item.externalId),
  );
  if (named !== undefined) return named;
  const numbered = results.find((result) => result.index === index);
  // Without a number they stand in the order asked; what names another item is not this one's.
  const placed = results[index];
  const anonymous = placed?.index === undefined || placed.index === null;
  const another = item.id !== undefined && placed?.id !== undefined && placed.id !== item.id;
  return numbered ?? (anonymous && !another ? placed : undefined);
}

function outcomeOf(result: JobResult | undefined): Result<string | null, CrmError> {
  if (result === undefined) {
    return refuse({ kind: "unavailable", detail: "the job says nothing of this record" });
  }
  const error = result.error ?? null;
  if (error !== null || result.success === false) {
    return refuse(toRecordError(error, result.details ?? null));
  }
  return ok(result.id ?? null);
}
