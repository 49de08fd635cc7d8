import { pino } from "pino";
import { z } from "zod";
import { addDays } from "../../core/time/calendar-date.ts";
import { instant } from "../../core/time/instant.ts";
import { readConfig } from "../../server/config.ts";
import { takeMoneyEvent } from "../../server/effects/money/take-money-event.ts";
import { jobHandlers } from "../../server/jobs/handlers.ts";
import { wireDeps } from "../../server/open-deps.ts";
import { openDatabase } from "../../server/storage/connect.ts";
import { createTestPostgres, findTestPostgres, runOn } from "../support/database.ts";
import { testClock } from "../support/server.ts";
import { seedBook, TENANT, tellStory } from "./crash/story.ts";

/** `SIZES_ACCOUNTS` and `SIZES_DAYS` make it shorter. */
const ACCOUNTS = Number(process.env.SIZES_ACCOUNTS ?? 1_000);
const DAYS = Number(process.env.SIZES_DAYS ?? 60);
const SECRET = "for this measurement only, nothing else";

const Size = z.object({ table: z.string(), rows: z.int(), bytes: z.coerce.number() });

/**
 * What an account takes up in PostgreSQL after two months: rows per account and bytes per row with their
 * indexes, table by table, and the processor time a look and a message take. docs/scale.md counts with
 * these.
 */
export async function benchSizes() {
  const server = await findTestPostgres();
  if (server === null) throw new Error("this needs a PostgreSQL: set TEST_DATABASE_URL");
  const test = await createTestPostgres(server);
  try {
    const story = tellStory(1, ACCOUNTS, DAYS);
    await seedBook(test.url, SECRET, story);
    const work = await live(test.url, story);
    await runOn(test.url, "vacuum analyze");
    const found = await runOn(
      test.url,
      `select c.relname as "table", pg_total_relation_size(c.oid) as bytes,
        (xpath('/row/n/text()', query_to_xml('select count(*) as n from ' || quote_ident(c.relname),
          false, true, '')))[1]::text::int as rows
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind = 'r'`,
    );
    const tables = z
      .array(Size)
      .parse(found)
      .filter(({ rows }) => rows >= ACCOUNTS / 20)
      .sort((a, b) => b.bytes - a.bytes);
    const total = tables.reduce((sum, { bytes }) => sum + bytes, 0);
    return {
      accounts: ACCOUNTS,
      days: DAYS,
      bytesPerAccount: Math.round(total / ACCOUNTS),
      tables: tables.map(({ table, rows, bytes }) => ({
        table,
        rowsPerAccount: Number((rows / ACCOUNTS).toFixed(2)),
        bytesPerRow: Math.round(bytes / rows),
        bytesPerAccount: Math.round(bytes / ACCOUNTS),
      })),
      work,
    };
  } finally {
    await test.drop();
  }
}

async function live(databaseUrl: string, story: ReturnType<typeof tellStory>) {
  const db = await openDatabase({ databaseUrl });
  const clock = testClock(`${story.firstDay}T10:00:00Z`);
  const log = pino({ level: "silent" });
  const wired = await wireDeps(readConfig({ GS_SANDBOX: "false" }), db, log, clock);
  const deps = { ...wired.deps, outgoing: { ...wired.deps.outgoing, captures: true } };
  const { treatDue, deliver } = jobHandlers(deps);
  const source = { tenantId: TENANT, provider: "payment_hook" };
  const spent = { looks: 0, lookCpuMs: 0, messages: 0, messageCpuMs: 0 };
  const timed = async (job: () => Promise<number>) => {
    const start = process.cpuUsage();
    const count = await job();
    const { user, system } = process.cpuUsage(start);
    return { count, cpuMs: (user + system) / 1_000 };
  };
  const drain = async () => {
    for (;;) {
      const treated = await timed(treatDue);
      const delivered = await timed(deliver);
      spent.looks += treated.count;
      spent.lookCpuMs += treated.cpuMs;
      spent.messages += delivered.count;
      spent.messageCpuMs += delivered.cpuMs;
      if (treated.count + delivered.count === 0) return;
    }
  };
  for (let day = 0; day < story.days; day += 1) {
    const today = addDays(story.firstDay, day);
    clock.set(`${today}T10:00:00Z`);
    await drain();
    clock.set(`${today}T17:00:00Z`);
    for (const { kind, account, amountMinor } of story.on(day))
      if (kind === "payment")
        await takeMoneyEvent(deps, source, {
          id: `evt-${account}`,
          facts: [
            {
              ...{ kind: "payment", ref: `pay-${account}`, currency: "USD", amountMinor, account },
              at: instant(`${today}T16:00:00Z`),
            },
          ],
        });
    await drain();
  }
  await wired.close();
  return {
    looks: spent.looks,
    cpuMsPerLook: Number((spent.lookCpuMs / spent.looks).toFixed(2)),
    messages: spent.messages,
    cpuMsPerMessage: Number((spent.messageCpuMs / spent.messages).toFixed(2)),
  };
}
