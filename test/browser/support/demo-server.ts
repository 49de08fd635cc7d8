import { createServer } from "node:http";
import { pino } from "pino";
import { type Config, readConfig } from "../../../server/config.ts";
import { createApp } from "../../../server/http/app.ts";
import { jobHandlers } from "../../../server/jobs/handlers.ts";
import { wireDeps } from "../../../server/open-deps.ts";
import { type Demos, openDemos } from "../../../server/sandbox/demos.ts";
import { openTestDatabase } from "../../support/database.ts";
import { testClock } from "../../support/server.ts";
import { addressOf } from "./fixture-server.ts";

const ROUND_MS = 50;
const TICK_MS = 20;

/** The real server with the demo's CRMs, at work until it is closed. */
export interface DemoServer {
  readonly url: string;
  readonly demos: Demos;
  readonly close: () => Promise<void>;
}

/** `adjusted` changes the settings that the demos made. */
export async function startDemos(
  now: string,
  adjusted: (config: Config) => Config = (config) => config,
): Promise<DemoServer> {
  const db = await openTestDatabase();
  const clock = testClock(now);
  const log = pino({ level: "silent" });
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://localhost:${addressOf(server).port}`;
  const config = readConfig({ GS_SANDBOX: "true", LOG_LEVEL: "silent" });
  const opened = await openDemos(config, { db, clock, publicUrl: url });
  const known = adjusted({ ...opened.config, publicUrl: url });
  const { deps, close } = await wireDeps(known, db, log, clock, opened.demos);
  server.on("request", await createApp(deps));
  await opened.connect(deps);
  const handlers = jobHandlers(deps);
  let stopped = false;
  let last = Date.now();
  // The demo's clock runs, also while a reading waits for a job of the CRM's to be done.
  const tick = setInterval(() => {
    clock.advance(Date.now() - last);
    last = Date.now();
  }, TICK_MS);
  const work = async () => {
    while (!stopped) {
      await handlers.syncCrm();
      await handlers.treatDue();
      await handlers.deliver();
      await new Promise((resolve) => setTimeout(resolve, ROUND_MS));
    }
  };
  const working = work();
  return {
    url,
    demos: opened.demos,
    close: async () => {
      stopped = true;
      await working;
      clearInterval(tick);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await opened.close();
      await close();
    },
  };
}
