import type { Invoice, LedgerEntry } from "../../core/accounts/account.ts";
import { addMs, DAY_MS } from "../../core/time/instant.ts";
import { type CrmRecord, crmKey } from "../storage/crm-records.ts";
import { accountOf } from "./account-of.ts";
import { addProblem, type CrmFacts, type FactsSetting, noFacts } from "./crm-facts.ts";
import { invoiceIdOf, partOf, recordId } from "./ids.ts";
import { isAlive, latestOf } from "./owner-of.ts";
import { addParty } from "./party-facts.ts";
import type { Scope } from "./scope.ts";
import { addTicket } from "./ticket-facts.ts";
import { toContact } from "./to-contact.ts";
import { entryIdsOf, toBalancePayment, toEntries, toInvoice } from "./to-money.ts";

/** Contact rules look back no further than this. */
const CONTACTS_KEPT_MS = 400 * DAY_MS;

/** The facts that the scope's records give, whatever order they were read in. */
export function toCrmFacts(scope: Scope, setting: FactsSetting): CrmFacts {
  const facts = noFacts();
  const entries: LedgerEntry[] = [];
  const records = [...scope.todo].sort().flatMap((key) => scope.records.get(key) ?? []);
  facts.goneKeys.push(...records.filter((each) => !isAlive(each)).map(({ key }) => key));
  for (const record of records)
    if (isNoun(record, "company", "person")) addParty(facts, scope, setting, record);
  for (const record of records)
    if (isNoun(record, "payment")) entries.push(...addPayment(facts, scope, record));
  for (const record of records)
    if (isNoun(record, "invoice")) addInvoice(facts, scope, record, entries);
  for (const record of records) {
    if (isNoun(record, "ticket")) addTicket(facts, scope, record, accountOf(scope, record));
    if (isNoun(record, "activity")) addActivity(facts, scope, setting, record);
  }
  return facts;
}

function isNoun({ noun }: CrmRecord, ...nouns: readonly CrmRecord["noun"][]): boolean {
  return nouns.includes(noun);
}

function addInvoice(
  facts: CrmFacts,
  scope: Scope,
  record: CrmRecord,
  entries: readonly LedgerEntry[],
): void {
  const { body } = record;
  if (body?.kind !== "invoice") return;
  const accountId = accountOf(scope, record);
  if (accountId === null) return;
  const invoice = toInvoice(scope.connectionId, record, body);
  facts.entryIds.push(...entryIdsOf(scope.connectionId, record));
  if (!invoice.ok) {
    addProblem(facts, record, invoice.error);
    return;
  }
  facts.invoices.push({ accountId, invoice: invoice.value });
  facts.invoiceRefs.push({ key: invoice.value.id, ref: record.ref });
  facts.recordAccounts.push({ key: record.key, accountIds: [accountId] });
  const entry = toBalancePayment(invoice.value, { record, body }, entries);
  if (entry !== null) facts.entries.push({ accountId, entry });
}

/** The entries a payment gives, also for working out what its invoice's balance says beyond them. */
function addPayment(facts: CrmFacts, scope: Scope, record: CrmRecord): LedgerEntry[] {
  const { connectionId, records } = scope;
  const { body } = record;
  if (body?.kind !== "payment") return [];
  facts.entryIds.push(...entryIdsOf(connectionId, record));
  const invoiceRecord =
    body.invoiceRef === undefined ? null : latestOf(records, crmKey(body.invoiceRef));
  // A payment that names an invoice waits for it: money must not lower the wrong account's balance.
  if (body.invoiceRef !== undefined && invoiceRecord === null) return [];
  const accountId = accountOf(scope, invoiceRecord ?? record);
  if (accountId === null) return [];
  const invoice = invoiceOf(connectionId, invoiceRecord);
  const entries = toEntries(connectionId, { record, body, invoice });
  if (!entries.ok) {
    addProblem(facts, record, entries.error);
    return [];
  }
  const { reference } = body;
  for (const entry of entries.value) facts.entries.push({ accountId, entry, reference });
  facts.recordAccounts.push({ key: record.key, accountIds: [accountId] });
  return entries.value;
}

function invoiceOf(
  connectionId: string,
  record: CrmRecord | null,
): Pick<Invoice, "id" | "currency"> | null {
  if (record?.body?.kind !== "invoice") return null;
  const invoice = toInvoice(connectionId, record, record.body);
  return invoice.ok
    ? { id: invoiceIdOf(connectionId, record.ref), currency: invoice.value.currency }
    : null;
}

/** A call or message that a person logged in the CRM counts against contact rules like our own. */
function addActivity(
  facts: CrmFacts,
  scope: Scope,
  { now }: FactsSetting,
  record: CrmRecord,
): void {
  const { body } = record;
  const prefix = partOf(recordId(scope.connectionId, record.ref), "contact");
  const accountId = accountOf(scope, record);
  // What an account merged into this one was told is this one's by now, under its former name.
  const former = new Set([...record.accountIds, ...(accountId === null ? [] : [accountId])]);
  for (const each of former) facts.formerContacts.push({ accountId: each, prefix });
  if (body?.kind !== "activity" || accountId === null) return;
  facts.recordAccounts.push({ key: record.key, accountIds: [accountId] });
  if (!isAlive(record) || body.ourKey !== undefined) return;
  if (body.at < addMs(now, -CONTACTS_KEPT_MS)) return;
  facts.contacts.push({ accountId, event: toContact(prefix, accountId, body) });
}
