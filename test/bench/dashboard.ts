import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { figuresOf } from "../../core/kpi/period/period-figures.ts";
import { defaultPolicy } from "../../core/policy/default-policy.ts";
import { calendarDate } from "../../core/time/calendar-date.ts";
import { instant } from "../../core/time/instant.ts";
import { stretchesOf } from "../../server/figures/stretches.ts";
import { readAccounts } from "../../server/storage/figures/read-accounts.ts";
import { readFlows } from "../../server/storage/figures/read-flows.ts";
import { readOutcomes } from "../../server/storage/figures/read-outcomes.ts";
import { readChannels, readPromises } from "../../server/storage/figures/read-promises.ts";
import { readSeries } from "../../server/storage/figures/read-series.ts";
import { readSums } from "../../server/storage/figures/read-sums.ts";
import { ensureTenant } from "../../server/storage/tenants.ts";
import type { Tx } from "../../server/storage/tx.ts";
import { countWorklist, listWorklist } from "../../server/storage/worklist.ts";
import { findTestPostgres, openTestPostgres } from "../support/database.ts";
import { median } from "./measure.ts";

const TODAY = "2026-03-04";
const PERIOD = { from: calendarDate("2026-02-03"), to: calendarDate(TODAY) };
const RUNS = 3;

/**
 * Each dashboard query over a book of a million accounts on PostgreSQL, beside the floor: reading the
 * rows it needs and adding them up. The book is written as counted spans; what counts them is core.
 */
