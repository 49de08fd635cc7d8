import { ConfigError, readConfig } from "./config.ts";
import { openOps } from "./observability/ops-server.ts";
import { openTracing } from "./observability/tracing.ts";
import { openDeps } from "./open-deps.ts";

try {
  await start();
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exit(1);
}

/** A process that does the work and answers no requests; any number of them share it. */
async function start(): Promise<void> {
  const config = readConfig(process.env, "worker");
  if (config.shared === null) throw new ConfigError("REDIS_URL: a worker needs it, see the README");
  const tracing = openTracing(config.tracesEndpoint, "worker");
  const { deps, run, close } = await openDeps(config);
  const ops = await openOps(deps);
  run();
  console.log("Good Standing's worker is running");
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    // The accounts in hand are finished; what was claimed beyond them is handed back.
    ops?.close();
    await close();
    await tracing.close();
    process.exit(0);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
}
