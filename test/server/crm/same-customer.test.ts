import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { sql } from "kysely";
import { beforeEach, expect, it } from "vitest";
import type { CrmChange } from "../../../adapters/crm-change.ts";
import type { CrmName } from "../../../adapters/crm-ref.ts";
import { AccountId } from "../../../core/accounts/account.ts";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import { applyChanges, applyStored, type CrmWork } from "../../../server/crm/apply-changes.ts";
import { chooseMatch, findMatches } from "../../../server/crm/find-matches.ts";
import { addressTarget, numberTarget } from "../../../server/crm/identity.ts";
import type { Database } from "../../../server/storage/connect.ts";
import { ensureConnection } from "../../../server/storage/crm-connections.ts";
import { lookAgainAt } from "../../../server/storage/crm-identities.ts";
import { findRecordsToApply } from "../../../server/storage/crm-records.ts";
import { ensureAccounts } from "../../../server/storage/ensure-accounts.ts";
import { publishPolicy } from "../../../server/storage/policies.ts";
import { anAccount, aTenant } from "../storage/builders.ts";
import { describeOnDatabases } from "./on-databases.ts";
import { company, gone, invoice, now, person, ref, ticket } from "./world.ts";

const IDS = {
  hubspot: "aaaaaaaa-0000-4000-8000-000000000001",
  salesforce: "bbbbbbbb-0000-4000-8000-000000000002",
  zendesk: "cccccccc-0000-4000-8000-000000000003",
} as const satisfies Readonly<Record<CrmName, string>>;
const CRMS = Object.keys(IDS).filter((name): name is CrmName => name in IDS);
const HUBSPOT = AccountId.parse("crm-aaaaaaaa-company-h");
const FILE = AccountId.parse("C-100");
const NUMBER = { customerNumber: "C-100" };

/** A tenant with a connection to each CRM. */
interface Family {
  apply(crm: CrmName, ...changes: readonly CrmChange[]): Promise<void>;
  /** Works out again what asks for it, until nothing does. */
  settle(): Promise<void>;
  work<T>(crm: CrmName, work: (crm: CrmWork) => Promise<T>): Promise<T>;
  rows(query: ReturnType<typeof sql<Record<string, unknown>>>): Promise<unknown>;
}

async function aFamily(db: Database): Promise<Family> {
  const tenantId = await aTenant(db);
  const externalId = randomUUID();
  await db.withTenant(tenantId, async (tx) => {
    await publishPolicy(tx, defaultPolicy, { at: now, by: "test" });
    for (const crm of CRMS) {
      const made = { id: IDS[crm], crm, externalId, name: crm, installedBy: null, at: now };
      await ensureConnection(tx, made);
    }
  });
  const work: Family["work"] = (crm, each) =>
    db.withTenant(tenantId, (tx) =>
      each({ tx, connection: { id: IDS[crm], crm, externalId }, policy: defaultPolicy, now }),
    );
  const again = (crm: CrmName) =>
    work(crm, async (each) => {
      const keys = await findRecordsToApply(each.tx, IDS[crm], 200);
      await applyStored(
        each,
        keys.map((key) => ({ key, relinked: true })),
      );
      return keys.length;
    });
  return {
    work,
    rows: (query) => work("hubspot", async ({ tx }) => (await query.execute(tx)).rows),
    apply: (crm, ...changes) =>
      work(crm, async (each) => {
        await applyChanges(each, { changes, unreadable: [], noun: "company" });
      }),
    async settle() {
      for (let round = 0; round < 10; round += 1) {
        let looked = 0;
        for (const crm of CRMS) looked += await again(crm);
        if (looked === 0) return;
      }
      throw new Error("it never settles");
    },
  };
}

