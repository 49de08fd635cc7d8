import { createServer, type Server } from "node:http";
import { ConfigError, readConfig } from "./config.ts";
import { createApp } from "./http/app.ts";
import { openOps } from "./observability/ops-server.ts";
import { openTracing } from "./observability/tracing.ts";
import { openDeps } from "./open-deps.ts";
import { firstSignIn } from "./sign-in/first-sign-in.ts";
import { DataDirInUse } from "./storage/data-dir-lock.ts";

try {
  await start();
} catch (error) {
  // What the person who starts us can put right is said in a line or two; the rest is a fault.
  if (!(error instanceof ConfigError || error instanceof DataDirInUse || isAddressInUse(error)))
    throw error;
  const advice = "code" in error ? ": set PORT to another one" : "";
  console.error(`${error.message}${advice}`);
  process.exit(1);
}

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const tracing = openTracing(config.tracesEndpoint, "web");
  const opened = await openDeps(config);
  const { deps, run, close } = opened;
  let server: Server;
  try {
    server = createServer(await createApp(deps));
    await listen(server, config.port, config.host);
  } catch (error) {
    await close();
    throw error;
  }
  const ops = await openOps(deps);
  run();
  console.log(welcome(deps.publicUrl, config.sandbox));
  const link = await firstSignIn(deps);
  if (link !== null) console.log(`Sign in once, within 15 minutes:\n\n  ${link}\n`);
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    // Requests and messages under way are finished; nothing new begins.
    server.close();
    server.closeIdleConnections();
    ops?.close();
    await close();
    await tracing.close();
    process.exit(0);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
}

function isAddressInUse(error: unknown): error is Error {
  return error instanceof Error && "code" in error && error.code === "EADDRINUSE";
}

function welcome(url: string, sandbox: boolean): string {
  if (!sandbox) return `Good Standing is running at ${url}`;
  return [
    "",
    "Good Standing is running. Seven addresses worth opening:",
    "",
    `  ${url}/sandbox/companies/rivera-plumbing   a rep's panel on an overdue company`,
    `  ${url}/sandbox/hubspot                     a HubSpot with our app in it, synced`,
    `  ${url}/sandbox/zendesk                     a Zendesk with our app beside its tickets`,
    `  ${url}/sandbox/salesforce                  a Salesforce with our components on its records`,
    `  ${url}/console/outbox                      every message, as the customer reads it`,
    `  ${url}/console                             the console: policy, figures, worklist, operations`,
    `  ${url}/api/reference                       the API`,
    "",
    "Messages are kept in the outbox and sent to nobody. Ctrl+C stops.",
  ].join("\n");
}
