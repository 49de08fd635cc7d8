import { z } from "zod";
import { AccountId } from "../../../core/accounts/account.ts";
import { openDatabase } from "../../../server/storage/connect.ts";
import { verifyTimeline } from "../../../server/storage/timeline.ts";
import { ask } from "./own-servers.ts";
import { accountOf, TENANT } from "./story.ts";

const DAY = "(at at time zone 'America/New_York')::date";
/** What is only known as unconfirmed counts as sent here, and is counted by itself. */
const status = (column: string) =>
  `case ${column} when 'unconfirmed' then 'sent' else ${column} end`;

/** Each part of the books as lines that do not depend on ids of chance or the minute of the day. */
const BOOKS: Readonly<Record<string, string>> = {
  ledger: `select account_id, kind, entry_on, currency, amount_minor, invoice_id, reverses
    from ledger_entries`,
  promises:
    "select account_id, currency, amount_minor, promised_on, due_on, cancelled_on from promises",
  arrangements: `select account_id, currency, invoice_ids, installments, accepted_at is not null as accepted,
    cancelled_at is not null as cancelled from arrangements`,
  touches: `select account_id, ${DAY} as day, channel, ${status("status")} as status, kind, cycle_id,
    step_id, currency, invoice_ids from touches`,
  outbox: `select account_id, channel, ${status("status")} as status, body ->> 'kind' as kind,
    body -> 'direct' ->> 'template' as template, body -> 'planned' ->> 'stepId' as step
    from outbox where status not in ('cancelled')`,
  timeline: `select account_id, ${DAY} as day, case kind when 'touch_unconfirmed' then 'touch_sent'
    else kind end as kind, actor from timeline`,
  holds: "select account_id, kind, from_on, until_on, lifted_on from holds",
};

export type Books = Readonly<Record<string, readonly string[]>>;

/** Everything the run left behind, sorted, so that two of them can be laid side by side. */
export async function readBooks(url: string): Promise<Books> {
  const books: Record<string, readonly string[]> = {};
  for (const [name, query] of Object.entries(BOOKS))
    books[name] = (await ask(url, `select row_to_json(line)::text as line from (${query}) line`))
      .map(({ line }) => bare(String(line)))
      .sort();
  return books;
}

function bare(line: string): string {
  return line.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "uuid");
}

/** Lines of one that the other lacks, each as often as it is missing. */
export function missing(from: readonly string[], inOther: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of inOther) left.set(line, (left.get(line) ?? 0) + 1);
  return from.filter((line) => {
    const count = left.get(line) ?? 0;
    if (count > 0) left.set(line, count - 1);
    return count === 0;
  });
}

const Sent = z.object({
  address: z.string(),
  provider_id: z.string().nullable(),
  status: z.string(),
});

export interface MailCheck {
  readonly sent: number;
  /** More than once at the customer. */
  readonly twice: readonly string[];
  /** Said to be sent, and never seen by the mail server. */
  readonly lost: readonly string[];
  /** Seen by the mail server, and nothing of ours says so. */
  readonly unknown: number;
  readonly unconfirmed: number;
  /** Of these, how many the mail server had taken. */
  readonly unconfirmedTaken: number;
}

/** What the mail server saw beside what the outbox says, message by message. */
export async function checkMails(
  url: string,
  received: ReadonlyMap<string, number>,
): Promise<MailCheck> {
  const rows = await ask(
    url,
    `select account_id || '@customer.example' as address, provider_id, status from outbox
     where status in ('sent', 'unconfirmed')`,
  );
  const outbox = z.array(Sent).parse(rows);
  const twice = [...received].filter(([, count]) => count > 1).map(([key]) => key);
  const known = new Set<string>();
  const lost: string[] = [];
  for (const { address, provider_id: id, status: became } of outbox) {
    if (became !== "sent") continue;
    const key = `${address} ${(id ?? "").replaceAll(/[<>]/g, "")}`;
    known.add(key);
    if (!received.has(key)) lost.push(key);
  }
  const unconfirmed = outbox.filter((row) => row.status === "unconfirmed");
  const stray = new Map<string, number>();
  for (const key of received.keys())
    if (!known.has(key)) {
      const [to = ""] = key.split(" ");
      stray.set(to, (stray.get(to) ?? 0) + 1);
    }
  let taken = 0;
  for (const { address } of unconfirmed) {
    const left = stray.get(address) ?? 0;
    if (left > 0) taken += 1;
    stray.set(address, left - 1);
  }
  const unknown = [...stray.values()].filter((left) => left > 0).length;
  return {
    ...{ sent: known.size, twice, lost, unknown },
    ...{ unconfirmed: unconfirmed.length, unconfirmedTaken: taken },
  };
}

/** Accounts whose chain of timeline entries is broken. */
export async function brokenChains(databaseUrl: string, accounts: number): Promise<number> {
  const db = await openDatabase({ databaseUrl });
  let broken = 0;
  try {
    for (let from = 0; from < accounts; from += 500)
      await db.withTenant(TENANT, async (tx) => {
        for (let n = from; n < Math.min(from + 500, accounts); n += 1)
          if ((await verifyTimeline(tx, AccountId.parse(accountOf(n)))) !== null) broken += 1;
      });
  } finally {
    await db.close();
  }
  return broken;
}
