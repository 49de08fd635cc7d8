import type { AccountId } from "../../core/accounts/account.ts";
import { recommendOffers } from "../../core/arrangements/recommend-offers.ts";
import { formatMoney } from "../../core/money/format.ts";
import { money } from "../../core/money/money.ts";
import { decideTreatment } from "../../core/treatment/decide-treatment.ts";
import { toPanelView } from "../../ui-extensions/panel/to-panel-view.ts";
import type { Deps } from "../deps.ts";
import { findAccounts } from "../storage/accounts.ts";
import { loadFactsMany } from "../storage/facts.ts";
import type { Tx } from "../storage/tx.ts";
import type { Reader } from "./load-panel.ts";

export interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly kind: "consumer" | "business";
  readonly pastDueText: string;
  readonly daysPastDue: number;
  readonly stateLabel: string;
}

export interface AccountListRequest {
  readonly search?: string | undefined;
  readonly exceptIds?: readonly string[] | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** A page of accounts with what each owes, said as the panel says it. */
export function listAccountRows(
  deps: Deps,
  tenantId: string,
  request: AccountListRequest,
  reader: Reader,
): Promise<{ accounts: AccountRow[]; cursor: string | null }> {
  return deps.db.withTenant(tenantId, async (tx) => {
    const page = await findAccounts(tx, request);
    const ids = page.items.map(({ id }) => id);
    return { accounts: await rowsOf(deps, tx, { tenantId, ids, reader }), cursor: page.nextCursor };
  });
}

/** The same for accounts known by id; one that isn't there is left out. */
export function describeAccounts(
  deps: Deps,
  tenantId: string,
  ids: readonly AccountId[],
  reader: Reader,
): Promise<AccountRow[]> {
  return deps.db.withTenant(tenantId, (tx) => rowsOf(deps, tx, { tenantId, ids, reader }));
}

interface RowsAsked {
  readonly tenantId: string;
  readonly ids: readonly AccountId[];
  readonly reader: Reader;
}

async function rowsOf(
  deps: Deps,
  tx: Tx,
  { tenantId, ids, reader }: RowsAsked,
): Promise<AccountRow[]> {
  const policy = await deps.policies.current(tx, tenantId);
  const now = deps.clock.now();
  const facts = await loadFactsMany(tx, ids);
  return facts.map((each): AccountRow => {
    const treatment = decideTreatment(each, policy, now);
    const { delinquency } = treatment;
    const { standing } = toPanelView({
      facts: each,
      policy,
      treatment,
      offers: recommendOffers(each, policy, delinquency, now, {
        segmentId: treatment.segment.segmentId,
      }),
      now,
      undo: null,
      pendingTouch: null,
      viewer: reader.viewer,
      locale: reader.locale,
      repTimeZone: reader.timeZone,
      timeline: { entries: [], total: 0, cursor: null },
      customerUrl: null,
      freshness: { asOf: now, source: "Good Standing", stale: false },
    });
    const overdue = delinquency.byCurrency.filter(({ pastDueMinor }) => pastDueMinor > 0);
    return {
      id: each.account.id,
      name: each.account.name,
      kind: each.account.kind,
      pastDueText: overdue
        .map(({ pastDueMinor, currency }) =>
          formatMoney(money(pastDueMinor, currency), reader.locale),
        )
        .join(" + "),
      daysPastDue: delinquency.daysPastDue,
      stateLabel: standing.label,
    };
  });
}
