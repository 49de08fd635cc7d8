import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import type { AccountId, Channel } from "../../core/accounts/account.ts";
import { Instant } from "../../core/time/instant.ts";
import {
  afterCursor,
  type Order,
  orderAndLimit,
  type Page,
  type PageRequest,
  pageOf,
} from "./page.ts";
import { changedRows, firstRow, jsonb, manyRows, type Tx } from "./tx.ts";

export type OutboxStatus = "queued" | "sending" | "sent" | "cancelled" | "failed" | "unconfirmed";

export interface NewOutboxRow {
  readonly accountId: AccountId;
  readonly touchId: string;
  /** From `outboxKey`: what makes the effect happen once. */
  readonly idempotencyKey: string;
  readonly channel: Channel;
  readonly contactPointId: string;
  /** Whatever the sender needs; it comes back as it was put in. */
  readonly body: unknown;
  readonly at: Instant;
}

export interface OutboxRow extends Omit<NewOutboxRow, "at"> {
  readonly id: string;
  readonly status: OutboxStatus;
  readonly createdAt: Instant;
  readonly availableAt: Instant;
  readonly version: number;
  readonly attempts: number;
  readonly providerId: string | null;
  readonly reason: string | null;
  readonly finishedAt: Instant | null;
}

interface EffectIdentity {
  readonly accountId: AccountId;
  readonly cycleId: string;
  readonly stepId: string;
  readonly channel: Channel;
}

/** JSON rather than a separator, because ids come from outside and may contain any character. */
export function outboxKey({ accountId, cycleId, stepId, channel }: EffectIdentity): string {
  return JSON.stringify([accountId, cycleId, stepId, channel]);
}

/**
 * Queues a message, in the transaction of the decision that wants it. Answers false when the key was
 * used before and that message was sent, may have been sent, or still will be.
 */
export async function enqueueOutbox(tx: Tx, row: NewOutboxRow): Promise<boolean> {
  const queued = await changedRows(
    tx,
    sql`insert into outbox (account_id, touch_id, idempotency_key, channel, contact_point_id, body,
        created_at, available_at)
      values (${row.accountId}, ${row.touchId}, ${row.idempotencyKey}, ${row.channel},
        ${row.contactPointId}, ${jsonb(row.body)}, ${row.at}::timestamptz, ${row.at}::timestamptz)
      on conflict (tenant_id, idempotency_key) where status not in ('cancelled', 'failed')
      do nothing returning id`,
  );
  return queued === 1;
}

const OUTBOX_ROW = sql`id, account_id as "accountId", touch_id as "touchId",
  idempotency_key as "idempotencyKey", channel, contact_point_id as "contactPointId", body, status,
  created_at as "createdAt", available_at as "availableAt", version, attempts,
  provider_id as "providerId", reason, finished_at as "finishedAt"`;

export function findOutbox(tx: Tx, id: string): Promise<OutboxRow | null> {
  return firstRow(tx, sql<OutboxRow>`select ${OUTBOX_ROW} from outbox where id = ${id}`);
}

export interface OutboxSearch extends PageRequest {
  readonly accountId?: AccountId | undefined;
  readonly status?: OutboxStatus | undefined;
  /** Any of these. */
  readonly statuses?: readonly OutboxStatus[] | undefined;
}

const NEWEST_FIRST: Order = {
  columns: ["created_at", "id"],
  direction: "desc",
  position: z.tuple([Instant, z.uuid()]),
};

/** The newest first. */
export async function listOutbox(tx: Tx, search: OutboxSearch): Promise<Page<OutboxRow>> {
  const { accountId, status, statuses } = search;
  const conditions: RawBuilder<unknown>[] = [afterCursor(NEWEST_FIRST, search)];
  if (accountId !== undefined) conditions.push(sql`account_id = ${accountId}`);
  if (status !== undefined) conditions.push(sql`status = ${status}`);
  if (statuses !== undefined) conditions.push(sql`status in (${sql.join([...statuses])})`);
  const rows = await manyRows(
    tx,
    sql<OutboxRow>`select ${OUTBOX_ROW} from outbox where ${sql.join(conditions, sql` and `)}
      ${orderAndLimit(NEWEST_FIRST, search)}`,
  );
  return pageOf(rows, search, (row) => [row.createdAt, row.id]);
}

/** What became of a touch's message; the newest, because one that certainly sent nothing may be queued again. */
export function findOutboxOfTouch(
  tx: Tx,
  accountId: AccountId,
  touchId: string,
): Promise<{ status: OutboxStatus; reason: string | null } | null> {
  return firstRow(
    tx,
    sql<{ status: OutboxStatus; reason: string | null }>`select status, reason from outbox
      where account_id = ${accountId} and touch_id = ${touchId} order by created_at desc limit 1`,
  );
}

/** Whether a message of this template was queued about one of these payments, and not given up. */
export async function hasMessageOn(
  tx: Tx,
  accountId: AccountId,
  { template, paymentIds }: { readonly template: string; readonly paymentIds: readonly string[] },
): Promise<boolean> {
  const row = await firstRow(
    tx,
    sql<{ id: string }>`select id from outbox where account_id = ${accountId}
      and status not in ('cancelled', 'failed') and body #>> '{direct,template}' = ${template}
      and body #>> '{direct,paymentId}' = any(${[...paymentIds]}::text[]) limit 1`,
  );
  return row !== null;
}
