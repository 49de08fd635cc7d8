import { sql } from "kysely";
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
import { firstRow, jsonb, manyRows, onlyRow, type Tx } from "./tx.ts";

/** A message of the embedded mode: kept to be read in the browser, sent to nobody. */
export interface CapturedMessage {
  readonly id: string;
  readonly accountId: AccountId;
  readonly outboxId: string | null;
  readonly channel: Channel;
  readonly address: string;
  readonly subject: string | null;
  readonly bodyText: string;
  readonly bodyHtml: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly at: Instant;
}

export async function insertCapturedMessage(
  tx: Tx,
  message: Omit<CapturedMessage, "id">,
): Promise<string> {
  const row = await onlyRow(
    tx,
    sql<{ id: string }>`insert into captured_messages (account_id, outbox_id, channel, address,
        subject, body_text, body_html, headers, at)
      values (${message.accountId}, ${message.outboxId}, ${message.channel}, ${message.address},
        ${message.subject}, ${message.bodyText}, ${message.bodyHtml}, ${jsonb(message.headers)},
        ${message.at}::timestamptz)
      returning id`,
  );
  return row.id;
}

const CAPTURED = sql`id, account_id as "accountId", outbox_id as "outboxId", channel, address,
  subject, body_text as "bodyText", body_html as "bodyHtml", headers, at`;

export function findCapturedMessage(tx: Tx, id: string): Promise<CapturedMessage | null> {
  return firstRow(
    tx,
    sql<CapturedMessage>`select ${CAPTURED} from captured_messages where id = ${id}`,
  );
}

/** What was kept of a message in the outbox; null when it went to a provider, or has not left. */
export function findCapturedOf(tx: Tx, outboxId: string): Promise<CapturedMessage | null> {
  return firstRow(
    tx,
    sql<CapturedMessage>`select ${CAPTURED} from captured_messages
      where outbox_id = ${outboxId}::uuid order by at desc limit 1`,
  );
}

const NEWEST_FIRST: Order = {
  columns: ["at", "id"],
  direction: "desc",
  position: z.tuple([Instant, z.uuid()]),
};

export interface CapturedSearch extends PageRequest {
  readonly accountId?: AccountId | undefined;
}

/** The newest first. */
export async function listCapturedMessages(
  tx: Tx,
  search: CapturedSearch,
): Promise<Page<CapturedMessage>> {
  const { accountId } = search;
  const whose = accountId === undefined ? sql`true` : sql`account_id = ${accountId}`;
  const rows = await manyRows(
    tx,
    sql<CapturedMessage>`select ${CAPTURED} from captured_messages
      where ${whose} and ${afterCursor(NEWEST_FIRST, search)}
      ${orderAndLimit(NEWEST_FIRST, search)}`,
  );
  return pageOf(rows, search, (row) => [row.at, row.id]);
}
