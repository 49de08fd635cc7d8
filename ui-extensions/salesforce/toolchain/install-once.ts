import { mkdirSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const LOOK_MS = 500;
/** An install that takes longer has been stopped and left its mark. */
const STALE_MS = 600_000;

/**
 * Runs `install` unless it is done, and only once at a time on this machine: two installs into one
 * folder would empty it under each other.
 */
export async function installOnce(
  lock: string,
  isDone: () => boolean,
  install: () => Promise<string>,
): Promise<string> {
  while (!isDone()) {
    if (!tryLock(lock)) {
      await pause(LOOK_MS);
      continue;
    }
    try {
      return await install();
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
  return "";
}

function tryLock(lock: string): boolean {
  mkdirSync(dirname(lock), { recursive: true });
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    const made = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (Date.now() - made > STALE_MS) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}
