import { openDatabase } from "../../../../server/storage/connect.ts";
import { ensureInvoices } from "../../../../server/storage/ensure-invoices.ts";
import { ensureLedgerEntries } from "../../../../server/storage/ensure-ledger-entries.ts";
import { accountId, anInvoice, aPayment, aTenantWith } from "../builders.ts";

// Writes an invoice and its payment together, again and again, and names each pair once committed.
const db = await openDatabase({ dataDir: process.argv[2] ?? "" });
const acme = accountId("acme");
const tenant = await aTenantWith(db, [acme]);
console.log(tenant);
for (let n = 1; ; n += 1) {
  await db.withTenant(tenant, async (tx) => {
    await ensureInvoices(tx, [{ accountId: acme, invoice: anInvoice({ id: `inv-${n}` }) }]);
    const entry = aPayment({ id: `pay-${n}`, invoiceId: `inv-${n}` });
    await ensureLedgerEntries(tx, [{ accountId: acme, entry }]);
  });
  console.log(n);
}
