import { sql } from "kysely";
import { z } from "zod";
import type { AccountId } from "../../core/accounts/account.ts";
import type { AccountFacts } from "../../core/accounts/account-facts.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Treatment } from "../../core/treatment/treatment.ts";
import {
  afterCursor,
  type Order,
  orderAndLimit,
  type Page,
  type PageRequest,
  pageOf,
} from "./page.ts";
import { firstRow, jsonb, manyRows, onlyRow, type Tx } from "./tx.ts";

/** A decision with all it was made from: the same facts, policy and instant must give it again. */
export interface Decision {
  readonly id: string;
  readonly accountId: AccountId;
  readonly at: Instant;
  readonly policyVersion: number;
  readonly facts: AccountFacts;
  readonly treatment: Treatment;
  /** Since when it no longer says who it was about; then it can't be made again. */
  readonly erasedAt: Instant | null;
}

export async function insertDecision(
  tx: Tx,
  decision: Omit<Decision, "id" | "erasedAt">,
): Promise<string> {
  const { accountId, at, policyVersion, facts, treatment } = decision;
  const row = await onlyRow(
    tx,
    sql<{ id: string }>`insert into decisions (account_id, at, policy_version, facts, treatment)
      values (${accountId}, ${at}::timestamptz, ${policyVersion}, ${jsonb(facts)},
        ${jsonb(treatment)})
      returning id`,
  );
  return row.id;
}

const OLDEST_FIRST: Order = {
  columns: ["seq"],
  direction: "asc",
  position: z.tuple([z.int()]),
};

export interface DecisionSearch extends PageRequest {
  readonly accountId?: AccountId | undefined;
}

/** In the order they were made. */
export async function listDecisions(tx: Tx, search: DecisionSearch): Promise<Page<Decision>> {
  const { accountId } = search;
  const whose = accountId === undefined ? sql`true` : sql`account_id = ${accountId}`;
  const rows = await manyRows(
    tx,
    sql<Decision & { seq: number }>`
      select seq, id, account_id as "accountId", at, policy_version as "policyVersion",
        -- Decisions made before contact events were kept saw none.
        '{"contactEvents": []}'::jsonb || facts as facts, treatment,
        erased_at as "erasedAt"
      from decisions where ${whose} and ${afterCursor(OLDEST_FIRST, search)}
      ${orderAndLimit(OLDEST_FIRST, search)}`,
  );
  const page = pageOf(rows, search, (row) => [row.seq]);
  return { ...page, items: page.items.map(({ seq: _, ...decision }) => decision) };
}

/** The decision of one moment, without the facts it was made from; null when there was none. */
export function findDecisionAt(
  tx: Tx,
  accountId: AccountId,
  at: Instant,
): Promise<Pick<Decision, "at" | "policyVersion" | "treatment"> | null> {
  return firstRow(
    tx,
    sql<Pick<Decision, "at" | "policyVersion" | "treatment">>`
      select at, policy_version as "policyVersion", treatment from decisions
      where account_id = ${accountId} and at = ${at}::timestamptz order by seq desc limit 1`,
  );
}

/** The answer last recorded for an account; null before the first. */
export async function findLastTreatment(tx: Tx, accountId: AccountId): Promise<Treatment | null> {
  const row = await firstRow(
    tx,
    sql<{ treatment: Treatment }>`select treatment from decisions
      where account_id = ${accountId} order by seq desc limit 1`,
  );
  return row === null ? null : row.treatment;
}
