import { pino } from "pino";
import { z } from "zod";
import { readConfig } from "../../../server/config.ts";
import { jobHandlers } from "../../../server/jobs/handlers.ts";
import { wireDeps } from "../../../server/open-deps.ts";
import { openDatabase } from "../../../server/storage/connect.ts";
import { testClock } from "../../support/server.ts";
import { NOW, TENANT } from "./book.ts";
import { openFloor, Sample } from "./floor.ts";

/** As many as a worker of ours takes at once. */
const LANES = 4;

const Order = z.discriminatedUnion("do", [
  z.object({ do: z.literal("treat") }),
  z.object({ do: z.literal("floor"), sample: Sample }),
  z.object({ do: z.literal("end") }),
]);

const url = process.env.BENCH_DATABASE_URL;
if (url === undefined) throw new Error("BENCH_DATABASE_URL is not set: the benchmark starts this");
const db = await openDatabase({ databaseUrl: url });
const config = readConfig({
  ...{ GS_SANDBOX: "false", LOG_LEVEL: "error", DATABASE_URL: url },
  GS_SECRET: "for this measurement only, nothing else",
});
const opened = await wireDeps(config, db, pino({ level: "error" }), testClock(NOW));
const { treat } = jobHandlers(opened.deps).byTenant;

/** Batches until one finds nothing; answers how many accounts were looked at. */
async function drain(batch: () => Promise<number>): Promise<number> {
  const lane = async () => {
    let total = 0;
    for (let found = await batch(); found > 0; found = await batch()) total += found;
    return total;
  };
  const lanes = await Promise.all(Array.from({ length: LANES }, lane));
  return lanes.reduce((sum, each) => sum + each, 0);
}

process.on("message", async (message) => {
  const order = Order.parse(message);
  if (order.do === "end") {
    await opened.close();
    process.exit(0);
  }
  const cpu = process.cpuUsage();
  const looked =
    order.do === "treat"
      ? await drain(() => treat.run(TENANT))
      : await drain(openFloor(db, order.sample));
  const { user, system } = process.cpuUsage(cpu);
  globalThis.gc?.();
  process.send?.({
    ...{ looked, cpuSeconds: (user + system) / 1e6 },
    rssMb: process.memoryUsage.rss() / 1e6,
  });
});
// Whoever started us is gone, so nobody would end us.
process.on("disconnect", () => process.exit(0));
process.send?.({ looked: 0, cpuSeconds: 0, rssMb: process.memoryUsage.rss() / 1e6 });
