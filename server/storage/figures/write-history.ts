import { type RawBuilder, sql } from "kysely";
import type { AccountId } from "../../../core/accounts/account.ts";
import type { AccountHistory } from "../../../core/kpi/history/account-history.ts";
import { jsonb, type Tx } from "../tx.ts";

export interface CountedHistory extends AccountHistory {
  readonly accountId: AccountId;
}

const TABLES = ["items", "receipts", "credits", "promises", "contacts"] as const;

/** Puts the counted histories in the place of what was known of `accountIds`; the rest is forgotten. */
export async function replaceHistories(
  tx: Tx,
  accountIds: readonly AccountId[],
  histories: readonly CountedHistory[],
): Promise<void> {
  for (const table of TABLES)
    await sql`delete from ${sql.table(`figure_${table}`)}
      where account_id = any(${[...accountIds]}::text[])`.execute(tx);
  const write = async <T extends object>(
    rowsOf: (history: AccountHistory) => readonly T[],
    insert: (rows: RawBuilder<unknown>) => RawBuilder<unknown>,
  ) => {
    const rows = histories.flatMap((each) =>
      rowsOf(each).map((row, nr) => ({ ...row, nr, accountId: each.accountId })),
    );
    if (rows.length > 0) await insert(jsonb(rows)).execute(tx);
  };
  await write(({ items }) => items, insertItems);
  await write(({ receipts }) => receipts, insertReceipts);
  await write(({ credits }) => credits, insertCredits);
  await write(({ promises }) => promises, insertPromises);
  await write(({ contacts }) => contacts, insertContacts);
}

const UNTIL = sql`coalesce("untilOn", 'infinity'::date)`;

function insertItems(rows: RawBuilder<unknown>) {
  return sql`insert into figure_items (account_id, invoice_id, from_on, until_on, issued_on, due_on,
      settled_on, amount_minor, balance_minor, currency)
    select "accountId", "invoiceId", "fromOn", ${UNTIL}, "issuedOn", "dueOn", "settledOn",
      "amountMinor", "balanceMinor", currency
    from jsonb_to_recordset(${rows}) as r("accountId" text, "invoiceId" text, "fromOn" date,
      "untilOn" date, "issuedOn" date, "dueOn" date, "settledOn" date, "amountMinor" bigint,
      "balanceMinor" bigint, currency text)`;
}

function insertReceipts(rows: RawBuilder<unknown>) {
  return sql`insert into figure_receipts (account_id, entry_id, from_on, until_on, paid_on,
      amount_minor, kind, currency, channel)
    select "accountId", "entryId", "fromOn", ${UNTIL}, "paidOn", "amountMinor", kind, currency,
      channel
    from jsonb_to_recordset(${rows}) as r("accountId" text, "entryId" text, "fromOn" date,
      "untilOn" date, "paidOn" date, "amountMinor" bigint, kind text, currency text, channel text)`;
}

function insertCredits(rows: RawBuilder<unknown>) {
  return sql`insert into figure_credits (account_id, currency, from_on, until_on, amount_minor)
    select "accountId", currency, "fromOn", ${UNTIL}, "amountMinor"
    from jsonb_to_recordset(${rows}) as r("accountId" text, currency text, "fromOn" date,
      "untilOn" date, "amountMinor" bigint)`;
}

function insertPromises(rows: RawBuilder<unknown>) {
  return sql`insert into figure_promises (account_id, promise_id, from_on, until_on, promised_on,
      decided_on, promised_minor, paid_minor, status, currency)
    select "accountId", "promiseId", "fromOn", ${UNTIL}, "promisedOn", "decidedOn",
      "promisedMinor", "paidMinor", status, currency
    from jsonb_to_recordset(${rows}) as r("accountId" text, "promiseId" text, "fromOn" date,
      "untilOn" date, "promisedOn" date, "decidedOn" date, "promisedMinor" bigint,
      "paidMinor" bigint, status text, currency text)`;
}

function insertContacts(rows: RawBuilder<unknown>) {
  return sql`insert into figure_contacts (account_id, nr, on_day, is_attempt, is_call,
      is_right_party, channel, currencies)
    select "accountId", nr, "on", kind = 'attempt', "isCall", "isRightParty", channel,
      array(select jsonb_array_elements_text(currencies))
    from jsonb_to_recordset(${rows}) as r("accountId" text, nr int, "on" date, kind text,
      "isCall" boolean, "isRightParty" boolean, channel text, currencies jsonb)`;
}
