import { afterAll, beforeAll, expect, it } from "vitest";
import { ok } from "../../../core/result/result.ts";
import { HOUR_MS } from "../../../core/time/instant.ts";
import { tokenSourceOf } from "../../../server/crm/token-source.ts";
import type { Database } from "../../../server/storage/connect.ts";
import { openTestDatabase } from "../../support/database.ts";
import { aConnection, crmServer } from "./support.ts";

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

it("renews an expired token once for calls made side by side, and lets none of them wait", async () => {
  const server = crmServer(db);
  const { deps, clock, fake } = server;
  const tokens = tokenSourceOf(deps, await aConnection(server));
  clock.advance(HOUR_MS);
  const before = clock.now();
  const got = await Promise.all([tokens.current(), tokens.current(), tokens.current()]);
  expect(got).toEqual([ok("access-1"), ok("access-1"), ok("access-1")]);
  expect(fake.refreshed).toEqual(["refresh-0"]);
  expect(clock.now()).toBe(before);
  // What was asked for once is no answer for ever.
  expect(await tokens.renew("access-1")).toEqual(ok("access-2"));
});