describeOnDatabases("one customer in several CRMs", (db) => {
  let family: Family;
  beforeEach(async () => {
    family = await aFamily(db());
  });
  const match = (crm: CrmName, noun: "company" | "person" | "ticket", id: string) =>
    family.work(crm, ({ tx }) => findMatches(tx, IDS[crm], ref(noun, id)));
  const inHubspot = () =>
    family.apply(
      "hubspot",
      company("h", 1, NUMBER),
      invoice("1", 2, { partyRefs: [ref("company", "h")] }),
    );

  it("is the account that has its number, whichever CRM was read first", async () => {
    await family.apply("zendesk", company("z", 1, { customerNumber: " c-100" }));
    expect(await match("zendesk", "company", "z")).not.toMatchObject({ kind: "exact" });
    await inHubspot();
    await family.settle();
    expect(await match("zendesk", "company", "z")).toEqual({ kind: "exact", accountId: HUBSPOT });
    await family.apply("salesforce", company("s", 1, NUMBER));
    expect(await match("salesforce", "company", "s")).toEqual({
      kind: "exact",
      accountId: HUBSPOT,
    });
  });

  it("is held by a disputing ticket of another CRM", async () => {
    await inHubspot();
    await family.apply(
      "zendesk",
      company("z", 1, NUMBER),
      person("p", 1, { companyRefs: [ref("company", "z")] }),
      ticket("t", 2, { partyRefs: [ref("person", "p")] }),
    );
    expect(await match("zendesk", "ticket", "t")).toEqual({ kind: "exact", accountId: HUBSPOT });
    expect(await family.rows(sql`select account_id, kind from holds`)).toEqual([
      { account_id: HUBSPOT, kind: "dispute" },
    ]);
  });

  it("lets somebody who moved to another company write to that one alone, however often they were read", async () => {
    const works = (company: string, at: number) =>
      person("p", at, {
        ...{ companyRefs: [ref("company", company)], addressesVerified: true },
        emails: ["pat@customer.example"],
      });
    const owing = (company: string) =>
      invoice(`1 of ${company}`, 2, { partyRefs: [ref("company", company)] });
    const from = ["a", "b"].map((id) => company(id, 1));
    await family.apply("zendesk", ...from, owing("a"), owing("b"), works("a", 3));
    await family.apply("zendesk", works("a", 4));
    await family.apply("zendesk", works("b", 5));
    const points = sql<Record<string, unknown>>`select account_id, address from contact_points
      where address like 'pat@%'`;
    expect(await family.rows(points)).toEqual([
      { account_id: "crm-cccccccc-company-b", address: "pat@customer.example" },
    ]);
  });

  it("owes an invoice once that two CRMs have, and both where the numbers differ", async () => {
    await inHubspot();
    await family.apply(
      "salesforce",
      company("s", 1, NUMBER),
      invoice("1", 2, { partyRefs: [ref("company", "s")] }),
      invoice("2", 2, { partyRefs: [ref("company", "s")] }),
    );
    expect(await family.rows(sql`select account_id, number from invoices order by number`)).toEqual(
      [
        { account_id: HUBSPOT, number: "INV-1" },
        { account_id: HUBSPOT, number: "INV-2" },
      ],
    );
  });

  it("is the account of the file that comes later, and takes its story along", async () => {
    await inHubspot();
    await family.work("hubspot", async ({ tx }) => {
      const account = anAccount({ id: FILE });
      await ensureAccounts(tx, [{ externalId: "C-100", account }]);
      const target = numberTarget("C-100") ?? "";
      await lookAgainAt(tx, { targets: [target], accountIds: [FILE], now });
    });
    await family.settle();
    expect(await match("hubspot", "company", "h")).toEqual({ kind: "exact", accountId: FILE });
    expect(await family.rows(sql`select distinct account_id from invoices`)).toEqual([
      { account_id: FILE },
    ]);
  });

  it("is known by an address the CRM has verified, when one account alone has it", async () => {
    await inHubspot();
    const asked = { emails: ["AP@h.example"] };
    await family.apply("zendesk", person("unverified", 1, asked));
    await family.apply("zendesk", person("p", 1, { ...asked, addressesVerified: true }));
    expect(await match("zendesk", "person", "p")).toEqual({ kind: "exact", accountId: HUBSPOT });
    expect(await match("zendesk", "person", "unverified")).toEqual({
      kind: "several",
      accountIds: [HUBSPOT],
    });
  });

  it("is found by an address that the account is given later", async () => {
    await family.apply(
      "zendesk",
      person("p", 1, { emails: ["late@x.example"], addressesVerified: true }),
    );
    await inHubspot();
    await family.apply("hubspot", company("h", 3, { ...NUMBER, emails: ["late@x.example"] }));
    await family.settle();
    expect(await match("zendesk", "person", "p")).toEqual({ kind: "exact", accountId: HUBSPOT });
    expect(addressTarget("Late@x.example")).toBe(addressTarget("late@X.EXAMPLE"));
  });

  it("is nobody for sure while two accounts have its number, and what a person says stays", async () => {
    await inHubspot();
    await family.apply(
      "salesforce",
      company("s1", 1),
      invoice("8", 2, { partyRefs: [ref("company", "s1")] }),
      company("s2", 1, NUMBER),
    );
    await family.work("salesforce", ({ tx }) =>
      chooseMatch(
        tx,
        IDS.salesforce,
        ref("company", "s2"),
        AccountId.parse("crm-bbbbbbbb-company-s1"),
        "Rosa",
      ),
    );
    await family.settle();
    await family.apply("zendesk", company("z", 1, NUMBER));
    expect(await match("zendesk", "company", "z")).not.toMatchObject({ kind: "exact" });
    await family.apply("salesforce", company("s2", 5, { ...NUMBER, name: "Renamed" }));
    expect(await match("salesforce", "company", "s2")).toEqual({
      kind: "exact",
      accountId: "crm-bbbbbbbb-company-s1",
    });
  });

  it("is somebody else when its number changes", async () => {
    await inHubspot();
    await family.apply("zendesk", company("z", 1, NUMBER));
    await family.apply("zendesk", company("z", 2, { customerNumber: "C-200" }));
    expect(await match("zendesk", "company", "z")).not.toMatchObject({ kind: "exact" });
  });

  it("leaves no sign behind when it is erased", async () => {
    await family.apply("zendesk", company("z", 1, NUMBER));
    await family.apply("zendesk", gone("company", "z", 2, "erased"));
    expect(await family.rows(sql`select target from crm_links`)).toEqual([]);
  });

  it("owes the same as one account in whatever order the CRMs are read", async () => {
    const pages: readonly (readonly [CrmName, CrmChange])[] = [
      ["hubspot", company("h", 1, NUMBER)],
      ["hubspot", invoice("1", 2, { partyRefs: [ref("company", "h")] })],
      ["salesforce", company("s", 1, NUMBER)],
      ["salesforce", invoice("2", 2, { partyRefs: [ref("company", "s")] })],
      ["zendesk", company("z", 1, NUMBER)],
      ["zendesk", ticket("t", 2, { partyRefs: [ref("company", "z")] })],
    ];
    const book = async (order: typeof pages) => {
      const one = await aFamily(db());
      for (const [crm, change] of order) await one.apply(crm, change);
      await one.settle();
      // Whose record it was first is whose account it is; all that counts is that there is one.
      return one.rows(sql`select what, dense_rank() over (order by account_id)::int as account
        from (select number as what, account_id from invoices
          union all select kind, account_id from holds) as facts order by what`);
    };
    const usual = ["INV-1", "INV-2", "dispute"].map((what) => ({ what, account: 1 }));
    expect(await book(pages)).toEqual(usual);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...pages], { minLength: pages.length }),
        async (order) => {
          expect(await book(order)).toEqual(usual);
        },
      ),
      { numRuns: 12 },
    );
  });
});
