import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AccountId } from "../../../core/accounts/account.ts";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import { calendarDate } from "../../../core/time/calendar-date.ts";
import { instant } from "../../../core/time/instant.ts";
import { TimeZone } from "../../../core/time/time-zone.ts";
import { decideTreatment } from "../../../core/treatment/decide-treatment.ts";
import type { Database } from "../../../server/storage/connect.ts";
import { loadFacts } from "../../../server/storage/facts.ts";
import { openTestDatabase } from "../../support/database.ts";
import { aBook, company, invoice, ref, ticket } from "./world.ts";

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

describe("a disputing ticket", () => {
  // The CRM's day is the admin's; the customer's may be the one before it.
  it.each([
    ["Honolulu, while the CRM's day has begun", "Pacific/Honolulu", "2026-03-05T06:00:00Z"],
    ["New York, late in the evening", "America/New_York", "2026-03-05T03:30:00Z"],
    ["the CRM's own zone", "Europe/Madrid", "2026-03-05T09:00:00Z"],
    ["Kiritimati, where it is a day later", "Pacific/Kiritimati", "2026-03-05T11:00:00Z"],
  ])("holds the account at once for a customer in %s", async (_where, zone, at) => {
    const book = await aBook(db);
    await book.apply(
      company("a", 1, { timeZone: TimeZone.parse(zone) }),
      invoice("1", 2, { partyRefs: [ref("company", "a")] }),
      ticket("t", 3, {
        partyRefs: [ref("company", "a")],
        openedOn: calendarDate("2026-03-05"),
      }),
    );
    const action = await book.work(async ({ tx }) => {
      const { rows } = await sql<{ id: string }>`select id from accounts`.execute(tx);
      const facts = await loadFacts(tx, AccountId.parse(rows[0]?.id));
      if (facts === null) throw new Error("nobody owes anything");
      expect(facts.account.timeZones).toEqual([zone]);
      return decideTreatment(facts, defaultPolicy, instant(at)).lanes[0]?.action;
    });
    expect(action).toMatchObject({ kind: "hold", gate: "dispute" });
  });

  it.each([
    [true, "asks about the hold it leaves, though no fact of the account changed"],
    [false, "and is about something else asks nobody"],
  ])("that closes (disputes: %s) %s", async (disputes) => {
    const book = await aBook(db);
    const about = { partyRefs: [ref("company", "a")], disputes };
    const owed = invoice("1", 1, { partyRefs: [ref("company", "a")] });
    await book.apply(company("a", 1), owed, ticket("t", 2, about));
    await book.work(async ({ tx }) => {
      await sql`update crm_exports set changed = false`.execute(tx);
    });
    await book.apply(ticket("t", 3, { ...about, open: false }));
    const waiting = await book.work(async ({ tx }) => {
      const { rows } = await sql`select from crm_exports where changed`.execute(tx);
      return rows.length;
    });
    expect(waiting).toBe(disputes ? 1 : 0);
  });
});
