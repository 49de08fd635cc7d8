import type { AccountId } from "../../core/accounts/account.ts";
import type { CrmRecord } from "../storage/crm-records.ts";
import { accountOfParty } from "./account-of.ts";
import { addProblem, type CrmFacts, type FactsSetting, type FormerFacts } from "./crm-facts.ts";
import { ownAccountId, partOf, recordId } from "./ids.ts";
import { companiesOf, isAlive, latestOf } from "./owner-of.ts";
import type { Scope } from "./scope.ts";
import { type PartyBody, toAccount, toContactPoints } from "./to-account.ts";
import { dayOf } from "./to-money.ts";

/** Who is written to first: people an invoice names, then the company's own address, then colleagues. */
const NAMED_POSITION = 0;
const COMPANY_POSITION = 100;
const COLLEAGUE_POSITION = 200;

/** A company or person: an account where it owes something, and ways to reach the accounts it is of. */
export function addParty(
  facts: CrmFacts,
  scope: Scope,
  setting: FactsSetting,
  record: CrmRecord,
): void {
  const accountIds = accountsOf(scope, record);
  addFormer(facts, scope, record, accountIds);
  addMoves(facts, scope, record);
  addGoneHold(facts, scope, record);
  facts.recordAccounts.push({ key: record.key, accountIds });
  const { body } = record;
  if (body?.kind !== "company" && body?.kind !== "person") return;
  if (accountIds.includes(ownAccountId(scope.connectionId, record.ref))) {
    const account = toAccount(scope.connectionId, record, body, setting.policy);
    if (!account.ok) {
      addProblem(facts, record, account.error);
      return;
    }
    const externalId = `${setting.source}/${record.key}`;
    facts.accounts.push({ externalId, account: account.value });
  }
  if (!isAlive(record)) return;
  for (const accountId of accountIds) addPoints(facts, scope, record, body, accountId);
}

/** Accounts a party gives addresses to: its own, or those of the companies it works for. */
function accountsOf(scope: Scope, record: CrmRecord): AccountId[] {
  // A deleted company is still whom its invoices are about; a merged one is not.
  if (record.gone === "merged" || record.gone === "erased") return [];
  const own = accountOfParty(scope, record);
  if (record.gone === "deleted") return own === null ? [] : [own];
  const companies = companiesOf(scope.records, record) ?? [];
  const theirs = companies.flatMap((company) => accountOfParty(scope, company) ?? []);
  return [...new Set(own === null ? theirs : [own, ...theirs])];
}

function addPoints(
  facts: CrmFacts,
  { connectionId, named }: Scope,
  record: CrmRecord,
  body: PartyBody,
  accountId: AccountId,
): void {
  const first =
    body.kind === "company"
      ? COMPANY_POSITION
      : named.has(record.key)
        ? NAMED_POSITION
        : COLLEAGUE_POSITION;
  const points = toContactPoints(connectionId, record, body);
  points.forEach((point, n) => {
    facts.points.push({ accountId, point, position: first + n });
  });
  if (body.kind === "company") return;
  const prefix = stopPrefix(connectionId, record);
  for (const { channel, address } of points) {
    if (!body.optedOut.includes(channel)) continue;
    const id = partOf(prefix, "said", [accountId, channel, address.toLowerCase()]);
    facts.optOuts.push({ accountId, id, channel, address, at: record.changedAt });
  }
}

function stopPrefix(connectionId: string, { ref }: CrmRecord): string {
  return partOf(recordId(connectionId, ref), "stop");
}

/** What the record gave before, and may not give any more. */
function addFormer(
  facts: CrmFacts,
  { connectionId }: Scope,
  record: CrmRecord,
  accountIds: readonly AccountId[],
): void {
  const former = [...new Set([...record.accountIds, ...accountIds])];
  const of = (prefix: string): FormerFacts[] => former.map((accountId) => ({ accountId, prefix }));
  const points = of(`${recordId(connectionId, record.ref)}~`);
  (record.gone === "erased" ? facts.erasedPoints : facts.formerPoints).push(...points);
  if (record.noun === "person") facts.formerOptOuts.push(...of(stopPrefix(connectionId, record)));
}

/** A party that was an account of its own and is now part of another takes what we know along. */
function addMoves(facts: CrmFacts, scope: Scope, record: CrmRecord): void {
  const own = ownAccountId(scope.connectionId, record.ref);
  if (!record.accountIds.includes(own)) return;
  const now = latestOf(scope.records, record.key);
  const to = now === null ? null : accountOfParty(scope, now);
  if (to !== null && to !== own) facts.moves.push({ from: own, to });
}

/** Whoever was taken out of the CRM is not chased until somebody has looked. */
function addGoneHold(facts: CrmFacts, scope: Scope, record: CrmRecord): void {
  const accountId = accountOfParty(scope, record);
  if (accountId === null || record.chosenAccount !== null) return;
  const id = partOf(recordId(scope.connectionId, record.ref), "gone");
  if (record.gone === null) facts.endedHoldIds.push(id);
  if (record.gone !== "deleted") return;
  const hold = {
    id,
    kind: "pause",
    from: dayOf(record.changedAt),
    reason: "The record was deleted in the CRM.",
    setBy: "crm",
  } as const;
  facts.holds.push({ accountId, hold });
}
