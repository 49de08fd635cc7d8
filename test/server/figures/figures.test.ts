import fc from "fast-check";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { figuresOf } from "../../../core/kpi/period/period-figures.ts";
import { sumsOf } from "../../../core/kpi/period/period-kpis.ts";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import { addDays } from "../../../core/time/calendar-date.ts";
import { countBatch } from "../../../server/figures/count-changes.ts";
import type { Database } from "../../../server/storage/connect.ts";
import { readSums } from "../../../server/storage/figures/read-sums.ts";
import { publishPolicy } from "../../../server/storage/policies.ts";
import { findTestPostgres, openTestDatabase, openTestPostgres } from "../../support/database.ts";
import { aPolicy, day, NOON } from "../../support/facts.ts";
import { testClock } from "../../support/server.ts";
import { anyBook, newTenant, storeFacts } from "./store-facts.ts";

const POLICY = aPolicy({ defaults: { ...defaultPolicy.defaults, timeZone: "UTC" } });
const postgres = await findTestPostgres();
const DATABASES: [string, () => Promise<Database>][] = [
  ["PGlite", openTestDatabase],
  ...(postgres === null
    ? []
    : ([["PostgreSQL", () => openTestPostgres(postgres)]] satisfies [
        string,
        () => Promise<Database>,
      ][])),
];

const anyPeriod = fc
  .record({ ago: fc.integer({ min: 0, max: 60 }), days: fc.integer({ min: 0, max: 45 }) })
  .map(({ ago, days }) => ({ from: addDays(day(-ago), -days), to: day(-ago) }));

describe.each(DATABASES)("figures on %s", (_name, open) => {
  let db: Database;
  beforeAll(async () => {
    db = await open();
  });
  afterAll(() => db.close());

  it("are those of core, whatever happened to a book", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        anyBook,
        fc.array(anyPeriod, { minLength: 1, maxLength: 3 }),
        async (book, periods) => {
          const tenantId = await newTenant(db);
          const policy = await db.withTenant(tenantId, (tx) =>
            publishPolicy(tx, POLICY, { at: NOON, by: "test" }),
          );
          await storeFacts(db, tenantId, book);
          const deps = {
            db,
            clock: testClock(NOON),
            policies: { current: async () => policy },
            log: pino({ level: "silent" }),
          };
          while ((await countBatch(deps, tenantId)) > 0);
          for (const period of periods) {
            const sums = await db.withTenant(tenantId, (tx) =>
              readSums(tx, { ...period, policy, scope: {} }),
            );
            expect(figuresOf(sums, policy, period)).toEqual(
              figuresOf(sumsOf(book, policy, period), policy, period),
            );
          }
        },
      ),
      { numRuns: 8 },
    );
  });
});
