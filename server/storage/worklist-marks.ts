import { sql } from "kysely";
import { z } from "zod";
import { AccountId } from "../../core/accounts/account.ts";
import type { Instant } from "../../core/time/instant.ts";
import { firstRow, jsonb, manyRows, onlyRow, type Tx } from "./tx.ts";

/** Who works on an account, and until when it is out of sight. */
export const Mark = z.object({
  accountId: AccountId,
  assignee: z.string().nullable(),
  snoozedUntil: z.string().nullable(),
});
export type Mark = z.infer<typeof Mark>;

/** The accounts as they are marked now, one each that there is; unmarked ones are marked with nothing. */
export function readMarks(
  tx: Tx,
  accountIds: readonly string[],
): Promise<(Mark & { readonly name: string })[]> {
  return manyRows(
    tx,
    sql<Mark & { readonly name: string }>`select a.id as "accountId", a.name, m.assignee,
        m.snoozed_until as "snoozedUntil"
      from accounts a left join worklist_marks m on m.tenant_id = a.tenant_id
        and m.account_id = a.id
      where a.id = any(${[...accountIds]}::text[]) and a.erased_at is null
      order by a.id`,
  );
}

export async function writeMarks(tx: Tx, marks: readonly Mark[]): Promise<void> {
  await sql`insert into worklist_marks (account_id, assignee, snoozed_until)
    select "accountId", assignee, "snoozedUntil" from jsonb_to_recordset(${jsonb(marks)})
      as m("accountId" text, assignee text, "snoozedUntil" timestamptz)
    on conflict (tenant_id, account_id) do update set assignee = excluded.assignee,
      snoozed_until = excluded.snoozed_until`.execute(tx);
}

/** What takes a bulk action back: marks as they were, or actions to undo. */
export const BatchUndo = z.object({
  marks: z.array(Mark),
  actions: z.array(z.object({ accountId: AccountId, actionId: z.string() })),
});
export type BatchUndo = z.infer<typeof BatchUndo>;

export interface NewBatch {
  readonly at: Instant;
  readonly by: string;
  readonly action: string;
  readonly undo: BatchUndo;
}

export async function insertBatch(tx: Tx, { at, by, action, undo }: NewBatch): Promise<string> {
  const { id } = await onlyRow(
    tx,
    sql<{ id: string }>`insert into worklist_batches (at, by_whom, action, undo)
      values (${at}::timestamptz, ${by}, ${action}, ${jsonb(undo)}) returning id`,
  );
  return id;
}

/** Takes a batch to be undone, once: null when it was before, or is not there. */
export async function takeBatch(tx: Tx, id: string, at: Instant): Promise<BatchUndo | null> {
  const row = await firstRow(
    tx,
    sql<{ undo: unknown }>`update worklist_batches set undone_at = ${at}::timestamptz
      where id = ${id}::uuid and undone_at is null returning undo`,
  );
  return row === null ? null : BatchUndo.parse(row.undo);
}
