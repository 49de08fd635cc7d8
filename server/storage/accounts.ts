import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import type { AccountId, Channel } from "../../core/accounts/account.ts";
import type { Instant } from "../../core/time/instant.ts";
import { TELL_CRMS } from "./crm-exports.ts";
import {
  afterCursor,
  type Order,
  orderAndLimit,
  type Page,
  type PageRequest,
  pageOf,
} from "./page.ts";
import { toSearchKey } from "./search-key.ts";
import { changedRows, firstRow, jsonb, manyRows, type Tx } from "./tx.ts";

/** One line of an account list. What is owed and how late is computed from its facts. */
export interface AccountSummary {
  readonly id: AccountId;
  readonly externalId: string;
  readonly name: string;
  readonly kind: "consumer" | "business";
  readonly country: string;
  readonly nextLookAt: Instant | null;
}

/**
 * Holds the account for this transaction: whoever decides about it does so alone. Answers false when
 * the tenant has no such account.
 */
export async function lockAccount(tx: Tx, accountId: AccountId): Promise<boolean> {
  return (
    (await changedRows(tx, sql`select id from accounts where id = ${accountId} for update`)) === 1
  );
}

const SUMMARY = sql`id, external_id as "externalId", name, kind, country,
  next_look_at as "nextLookAt"`;

export function findAccount(tx: Tx, accountId: AccountId): Promise<AccountSummary | null> {
  return firstRow(tx, sql<AccountSummary>`select ${SUMMARY} from accounts where id = ${accountId}`);
}

/** Our ids by external id, for imports whose rows name accounts as the other system does. */
export async function findAccountIds(
  tx: Tx,
  externalIds: readonly string[],
): Promise<Map<string, AccountId>> {
  const rows = await manyRows(
    tx,
    sql<{ externalId: string; id: AccountId }>`
      select a.external_id as "externalId", a.id
      from jsonb_array_elements_text(${jsonb(externalIds)}) as wanted(external_id)
      join accounts a on a.external_id = wanted.external_id`,
  );
  return new Map(rows.map((row) => [row.externalId, row.id]));
}

export interface AccountSearch extends PageRequest {
  /** Part of the name, or the start of the external id, in any case; accents do not matter. */
  readonly search?: string | undefined;
  /** Accounts to leave out, by id. */
  readonly exceptIds?: readonly string[] | undefined;
}

const BY_NAME: Order = {
  columns: ["search_key", "id"],
  direction: "asc",
  position: z.tuple([z.string(), z.string()]),
};

/** Accounts by name. */
export async function findAccounts(tx: Tx, search: AccountSearch): Promise<Page<AccountSummary>> {
  const wanted = toSearchKey(search.search ?? "");
  const matches =
    wanted === ""
      ? sql`true`
      : sql`(position(${wanted} in search_key) > 0
          or starts_with(lower(external_id), lower(${search.search ?? ""})))`;
  const { exceptIds = [] } = search;
  const wantedIds =
    exceptIds.length === 0
      ? sql`true`
      : sql`id not in (select jsonb_array_elements_text(${jsonb(exceptIds)}))`;
  const rows = await manyRows(
    tx,
    sql<AccountSummary & { searchKey: string }>`
      select ${SUMMARY}, search_key as "searchKey" from accounts
      where ${matches} and ${wantedIds} and ${afterCursor(BY_NAME, search)} ${orderAndLimit(BY_NAME, search)}`,
  );
  const page = pageOf(rows, search, (row) => [row.searchKey, row.id]);
  return { ...page, items: page.items.map(({ searchKey: _, ...summary }) => summary) };
}

/** When to look at the account again; null means only a new fact can change anything. */
export async function setNextLook(
  tx: Tx,
  accountId: AccountId,
  at: Instant | null,
): Promise<boolean> {
  const looked = await changedRows(
    tx,
    sql`with looked as (
        update accounts set next_look_at = ${at}::timestamptz where id = ${accountId} returning id
      ), told as (${TELL_CRMS} from looked where account_id = looked.id and not changed)
      select id from looked`,
  );
  return looked === 1;
}

/** Brings the next look of many accounts forward to `at`; one already earlier stays. */
export function wakeAccounts(
  tx: Tx,
  accountIds: readonly AccountId[],
  at: Instant,
): Promise<number> {
  return changedRows(
    tx,
    // least passes over nulls, so an account that had no next look gets this one.
    sql`update accounts set next_look_at = least(next_look_at, ${at}::timestamptz)
      where id in (select jsonb_array_elements_text(${jsonb(accountIds)})) returning id`,
  );
}

/** Looks at the whole book again: after a new policy, no account's next look can be relied on. */
export function wakeEveryone(tx: Tx, at: Instant): Promise<number> {
  return changedRows(
    tx,
    sql`update accounts set next_look_at = least(next_look_at, ${at}::timestamptz) returning id`,
  );
}

/** The customer's or a rep's choice: it stands over whatever the CRM says on the next import. */
export function setAccountLanguage(
  tx: Tx,
  accountId: AccountId,
  language: string | null,
): Promise<boolean> {
  return updateAccount(tx, accountId, sql`chosen_language = ${language}`);
}

export function setPreferredChannel(
  tx: Tx,
  accountId: AccountId,
  channel: Channel | null,
): Promise<boolean> {
  return updateAccount(tx, accountId, sql`chosen_channel = ${channel}`);
}

/** False when the cadence was stopped before: the first moment stands. */
export async function stopCadence(tx: Tx, accountId: AccountId, at: Instant): Promise<boolean> {
  const stopped = await changedRows(
    tx,
    sql`update accounts set cadence_stopped_at = ${at}::timestamptz
      where id = ${accountId} and cadence_stopped_at is null returning id`,
  );
  return stopped === 1;
}

export async function startCadence(tx: Tx, accountId: AccountId): Promise<boolean> {
  const started = await changedRows(
    tx,
    sql`update accounts set cadence_stopped_at = null
      where id = ${accountId} and cadence_stopped_at is not null returning id`,
  );
  return started === 1;
}

async function updateAccount(
  tx: Tx,
  accountId: AccountId,
  assignment: RawBuilder<unknown>,
): Promise<boolean> {
  const changed = await changedRows(
    tx,
    sql`update accounts set ${assignment} where id = ${accountId} returning id`,
  );
  return changed === 1;
}
