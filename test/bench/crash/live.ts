import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { addDays } from "../../../core/time/calendar-date.ts";
import { seededRandom } from "../../faults/support/seeded-random.ts";
import { type Books, brokenChains, checkMails, type MailCheck, readBooks } from "./books.ts";
import { startFleet } from "./fleet.ts";
import { inject, type World } from "./inject.ts";
import { openKicker } from "./kicker.ts";
import { startSink } from "./mail-sink.ts";
import { happen } from "./outside.ts";
import { ask, type OwnPostgres, type OwnRedis } from "./own-servers.ts";
import { replaceFile } from "./replace-file.ts";
import type { Story } from "./story.ts";

const ASK_EVERY_MS = 100;
const WORKERS = 2;
const FAULTS_AT_ONCE = 2;
/** Whatever a fault waits for, the day goes on. */
const FAULT_MS_MAX = 60_000;
/** Nothing moved for this long: what is left waits for a lease or for its next try. */
const STUCK_MS = 700;
const STEP_MS = 5 * 60_000;
/** What was put off is brought out before the next part of the day. */
const HORIZON = "3 hours";
const PHASE_MS_MAX = 240_000;

export interface LifeSetting {
  readonly dir: string;
  readonly story: Story;
  readonly databaseUrl: string;
  readonly secret: string;
  readonly hookId: string;
  readonly postgres: OwnPostgres;
  readonly redis: OwnRedis;
  /** None for a life without faults. */
  readonly faults: { readonly seed: number; readonly count: number } | null;
}

export interface Life {
  readonly books: Books;
  readonly mails: MailCheck;
  readonly chainsBroken: number;
  readonly answers: Readonly<Record<string, number>>;
  readonly injected: Readonly<Record<string, number>>;
  readonly misbehaved: number;
  readonly starts: Readonly<Record<string, number>>;
  readonly seconds: number;
}

/** Lives through every day of the story with the real processes; leaves the books to be compared. */
export async function live(setting: LifeSetting): Promise<Life> {
  const { story, databaseUrl, postgres, redis, secret } = setting;
  const began = performance.now();
  await mkdir(setting.dir, { recursive: true });
  const clock = await openClock(setting.dir, Date.parse(`${story.firstDay}T10:00:00Z`));
  const sink = await startSink();
  const env = {
    ...{ DATABASE_URL: databaseUrl, REDIS_URL: redis.url, GS_SECRET: secret, LOG_LEVEL: "warn" },
    ...{ SMTP_URL: sink.url, MAIL_FROM: "billing@northwind.example", GS_SANDBOX: "false" },
    TEST_CLOCK_FILE: clock.file,
  };
  const fleet = await startFleet({ dir: setting.dir, env, workers: WORKERS });
  const random = seededRandom(setting.faults?.seed ?? 0);
  const world = { fleet, postgres, redis, sink, random, ahead: clock.ahead };
  const trouble = startTrouble(world, setting);
  const kicker = openKicker(redis.url);
  const drained = () => drain(databaseUrl, clock, trouble, kicker.kick);
  const answers: Record<string, number> = {};
  try {
    for (let day = 0; day < story.days; day += 1) {
      const today = addDays(story.firstDay, day);
      await clock.moveTo(Date.parse(`${today}T10:00:00Z`));
      trouble.allow(((day + 0.5) / story.days) * (setting.faults?.count ?? 0));
      await drained();
      await clock.moveTo(Date.parse(`${today}T17:00:00Z`));
      trouble.allow(((day + 1) / story.days) * (setting.faults?.count ?? 0));
      const times = () => (setting.faults === null ? 1 : 1 + Math.floor(random() * random() * 5));
      const { hookId } = setting;
      const outside = { url: fleet.url, hookId, nowMs: clock.nowMs, today, times };
      for (const [what, count] of Object.entries(await happen(outside, story.on(day))))
        answers[what] = (answers[what] ?? 0) + count;
      await drained();
      if (day % 5 === 4)
        console.error(
          `day ${day + 1}, ${Math.round((performance.now() - began) / 1_000)} s`,
          JSON.stringify(trouble.injected()),
        );
    }
  } finally {
    await trouble.stop();
    kicker.close();
    await fleet.close();
    await sink.close();
  }
  return {
    books: await readBooks(databaseUrl),
    mails: await checkMails(databaseUrl, sink.received()),
    chainsBroken: await brokenChains(databaseUrl, story.accounts),
    ...{ answers, injected: trouble.injected(), misbehaved: sink.misbehaved() },
    starts: fleet.starts(),
    seconds: Math.round((performance.now() - began) / 1_000),
  };
}

