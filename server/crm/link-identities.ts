import type { AccountId } from "../../core/accounts/account.ts";
import {
  findAccountsByAddress,
  findNumberedAccounts,
  findSigned,
  hasConnections,
  IDENTITY_MARK,
  identifyRecords,
  lockIdentities,
  lookAgainAt,
  saveIdentities,
} from "../storage/crm-identities.ts";
import { type CrmRecord, findRecords } from "../storage/crm-records.ts";
import type { StoredChange } from "../storage/store-crm-records.ts";
import type { CrmWork } from "./apply-changes.ts";
import type { CrmFacts } from "./crm-facts.ts";
import { accountByIdentity, addressTarget, identityTargets, numberTarget } from "./identity.ts";
import { idPrefixOf, ownAccountId } from "./ids.ts";
import { isParty, type Scope } from "./scope.ts";

/**
 * Finds for companies and people that were read the account they are in another source, before their
 * facts are worked out. What a person chose stays. Answers the changes, with those relinked whose
 * account is another one now.
 */
export async function linkIdentities(
  work: Pick<CrmWork, "tx" | "connection">,
  stored: readonly StoredChange[],
): Promise<readonly StoredChange[]> {
  const { tx, connection } = work;
  const keys = stored.map(({ key }) => key);
  const parties = (await findRecords(tx, connection.id, keys)).filter(isParty);
  const signs = new Map(parties.map((each) => [each.key, signsOf(each)]));
  await saveIdentities(
    tx,
    connection.id,
    parties.map(({ key }) => ({ key, targets: signs.get(key) ?? [] })),
  );
  const open = parties.filter(
    (each) => isOurs(each) && (each.chosenBy !== null || (signs.get(each.key) ?? []).length > 0),
  );
  if (open.length === 0) return stored;
  await lockIdentities(tx);
  const known = await loadKnown(work, open);
  const linked = open.flatMap((record) => {
    const found = accountByIdentity(kinOf(connection.id, record, known));
    const accountId = found?.accountId ?? null;
    if (accountId === record.chosenAccount) return [];
    return [{ key: record.key, accountId, by: found && `${IDENTITY_MARK}${found.by}` }];
  });
  await identifyRecords(tx, connection.id, linked);
  const news = new Set(linked.map(({ key }) => key));
  return stored.map((each) => (news.has(each.key) ? { ...each, relinked: true } : each));
}

/** Who is gone is found by nobody any more. */
function signsOf({ gone, body }: CrmRecord): readonly string[] {
  return gone === null ? identityTargets(body) : [];
}

/** Neither gone nor chosen by a person, whose word is the last. */
function isOurs({ gone, chosenAccount, chosenBy }: CrmRecord): boolean {
  const isSign = chosenBy?.startsWith(IDENTITY_MARK) === true;
  return gone === null && (chosenAccount === null || isSign);
}

/** Accounts by sign. */
type Known = ReadonlyMap<string, readonly AccountId[]>;

async function loadKnown(
  { tx, connection }: Pick<CrmWork, "tx" | "connection">,
  open: readonly CrmRecord[],
): Promise<Known> {
  const known = new Map<string, AccountId[]>();
  const add = (target: string, accountId: AccountId): void => {
    known.set(target, [...(known.get(target) ?? []), accountId]);
  };
  const bodies = open.flatMap(({ body }) =>
    body?.kind === "company" || body?.kind === "person" ? [body] : [],
  );
  const numbers = bodies.flatMap(({ customerNumber }) => customerNumber?.trim() ?? []);
  for (const { number, accountId } of await findNumberedAccounts(tx, numbers))
    add(numberTarget(number) ?? "", accountId);
  const verified = bodies.filter(({ addressesVerified }) => addressesVerified === true);
  const addresses = verified.flatMap(({ emails }) => emails.map((each) => each.toLowerCase()));
  for (const { address, accountId } of await findAccountsByAddress(
    tx,
    idPrefixOf(connection.id),
    addresses,
  ))
    add(addressTarget(address), accountId);
  const wanted = bodies.flatMap(({ customerNumber }) => numberTarget(customerNumber ?? "") ?? []);
  const signed = await findSigned(tx, connection.id, wanted);
  for (const connectionId of new Set(signed.map((each) => each.connectionId))) {
    const theirs = signed.filter((each) => each.connectionId === connectionId);
    const records = await findRecords(
      tx,
      connectionId,
      theirs.map(({ key }) => key),
    );
    for (const { target, key } of theirs) {
      const record = records.find((each) => each.key === key);
      const accountId = record === undefined ? null : accountOfRecord(connectionId, record);
      if (accountId !== null) add(target, accountId);
    }
  }
  return known;
}

/** The account a company or person is, not one of a company it works for. */
function accountOfRecord(
  connectionId: string,
  { ref, chosenAccount, accountIds, gone }: CrmRecord,
): AccountId | null {
  if (gone !== null) return null;
  const own = ownAccountId(connectionId, ref);
  return chosenAccount ?? (accountIds.includes(own) ? own : null);
}

function kinOf(connectionId: string, record: CrmRecord, known: Known) {
  const { body, ref, accountIds } = record;
  const own = ownAccountId(connectionId, ref);
  const isPartyBody = body?.kind === "company" || body?.kind === "person";
  const number = isPartyBody ? numberTarget(body.customerNumber ?? "") : null;
  const addresses = isPartyBody && body.addressesVerified === true ? body.emails : [];
  return {
    own,
    isAccount: accountIds.includes(own),
    byNumber: number === null ? [] : (known.get(number) ?? []),
    byAddress: addresses.flatMap((each) => known.get(addressTarget(each)) ?? []),
  };
}

/** Whoever carries a sign of an account that is news may be that account: they are looked at again. */
export async function tellOtherConnections(
  { tx, connection, now }: Pick<CrmWork, "tx" | "connection" | "now">,
  {
    scope,
    facts,
    told,
  }: {
    readonly scope: Scope;
    readonly facts: Pick<CrmFacts, "points" | "recordAccounts">;
    readonly told: ReadonlySet<AccountId>;
  },
): Promise<void> {
  if (told.size === 0 || !(await hasConnections(tx, connection.id))) return;
  const numbers = facts.recordAccounts
    .filter(({ accountIds }) => accountIds.some((id) => told.has(id)))
    .flatMap(({ key }) => scope.records.get(key) ?? [])
    .filter(isParty)
    .flatMap(signsOf);
  const addresses = facts.points
    .filter(({ accountId, point }) => told.has(accountId) && point.channel === "email")
    .map(({ point }) => addressTarget(point.address));
  const targets = [...new Set([...numbers, ...addresses])];
  await lookAgainAt(tx, { targets, accountIds: [...told], now });
}
