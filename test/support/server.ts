import { createServer } from "node:http";
import { type Logger, pino } from "pino";
import { fromEpochMs, type Instant, instant, toEpochMs } from "../../core/time/instant.ts";
import type { Clock } from "../../server/clock.ts";
import { type Config, readConfig } from "../../server/config.ts";
import type { Deps } from "../../server/deps.ts";
import { createApp } from "../../server/http/app.ts";
import { jobHandlers } from "../../server/jobs/handlers.ts";
import type { JobHandlers } from "../../server/jobs/job-transport.ts";
import { wireDeps } from "../../server/open-deps.ts";
import type { Database } from "../../server/storage/connect.ts";

/** A clock a test sets by hand. */
export interface TestClock extends Clock {
  set(now: string): void;
  advance(ms: number): void;
  aheadMs(): number;
}

export function testClock(start: string): TestClock {
  let now: Instant = instant(start);
  return {
    now: () => now,
    set: (text) => {
      now = instant(text);
    },
    advance: (ms) => {
      now = fromEpochMs(toEpochMs(now) + ms);
    },
    aheadMs: () => 0,
  };
}

export interface TestServer {
  readonly url: string;
  readonly deps: Deps;
  readonly clock: TestClock;
  /** Runs every job until nothing is due, as the worker would. */
  work(): Promise<void>;
  close(): Promise<void>;
}

export interface ServerOptions {
  readonly now?: string;
  readonly env?: Record<string, string>;
  /** What no setting says, such as where a stand-in listens. */
  readonly config?: Partial<Config>;
  /** Where what is logged goes; nowhere when left out. */
  readonly log?: Logger;
}

const ROUNDS_MAX = 100;

/** The real app on a real port, over the given database, with the worker in the test's hand. */
export async function startServer(
  db: Database,
  { now = "2026-03-04T17:00:00Z", env = {}, config: own = {}, log }: ServerOptions = {},
): Promise<TestServer> {
  const clock = testClock(now);
  const config = {
    ...readConfig({ GS_SANDBOX: "true", LOG_LEVEL: "silent", ...env }),
    ...own,
  };
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const url = `http://localhost:${address.port}`;
  const { deps, close } = await wireDeps(
    { ...config, publicUrl: url },
    db,
    log ?? pino({ level: "silent" }),
    clock,
  );
  server.on("request", await createApp(deps));
  const handlers = jobHandlers(deps);
  return {
    url,
    deps,
    clock,
    work: () => workUntilIdle(handlers),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await close();
    },
  };
}

/** Keeps a worker at work beside the test, as the server has one, until the answer is called. */
export function keepWorking(server: TestServer): () => Promise<void> {
  let stopped = false;
  const loop = async () => {
    while (!stopped) {
      await server.work();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const running = loop();
  return () => {
    stopped = true;
    return running;
  };
}

async function workUntilIdle(handlers: JobHandlers): Promise<void> {
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const found =
      (await handlers.treatDue()) + (await handlers.deliver()) + (await handlers.settleLost());
    if (found === 0) return;
  }
  throw new Error("the worker never rests");
}
