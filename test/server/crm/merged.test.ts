import { sql } from "kysely";
import { beforeEach, expect, it } from "vitest";
import { AccountId } from "../../../core/accounts/account.ts";
import { chooseMatch } from "../../../server/crm/find-matches.ts";
import { appendTimeline } from "../../../server/storage/timeline.ts";
import { describeOnDatabases } from "./on-databases.ts";
import {
  aBook,
  activity,
  type Book,
  CONNECTION_ID,
  company,
  gone,
  invoice,
  now,
  person,
  ref,
} from "./world.ts";

const KEPT = AccountId.parse("crm-deadbeef-company-kept");
const OTHER = AccountId.parse("crm-deadbeef-company-other");
const TOLD = AccountId.parse("crm-deadbeef-company-told");

describeOnDatabases("a company that is merged into another", (db) => {
  let book: Book;
  beforeEach(async () => {
    book = await aBook(db());
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
    ).toEqual([{ account_id: KEPT }]);
  });

  it("leaves no account behind to which nothing had happened, and one with a story", async () => {
    await book.apply(company("told", 1), invoice("3", 2, { partyRefs: [ref("company", "told")] }));
    await book.work(({ tx }) =>
      appendTimeline(tx, TOLD, [{ at: now, actor: "Rosa", kind: "note", body: {} }]),
    );
    await book.apply(
      gone("company", "other", 3, "merged", "kept"),
      gone("company", "told", 3, "merged", "kept"),
    );
    expect(await rows(sql`select id from accounts order by id`)).toEqual([
      { id: KEPT },
      { id: TOLD },
    ]);
    expect(await rows(sql`select distinct account_id from invoices`)).toEqual([
      { account_id: KEPT },
    ]);
  });

  it("stays an account while a person has chosen it for another record", async () => {
    await book.apply(company("elsewhere", 1));
    await book.work(({ tx }) =>
      chooseMatch(tx, CONNECTION_ID, ref("company", "elsewhere"), OTHER, "Rosa"),
    );
    await book.apply(gone("company", "other", 3, "merged", "kept"));
    expect(await rows(sql`select id from accounts where id = ${OTHER}`)).toEqual([{ id: OTHER }]);
  });
});
