import { sql } from "kysely";
import type { CrmError } from "../../adapters/crm-error.ts";
import type { CrmNoun } from "../../adapters/crm-ref.ts";
import type { Instant } from "../../core/time/instant.ts";
import { changedRows, manyRows, type Tx } from "./tx.ts";

/**
 * `changes` reads everything there is and then what changes; `all` reads everything once more, to
 * find what no notice told of.
 */
export type CrmFeed = "all" | "changes";

export interface CrmCursor {
  readonly noun: CrmNoun;
  readonly feed: CrmFeed;
  readonly cursor: string | null;
  readonly startedAt: Instant;
  readonly pulledAt: Instant | null;
  /** When the feed last said that nothing more is there. */
  readonly finishedAt: Instant | null;
  readonly pages: number;
  readonly records: number;
  readonly unreadable: number;
  readonly error: CrmError | null;
}

/** Bounded by nouns and feeds. */
export function listCursors(tx: Tx, connectionId: string): Promise<CrmCursor[]> {
  return manyRows(
    tx,
    sql<CrmCursor>`select noun, feed, cursor, started_at as "startedAt", pulled_at as "pulledAt",
        finished_at as "finishedAt", pages, records, unreadable, error
      from crm_cursors where connection_id = ${connectionId}::uuid order by noun, feed`,
  );
}

export interface PulledPage {
  readonly noun: CrmNoun;
  readonly feed: CrmFeed;
  readonly cursor: string | null;
  readonly records: number;
  readonly unreadable: number;
  readonly finished: boolean;
  readonly at: Instant;
}

/** Keeps how far a feed was read, in the transaction that applies what the page brought. */
export async function saveCursor(tx: Tx, connectionId: string, page: PulledPage): Promise<void> {
  const finishedAt = page.finished ? page.at : null;
  await sql`insert into crm_cursors as known (connection_id, noun, feed, cursor, started_at,
      pulled_at, finished_at, pages, records, unreadable)
    values (${connectionId}::uuid, ${page.noun}, ${page.feed}, ${page.cursor},
      ${page.at}::timestamptz, ${page.at}::timestamptz, ${finishedAt}::timestamptz, 1,
      ${page.records}, ${page.unreadable})
    on conflict (tenant_id, connection_id, noun, feed) do update set
      cursor = excluded.cursor, pulled_at = excluded.pulled_at,
      finished_at = coalesce(excluded.finished_at, known.finished_at), error = null,
      pages = known.pages + 1, records = known.records + excluded.records,
      unreadable = known.unreadable + excluded.unreadable`.execute(tx);
}

/** A feed begins: what it does not meet from `at` on was not there any more. */
export async function startFeed(
  tx: Tx,
  connectionId: string,
  { noun, feed, at }: { noun: CrmNoun; feed: CrmFeed; at: Instant },
): Promise<void> {
  await sql`insert into crm_cursors (connection_id, noun, feed, started_at)
    values (${connectionId}::uuid, ${noun}, ${feed}, ${at}::timestamptz)
    on conflict (tenant_id, connection_id, noun, feed) do update set cursor = null,
      started_at = excluded.started_at, finished_at = null, pages = 0, records = 0,
      unreadable = 0, error = null`.execute(tx);
}

/** Why a feed could not be read, for the settings page. */
export async function saveFeedError(
  tx: Tx,
  connectionId: string,
  { noun, feed, error, at }: { noun: CrmNoun; feed: CrmFeed; error: CrmError; at: Instant },
): Promise<void> {
  await sql`insert into crm_cursors (connection_id, noun, feed, started_at, error)
    values (${connectionId}::uuid, ${noun}, ${feed}, ${at}::timestamptz,
      ${JSON.stringify(error)}::text::jsonb)
    on conflict (tenant_id, connection_id, noun, feed) do update set
      error = excluded.error`.execute(tx);
}

/** Everything is read from the start again, because what is asked for or made of it has changed. */
export function readAllAgain(tx: Tx, connectionId: string): Promise<number> {
  return changedRows(
    tx,
    sql`delete from crm_cursors where connection_id = ${connectionId}::uuid returning noun`,
  );
}
