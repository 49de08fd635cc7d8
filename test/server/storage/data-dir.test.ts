import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { openDatabase } from "../../../server/storage/connect.ts";
import { DataDirInUse, lockDataDir } from "../../../server/storage/data-dir-lock.ts";
import { loadFacts } from "../../../server/storage/facts.ts";
import { openPglite } from "../../../server/storage/pglite-engine.ts";
import { readSnapshot } from "../../support/database.ts";
import { accountId } from "./builders.ts";

const ACKNOWLEDGED_MIN = 25;

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function aDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "good-standing-"));
  cleanups.push(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

/** A directory with PostgreSQL's own files in place, which take seconds to make from nothing. */
async function aDatabaseDirectory(): Promise<string> {
  const dataDir = await aDirectory();
  const snapshot = await readSnapshot();
  const engine = await openPglite({ directory: join(dataDir, "database"), snapshot });
  await engine.close();
  return dataDir;
}

function start(script: string, dataDir: string) {
  const file = fileURLToPath(new URL(`./processes/${script}.ts`, import.meta.url));
  const child = spawn(process.execPath, [file, dataDir], { stdio: ["pipe", "pipe", "inherit"] });
  cleanups.push(() => kill(child));
  return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGKILL");
  await once(child, "exit");
}

async function nextLine(lines: AsyncIterator<string>): Promise<string> {
  const line = await lines.next();
  if (line.done === true) throw new Error("the process ended early");
  return line.value;
}

describe("a data directory", () => {
  it("belongs to one process; the next is told which, and may have it once that one is killed", async () => {
    const dataDir = await aDirectory();
    const { child, lines } = start("hold-lock", dataDir);
    expect(await nextLine(lines)).toBe("won");

    const second = openDatabase({ dataDir });
    await expect(second).rejects.toThrow(DataDirInUse);
    await expect(second).rejects.toThrow(new RegExp(`${dataDir} .*process ${child.pid} on`));

    await kill(child);
    await lockDataDir(dataDir).release();
  });

  it("cannot be opened twice in one process either, until it is closed", async () => {
    const dataDir = await aDirectory();
    const lock = lockDataDir(dataDir);
    expect(() => lockDataDir(dataDir)).toThrow(DataDirInUse);
    await lock.release();
    await lock.release();
    const again = lockDataDir(dataDir);
    await again.release();
  });

  it("goes to exactly one of several processes that race for a killed owner's place", async () => {
    const dataDir = await aDirectory();
    const owner = start("hold-lock", dataDir);
    expect(await nextLine(owner.lines)).toBe("won");
    await kill(owner.child);
    const racers = Array.from({ length: 4 }, () => start("hold-lock", dataDir));
    const results = await Promise.all(racers.map(({ lines }) => nextLine(lines)));
    expect(results.sort()).toEqual(["lost", "lost", "lost", "won"]);
  });

  it("keeps every acknowledged transaction, whole, when its process is killed", async () => {
    const dataDir = await aDatabaseDirectory();
    const { child, lines } = start("write-until-killed", dataDir);
    const tenant = await nextLine(lines);
    let acknowledged = 0;
    while (acknowledged < ACKNOWLEDGED_MIN) acknowledged = Number(await nextLine(lines));
    await kill(child);

    const db = await openDatabase({ dataDir });
    cleanups.push(db.close);
    const facts = await db.withTenant(tenant, (tx) => loadFacts(tx, accountId("acme")));
    const numbersOf = (rows: readonly { id: string }[] = []) =>
      rows.map(({ id }) => Number(id.split("-")[1])).sort((a, b) => a - b);
    const written = numbersOf(facts?.invoices);
    // One more may have been committed without its line having been read.
    expect(written.length).toBeGreaterThanOrEqual(acknowledged);
    expect(written).toEqual(written.map((_, index) => index + 1));
    expect(numbersOf(facts?.ledger)).toEqual(written);
  });
});
