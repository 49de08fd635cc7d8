import { type ChildProcess, execFile, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { chmod, chown, mkdir, rm, statfs } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { Redis } from "ioredis";
import pg from "pg";

const ANSWERS_MS_MAX = 60_000;
/** Enough for the run, and small enough to be filled in a moment. */
const DISK_MB = 2_000;

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

/** Whom PostgreSQL runs as: it refuses root. */
function unprivileged(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"]).toString());
  return { uid: id("-u"), gid: id("-g") };
}

function binary(name: string): string {
  const root = "/usr/lib/postgresql";
  const found = existsSync(root) ? readdirSync(root).sort().reverse() : [];
  const path = found.map((version) => join(root, version, "bin", name)).find(existsSync);
  if (path === undefined) throw new Error(`this run needs PostgreSQL's own ${name} in ${root}`);
  return path;
}

export interface OwnPostgres {
  readonly url: string;
  /** As if its machine lost power; it recovers when it is started again. */
  crash(): Promise<void>;
  /** Ends one of its processes, so that all of them start over. */
  killBackend(): Promise<void>;
  terminateAll(): Promise<void>;
  /** Fills its disk for a while. False where the disk is not a small one of its own. */
  fillDisk(forMs: number): Promise<boolean>;
  ready(): Promise<void>;
  close(): Promise<void>;
}

/** A PostgreSQL of the run's own, on a small disk in memory where that may be mounted. */
export async function startPostgres(root: string): Promise<OwnPostgres> {
  const who = unprivileged();
  const disk = join(root, "disk");
  const data = join(disk, "data");
  await mkdir(disk, { recursive: true });
  const isOwnDisk = mount(disk);
  await chmod(root, 0o755);
  if (who.uid !== undefined && who.gid !== undefined) await chown(disk, who.uid, who.gid);
  const locale = ["-E", "UTF8", "--locale=C.UTF-8", "-A", "trust", "-U", "postgres"];
  execFileSync(binary("initdb"), ["-D", data, ...locale], { ...who, cwd: "/", stdio: "pipe" });
  const port = await freePort();
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  // Without a power loss of the machine nothing is lost by fsync being off.
  const settings = [
    `-p${port}`,
    `-k${disk}`,
    ...["fsync=off", "shared_buffers=512MB", "max_wal_size=256MB", "max_connections=120"].flatMap(
      (each) => ["-c", each],
    ),
  ];
  let child: ChildProcess;
  const run = () => {
    child = spawn(binary("postgres"), ["-D", data, ...settings], {
      ...who,
      cwd: "/",
      stdio: "ignore",
    });
  };
  const ready = async () => {
    const until = Date.now() + ANSWERS_MS_MAX;
    while (Date.now() < until) {
      if (child.exitCode !== null || child.signalCode !== null) run();
      if (await answers(url)) return;
      await sleep(50);
    }
    throw new Error("PostgreSQL did not come back");
  };
  run();
  endWithUs(() => child);
  await ready();
  return {
    url,
    ready,
    async crash() {
      if (child.exitCode === null && child.signalCode === null) {
        const gone = once(child, "exit");
        child.kill("SIGQUIT");
        await gone;
      }
      run();
      await ready();
    },
    async killBackend() {
      const [row] = await ask(
        url,
        "select pid from pg_stat_activity where application_name = 'good-standing' limit 1",
      );
      if (typeof row?.pid === "number") process.kill(row.pid, "SIGKILL");
      await sleep(100);
      await ready();
    },
    terminateAll: async () => {
      await ask(
        url,
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'good-standing'",
      );
    },
    async fillDisk(forMs) {
      if (!isOwnDisk) return false;
      const ballasts = await fill(disk);
      await sleep(forMs);
      for (const ballast of ballasts) await rm(ballast);
      await ready();
      return true;
    },
    async close() {
      const gone = once(child, "exit");
      child.kill("SIGINT");
      await gone;
      if (isOwnDisk) execFileSync("umount", [disk]);
    },
  };
}

/** In ever smaller pieces, because others write to it meanwhile; answers the files to take away again. */
async function fill(disk: string): Promise<string[]> {
  const ballasts: string[] = [];
  for (const share of [0.98, 0.9, 0.9, 0.9, 0.9]) {
    const { bavail, bsize } = await statfs(disk);
    const bytes = Math.floor(bavail * bsize * share);
    if (bytes < bsize) break;
    const ballast = join(disk, `ballast-${ballasts.length}`);
    ballasts.push(ballast);
    try {
      await promisify(execFile)("fallocate", ["-l", String(bytes), ballast]);
    } catch {
      // Somebody else took the last of it: it is full all the same.
      await rm(ballast, { force: true });
      ballasts.pop();
    }
  }
  return ballasts;
}

function mount(disk: string): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${DISK_MB}m`, "tmpfs", disk], {
      stdio: "pipe",
    });
    return true;
  } catch {
    return false;
  }
}

export async function ask(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({
    connectionString: url,
    application_name: "crash-run",
    connectionTimeoutMillis: 5_000,
    query_timeout: 120_000,
  });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Whatever ends this run ends its servers. */
function endWithUs(child: () => ChildProcess): void {
  process.once("exit", () => child().kill("SIGKILL"));
}

async function answers(url: string): Promise<boolean> {
  try {
    await ask(url, "select 1");
    return true;
  } catch {
    return false;
  }
}

export interface OwnRedis {
  readonly url: string;
  /** Ended and started again, with nothing kept. */
  kill(): Promise<void>;
  flush(): Promise<void>;
  close(): Promise<void>;
}

export async function startRedis(): Promise<OwnRedis> {
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const args = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
  let child: ChildProcess;
  const run = () => {
    child = spawn("redis-server", args, { stdio: "ignore", cwd: "/" });
  };
  const end = async () => {
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  };
  run();
  endWithUs(() => child);
  await sleep(300);
  return {
    url,
    async kill() {
      await end();
      await sleep(100 + 900 * Math.random());
      run();
    },
    async flush() {
      const client = new Redis(url, { maxRetriesPerRequest: 1 });
      client.on("error", () => undefined);
      await client.flushall().catch(() => undefined);
      client.disconnect();
    },
    close: end,
  };
}