interface Clock {
  readonly file: string;
  nowMs(): number;
  moveTo(ms: number): Promise<void>;
  ahead(ms: number): Promise<void>;
}

async function openClock(dir: string, startMs: number): Promise<Clock> {
  const file = join(dir, "clock");
  let aheadMs = startMs - Date.now();
  const write = () => replaceFile(file, String(aheadMs));
  await write();
  const nowMs = () => Date.now() + aheadMs;
  const ahead = (ms: number) => {
    aheadMs += ms;
    return write();
  };
  // Time never goes back: a part of the day that took long is simply later.
  return { file, nowMs, ahead, moveTo: (ms) => ahead(Math.max(ms - nowMs(), 0)) };
}

interface Trouble {
  /** So many faults in all may have struck by now. */
  allow(count: number): void;
  isOver(): boolean;
  injected(): Readonly<Record<string, number>>;
  stop(): Promise<unknown>;
}

/** Two faults at a time beside the work, as many as the day's share allows. */
function startTrouble(world: World, { faults }: LifeSetting): Trouble {
  const injected: Record<string, number> = {};
  let allowed = 0;
  let begun = 0;
  let struck = 0;
  let isStopped = faults === null;
  const loop = async () => {
    while (!isStopped) {
      if (begun >= allowed) {
        await sleep(20);
        continue;
      }
      begun += 1;
      await sleep(world.random() * 250);
      const late = sleep(FAULT_MS_MAX).then(() => null);
      const name = await Promise.race([inject(world), late]);
      // Counted also where it met nobody: a day without mail has nobody for the mail server's moods.
      struck += 1;
      if (name !== null) injected[name] = (injected[name] ?? 0) + 1;
    }
  };
  const running = Promise.all(Array.from({ length: FAULTS_AT_ONCE }, loop));
  return {
    allow: (count) => {
      allowed = Math.floor(count);
    },
    isOver: () => struck === begun && begun >= allowed,
    injected: () => injected,
    stop: async () => {
      isStopped = true;
      await running;
    },
  };
}

/** Waits until nothing is left to be done now or was put off, moving on while all of it waits. */
async function drain(
  databaseUrl: string,
  clock: Clock,
  trouble: Trouble,
  kick: () => void,
): Promise<void> {
  kick();
  const began = performance.now();
  let last = "";
  let movedAt = performance.now();
  while (performance.now() - began < PHASE_MS_MAX) {
    const now = new Date(clock.nowMs()).toISOString();
    const found = await ask(databaseUrl, leftAt(now)).catch(() => null);
    const [row] = found ?? [];
    const said = JSON.stringify(row);
    if (row?.due === 0 && row.later === 0 && trouble.isOver()) return;
    if (row === undefined || said !== last) {
      last = said;
      movedAt = performance.now();
    } else if (trouble.isOver() && performance.now() - movedAt > STUCK_MS) {
      await clock.ahead(STEP_MS);
      kick();
      movedAt = performance.now();
    }
    await sleep(ASK_EVERY_MS);
  }
  throw new Error(`work was left when its time was over: ${last}`);
}

function leftAt(now: string): string {
  return `select
    (select count(*) from accounts where next_look_at <= '${now}')::int
    + (select count(*) from outbox where status = 'queued' and available_at <= '${now}')::int
    + (select count(*) from outbox where status = 'sending')::int as due,
    (select count(*) from outbox where status = 'queued'
      and available_at <= '${now}'::timestamptz + interval '${HORIZON}')::int as later`;
}
