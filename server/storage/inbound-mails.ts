import { sql } from "kysely";
import { z } from "zod";
import type { AccountId } from "../../core/accounts/account.ts";
import { Instant } from "../../core/time/instant.ts";
import {
  afterCursor,
  type Order,
  orderAndLimit,
  type Page,
  type PageRequest,
  pageOf,
} from "./page.ts";
import { changedRows, firstRow, manyRows, type Tx } from "./tx.ts";

export type WaitingWhy = "unknown_sender" | "forged" | "unreadable" | "fault";

/** A mail that waits for a person. */
export interface WaitingMail {
  readonly id: string;
  readonly why: WaitingWhy;
  readonly source: string;
  readonly receivedAt: Instant;
  readonly from: string | null;
  readonly subject: string | null;
  readonly text: string | null;
}

export interface NewInboundMail {
  readonly id: string;
  readonly kind: "reply" | "automatic" | "report" | "note" | "own" | "unreadable";
  readonly source: string;
  readonly receivedAt: Instant;
  readonly recordedAt: Instant;
  readonly accountIds: readonly AccountId[];
  /** Null when nobody has to look at it. */
  readonly waiting: Pick<WaitingMail, "why" | "from" | "subject" | "text"> | null;
}

export async function isMailKnown(tx: Tx, id: string): Promise<boolean> {
  return (await firstRow(tx, sql`select 1 from inbound_mails where id = ${id}`)) !== null;
}

/** A mail that is known already is left as it is. */
export async function insertInboundMail(tx: Tx, mail: NewInboundMail): Promise<void> {
  const { id, kind, source, receivedAt, recordedAt, accountIds, waiting } = mail;
  await sql`insert into inbound_mails (id, kind, state, why, source, received_at, recorded_at,
      account_ids, from_address, subject, body)
    values (${id}, ${kind}, ${waiting === null ? "done" : "waiting"}, ${waiting?.why ?? null},
      ${source}, ${receivedAt}::timestamptz, ${recordedAt}::timestamptz,
      ${[...accountIds]}::text[], ${waiting?.from ?? null}, ${waiting?.subject ?? null},
      ${waiting?.text ?? null})
    on conflict (tenant_id, id) do nothing`.execute(tx);
}

const WAITING = sql`id, why, source, received_at as "receivedAt", from_address as "from", subject,
  body as "text"`;

const NEWEST_FIRST: Order = {
  columns: ["received_at", "id"],
  direction: "desc",
  position: z.tuple([Instant, z.string().max(200)]),
};

export async function listWaitingMails(tx: Tx, request: PageRequest): Promise<Page<WaitingMail>> {
  const rows = await manyRows(
    tx,
    sql<WaitingMail>`select ${WAITING} from inbound_mails
      where state = 'waiting' and ${afterCursor(NEWEST_FIRST, request)}
      ${orderAndLimit(NEWEST_FIRST, request)}`,
  );
  return pageOf(rows, request, (row) => [row.receivedAt, row.id]);
}

export function findWaitingMail(tx: Tx, id: string): Promise<WaitingMail | null> {
  return firstRow(
    tx,
    sql<WaitingMail>`select ${WAITING} from inbound_mails where id = ${id} and state = 'waiting'`,
  );
}

/** Ends the waiting of a mail and forgets its words. False when it did not wait. */
export async function finishWaitingMail(
  tx: Tx,
  id: string,
  done: {
    readonly state: "done" | "dismissed";
    readonly accountIds: readonly AccountId[];
    readonly by: string;
    readonly at: Instant;
  },
): Promise<boolean> {
  const finished = await changedRows(
    tx,
    sql`update inbound_mails set state = ${done.state}, account_ids = ${[...done.accountIds]}::text[],
        handled_by = ${done.by}, handled_at = ${done.at}::timestamptz,
        from_address = null, subject = null, body = null
      where id = ${id} and state = 'waiting' returning id`,
  );
  return finished === 1;
}

/** Waiting mails from any of these addresses, for the person whose they are. */
export function listMailsFrom(tx: Tx, addresses: readonly string[]): Promise<WaitingMail[]> {
  const keys = addresses.map((address) => address.toLowerCase());
  return manyRows(
    tx,
    sql<WaitingMail>`select ${WAITING} from inbound_mails
      where state = 'waiting' and lower(from_address) = any(${keys}::text[])
      order by received_at, id`,
  );
}

/** Forgets that mails were seen which nobody hands over any more. */
export function forgetOldMails(tx: Tx, before: Instant): Promise<number> {
  return changedRows(
    tx,
    sql`delete from inbound_mails
      where state <> 'waiting' and recorded_at < ${before}::timestamptz returning id`,
  );
}

/** A mail of ours, as it left. */
export interface SentMail {
  readonly providerId: string;
  readonly accountId: AccountId;
  /** Where it went; null where that is not known any more. */
  readonly sentTo: string | null;
}

/** Those of the given Message-IDs that are ours, in no order. */
export function findSentMails(tx: Tx, messageIds: readonly string[]): Promise<SentMail[]> {
  if (messageIds.length === 0) return Promise.resolve([]);
  return manyRows(
    tx,
    sql<SentMail>`select o.provider_id as "providerId", o.account_id as "accountId",
        coalesce(o.sent_to, p.address) as "sentTo"
      from outbox o left join contact_points p on p.account_id = o.account_id
        and p.id = o.contact_point_id and p.channel = 'email' and p.tenant_id = o.tenant_id
      where o.channel = 'email' and o.provider_id = any(${[...messageIds]}::text[])`,
  );
}