export async function benchDashboard(): Promise<unknown> {
  const accounts = Number(process.env.ACCOUNTS ?? 1_000_000);
  const url = await findTestPostgres();
  if (url === null) throw new Error("this benchmark needs a PostgreSQL");
  const db = await openTestPostgres(url);
  try {
    const tenantId = randomUUID();
    await db.withSystem((tx) => ensureTenant(tx, { id: tenantId, name: "Bench" }));
    for (const statement of BOOK(accounts))
      await db.withTenant(tenantId, async (tx) => {
        await sql`set local statement_timeout = 0`.execute(tx);
        await statement.execute(tx);
      });
    await db.maintain();
    const time = (work: (tx: Tx) => Promise<unknown>) => timed(() => db.withTenant(tenantId, work));
    const rows: Record<string, unknown>[] = [];
    for (const { name, floor, query } of QUERIES) {
      const [floorMs, queryMs] = [await time(floor), await time(query)];
      rows.push({ name, floorMs, queryMs, ratio: Number((queryMs / floorMs).toFixed(2)) });
    }
    const pages = await time((tx) => listWorklist(tx, WORK, { after: MIDDLE, limit: 100 }));
    const count = await time((tx) => countWorklist(tx, WORK));
    return { accounts, queries: rows, worklist: { pageOf100Ms: pages, countMs: count } };
  } finally {
    await db.close();
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  await work();
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return Math.round(median(times));
}

const ASKED = { ...PERIOD, policy: defaultPolicy, scope: {} };
const WORK = { search: "", scope: { kind: "all" }, now: instant(`${TODAY}T12:00:00Z`) } as const;
const MIDDLE = { rank: 4, atStake: 400_000, accountId: "" };
const SERIES = {
  currency: "USD",
  scope: {},
  starts: stretchesOf(PERIOD, "day"),
  end: calendarDate("2026-03-05"),
};

/** Reads every row of these tables that a period touches, and adds one number of each up. */
const scan =
  (...tables: readonly ("items" | "contacts" | "receipts" | "promises")[]) =>
  async (tx: Tx): Promise<void> => {
    for (const table of tables)
      await (table === "contacts"
        ? sql`select count(*), sum(nr) from figure_contacts
            where on_day between ${PERIOD.from}::date and ${PERIOD.to}::date`
        : sql`select count(*), sum(${sql.ref(AMOUNTS[table])}) from ${sql.table(`figure_${table}`)}
            where from_on <= ${PERIOD.to}::date and until_on >= ${PERIOD.from}::date`
      ).execute(tx);
  };
const AMOUNTS = {
  items: "balance_minor",
  receipts: "amount_minor",
  promises: "promised_minor",
} as const;

const QUERIES: readonly {
  readonly name: string;
  readonly floor: (tx: Tx) => Promise<void>;
  readonly query: (tx: Tx) => Promise<unknown>;
}[] = [
  {
    name: "flows, aging and roll rates",
    floor: scan("items", "receipts"),
    query: (tx) => readFlows(tx, ASKED),
  },
  {
    name: "cures, contacts, recovery, retention",
    floor: scan("items", "items", "contacts"),
    query: (tx) => readOutcomes(tx, ASKED),
  },
  { name: "promises", floor: scan("promises"), query: (tx) => readPromises(tx, ASKED) },
  { name: "channels", floor: scan("contacts", "receipts"), query: (tx) => readChannels(tx, ASKED) },
  {
    name: "series by day",
    floor: scan("items", "receipts"),
    query: (tx) => readSeries(tx, SERIES),
  },
  {
    name: "accounts behind past due",
    floor: scan("items"),
    query: (tx) =>
      readAccounts(tx, {
        ...{ ...ASKED, measure: "past_due", currency: "USD", after: null, limit: 51 },
      }),
  },
  {
    name: "all figures of a period",
    floor: scan("items", "items", "items", "receipts", "contacts", "promises"),
    query: async (tx) => figuresOf(await readSums(tx, ASKED), defaultPolicy, PERIOD),
  },
];

/** Three invoices an account, a third of them paid; a tenth of the accounts contacted in the period. */
const BOOK = (accounts: number) => {
  const a = sql`generate_series(1, ${accounts}::int) as n`;
  const due = sql`(${TODAY}::date - ((n * 7 + k * 41) % 160) + 30)`;
  const amount = sql`(500 + (n::bigint * 7919 + k * 104729) % 1000000)`;
  return [
    // Written as counted, so that counting has nothing to do.
    sql`insert into accounts (id, external_id, name, search_key, kind, language, country)
      select 'a' || n, 'a' || n, 'Account ' || n, 'account ' || n, 'business', 'en', 'US' from ${a}`,
    sql`delete from figure_changes`,
    sql`insert into figure_items (account_id, invoice_id, from_on, until_on, issued_on, due_on,
        settled_on, amount_minor, balance_minor, currency)
      select 'a' || n, n || '-' || k, ${due} - 30,
        case when (n + k) % 3 = 0 then ${due} + 5 else 'infinity'::date end, ${due} - 30, ${due},
        null, ${amount}, ${amount}, case when n % 20 = 0 then 'EUR' else 'USD' end
      from ${a}, generate_series(1, 3) as k`,
    sql`insert into figure_items (account_id, invoice_id, from_on, until_on, issued_on, due_on,
        settled_on, amount_minor, balance_minor, currency)
      select account_id, invoice_id, until_on, 'infinity', issued_on, due_on, until_on,
        amount_minor, 0, currency from figure_items where until_on < 'infinity'`,
    sql`insert into figure_receipts (account_id, entry_id, from_on, until_on, paid_on, amount_minor,
        kind, currency, channel)
      select account_id, invoice_id, from_on, 'infinity', from_on, amount_minor, 'payment', currency,
        'email' from figure_items where balance_minor = 0`,
    sql`insert into figure_contacts (account_id, nr, on_day, is_attempt, is_call, is_right_party,
        channel, currencies)
      select 'a' || n, 0, ${TODAY}::date - (n % 300), true, n % 4 = 0, n % 8 = 0,
        case when n % 4 = 0 then 'voice' else 'email' end, '{USD}' from ${a}`,
    sql`insert into figure_promises (account_id, promise_id, from_on, until_on, promised_on,
        decided_on, promised_minor, paid_minor, status, currency)
      select 'a' || n, 'p' || n, ${TODAY}::date - (n % 90), 'infinity', ${TODAY}::date - (n % 90),
        ${TODAY}::date - (n % 90) + 5, 10000, 10000, 'kept', 'USD' from ${a} where n % 10 = 0`,
    sql`insert into standings (account_id, segment_id, policy_version, past_due, need, rank, at_stake)
      select 'a' || n, 'standard', 1, '[]', case when n % 3 = 0 then 'past_due' end, 4,
        (n::bigint * 7919) % 1000000 from ${a}`,
  ];
};
