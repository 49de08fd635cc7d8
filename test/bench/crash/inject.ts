import { setTimeout as sleep } from "node:timers/promises";
import { Queue } from "bullmq";
import type { Fleet } from "./fleet.ts";
import type { MailSink, Mood } from "./mail-sink.ts";
import type { OwnPostgres, OwnRedis } from "./own-servers.ts";
import { TENANT } from "./story.ts";

export interface World {
  readonly fleet: Fleet;
  readonly postgres: OwnPostgres;
  readonly redis: OwnRedis;
  readonly sink: MailSink;
  readonly random: () => number;
  /** Moves everybody's clock ahead. */
  ahead(ms: number): Promise<void>;
}

type Fault = (world: World) => Promise<boolean>;

const done = async (work: unknown) => {
  await work;
  return true;
};
const worker = ({ fleet, random }: World) => {
  const { workers } = fleet;
  const one = workers[Math.floor(random() * workers.length)];
  if (one === undefined) throw new Error("no worker");
  return one;
};
const moody =
  (mood: Mood): Fault =>
  async ({ sink, random }) => {
    const before = sink.misbehaved();
    sink.mood(mood);
    await sleep(200 + 600 * random());
    sink.mood("well");
    return sink.misbehaved() > before;
  };
let database: Promise<unknown> = Promise.resolve();
/** One after the other, because each waits for the database to be back. */
function alone(fault: () => Promise<boolean>): Promise<boolean> {
  const next = database.then(fault);
  database = next.catch(() => undefined);
  return next;
}

/** Longer than a lease, and longer than any of these faults lasts. */
const MINUTES_PAUSED = 7;
/** Leases are by the worker's clock, so whoever dies an hour ahead holds its claims for an hour. */
const SKEW_MS_MAX = 30 * 60_000;

/** Each says whether it struck: a mail server's mood touches nobody while no mail leaves. */
const FAULTS: Readonly<Record<string, Fault>> = {
  "worker killed": (world) => done(worker(world).kill()),
  "all workers killed": ({ fleet }) =>
    done(Promise.all(fleet.workers.map(async (each) => each.kill()))),
  "web killed": ({ fleet }) => done(fleet.web.kill()),
  "worker held still past its leases": async (world) => {
    const held = worker(world);
    held.pause();
    await world.ahead(MINUTES_PAUSED * 60_000);
    await sleep(300 + 700 * world.random());
    held.resume();
    return true;
  },
  "worker's clock jumps": async (world) => {
    const one = worker(world);
    await one.skew(Math.floor(world.random() * SKEW_MS_MAX) - SKEW_MS_MAX / 4);
    await sleep(300 + 700 * world.random());
    await one.skew(0);
    return true;
  },
  "Redis killed": ({ redis }) => done(redis.kill()),
  "Redis emptied": ({ redis }) => done(redis.flush()),
  "jobs doubled, delayed and made up": ({ redis }) => done(addJunk(redis.url)),
  "PostgreSQL crashed": ({ postgres }) => alone(() => done(postgres.crash())),
  "PostgreSQL process killed": ({ postgres }) => alone(() => done(postgres.killBackend())),
  "connections cut": ({ postgres }) => alone(() => done(postgres.terminateAll())),
  "disk full": ({ postgres, random }) => alone(() => postgres.fillDisk(300 + 700 * random())),
  "mail server slow": moody("slow"),
  "mail server away": moody("away"),
  "mail server busy": moody("busy"),
  "mail server gone before its answer": moody("drops"),
};
/** How often each is chosen. What takes seconds to recover from comes less often. */
const WEIGHTS: Readonly<Record<string, number>> = {
  "worker killed": 8,
  "connections cut": 6,
  "Redis emptied": 5,
  "jobs doubled, delayed and made up": 5,
  "mail server gone before its answer": 4,
  "PostgreSQL crashed": 3,
  "disk full": 1,
};
const CHOICES = Object.keys(FAULTS).flatMap((name) =>
  Array.from({ length: WEIGHTS[name] ?? 3 }, () => name),
);

/** Injects one fault by chance; answers its name, or null where it touched nobody. */
export async function inject(world: World): Promise<string | null> {
  const name = CHOICES[Math.floor(world.random() * CHOICES.length)] ?? "";
  const fault = FAULTS[name];
  return fault !== undefined && (await fault(world)) ? name : null;
}

async function addJunk(url: string): Promise<void> {
  const connection = new URL(url);
  const queue = new Queue("good-standing", {
    connection: {
      host: connection.hostname,
      port: Number(connection.port),
      maxRetriesPerRequest: 1,
    },
  });
  queue.on("error", () => undefined);
  const turn = (name: string, tenantId: string, delay = 0) => ({
    name,
    data: { tenantId },
    opts: { delay, removeOnComplete: true, removeOnFail: true },
  });
  const nobody = "00000000-0000-4000-8000-000000000bad";
  const jobs = Array.from({ length: 10 }, (_, n) => [
    turn("treat", TENANT),
    turn("deliver", TENANT, n * 200),
    turn("treat", nobody),
    turn("made-up", TENANT),
    turn("settle", TENANT),
  ]).flat();
  await Promise.race([queue.addBulk(jobs).catch(() => undefined), sleep(1_000)]);
  await queue.close().catch(() => undefined);
}
