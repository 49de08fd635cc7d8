import { afterAll, beforeAll, expect, it } from "vitest";
import { aDueDirectory, type DataDir, TENANT } from "./support/book.ts";
import { findHalves, inDirectory, readMessages } from "./support/inspect.ts";
import { sleep, startProcess, startReady } from "./support/server-process.ts";

const ACCOUNTS = 120;

let directory: DataDir;
beforeAll(async () => {
  directory = await aDueDirectory(ACCOUNTS);
});
afterAll(() => directory.remove());

it("a server asked to end in the middle of its work ends soon, and the next finds the rest", async () => {
  const env = { GS_DATA_DIR: directory.path };
  const first = await startReady(env);
  await sleep(20);
  expect(await first.terminate()).toBe(0);
  expect(first.errors()).toBe("");
  await inDirectory(directory.path, async (db) => {
    const left = (await readMessages(db)).filter(({ outboxStatus }) => outboxStatus !== "sent");
    // It ended with work left rather than finish all of it first.
    expect(left.length).toBeGreaterThan(0);
    // What it had claimed and not got to is free at once, for whichever worker comes next.
    expect(await findHalves(db, [TENANT])).toEqual([]);
  });

  const next = await startReady(env);
  await next.line("nothing due");
  expect(await next.terminate()).toBe(0);
  await inDirectory(directory.path, async (db) => {
    const messages = await readMessages(db);
    expect(messages.filter(({ captured }) => captured === 1)).toHaveLength(ACCOUNTS);
    expect(await findHalves(db, [TENANT])).toEqual([]);
  });
}, 120_000);

it("a second server on a directory says in one line who has it, and the first goes on", async () => {
  const env = { GS_DATA_DIR: directory.path };
  const first = await startReady(env);
  const second = await startProcess(env);
  expect(await second.ended()).toBe(1);
  const said = second.errors().trim();
  expect(said.split("\n")).toHaveLength(1);
  expect(said).toContain(directory.path);
  expect(said).toContain(`process ${first.pid} `);
  expect(second.lines()).toEqual([]);
  expect((await fetch(`${first.url}/sandbox`)).status).toBe(200);
  await first.kill();
}, 120_000);
