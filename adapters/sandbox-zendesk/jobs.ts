import type { Account, SandboxJob, Values } from "./account.ts";
import { idFrom } from "./emit.ts";
import { done, notFound, TOO_MANY_JOBS } from "./replies.ts";
import { type Call, route } from "./route.ts";
import { jobJson } from "./to-json.ts";
import type { Reply } from "./types.ts";

/** Queues a job. Its work is done when its time has come, not when it is handed in. */
export function submitJob(
  account: Account,
  total: number,
  work: SandboxJob["work"],
  status = 200,
): Reply {
  const running = [...account.jobs.values()].filter(({ results }) => results === null);
  if (running.length >= account.limits.jobsMax) return TOO_MANY_JOBS;
  const dueMs = account.nowMs() + account.limits.jobMs;
  const job: SandboxJob = { id: `V3-${idFrom(account, "job")}`, dueMs, total, work, results: null };
  account.jobs.set(job.id, job);
  return done(jobJson(account, job), status);
}

/** Does the work that is due, in the order it was handed in. */
export function runDueJobs(account: Account): void {
  for (const job of account.jobs.values()) {
    if (job.results === null && job.dueMs <= account.nowMs()) job.results = job.work();
  }
}

const DAY_MS = 86_400_000;

export const jobRoutes = [
  route("GET", "/api/v2/job_statuses/show_many", ({ account, query }: Call) => {
    const ids = (query.get("ids") ?? "").split(",").slice(0, 100);
    const jobs = ids.flatMap((id) => account.jobs.get(id) ?? []);
    const states = jobs.map((job) => jobJson(account, job).job_status);
    return done({ job_statuses: states, count: states.length });
  }),
  route("GET", "/api/v2/job_statuses/{jobId}", ({ account, params }: Call) => {
    const job = account.jobs.get(params.jobId ?? "");
    // Kept for a day.
    const isKept = job !== undefined && job.dueMs > account.nowMs() - DAY_MS;
    return isKept ? done(jobJson(account, job)) : notFound();
  }),
];

export function succeeded(id: number): Values {
  return { id, action: "update", success: true, status: "Updated" };
}

export function failed(id: number, error: string, details: string): Values {
  return { id, action: "update", success: false, error, details };
}
