import { createServer } from "node:http";
import { pino } from "pino";
import { readConfig } from "../../../server/config.ts";
import { createApp } from "../../../server/http/app.ts";
import { jobHandlers } from "../../../server/jobs/handlers.ts";
import { wireDeps } from "../../../server/open-deps.ts";
import {
  type OpenedHubspotDemo,
  openHubspotDemo,
} from "../../../server/sandbox/open-hubspot-demo.ts";
import { openTestDatabase } from "../../support/database.ts";
import { testClock } from "../../support/server.ts";
import { addressOf } from "./fixture-server.ts";

const ROUND_MS = 50;

/** The real server with the demo's HubSpot, at work until it is closed. */
export interface HubspotDemoServer {
  readonly url: string;
  readonly demo: OpenedHubspotDemo;
  readonly close: () => Promise<void>;
}

export async function startHubspotDemo(now: string): Promise<HubspotDemoServer> {
  const db = await openTestDatabase();
  const clock = testClock(now);
  const log = pino({ level: "silent" });
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://localhost:${addressOf(server).port}`;
  const demo = await openHubspotDemo({ db, clock, publicUrl: url });
  const config = readConfig({ GS_SANDBOX: "true", LOG_LEVEL: "silent" });
  const known = { ...config, publicUrl: url, hubspot: demo.config };
  const { deps, close } = await wireDeps(known, db, log, clock, demo);
  server.on("request", await createApp(deps));
  await demo.connect(deps);
  const handlers = jobHandlers(deps);
  let stopped = false;
  let last = Date.now();
  const work = async () => {
    while (!stopped) {
      // The demo's clock runs: what is due in a second comes due in a second.
      clock.advance(Date.now() - last);
      last = Date.now();
      await handlers.syncCrm();
      await handlers.treatDue();
      await handlers.deliver();
      await new Promise((resolve) => setTimeout(resolve, ROUND_MS));
    }
  };
  const working = work();
  return {
    url,
    demo,
    close: async () => {
      stopped = true;
      await working;
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await demo.close();
      await close();
    },
  };
}
