import { type CrmRecord, crmKey } from "../storage/crm-records.ts";

type Records = ReadonlyMap<string, CrmRecord>;

const MERGES_MAX = 10;

/** The record as it lives on after merges; null while we don't know the one it was merged into. */
export function latestOf(records: Records, key: string): CrmRecord | null {
  let record = records.get(key) ?? null;
  for (let merges = 0; merges < MERGES_MAX; merges += 1) {
    if (record === null || record.gone !== "merged" || record.intoKey === null) return record;
    record = records.get(record.intoKey) ?? null;
  }
  return null;
}

/**
 * Whose account an invoice, payment, ticket or activity is about: the first company it names that is
 * still there, else the company of a person it names, else that person, else one that was deleted.
 * Null while a record is missing that would come first: then it waits, or the answer would depend on
 * what happened to be read before.
 */
export function ownerOf(records: Records, { body }: CrmRecord): CrmRecord | null {
  if (body === null || body.kind === "company" || body.kind === "person") return null;
  const parties: CrmRecord[] = [];
  for (const ref of body.partyRefs) {
    const party = latestOf(records, crmKey(ref));
    if (party === null || isUnread(party)) return null;
    if (party.noun === "company" && isAlive(party)) return party;
    parties.push(party);
  }
  const present = parties.filter(isAlive);
  const deleted = parties.filter(({ gone, body: known }) => gone === "deleted" && known !== null);
  // Whoever left a company owes its invoices no more than before.
  for (const person of [...present, ...deleted].filter(({ noun }) => noun === "person")) {
    const companies = companiesOf(records, person);
    if (companies === null) return null;
    const [company] = companies;
    if (company !== undefined) return company;
  }
  return present[0] ?? deleted[0] ?? null;
}

/** The companies a person belongs to that are still there; null while one of them was not read yet. */
export function companiesOf(records: Records, { body }: CrmRecord): CrmRecord[] | null {
  if (body?.kind !== "person") return [];
  const companies = body.companyRefs.map((ref) => latestOf(records, crmKey(ref)));
  const known = companies.filter((company) => company !== null).filter((each) => !isUnread(each));
  if (known.length < companies.length) return null;
  return [...new Map(known.filter(isAlive).map((each) => [each.key, each])).values()];
}

export function isAlive({ gone }: CrmRecord): boolean {
  return gone === null;
}

/** A record that is there but could not be read: what it is can't be said yet. */
function isUnread({ gone, body }: CrmRecord): boolean {
  return gone === null && body === null;
}
