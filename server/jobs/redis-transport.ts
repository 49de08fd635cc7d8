import { type Job, Queue, Worker } from "bullmq";
import { Redis } from "ioredis";
import type { Logger } from "pino";
import type { Part } from "../config.ts";
import { inProcessTransport } from "./in-process-transport.ts";
import {
  BATCH,
  type JobHandlers,
  type JobTransport,
  TENANT_JOBS,
  type TenantJobName,
} from "./job-transport.ts";

const QUEUE = "good-standing";
const SWEEP = "sweep";
const SWEEP_EVERY_MS = 1_000;
/** A flushed Redis has forgotten that it is to sweep. */
const REMIND_EVERY_MS = 10_000;
/** How many workers may be at one tenant's work at once. */
const SLOTS_MAX = 8;
const CONCURRENCY = 4;
// What a job was about is in the database, so nothing of a finished one is worth keeping.
const FORGET = { removeOnComplete: true, removeOnFail: true } as const;

interface JobData {
  readonly tenantId?: string;
  /** Which of its tenant's turns of this kind: one that goes on keeps its own. */
  readonly slot?: number;
}
type WorkQueue = Queue<JobData, number, string>;

/**
 * Workers that share the work through BullMQ. A job names a kind of work and a tenant and nothing
 * else: it is a turn at claiming what is due, so that a lost, doubled or late one does no harm. Tenants
 * come in the order of the queue, and one with more left goes to its end. While Redis is away each
 * worker finds what is due by itself. The web does no work and only wakes the workers.
 */
export function redisTransport(log: Logger, url: string, part: Part): JobTransport {
  const connection = new Redis(url, { maxRetriesPerRequest: null });
  connection.on("error", (error) => log.warn({ err: error }, "Redis does not answer"));
  const queue: WorkQueue = new Queue(QUEUE, { connection });
  queue.on("error", () => undefined);
  const isThere = () => connection.status === "ready";
  let stopWork = async (): Promise<void> => undefined;
  return {
    start(handlers) {
      if (part === "worker") stopWork = startWorker({ log, connection, queue, isThere }, handlers);
    },
    wake() {
      // Without Redis the workers look every second anyway.
      if (!isThere()) return;
      addNow(queue, SWEEP, {}).catch((error) => log.warn({ err: error }, "not woken"));
    },
    async stop() {
      await stopWork();
      await queue.close();
      connection.disconnect();
    },
  };
}

interface Shared {
  readonly log: Logger;
  readonly connection: Redis;
  readonly queue: WorkQueue;
  readonly isThere: () => boolean;
}

function startWorker({ log, connection, queue, isThere }: Shared, handlers: JobHandlers) {
  const stopping = new AbortController();
  const { signal } = stopping;
  // Waiting for a job holds a connection, so this one is the worker's alone.
  const waiting = connection.duplicate();
  waiting.on("error", () => undefined);
  const worker = new Worker<JobData, number, string>(
    QUEUE,
    (job) => doJob({ queue, handlers, signal }, job),
    { connection: waiting, concurrency: CONCURRENCY },
  );
  worker.on("error", () => undefined);
  worker.on("failed", (job, error) => log.error({ err: error, job: job?.name }, "sweep failed"));
  worker.on("completed", (job, found) => {
    const again = followers(job, found).map((next) => addNow(queue, next.name, next.data));
    Promise.all(again).catch((error) => log.warn({ err: error }, "goes on at the next sweep"));
  });
  const remind = () => {
    if (isThere()) keepSweeping(queue).catch((error) => log.warn({ err: error }, "not reminded"));
  };
  const reminder = setInterval(remind, REMIND_EVERY_MS);
  connection.on("ready", remind);
  remind();
  const alone = inProcessTransport(log, () => !isThere());
  alone.start(handlers);
  return async () => {
    clearInterval(reminder);
    stopping.abort();
    // Waits for the jobs in hand; with Redis away there is nobody to tell.
    await worker.close(!isThere());
    waiting.disconnect();
    await alone.stop();
  };
}

/** The jobs that follow one: a full batch leaves more, and who was looked at may have messages now. */
function followers({ name, data }: Job<JobData, number, string>, found: number) {
  if (name === SWEEP || found === 0) return [];
  const more = found >= BATCH ? [{ name, data }] : [];
  return name === "treat" ? [...more, { name: "deliver", data }] : more;
}

interface Working {
  readonly queue: WorkQueue;
  readonly handlers: JobHandlers;
  readonly signal: AbortSignal;
}

async function doJob(
  { queue, handlers, signal }: Working,
  { name, data }: Job<JobData, number, string>,
): Promise<number> {
  if (signal.aborted) return 0;
  if (name === SWEEP) return shareOut(queue, handlers);
  if (name === "settle") return handlers.settleLost(signal);
  if (name === "crm") return handlers.syncCrm(signal);
  const kind = TENANT_JOBS.find((each) => each === name);
  if (kind === undefined || data.tenantId === undefined) return 0;
  return handlers.byTenant[kind].run(data.tenantId, signal);
}

/** Gives every tenant with something due a turn, or several where there is much. */
async function shareOut(queue: WorkQueue, handlers: JobHandlers): Promise<number> {
  const turns = await Promise.all(TENANT_JOBS.map((kind) => turnsOf(kind, handlers)));
  const jobs = [...turns.flat(), turnFor("settle", {}), turnFor("crm", {})];
  await queue.addBulk(jobs);
  return jobs.length;
}

async function turnsOf(kind: TenantJobName, { byTenant }: JobHandlers) {
  const tenants = await byTenant[kind].find();
  return tenants.flatMap(({ tenantId, due }) =>
    Array.from({ length: Math.min(Math.ceil(due / BATCH), SLOTS_MAX) }, (_, slot) =>
      turnFor(kind, { tenantId, slot }),
    ),
  );
}

/** A turn that waits already or is being taken is not added again. */
function turnFor(name: string, data: JobData) {
  const id = [name, data.tenantId ?? "", data.slot ?? 0].join("/");
  return { name, data, opts: { ...FORGET, deduplication: { id } } };
}

function addNow(queue: WorkQueue, name: string, data: JobData): Promise<unknown> {
  const turn = turnFor(name, data);
  return queue.add(turn.name, turn.data, turn.opts);
}

function keepSweeping(queue: WorkQueue): Promise<unknown> {
  const template = { name: SWEEP, data: {}, opts: FORGET };
  return queue.upsertJobScheduler(SWEEP, { every: SWEEP_EVERY_MS }, template);
}
