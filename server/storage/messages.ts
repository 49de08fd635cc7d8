import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import type { AccountId, Channel } from "../../core/accounts/account.ts";
import { Instant } from "../../core/time/instant.ts";
import type { OutboxStatus } from "./outbox.ts";
import {
  afterCursor,
  type Order,
  orderAndLimit,
  type Page,
  type PageRequest,
  pageOf,
} from "./page.ts";
import { toSearchKey } from "./search-key.ts";
import { firstRow, manyRows, type Tx } from "./tx.ts";

/** A message with whose it is, for people who look among all of them. */
export interface ListedMessage {
  readonly id: string;
  readonly touchId: string;
  readonly accountId: AccountId;
  readonly accountName: string;
  readonly accountNumber: string;
  readonly channel: Channel;
  readonly template: string;
  readonly status: OutboxStatus;
  readonly createdAt: Instant;
  readonly availableAt: Instant;
  readonly finishedAt: Instant | null;
  readonly reason: string | null;
  readonly address: string | null;
}

export interface MessageSearch extends PageRequest {
  readonly statuses?: readonly OutboxStatus[] | undefined;
  /** A whole address, part of the account's name, or the start of its number or id. */
  readonly search?: string | undefined;
  readonly channel?: Channel | undefined;
  /** Queued at or after. */
  readonly from?: Instant | undefined;
  /** Queued before. */
  readonly until?: Instant | undefined;
}

const LISTED = sql`o.id, o.touch_id as "touchId", o.account_id as "accountId",
  a.name as "accountName", a.external_id as "accountNumber", o.channel,
  coalesce(o.body #>> '{planned,template}', o.body #>> '{direct,template}', '') as template,
  o.status, o.created_at as "createdAt", o.available_at as "availableAt",
  o.finished_at as "finishedAt", o.reason, coalesce(o.sent_to, p.address) as address
  from outbox o join accounts a on a.id = o.account_id
  left join contact_points p on p.account_id = o.account_id and p.id = o.contact_point_id`;

const NEWEST_FIRST: Order = {
  columns: ["o.created_at", "o.id"],
  direction: "desc",
  position: z.tuple([Instant, z.uuid()]),
};

/** Every channel's messages, the newest first. */
export async function listMessages(tx: Tx, search: MessageSearch): Promise<Page<ListedMessage>> {
  const { statuses, channel, from, until } = search;
  const conditions: RawBuilder<unknown>[] = [afterCursor(NEWEST_FIRST, search)];
  if (statuses !== undefined) conditions.push(sql`o.status in (${sql.join([...statuses])})`);
  if (channel !== undefined) conditions.push(sql`o.channel = ${channel}`);
  if (from !== undefined) conditions.push(sql`o.created_at >= ${from}::timestamptz`);
  if (until !== undefined) conditions.push(sql`o.created_at < ${until}::timestamptz`);
  const wanted = (search.search ?? "").trim();
  if (wanted !== "") conditions.push(whoseIs(wanted));
  const rows = await manyRows(
    tx,
    sql<ListedMessage>`select ${LISTED} where ${sql.join(conditions, sql` and `)}
      ${orderAndLimit(NEWEST_FIRST, search)}`,
  );
  return pageOf(rows, search, (row) => [row.createdAt, row.id]);
}

/** An address is looked for where the message went, which need not be the account's any more. */
function whoseIs(wanted: string): RawBuilder<unknown> {
  const key = toSearchKey(wanted);
  return sql`(lower(o.sent_to) = lower(${wanted}) or (o.sent_to is null and p.address_key = lower(${wanted}))
    or position(${key} in a.search_key) > 0 or a.id = ${wanted}
    or starts_with(lower(a.external_id), lower(${wanted})))`;
}

export function findMessage(tx: Tx, id: string): Promise<ListedMessage | null> {
  return firstRow(tx, sql<ListedMessage>`select ${LISTED} where o.id = ${id}::uuid`);
}
