import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "./own-servers.ts";
import { replaceFile } from "./replace-file.ts";

const ROOT = join(import.meta.dirname, "../../..");
const CLOCK = join(import.meta.dirname, "shifted-clock.mjs");
const COMPILE_CACHE = join(ROOT, "node_modules/.cache/good-standing/compiled");
const RESTART_MS = 50;

export interface Member {
  readonly name: string;
  /** At any instant; it is started again at once, as whatever runs it would. */
  kill(): void;
  /** Held still and let go, as by a machine that is out of breath. */
  pause(): void;
  resume(): void;
  /** What its own clock is ahead of everybody's. */
  skew(ms: number): Promise<void>;
}

export interface Fleet {
  readonly url: string;
  readonly workers: readonly Member[];
  readonly web: Member;
  /** How often each was started. */
  starts(): Readonly<Record<string, number>>;
  close(): Promise<void>;
}

interface Setting {
  readonly dir: string;
  readonly env: Readonly<Record<string, string>>;
  readonly workers: number;
}

/** The product as it is run: one web and some workers, each a process that is kept running. */
export async function startFleet({ dir, env, workers }: Setting): Promise<Fleet> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const members = [
    keep("web", "server/main.ts", dir, { ...env, PORT: String(port), HOST: "127.0.0.1" }),
    ...Array.from({ length: workers }, (_, n) => keep(`worker-${n}`, "server/worker.ts", dir, env)),
  ];
  const [web, ...rest] = members;
  if (web === undefined) throw new Error("no web");
  await answering(url);
  return {
    url,
    web,
    workers: rest,
    starts: () => Object.fromEntries(members.map(({ name, starts }) => [name, starts()])),
    close: async () => {
      await Promise.all(members.map((each) => each.end()));
    },
  };
}

async function answering(url: string): Promise<void> {
  for (let n = 0; n < 600; n += 1) {
    const ready = await fetch(`${url}/ready`).catch(() => null);
    if (ready?.status === 200) return;
    await sleep(100);
  }
  throw new Error("the web never answered");
}

function keep(name: string, file: string, dir: string, env: Readonly<Record<string, string>>) {
  const skewFile = join(dir, `skew-${name}`);
  const log = createWriteStream(join(dir, `${name}.log`), { flags: "a" });
  let isEnding = false;
  let starts = 0;
  let child: ChildProcess;
  const run = () => {
    starts += 1;
    child = spawn(process.execPath, ["--import", CLOCK, join(ROOT, file)], {
      env: {
        PATH: process.env.PATH ?? "",
        NODE_COMPILE_CACHE: COMPILE_CACHE,
        TEST_SKEW_FILE: skewFile,
        ...env,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout?.pipe(log, { end: false });
    child.stderr?.pipe(log, { end: false });
    child.once("exit", () => {
      if (!isEnding) setTimeout(run, RESTART_MS);
    });
  };
  run();
  process.once("exit", () => child.kill("SIGKILL"));
  return {
    name,
    starts: () => starts,
    kill: () => void child.kill("SIGKILL"),
    pause: () => void child.kill("SIGSTOP"),
    resume: () => void child.kill("SIGCONT"),
    skew: (ms: number) => replaceFile(skewFile, String(ms)),
    end: async () => {
      isEnding = true;
      child.kill("SIGCONT");
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, "exit");
      child.kill("SIGTERM");
      const isSlow = await Promise.race([gone.then(() => false), sleep(20_000).then(() => true)]);
      if (isSlow) child.kill("SIGKILL");
      await gone;
    },
  };
}
