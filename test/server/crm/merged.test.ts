import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../../server/storage/connect.ts";
import { openTestDatabase } from "../../support/database.ts";
import { aBook, activity, type Book, company, gone, invoice, person, ref } from "./world.ts";

describe("a company that is merged into another", () => {
  let db: Database;
  let book: Book;
  beforeAll(async () => {
    db = await openTestDatabase();
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    book = await aBook(db);
    await book.apply(
      company("kept", 1),
      company("other", 1),
      person("p", 1, { companyRefs: [ref("company", "other")] }),
      invoice("1", 2, { partyRefs: [ref("company", "kept")] }),
      invoice("2", 2, { partyRefs: [ref("company", "other")] }),
      activity("call", 2, { partyRefs: [ref("person", "p")] }),
    );
  });
  const rows = (query: ReturnType<typeof sql<Record<string, unknown>>>) =>
    book.work(async ({ tx }) => (await query.execute(tx)).rows);

  it("takes a call along, which counts once", async () => {
    await book.apply(gone("company", "other", 3, "merged", "kept"));
    expect(
      await rows(sql`select account_id from contact_events where retracted_at is null`),
    ).toEqual([{ account_id: "crm-deadbeef-company-kept" }]);
  });
});
