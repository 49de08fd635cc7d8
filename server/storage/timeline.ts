import { sql } from "kysely";
import { z } from "zod";
import type { AccountId } from "../../core/accounts/account.ts";
import type { Instant } from "../../core/time/instant.ts";
import {
  type ChainBreak,
  type ChainLink,
  chainEvents,
  type TimelineEntry,
  TimelineEvent,
} from "../../core/timeline/timeline.ts";
import { chainVerifier } from "../../core/timeline/verify-chain.ts";
import { lockAccount } from "./accounts.ts";
import { wakeCrmsOf } from "./crm-exports.ts";
import {
  afterCursor,
  type Order,
  orderAndLimit,
  type Page,
  type PageRequest,
  pageOf,
} from "./page.ts";
import { sha256 } from "./sha256.ts";
import { firstRow, jsonb, manyRows, type Tx } from "./tx.ts";

const VERIFY_BATCH = 1_000;

/**
 * Appends events to an account's timeline, holding its lock, because the next entry needs the hash
 * of the last one. Throws when there is no such account.
 */
export async function appendTimeline(
  tx: Tx,
  accountId: AccountId,
  events: readonly TimelineEvent[],
): Promise<TimelineEntry[]> {
  const checked = events.map((event) => TimelineEvent.parse(event));
  if (!(await lockAccount(tx, accountId))) throw new Error("no such account to write about");
  const last = await firstRow(
    tx,
    sql<ChainLink>`select seq, hash from timeline where account_id = ${accountId}
      order by seq desc limit 1`,
  );
  const entries = chainEvents(checked, { accountId, after: last }, sha256);
  await sql`insert into timeline (account_id, seq, at, actor, kind, body, prev_hash, hash)
    select ${accountId}, seq, at, actor, kind, body, "prevHash", hash
    from jsonb_to_recordset(${jsonb(entries)}) as entries(seq int, at timestamptz, actor text,
      kind text, body jsonb, "prevHash" text, hash text)`.execute(tx);
  const latest = entries.at(-1);
  if (latest !== undefined) await wakeCrmsOf(tx, accountId, latest.at);
  return entries;
}

const ENTRY = sql`seq, account_id as "accountId", at, actor, kind, body,
  prev_hash as "prevHash", hash, erased_at as "erasedAt"`;

type Row = Omit<TimelineEntry, "erasedAt"> & { readonly erasedAt: Instant | null };

function toEntry({ erasedAt, ...entry }: Row): TimelineEntry {
  return erasedAt === null ? entry : { ...entry, erasedAt };
}

const NEWEST_FIRST: Order = {
  columns: ["seq"],
  direction: "desc",
  position: z.tuple([z.int()]),
};

/** The newest first, as a person reads it. */
export async function listTimeline(
  tx: Tx,
  accountId: AccountId,
  request: PageRequest,
): Promise<Page<TimelineEntry>> {
  const rows = await manyRows(
    tx,
    sql<Row>`select ${ENTRY} from timeline
      where account_id = ${accountId} and ${afterCursor(NEWEST_FIRST, request)}
      ${orderAndLimit(NEWEST_FIRST, request)}`,
  );
  return pageOf(rows.map(toEntry), request, (row) => [row.seq]);
}

/** The first break in an account's chain, or null when every entry is as it was written or erased. */
export async function verifyTimeline(tx: Tx, accountId: AccountId): Promise<ChainBreak | null> {
  const verifier = chainVerifier(sha256);
  for (let seq = 0; ; ) {
    const entries = await findEntriesAfter(tx, accountId, seq);
    const found = verifier.next(entries);
    if (found !== null) return found;
    const last = entries.at(-1);
    if (last === undefined) return verifier.end();
    seq = last.seq;
  }
}

/** The next stretch of an account's timeline in the order it was written; empty at the end. */
export async function findEntriesAfter(
  tx: Tx,
  accountId: AccountId,
  seq: number,
): Promise<TimelineEntry[]> {
  const rows = await manyRows(
    tx,
    sql<Row>`select ${ENTRY} from timeline
      where account_id = ${accountId} and seq > ${seq} order by seq limit ${VERIFY_BATCH}`,
  );
  return rows.map(toEntry);
}

/** What an account's timeline says of one touch, in the order it was written. */
export async function findEntriesAbout(
  tx: Tx,
  accountId: AccountId,
  touchId: string,
): Promise<TimelineEntry[]> {
  const rows = await manyRows(
    tx,
    sql<Row>`select ${ENTRY} from timeline
      where account_id = ${accountId} and body ->> 'touchId' = ${touchId} order by seq`,
  );
  return rows.map(toEntry);
}

/** How many entries an account has: the last one's place, since the chain has no gaps. */
export async function countTimeline(tx: Tx, accountId: AccountId): Promise<number> {
  const row = await firstRow(
    tx,
    sql<{ seq: number }>`select seq from timeline where account_id = ${accountId}
      order by seq desc limit 1`,
  );
  return row === null ? 0 : row.seq;
}
