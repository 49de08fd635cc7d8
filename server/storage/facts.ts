import { type RawBuilder, sql } from "kysely";
import type { AccountId } from "../../core/accounts/account.ts";
import type { AccountFacts } from "../../core/accounts/account-facts.ts";
import { firstRow, manyRows, type Tx } from "./tx.ts";

/** Callers page through a book in batches of this size. */
export const FACTS_BATCH_MAX = 1_000;

/**
 * One account's dated facts, in one round trip; null when the tenant has no such account. The rows
 * are ours and were parsed on the way in, so they are not parsed again: this runs for every look.
 */
export async function loadFacts(tx: Tx, accountId: AccountId): Promise<AccountFacts | null> {
  const row = await firstRow(tx, factsQuery(sql`a.id = ${accountId}`));
  return row === null ? null : row.facts;
}

/** Facts of many accounts, in the order of the ids; ids the tenant does not have are left out. */
export async function loadFactsMany(
  tx: Tx,
  accountIds: readonly AccountId[],
): Promise<AccountFacts[]> {
  if (accountIds.length > FACTS_BATCH_MAX) {
    throw new RangeError(`load facts of at most ${FACTS_BATCH_MAX} accounts at once`);
  }
  const rows = await manyRows(tx, factsQuery(sql`a.id = any(${[...accountIds]}::text[])`));
  const found = new Map(rows.map(({ facts }) => [facts.account.id, facts]));
  return accountIds.flatMap((id) => found.get(id) ?? []);
}

// The lists are ordered, so that a decision replayed from storage sees what it saw the first time.
// json_strip_nulls turns an absent optional into an absent key, as core's schemas want it.
function factsQuery(which: RawBuilder<unknown>): RawBuilder<{ facts: AccountFacts }> {
  return sql`
    select json_strip_nulls(json_build_object(
      'account', ${ACCOUNT},
      'invoices', ${INVOICES},
      'ledger', ${LEDGER},
      'holds', ${HOLDS},
      'promises', ${PROMISES},
      'arrangements', ${ARRANGEMENTS},
      'touches', ${TOUCHES},
      'cadenceStoppedAt', gs_instant(a.cadence_stopped_at)
    )) as facts
    from accounts a where ${which}`;
}

/** A JSON list of one table's rows that belong to account `a`; the rows are known as `r`. */
function listOf(table: string, order: string, record: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select coalesce(json_agg(${record} order by ${sql.raw(order)}), '[]'::json)
    from ${sql.table(table)} r where r.tenant_id = a.tenant_id and r.account_id = a.id)`;
}

const CONTACT_POINTS = listOf(
  "contact_points",
  "r.position, r.id",
  sql`json_build_object('id', r.id, 'channel', r.channel, 'address', r.address,
    'consent', r.consent)`,
);

const ACCOUNT = sql`json_build_object('id', a.id, 'name', a.name, 'kind', a.kind,
  'language', coalesce(a.chosen_language, a.language), 'country', a.country, 'region', a.region,
  'timeZones', a.time_zones, 'preferredChannel', coalesce(a.chosen_channel, a.preferred_channel),
  'score', a.score, 'attributes', a.attributes, 'contactPoints', ${CONTACT_POINTS})`;

const INVOICES = listOf(
  "invoices",
  "r.due_on, r.id",
  sql`json_build_object('id', r.id, 'number', r.number, 'description', r.description,
    'currency', r.currency, 'amountMinor', r.amount_minor, 'issuedOn', r.issued_on,
    'dueOn', r.due_on, 'cancelledOn', r.cancelled_on)`,
);

const LEDGER = listOf(
  "ledger_entries",
  "r.entry_on, r.id",
  sql`json_build_object('id', r.id, 'kind', r.kind, 'on', r.entry_on, 'currency', r.currency,
    'amountMinor', r.amount_minor, 'invoiceId', r.invoice_id, 'reverses', r.reverses)`,
);

const HOLDS = listOf(
  "holds",
  "r.from_on, r.id",
  sql`json_build_object('id', r.id, 'kind', r.kind, 'from', r.from_on, 'until', r.until_on,
    'liftedOn', r.lifted_on, 'invoiceId', r.invoice_id, 'reason', r.reason, 'setBy', r.set_by)`,
);

const PROMISES = listOf(
  "promises",
  "r.promised_on, r.id",
  sql`json_build_object('id', r.id, 'currency', r.currency, 'amountMinor', r.amount_minor,
    'promisedOn', r.promised_on, 'dueOn', r.due_on, 'recordedBy', r.recorded_by,
    'cancelledOn', r.cancelled_on)`,
);

const ARRANGEMENTS = listOf(
  "arrangements",
  "r.offered_at, r.id",
  sql`json_build_object('id', r.id, 'currency', r.currency, 'invoiceIds', r.invoice_ids,
    'installments', r.installments, 'offeredAt', gs_instant(r.offered_at),
    'offeredBy', r.offered_by, 'expiresAt', gs_instant(r.expires_at),
    'acceptedAt', gs_instant(r.accepted_at), 'cancelledAt', gs_instant(r.cancelled_at))`,
);

const TOUCHES = listOf(
  "touches",
  "r.at, r.id",
  sql`json_build_object('id', r.id, 'at', gs_instant(r.at), 'channel', r.channel,
    'status', r.status, 'kind', r.kind, 'cycleId', r.cycle_id, 'stepId', r.step_id,
    'currency', r.currency, 'invoiceIds', r.invoice_ids, 'outcome', r.outcome)`,
);
