import { describe, expect, it } from "vitest";
import {
  findAccountIds,
  setAccountLanguage,
  setPreferredChannel,
} from "../../../server/storage/accounts.ts";
import {
  findAccountIdsByAddress,
  setContactConsent,
  withdrawConsent,
} from "../../../server/storage/contact-points.ts";
import { ensureAccounts } from "../../../server/storage/ensure-accounts.ts";
import { ensureInvoices } from "../../../server/storage/ensure-invoices.ts";
import { ensureLedgerEntries } from "../../../server/storage/ensure-ledger-entries.ts";
import { loadFacts } from "../../../server/storage/facts.ts";
import {
  aContactPoint,
  accountId,
  anAccount,
  anInvoice,
  aPayment,
  aTenant,
  aTenantWith,
} from "./builders.ts";
import type { OpenDatabase } from "./describe-storage.ts";

const ACME = accountId("acme");
const UNCHANGED = { created: 0, updated: 0, changedAccountIds: [] };

export function describeImport(db: OpenDatabase): void {
  const consentsAfter = async (tenant: string) => {
    const facts = await db().withTenant(tenant, (tx) => loadFacts(tx, ACME));
    return facts?.account.contactPoints.map(({ id, consent }) => [id, consent]);
  };
  const importAcme = (tenant: string, ...contactPoints: unknown[]) =>
    db().withTenant(tenant, (tx) =>
      ensureAccounts(tx, [{ externalId: "ext-acme", account: anAccount({ contactPoints }) }]),
    );

  describe("an import", () => {
    it("changes nothing the second time", async () => {
      const tenant = await aTenant(db());
      const accounts = [
        { externalId: "ext-acme", account: anAccount() },
        {
          externalId: "ext-bare",
          account: anAccount({ id: "bare", region: undefined, score: undefined }),
        },
      ];
      const invoices = [
        { accountId: ACME, invoice: anInvoice() },
        {
          accountId: ACME,
          invoice: anInvoice({ id: "inv-2", description: undefined, cancelledOn: "2026-02-10" }),
        },
      ];
      const ledger = [
        { accountId: ACME, entry: aPayment() },
        {
          accountId: ACME,
          entry: aPayment({ id: "r-1", kind: "refund", reverses: "pay-1", invoiceId: undefined }),
        },
      ];
      const run = () =>
        db().withTenant(tenant, async (tx) => [
          await ensureAccounts(tx, accounts),
          await ensureInvoices(tx, invoices),
          await ensureLedgerEntries(tx, ledger),
        ]);

      expect(await run()).toMatchObject([{ created: 2 }, { created: 2 }, { created: 2 }]);
      const again = { ...UNCHANGED, unchanged: 2 };
      expect(await run()).toEqual([again, again, again]);
    });

    it("names the accounts whose facts it changed, so that only they are looked at", async () => {
      const tenant = await aTenantWith(db(), ["acme", "globex"]);
      const rows = [
        { accountId: ACME, invoice: anInvoice() },
        { accountId: accountId("globex"), invoice: anInvoice({ id: "inv-2" }) },
      ];
      await db().withTenant(tenant, (tx) => ensureInvoices(tx, rows));
      const changed = [
        { accountId: ACME, invoice: anInvoice({ amountMinor: 1 }) },
        { accountId: accountId("globex"), invoice: anInvoice({ id: "inv-2" }) },
      ];
      const report = await db().withTenant(tenant, (tx) => ensureInvoices(tx, changed));
      expect(report).toEqual({ created: 0, updated: 1, unchanged: 1, changedAccountIds: ["acme"] });
    });

    it("takes the last of two rows with one key", async () => {
      const tenant = await aTenantWith(db(), ["acme"]);
      const rows = [1, 2].map((amountMinor) => ({
        accountId: ACME,
        invoice: anInvoice({ amountMinor }),
      }));
      const report = await db().withTenant(tenant, (tx) => ensureInvoices(tx, rows));
      expect(report).toMatchObject({ created: 1, unchanged: 1 });
      const facts = await db().withTenant(tenant, (tx) => loadFacts(tx, ACME));
      expect(facts?.invoices[0]?.amountMinor).toBe(2);
    });

    it("finds a known account by its external id and leaves its own id alone", async () => {
      const tenant = await aTenantWith(db(), ["acme"]);
      const renamed = { externalId: "ext-acme", account: anAccount({ id: "other", name: "New" }) };
      const report = await db().withTenant(tenant, (tx) => ensureAccounts(tx, [renamed]));
      expect(report).toMatchObject({ created: 0, updated: 1 });
      const ids = await db().withTenant(tenant, (tx) => findAccountIds(tx, ["ext-acme", "none"]));
      expect([...ids]).toEqual([["ext-acme", "acme"]]);
    });

    it("holds more rows than one statement takes", async () => {
      const tenant = await aTenantWith(db(), ["acme"]);
      const rows = Array.from({ length: 5_001 }, (_, index) => ({
        accountId: ACME,
        entry: aPayment({ id: `pay-${index}`, amountMinor: index + 1 }),
      }));
      const report = await db().withTenant(tenant, (tx) => ensureLedgerEntries(tx, rows));
      expect(report.created).toBe(5_001);
    });

    it("refuses an amount that a number could not hold exactly", async () => {
      const tenant = await aTenantWith(db(), ["acme"]);
      const invoice = { ...anInvoice(), amountMinor: 2 ** 53 };
      const written = db().withTenant(tenant, (tx) =>
        ensureInvoices(tx, [{ accountId: ACME, invoice }]),
      );
      await expect(written).rejects.toThrow(/amount_minor/);
    });

    it("leaves the customer's own choice of language and channel standing", async () => {
      const tenant = await aTenantWith(db(), ["acme"]);
      await db().withTenant(tenant, async (tx) => {
        await setAccountLanguage(tx, ACME, "es-CO");
        await setPreferredChannel(tx, ACME, "sms");
      });
      expect(await importAcme(tenant, aContactPoint())).toMatchObject({ ...UNCHANGED });
      const facts = await db().withTenant(tenant, (tx) => loadFacts(tx, ACME));
      expect(facts?.account).toMatchObject({ language: "es-CO", preferredChannel: "sms" });
    });
  });

  describe("consent over an import", () => {
    it.each([
      [
        "withdrawn stays withdrawn though the file says granted",
        "withdrawn",
        "granted",
        "withdrawn",
      ],
      [
        "withdrawn stays withdrawn though the file does not know",
        "withdrawn",
        "unknown",
        "withdrawn",
      ],
      ["granted stays granted when the file does not know", "granted", "unknown", "granted"],
      ["granted is withdrawn when the file says so", "granted", "withdrawn", "withdrawn"],
      ["unknown becomes what the file says", "unknown", "granted", "granted"],
    ] as const)("%s", async (_name, before, imported, after) => {
      const tenant = await aTenantWith(db(), ["acme"]);
      await db().withTenant(tenant, (tx) =>
        setContactConsent(tx, { accountId: ACME, id: "mail" }, before),
      );
      await importAcme(tenant, aContactPoint({ consent: imported }));
      expect(await consentsAfter(tenant)).toEqual([["mail", after]]);
    });

    it("follows the address to a new id, whatever its case", async () => {
      const tenant = await aTenantWith(db(), ["acme"]);
      await db().withTenant(tenant, (tx) =>
        setContactConsent(tx, { accountId: ACME, id: "mail" }, "withdrawn"),
      );
      await importAcme(
        tenant,
        aContactPoint({ id: "m2", address: "ANA@example.com", consent: "granted" }),
      );
      expect(await consentsAfter(tenant)).toContainEqual(["m2", "withdrawn"]);
    });

    it("is withdrawn at every account of the tenant that has the address", async () => {
      const tenant = await aTenantWith(db(), ["acme", "globex"]);
      const other = await aTenantWith(db(), ["acme"]);
      const address = { channel: "email", address: "Ana@Example.com" } as const;
      const stop = () => db().withTenant(tenant, (tx) => withdrawConsent(tx, address));
      expect((await stop()).sort()).toEqual(["acme", "globex"]);
      expect(await stop()).toEqual([]);
      expect(await consentsAfter(other)).toEqual([["mail", "unknown"]]);
      const who = await db().withTenant(tenant, (tx) => findAccountIdsByAddress(tx, address));
      expect(who).toEqual(["acme", "globex"]);
    });
  });
}
