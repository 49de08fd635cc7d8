import type { AccountId } from "../../core/accounts/account.ts";
import {
  type CrmRecord,
  crmKey,
  findLinkedRecords,
  findNamedOnInvoices,
  findRecords,
} from "../storage/crm-records.ts";
import type { StoredChange } from "../storage/store-crm-records.ts";
import type { Tx } from "../storage/tx.ts";
import { ownAccountId } from "./ids.ts";
import { ownerOf } from "./owner-of.ts";

/** The records whose facts are to be worked out, and all others that takes. */
export interface Scope {
  readonly connectionId: string;
  readonly records: ReadonlyMap<string, CrmRecord>;
  readonly todo: ReadonlySet<string>;
  /** People an invoice names. */
  readonly named: ReadonlySet<string>;
  /** Records that are accounts of their own here. */
  readonly accounts: ReadonlySet<string>;
}

/** A person of a company of a company: nothing in a CRM is further from an account than this. */
const ROUNDS_MAX = 6;

interface Loading {
  readonly tx: Tx;
  readonly connectionId: string;
  readonly records: Map<string, CrmRecord>;
  readonly todo: Set<string>;
}

/**
 * Loads what a change can reach. A record that appears, goes or is linked anew moves the facts of all
 * records that name it; a change of its content moves only its own.
 */
export async function loadScope(
  tx: Tx,
  connectionId: string,
  changes: readonly StoredChange[],
): Promise<Scope> {
  const loading: Loading = { tx, connectionId, records: new Map(), todo: new Set() };
  const changed = await findRecords(
    tx,
    connectionId,
    changes.map(({ key }) => key),
  );
  take(loading, changed);
  const relinked = new Set(changes.filter((each) => each.relinked).map(({ key }) => key));
  await reach(loading, changed.filter(({ key }) => relinked.has(key)).filter(isParty));
  await addSupports(loading);
  const newAccounts = [...ownersIn(loading)].filter((owner) => !isAccountAlready(loading, owner));
  if (newAccounts.length > 0) {
    await reach(loading, newAccounts);
    await addSupports(loading);
  }
  await addMoney(loading);
  const named = await namePeople(loading);
  return {
    connectionId,
    records: loading.records,
    todo: loading.todo,
    named,
    accounts: accountsIn(loading),
  };
}

export function isParty({ noun }: Pick<CrmRecord, "noun">): boolean {
  return noun === "company" || noun === "person";
}

function take({ records, todo }: Loading, found: readonly CrmRecord[]): void {
  for (const record of found) {
    records.set(record.key, record);
    todo.add(record.key);
  }
}

/** Everything that names these parties, or names a person who names them, or was merged into them. */
async function reach(loading: Loading, from: readonly CrmRecord[]): Promise<void> {
  const reached = new Set<string>();
  let frontier = from;
  take(loading, from);
  for (let round = 0; round < ROUNDS_MAX && frontier.length > 0; round += 1) {
    const keys = frontier.map(({ key }) => key);
    for (const key of keys) reached.add(key);
    const linked = await findLinkedRecords(loading.tx, loading.connectionId, keys);
    take(loading, linked);
    frontier = linked.filter((record) => isParty(record) && !reached.has(record.key));
  }
}

/** Records that those to be worked out name: parties, their companies, what they were merged into. */
async function addSupports({ tx, connectionId, records }: Loading): Promise<void> {
  const asked = new Set<string>();
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const wanted = [...records.values()]
      .flatMap(({ links, intoKey }) => (intoKey === null ? links : [...links, intoKey]))
      .filter((key) => !records.has(key) && !asked.has(key));
    if (wanted.length === 0) return;
    for (const key of wanted) asked.add(key);
    for (const record of await findRecords(tx, connectionId, [...new Set(wanted)]))
      records.set(record.key, record);
  }
}

/** What an invoice has been paid takes all its payments, and a payment changes what its invoice says. */
async function addMoney(loading: Loading): Promise<void> {
  const { tx, connectionId, records, todo } = loading;
  for (const key of [...todo]) {
    const body = records.get(key)?.body;
    if (body?.kind !== "payment" || body.invoiceRef === undefined) continue;
    const invoice = records.get(crmKey(body.invoiceRef));
    if (invoice !== undefined) todo.add(invoice.key);
  }
  const invoices = [...todo].filter((key) => records.get(key)?.noun === "invoice");
  const linked = await findLinkedRecords(tx, connectionId, invoices);
  take(
    loading,
    linked.filter(({ noun, key }) => noun === "payment" && !todo.has(key)),
  );
  await addSupports(loading);
}

async function namePeople({ tx, connectionId, records, todo }: Loading): Promise<Set<string>> {
  for (const key of [...todo]) {
    const record = records.get(key);
    if (record?.noun !== "invoice") continue;
    for (const link of record.links) if (records.get(link)?.noun === "person") todo.add(link);
  }
  const people = [...todo].filter((key) => records.get(key)?.noun === "person");
  return findNamedOnInvoices(tx, connectionId, people);
}

/** Who owes the invoices that are to be worked out. */
function ownersIn({ records, todo }: Loading): Set<CrmRecord> {
  const owners = new Set<CrmRecord>();
  for (const key of todo) {
    const record = records.get(key);
    if (record?.noun !== "invoice" || record.body === null) continue;
    const owner = ownerOf(records, record);
    if (owner !== null) owners.add(owner);
  }
  return owners;
}

function isAccountAlready({ connectionId }: Loading, record: CrmRecord): boolean {
  const own: AccountId = ownAccountId(connectionId, record.ref);
  return record.chosenAccount !== null || record.accountIds.includes(own);
}

/** Once an account, always one: what was said to a customer stays with it. */
function accountsIn(loading: Loading): Set<string> {
  const accounts = new Set([...ownersIn(loading)].map(({ key }) => key));
  for (const record of loading.records.values())
    if (isParty(record) && isAccountAlready(loading, record)) accounts.add(record.key);
  return accounts;
}
