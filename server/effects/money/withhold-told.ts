import type { LedgerEntry } from "../../../core/accounts/account.ts";
import { twinOf } from "../../../core/accounts/payment-twin.ts";
import { listToldPayments, withholdTwin } from "../../storage/payment-twins.ts";
import { appendTimeline } from "../../storage/timeline.ts";
import type { AccountWork } from "../account-work.ts";

/** How what CRMs tell begins: a payment of theirs, and what a balance of theirs says was paid. */
const TOLD_PREFIXES = ["crm-", "pay-crm-"];

/**
 * A payment that a provider took may have been told of by a CRM before. Ours is certain, so it counts, and
 * the CRM's waits for a person: together they would count twice. For money the customer was just asked
 * for, what the CRM had from days before is another payment, or there would have been nothing to ask for.
 */
export async function withholdTold(
  work: AccountWork,
  entry: LedgerEntry,
  { isAskedFor }: { readonly isAskedFor: boolean },
): Promise<void> {
  const { tx, accountId, now } = work;
  const told = await listToldPayments(tx, accountId, TOLD_PREFIXES);
  const ours = { ...entry, names: [] };
  const twin = told.find(
    (each) =>
      (!isAskedFor || each.on >= entry.on) &&
      twinOf({ ...each, isBalance: false }, [ours]) !== null,
  );
  if (twin === undefined) return;
  await withholdTwin(tx, { accountId, entry: twin, twinOf: entry.id, sureBy: null, now });
  const { currency, amountMinor, on } = twin;
  const body = { entryId: twin.id, paymentId: entry.id, currency, amountMinor, on };
  await appendTimeline(tx, accountId, [
    { at: now, actor: "engine", kind: "payment.may_be_same", body },
  ]);
}
