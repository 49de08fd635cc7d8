import { findForeignInvoices } from "../storage/crm-facts.ts";
import type { CrmWork } from "./apply-changes.ts";
import { addProblem, type CrmFacts } from "./crm-facts.ts";
import { idPrefixOf } from "./ids.ts";

/**
 * Facts without the invoices that another source has brought to the same account: a customer who is
 * known from two of them must not owe twice. The other source keeps them.
 */
export async function withoutDoubles(
  { tx, connection }: Pick<CrmWork, "tx" | "connection">,
  facts: CrmFacts,
): Promise<CrmFacts> {
  const ours = idPrefixOf(connection.id);
  // An account of this connection's own is fed by nothing that came before it.
  const foreign = facts.invoices.filter(({ accountId }) => !accountId.startsWith(ours));
  if (foreign.length === 0) return facts;
  const known = await findForeignInvoices(
    tx,
    foreign.map(({ accountId, invoice: { number } }) => ({ accountId, number })),
    ours,
  );
  const doubles = new Set(
    foreign
      .filter(({ accountId, invoice }) => known.has(JSON.stringify([accountId, invoice.number])))
      .map(({ invoice }) => invoice.id),
  );
  for (const { key, ref } of facts.invoiceRefs) {
    if (!doubles.has(key)) continue;
    addProblem(
      facts,
      { ref, noun: "invoice" },
      {
        field: "number",
        message: "The account has this number from another source; it is not counted twice.",
      },
    );
  }
  return {
    ...facts,
    invoices: facts.invoices.filter(({ invoice }) => !doubles.has(invoice.id)),
    entries: facts.entries.filter(
      ({ entry }) => entry.invoiceId === undefined || !doubles.has(entry.invoiceId),
    ),
  };
}
