import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { DeployEvent } from "./deploy-event.ts";
import type { DeployOrder } from "./read-order.ts";

const SCRIPT = fileURLToPath(
  new URL("../../check/salesforce/deploy/deploy-zip.js", import.meta.url),
);

const POLL_SECONDS = 2;
const SAID_MAX = 2_000;

export interface DeployTools {
  readonly env: NodeJS.ProcessEnv;
  readonly tell: (event: DeployEvent) => void;
  /** How often the org is asked; every two seconds unless said. */
  readonly pollSeconds?: number;
}

/**
 * Deploys a zip by Salesforce's own library, in a process of its own, because the library lives
 * with the checkers' packages and not with ours. True when the org took it.
 */
export async function deployZip(
  zip: string,
  order: DeployOrder,
  { env, tell, pollSeconds = POLL_SECONDS }: DeployTools,
): Promise<boolean> {
  const { org, checkOnly, testLevel, waitMinutes, accessToken, instanceUrl } = order;
  const options = { org, checkOnly, testLevel, waitMinutes, pollSeconds };
  const child = spawn(process.execPath, [SCRIPT, zip, JSON.stringify(options)], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...env,
      // The library would write what it sends to a log in the home folder, and count its uses.
      SF_DISABLE_LOG_FILE: "true",
      SF_DISABLE_TELEMETRY: "true",
      SF_ACCESS_TOKEN: accessToken,
      SF_INSTANCE_URL: instanceUrl,
    },
  });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said = (said + chunk.toString("utf8")).slice(-SAID_MAX);
  });
  const ended = new Promise<number | null>((settle, fail) => {
    child.on("error", fail);
    child.on("close", settle);
  });
  let last: DeployEvent | null = null;
  for await (const line of createInterface({ input: child.stdout })) {
    const event = readEvent(line);
    if (event === null) continue;
    last = event;
    tell(event);
  }
  const status = await ended;
  if (last?.kind === "ended") return last.success;
  if (last?.kind !== "broke_off" && last?.kind !== "waiting")
    tell({ kind: "broke_off", message: said.trim() || `the process ended with ${status}` });
  return false;
}

/** The library writes warnings of its own between our lines. */
function readEvent(line: string): DeployEvent | null {
  if (!line.startsWith("{")) return null;
  const event = DeployEvent.safeParse(JSON.parse(line));
  return event.success ? event.data : null;
}
