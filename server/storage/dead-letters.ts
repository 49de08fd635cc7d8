import { sql } from "kysely";
import { z } from "zod";
import type { AccountId } from "../../core/accounts/account.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Database } from "./connect.ts";
import {
  afterCursor,
  type Order,
  orderAndLimit,
  type Page,
  type PageRequest,
  pageOf,
} from "./page.ts";
import { firstRow, manyRows, type Tx } from "./tx.ts";

/** What kind of work failed too often. The view `dead_letters` says when that is. */
export const DEAD_LETTER_KINDS = [
  "treat",
  "deliver",
  "unconfirmed",
  "money",
  "crm_write",
  "crm_event",
  "crm_sync",
  "mail",
] as const;
export const DeadLetterKind = z.enum(DEAD_LETTER_KINDS);
export type DeadLetterKind = z.infer<typeof DeadLetterKind>;

export interface DeadLetter {
  readonly kind: DeadLetterKind;
  /** The failing row's own key. */
  readonly subject: string;
  readonly accountId: AccountId | null;
  readonly tries: number;
  /** When it is tried again by itself; null when it is not. */
  readonly nextTryAt: Instant | null;
  /** A code, perhaps with a provider's words behind a colon; null where its worker only went silent. */
  readonly reason: string | null;
  readonly since: Instant | null;
  /** Of its content, where that can change. */
  readonly version: number;
}

const ORDER: Order = {
  columns: ["kind", "subject"],
  direction: "asc",
  position: z.tuple([DeadLetterKind, z.string().max(1_000)]),
};

// The reason is asked for only of the page that is shown: what counts needs none.
const WITH_REASON = sql`select d.kind, d.subject, d.account_id as "accountId", d.tries,
    d.version, d.next_try_at as "nextTryAt",
    coalesce(f.reason, o.reason, w.error ->> 'kind', m.why) as reason,
    coalesce(f.first_failed_at, o.finished_at, m.received_at) as since
  from listed d
  left join work_failures f on f.kind = d.kind and f.subject = d.subject
  left join outbox o on d.kind in ('deliver', 'unconfirmed') and o.id::text = d.subject
  left join crm_outbox w on d.kind = 'crm_write' and w.connection_id::text || '/' || w.key = d.subject
  left join inbound_mails m on d.kind = 'mail' and m.id = d.subject
  order by d.kind, d.subject`;

/** A tenant's, by kind and key. */
export async function listDeadLetters(
  tx: Tx,
  search: PageRequest & { readonly kind?: DeadLetterKind | undefined },
): Promise<Page<DeadLetter>> {
  const ofKind = search.kind === undefined ? sql`true` : sql`kind = ${search.kind}`;
  const rows = await manyRows(
    tx,
    sql<DeadLetter>`with listed as materialized (
        select * from dead_letters where ${ofKind} and ${afterCursor(ORDER, search)}
        ${orderAndLimit(ORDER, search)}
      ) ${WITH_REASON}`,
  );
  return pageOf(rows, search, ({ kind, subject }) => [kind, subject]);
}

/** One of them; null when the work came to its end meanwhile, or never failed. */
export function findDeadLetter(
  tx: Tx,
  { kind, subject }: Pick<DeadLetter, "kind" | "subject">,
): Promise<DeadLetter | null> {
  return firstRow(
    tx,
    sql<DeadLetter>`with listed as materialized (
        select * from dead_letters where kind = ${kind} and subject = ${subject}
      ) ${WITH_REASON}`,
  );
}

export type DeadLetterCounts = Readonly<Record<DeadLetterKind, number>>;

const Count = z.object({ kind: DeadLetterKind, count: z.int() });
const NONE = Object.fromEntries(DEAD_LETTER_KINDS.map((kind) => [kind, 0]));
const Counts = z.record(DeadLetterKind, z.int());

const COUNTED = sql`select kind, count(*)::int as count from dead_letters group by kind`;

function toCounts(rows: readonly unknown[]): DeadLetterCounts {
  const counted = rows.map((row) => Count.parse(row));
  return Counts.parse({ ...NONE, ...Object.fromEntries(counted.map((r) => [r.kind, r.count])) });
}

/** How many of each kind a tenant has. */
export async function countDeadLetters(tx: Tx): Promise<DeadLetterCounts> {
  return toCounts(await manyRows(tx, sql`${COUNTED}`));
}

/** The same over all tenants, for an operator. */
export function countAllDeadLetters(db: Database): Promise<DeadLetterCounts> {
  return db.withSystem(countDeadLetters);
}
