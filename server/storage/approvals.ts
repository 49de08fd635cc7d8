import { sql } from "kysely";
import { z } from "zod";
import type { AccountId } from "../../core/accounts/account.ts";
import type { Approval, ArrangementKind, Installment } from "../../core/accounts/arrangement.ts";
import type { CurrencyCode } from "../../core/money/money.ts";
import { Instant } from "../../core/time/instant.ts";
import {
  afterCursor,
  type Order,
  orderAndLimit,
  type Page,
  type PageRequest,
  pageOf,
} from "./page.ts";
import { manyRows, type Tx } from "./tx.ts";

/** Terms that wait for somebody with more authority. */
export interface WaitingApproval {
  readonly arrangementId: string;
  readonly accountId: AccountId;
  readonly accountName: string;
  readonly kind: ArrangementKind;
  readonly currency: CurrencyCode;
  readonly installments: readonly Installment[];
  readonly waivedMinor: number;
  readonly approval: Approval;
  readonly proposedAt: Instant;
  readonly expiresAt: Instant;
}

const OLDEST_FIRST: Order = {
  columns: ["proposed_at", "id"],
  direction: "asc",
  position: z.tuple([Instant, z.string()]),
};

/** Requests of the whole tenant that can still be decided, the longest waiting first. */
export async function listWaitingApprovals(
  tx: Tx,
  now: Instant,
  request: PageRequest,
): Promise<Page<WaitingApproval>> {
  const rows = await manyRows(
    tx,
    sql<WaitingApproval>`select r.id as "arrangementId", r.account_id as "accountId",
        a.name as "accountName", coalesce(r.kind, 'plan') as kind, r.currency, r.installments,
        coalesce(r.waived_minor, 0) as "waivedMinor", r.approval, r.proposed_at as "proposedAt",
        r.expires_at as "expiresAt"
      from (
        select * from arrangements
        where approval is not null and offered_at is null and cancelled_at is null
          and approval->'decision' is null and expires_at > ${now}::timestamptz
          and ${afterCursor(OLDEST_FIRST, request)}
        ${orderAndLimit(OLDEST_FIRST, request)}
      ) r join accounts a on a.tenant_id = r.tenant_id and a.id = r.account_id
      order by r.proposed_at, r.id`,
  );
  return pageOf(rows, request, (row) => [row.proposedAt, row.arrangementId]);
}
