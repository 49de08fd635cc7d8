import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { z } from "zod";

const SQLITE_BUSY = 5;

const Owner = z.object({ pid: z.int(), host: z.string(), startedAt: z.string() });
type Owner = z.infer<typeof Owner>;

export interface DataDirLock {
  release(): Promise<void>;
}

/** Another process has the directory. Two PGlites on one directory lose each other's rows silently. */
export class DataDirInUse extends Error {
  constructor(dataDir: string, owner: Owner | null) {
    const who =
      owner === null
        ? "another process"
        : `process ${owner.pid} on ${owner.host}, started ${owner.startedAt}`;
    super(`the data directory ${dataDir} is in use by ${who}; stop it or choose another directory`);
  }
}

/**
 * Makes this process the directory's one owner until it releases the lock or ends in any way.
 *
 * The lock is the operating system's own lock on `owner.lock`, taken through SQLite because Node has
 * no other portable way to ask for one. The kernel drops it at the instant its holder dies, kill -9
 * included, so no lock is ever stale and nobody has to decide whether a process number still means
 * the same process (in a container it is 1 every time). `owner.json` beside it only feeds the message.
 */
export function lockDataDir(dataDir: string): DataDirLock {
  const ownerFile = join(dataDir, "owner.json");
  const lock = new DatabaseSync(join(dataDir, "owner.lock"), { timeout: 0 });
  try {
    lock.exec("begin exclusive");
  } catch (error) {
    lock.close();
    if (isBusy(error)) throw new DataDirInUse(dataDir, readOwner(ownerFile));
    throw error;
  }
  writeFileSync(ownerFile, JSON.stringify(currentOwner()));
  let held = true;
  return {
    release: async () => {
      if (!held) return;
      held = false;
      rmSync(ownerFile, { force: true });
      lock.close();
    },
  };
}

function currentOwner(): Owner {
  const startedAt = new Date(Date.now() - process.uptime() * 1_000).toISOString();
  return { pid: process.pid, host: hostname(), startedAt };
}

function isBusy(error: unknown): boolean {
  if (!(error instanceof Error) || !("errcode" in error)) return false;
  // Extended codes keep the plain one in their low byte.
  return typeof error.errcode === "number" && (error.errcode & 0xff) === SQLITE_BUSY;
}

// The owner writes this just after it got the lock, so for a moment it may be missing or half there.
function readOwner(file: string): Owner | null {
  if (!existsSync(file)) return null;
  try {
    return Owner.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}
