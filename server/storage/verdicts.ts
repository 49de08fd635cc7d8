import { sql } from "kysely";
import { z } from "zod";
import type { AccountId } from "../../core/accounts/account.ts";
import type { VerdictRecord } from "../../core/compliance/verdict-record.ts";
import type { Instant } from "../../core/time/instant.ts";
import {
  afterCursor,
  type Order,
  orderAndLimit,
  type Page,
  type PageRequest,
  pageOf,
} from "./page.ts";
import { jsonb, manyRows, type Tx } from "./tx.ts";

/** When it was asked: as a message was decided, or again as it left. */
export type VerdictStage = "decision" | "sending";

export interface NewVerdict {
  readonly accountId: AccountId;
  readonly touchId: string | null;
  readonly at: Instant;
  readonly stage: VerdictStage;
  readonly policyVersion: number;
  readonly record: VerdictRecord;
}

export interface KeptVerdict extends Omit<NewVerdict, "record">, VerdictRecord {}

export async function insertVerdict(tx: Tx, verdict: NewVerdict): Promise<void> {
  const { accountId, touchId, at, stage, policyVersion, record } = verdict;
  await sql`insert into contact_verdicts (account_id, touch_id, at, stage, medium, verdict,
      blocked_by, next_eligible_at, policy_version, asked, findings, rules)
    values (${accountId}, ${touchId}, ${at}::timestamptz, ${stage}, ${record.medium},
      ${record.verdict}, ${record.blockedBy}, ${record.nextEligibleAt}::timestamptz,
      ${policyVersion}, ${jsonb(record.asked)}, ${jsonb(record.findings)},
      ${jsonb(record.rules)})`.execute(tx);
}

const OLDEST_FIRST: Order = { columns: ["seq"], direction: "asc", position: z.tuple([z.int()]) };

export interface VerdictSearch extends PageRequest {
  readonly accountId: AccountId;
  readonly touchId?: string | undefined;
}

/** In the order they were given. */
export async function listVerdicts(tx: Tx, search: VerdictSearch): Promise<Page<KeptVerdict>> {
  const { accountId, touchId } = search;
  const which = touchId === undefined ? sql`true` : sql`touch_id = ${touchId}`;
  const rows = await manyRows(
    tx,
    sql<KeptVerdict & { seq: number }>`
      select seq, account_id as "accountId", touch_id as "touchId", at, stage, medium, verdict,
        blocked_by as "blockedBy", next_eligible_at as "nextEligibleAt",
        policy_version as "policyVersion", asked, findings, rules
      from contact_verdicts
      where account_id = ${accountId} and ${which} and ${afterCursor(OLDEST_FIRST, search)}
      ${orderAndLimit(OLDEST_FIRST, search)}`,
  );
  const page = pageOf(rows, search, (row) => [row.seq]);
  return { ...page, items: page.items.map(({ seq: _, ...verdict }) => verdict) };
}
