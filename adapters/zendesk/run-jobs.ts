import { ok, type Result, refuse } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import type { Ask, ZendeskClient } from "./client.ts";
import type { EndpointName } from "./endpoints.ts";
import { JobAnswer, type JobResult, type JobState, JobStates } from "./schema-account.ts";
import { toRecordError } from "./to-crm-error.ts";

/** Zendesk's most for one job. */
export const JOB_MAX = 100;
/** Zendesk takes thirty of an account at once, and others work there too. */
const JOBS_AT_ONCE = 10;
/** A job of a hundred takes seconds; one that takes longer is looked for again by the next try. */
const POLLS_MAX = 12;
const FIRST_POLL_MS = 2_000;
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

export interface Job {
  readonly name: Extract<EndpointName, "usersUpdate" | "organizationsUpdate" | "recordsJob">;
  readonly ask: Ask;
  readonly items: readonly JobItem[];
}

/** Per item, in the order of the job's: the id it has now, or why it was refused. */
export type JobOutcome = Result<readonly Result<string | null, CrmError>[], CrmError>;

/**
 * Hands jobs in, waits for all of them at once and says what became of each item. Every job sets
 * values, so one whose end was not seen can be handed in again.
 */
export async function runJobs(
  tools: JobTools,
  jobs: readonly Job[],
): Promise<readonly JobOutcome[]> {
  const outcomes: JobOutcome[] = [];
  for (let start = 0; start < jobs.length; start += JOBS_AT_ONCE) {
    outcomes.push(...(await runTogether(tools, jobs.slice(start, start + JOBS_AT_ONCE))));
  }
  return outcomes;
}

async function runTogether(tools: JobTools, jobs: readonly Job[]): Promise<readonly JobOutcome[]> {
  const handedIn: Result<JobState, CrmError>[] = [];
  for (const { name, ask } of jobs) {
    const answer = await tools.client.call(name, ask, JobAnswer);
    handedIn.push(answer.ok ? ok(answer.value.job_status) : answer);
  }
  const states = handedIn.flatMap((each) => (each.ok ? [each.value] : []));
  const ended = await waitForAll(tools, states);
  return handedIn.map((each, index) => {
    if (!each.ok) return each;
    if (!ended.ok) return ended;
    return toOutcome(jobs[index]?.items ?? [], ended.value.get(each.value.id));
  });
}

/** Asks after all that still run in one call, until none does. */
async function waitForAll(
  { client, wait }: JobTools,
  handedIn: readonly JobState[],
): Promise<Result<ReadonlyMap<string, JobState>, CrmError>> {
  const states = new Map(handedIn.map((state) => [state.id, state]));
  for (let polls = 0; polls < POLLS_MAX; polls += 1) {
    const running = [...states.values()].filter(isRunning).map(({ id }) => id);
    if (running.length === 0) break;
    await wait(Math.min(FIRST_POLL_MS * 2 ** polls, POLL_MAX_MS));
    const polled = await client.call("jobs", { query: { ids: running.join(",") } }, JobStates);
    if (!polled.ok) return polled;
    for (const state of polled.value.job_statuses) states.set(state.id, state);
  }
  return ok(states);
}

function isRunning({ status }: JobState): boolean {
  return status === "queued" || status === "working";
}

function toOutcome(items: readonly JobItem[], state: JobState | undefined): JobOutcome {
  if (state === undefined || isRunning(state)) {
    return refuse({ kind: "unavailable", detail: "the job has not ended in time" });
  }
  if (state.status !== "completed") {
    return refuse({ kind: "unavailable", detail: `the job ended as ${state.status}` });
  }
  const results = Array.isArray(state.results) ? state.results : [];
  return ok(items.map((item, index) => outcomeOf(resultFor(item, index, results))));
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
