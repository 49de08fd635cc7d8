import { describe, expect, it } from "vitest";
import { z } from "zod";
import { SANDBOX_TENANT } from "../../server/sandbox/tenant.ts";
import { openDatabase } from "../../server/storage/connect.ts";
import { createTestPostgres, findTestPostgres, runOn } from "../support/database.ts";
import { seedDueBook, TENANT, wallClock } from "./support/book.ts";
import { findHalves, readMessages } from "./support/inspect.ts";
import { type ServerProcess, sleep, startReady } from "./support/server-process.ts";

const ACCOUNTS = 400;
const DONE_MS_MAX = 60_000;
const ASK_EVERY_MS = 250;

const Swept = z.object({ treated: z.int(), delivered: z.int() });

/** What one process did, by its own log. */
function workOf(server: ServerProcess): { treated: number; delivered: number } {
  const done = { treated: 0, delivered: 0 };
  for (const line of server.lines()) {
    if (!line.includes('"swept"')) continue;
    const { treated, delivered } = Swept.parse(JSON.parse(line));
    done.treated += treated;
    done.delivered += delivered;
  }
  return done;
}

const postgres = await findTestPostgres();

describe.skipIf(postgres === null)("two servers on one PostgreSQL", () => {
  it("set it up together, share a due book and send every message once", async () => {
    const test = await createTestPostgres(postgres ?? "");
    const env = { DATABASE_URL: test.url, GS_SECRET: "for this test only, nothing else" };
    // Both at once on an empty database: migrations and the sandbox's seed are made by one of them.
    const servers = await Promise.all([startReady(env), startReady(env)]);
    const db = await openDatabase({ databaseUrl: test.url });
    try {
      await seedDueBook(db, ACCOUNTS, wallClock());
      const until = Date.now() + DONE_MS_MAX;
      const left = () =>
        runOn(
          test.url,
          `select from accounts a where id like 'due-%' and not exists
            (select from captured_messages c where c.account_id = a.id)`,
        );
      while ((await left()).length > 0 && Date.now() < until) await sleep(ASK_EVERY_MS);
      for (const server of servers) expect(await server.terminate()).toBe(0);

      const messages = await readMessages(db);
      expect(messages).toHaveLength(ACCOUNTS);
      for (const message of messages) {
        expect(message).toMatchObject({ touches: 1, outboxRows: 1, captured: 1, decisions: 1 });
        expect(message).toMatchObject({ touchStatus: "sent", outboxStatus: "sent" });
      }
      expect(await findHalves(db, [TENANT, SANDBOX_TENANT.id])).toEqual([]);
      expect(
        await runOn(test.url, "select from policies where published_by = 'sandbox'"),
      ).toHaveLength(1);
      const work = servers.map(workOf);
      console.log(JSON.stringify(work));
      for (const { treated, delivered } of work) {
        expect(treated).toBeGreaterThan(0);
        expect(delivered).toBeGreaterThan(0);
      }
    } finally {
      await Promise.all(servers.map((server) => server.kill()));
      await db.close();
      await test.drop();
    }
  }, 120_000);
});
