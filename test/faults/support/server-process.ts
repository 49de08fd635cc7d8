import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { afterEach } from "vitest";

const ROOT = join(import.meta.dirname, "../../..");
const MAIN = join(ROOT, "server/main.ts");
/** Compiled once and kept: these tests start the same program dozens of times. */
const COMPILE_CACHE = join(ROOT, "node_modules/.cache/good-standing/compiled");
const START_MS_MAX = 60_000;
const running = new Set<ChildProcessByStdio<null, Readable, Readable>>();

// A test that fails half-way leaves none of its servers behind.
afterEach(() => {
  for (const child of running) child.kill("SIGKILL");
});

export interface ServerProcess {
  readonly pid: number;
  readonly url: string;
  /** Waits for a line, printed already or still to come. */
  line(wanted: string): Promise<void>;
  lines(): readonly string[];
  errors(): string;
  /** At any instant, like a power cut for the process. */
  kill(): Promise<void>;
  /** Asks it to end and answers with its exit code. */
  terminate(): Promise<number | null>;
  /** The exit code, once it has ended by itself. */
  ended(): Promise<number | null>;
}

/** The real server as a process of its own, in the sandbox and on this machine only. */
export async function startProcess(env: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, [MAIN], {
    env: {
      PATH: process.env.PATH ?? "",
      NODE_COMPILE_CACHE: COMPILE_CACHE,
      GS_SANDBOX: "true",
      HOST: "127.0.0.1",
      PORT: String(port),
      LOG_LEVEL: "debug",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  return watch(child, `http://localhost:${port}`);
}

/** Waits until it serves; from here on its worker may be anywhere. */
export async function startReady(env: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const server = await startProcess(env);
  await server.line("Good Standing is running");
  return server;
}

function watch(child: ChildProcessByStdio<null, Readable, Readable>, url: string): ServerProcess {
  const lines: string[] = [];
  const watchers = new Set<() => void>();
  const closed = once(child, "close");
  running.add(child);
  child.once("close", () => running.delete(child));
  let errors = "";
  createInterface({ input: child.stdout }).on("line", (line) => {
    lines.push(line);
    for (const look of watchers) look();
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  const ended = async () => {
    await closed;
    return child.exitCode;
  };
  return {
    pid: child.pid ?? 0,
    url,
    lines: () => lines,
    errors: () => errors,
    ended,
    line: async (wanted) => {
      const seen = new Promise<"seen">((resolve) => {
        const look = () => {
          if (lines.some((line) => line.includes(wanted))) resolve("seen");
        };
        watchers.add(look);
        look();
      });
      const late = sleep(START_MS_MAX).then(() => "late" as const);
      const outcome = await Promise.race([seen, closed.then(() => "ended" as const), late]);
      if (outcome !== "seen")
        throw new Error(`"${wanted}" never came (${outcome}): ${errors}${lines.join("\n")}`);
    },
    kill: async () => {
      child.kill("SIGKILL");
      await closed;
    },
    terminate: () => {
      child.kill("SIGTERM");
      return ended();
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
