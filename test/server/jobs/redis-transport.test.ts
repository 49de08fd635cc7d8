import { sql } from "kysely";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { systemClock } from "../../../server/clock.ts";
import { readConfig } from "../../../server/config.ts";
import { jobHandlers } from "../../../server/jobs/handlers.ts";
import type { JobHandlers, TenantJob } from "../../../server/jobs/job-transport.ts";
import { redisTransport } from "../../../server/jobs/redis-transport.ts";
import { wireDeps } from "../../../server/open-deps.ts";
import type { Database } from "../../../server/storage/connect.ts";
import {
  listTenantsWithDueAccounts,
  listTenantsWithDueMessages,
} from "../../../server/storage/due-tenants.ts";
import { seedDueBook, TENANT, wallClock } from "../../faults/support/book.ts";
import { findHalves, readMessages } from "../../faults/support/inspect.ts";
import { findTestPostgres, openTestPostgres } from "../../support/database.ts";
import { findTestRedis, flushRedis, openRedisWay, type RedisWay } from "../../support/redis.ts";

/** The same handlers, which also say how many accounts and messages they worked on. */
function counting(handlers: JobHandlers, count: { done: number }): JobHandlers {
  const counted = ({ find, run }: TenantJob): TenantJob => ({
    find,
    run: async (tenantId, stop) => {
      const found = await run(tenantId, stop);
      count.done += found;
      return found;
    },
  });
  const { treat, deliver } = handlers.byTenant;
  return { ...handlers, byTenant: { treat: counted(treat), deliver: counted(deliver) } };
}

/** Accounts to be looked at and messages to be brought out now. */
async function leftOf(db: Database, tenantId: string): Promise<number> {
  const now = wallClock();
  const due = [
    ...(await listTenantsWithDueAccounts(db, now)),
    ...(await listTenantsWithDueMessages(db, now)),
  ];
  return due.reduce((sum, each) => sum + (each.tenantId === tenantId ? each.due : 0), 0);
}

const SMALL = "00000000-0000-4000-8000-00000000fa18";
const DONE = { timeout: 60_000, interval: 100 };
const log = pino({ level: "silent" });
const [postgres, redis] = [await findTestPostgres(), await findTestRedis()];

describe.skipIf(postgres === null || redis === null)("workers that share work by Redis", () => {
  let db: Database;
  let way: RedisWay;
  const stops: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    way = await openRedisWay(redis ?? "");
  });
  afterAll(() => way.close());
  beforeEach(async () => {
    await flushRedis(redis ?? "");
    db = await openTestPostgres(postgres ?? "");
  });
  afterEach(async () => {
    way.mend();
    await Promise.all(stops.splice(0).map((stop) => stop()));
    await db.close();
  });

  /** One worker; answers what it did. */
  async function aWorker(): Promise<{ done: number }> {
    const wired = await wireDeps(readConfig({ GS_SANDBOX: "false" }), db, log, systemClock);
    const deps = { ...wired.deps, outgoing: { ...wired.deps.outgoing, captures: true } };
    const count = { done: 0 };
    const transport = redisTransport(log, way.url, "worker");
    transport.start(counting(jobHandlers(deps), count));
    stops.push(() => transport.stop());
    return count;
  }
  const sent = async () => (await readMessages(db)).filter(({ captured }) => captured > 0).length;
  const expectOnceEach = async (accounts: number) => {
    await expect.poll(sent, DONE).toBe(accounts);
    for (const message of await readMessages(db))
      expect(message).toMatchObject({ touches: 1, outboxRows: 1, captured: 1, decisions: 1 });
  };

  it("each take a part, and every message is sent once", async () => {
    const workers = [await aWorker(), await aWorker()];
    await seedDueBook(db, 200, wallClock());
    await expectOnceEach(200);
    await Promise.all(stops.splice(0).map((stop) => stop()));
    for (const { done } of workers) expect(done).toBeGreaterThan(0);
    expect(await findHalves(db, [TENANT])).toEqual([]);
  });

  it("give a tenant with ten its turn before a tenant with a thousand is done", async () => {
    await seedDueBook(db, 1_000, wallClock());
    await seedDueBook(db, 10, wallClock(), SMALL);
    await aWorker();
    await expect.poll(() => leftOf(db, SMALL), DONE).toBe(0);
    expect(await leftOf(db, TENANT)).toBeGreaterThan(200);
  });

  it("go on when Redis has forgotten everything, and when it does not answer at all", async () => {
    await aWorker();
    await seedDueBook(db, 60, wallClock());
    await flushRedis(redis ?? "");
    await expectOnceEach(60);
    way.cut();
    await db.withTenant(TENANT, (tx) =>
      sql`update accounts set next_look_at = ${wallClock()}::timestamptz`.execute(tx),
    );
    expect(await leftOf(db, TENANT)).toBe(60);
    await expect.poll(() => leftOf(db, TENANT), DONE).toBe(0);
    await expectOnceEach(60);
  });
});
