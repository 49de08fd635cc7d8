import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AccountId } from "../../core/accounts/account.ts";
import { readConfig } from "../../server/config.ts";
import type { Deps } from "../../server/deps.ts";
import { jobHandlers } from "../../server/jobs/handlers.ts";
import { wireDeps } from "../../server/open-deps.ts";
import { lockAccount } from "../../server/storage/accounts.ts";
import { type Database, openDatabase } from "../../server/storage/connect.ts";
import { isConnectionFault, whileAway } from "../../server/storage/connection-fault.ts";
import { createTestPostgres, findTestPostgres, runOn } from "../support/database.ts";
import { type TestClock, testClock } from "../support/server.ts";
import { seedDueBook, TENANT, wallClock } from "./support/book.ts";
import { findHalves, readMessages } from "./support/inspect.ts";
import { sleep } from "./support/server-process.ts";

const ACCOUNTS = 120;
const CUTS = 10;
const CUT_EVERY_MS = 150;
const WORKERS = 3;
const ROUNDS_MAX = 400;
const postgres = await findTestPostgres();

describe.skipIf(postgres === null)("connections that PostgreSQL cuts under load", () => {
  let test: Awaited<ReturnType<typeof createTestPostgres>>;
  let db: Database;
  let deps: Deps;
  let clock: TestClock;
  beforeAll(async () => {
    test = await createTestPostgres(postgres ?? "");
    db = await openDatabase({ databaseUrl: test.url });
    clock = testClock(wallClock());
    await seedDueBook(db, ACCOUNTS, clock.now());
    const log = pino({ level: "silent" });
    const wired = await wireDeps(readConfig({ GS_SANDBOX: "false" }), db, log, clock);
    deps = { ...wired.deps, outgoing: { ...wired.deps.outgoing, captures: true } };
  });
  afterAll(async () => {
    await db.close();
    await test.drop();
  });

  const cut = async () =>
    (
      await runOn(
        test.url,
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = '${test.name}' and application_name = 'good-standing'`,
      )
    ).length;
  const isDone = async () =>
    (await runOn(test.url, "select from captured_messages")).length >= ACCOUNTS;

  it("leave every effect whole or undone", async () => {
    let cuts = 0;
    const cutting = (async () => {
      for (let n = 0; n < CUTS; n += 1) {
        await sleep(CUT_EVERY_MS);
        cuts += await cut();
      }
    })();
    const work = async () => {
      const { treatDue, deliver } = jobHandlers(deps);
      for (let round = 0; round < ROUNDS_MAX && !(await isDone()); round += 1) {
        let found = 0;
        for (const job of [treatDue, deliver])
          found += await job().catch((error: unknown) => {
            if (isConnectionFault(error)) return 0;
            throw error;
          });
        // A claim whose answer was lost on the way waits for its lease.
        if (found === 0) clock.advance(30_000);
      }
    };
    await Promise.all([cutting, ...Array.from({ length: WORKERS }, work)]);
    expect(cuts).toBeGreaterThan(5);
    const messages = await readMessages(db);
    expect(messages).toHaveLength(ACCOUNTS);
    for (const message of messages) {
      expect(message).toMatchObject({ touches: 1, outboxRows: 1, captured: 1, decisions: 1 });
      expect(message).toMatchObject({ touchStatus: "sent", outboxStatus: "sent" });
    }
    expect(await findHalves(db, [TENANT])).toEqual([]);
  });

  it("end no process between two statements, and no work that began is begun again by itself", async () => {
    let asked = 0;
    const broken = db.withTenant(TENANT, async (tx) => {
      asked += 1;
      await cut();
      // The connection is told that it is gone when nobody waits for an answer.
      await sleep(100);
      await lockAccount(tx, AccountId.parse("due-1"));
    });
    await expect(broken).rejects.toSatisfy(isConnectionFault);
    expect(asked).toBe(1);
    // Dead ones in the pool are nobody's trouble.
    await cut();
    expect(await db.withTenant(TENANT, (tx) => lockAccount(tx, AccountId.parse("due-1")))).toBe(
      true,
    );
  });

  it("are no failed try: what was in hand is due again at once, not after its lease", async () => {
    await runOn(
      test.url,
      "update accounts set next_look_at = case id when 'due-2' then timestamptz '2020-01-01' end",
    );
    const away = () => Promise.reject(Object.assign(new Error("gone"), { code: "57P01" }));
    const { treatDue } = jobHandlers({ ...deps, db: { ...db, withTenant: away } });
    expect(await treatDue()).toBe(1);
    const left = await runOn(
      test.url,
      "select look_tries, lease_until from accounts where id = 'due-2'",
    );
    expect(left).toEqual([{ look_tries: 0, lease_until: null }]);
    expect(await runOn(test.url, "select from work_failures")).toEqual([]);
    expect(await jobHandlers(deps).treatDue()).toBe(1);
  });
});

it("asks again while the database is away, and only for that and only what may be repeated", async () => {
  const gone = Object.assign(new Error("gone"), { code: "57P03" });
  const failing = (error: Error, times: number) => {
    let asked = 0;
    return async () => {
      asked += 1;
      if (asked <= times) throw error;
      return asked;
    };
  };
  expect(await whileAway(failing(gone, 2))).toBe(3);
  await expect(whileAway(failing(new Error("ours"), 1))).rejects.toThrow("ours");
  await expect(whileAway(failing(gone, 1), () => false)).rejects.toThrow("gone");
});

it.each([
  [{ code: "57P01" }, "x", true],
  [{ code: "57P03" }, "the database system is starting up", true],
  [{ code: "08006" }, "x", true],
  [{ code: "ECONNREFUSED" }, "connect ECONNREFUSED", true],
  [{}, "Connection terminated unexpectedly", true],
  [{ code: "23505" }, "duplicate key", false],
  [{ code: "40001" }, "could not serialize", false],
  [{ code: "57014" }, "canceling statement due to statement timeout", false],
  [{}, "the Connection terminated", false],
])("tells by %j %s whether the database is away", (facts, message, expected) => {
  expect(isConnectionFault(Object.assign(new Error(message), facts))).toBe(expected);
});
