import type { Invoice } from "../accounts/account.ts";
import type { AccountFacts } from "../accounts/account-facts.ts";
import type { TenantPolicy } from "../policy/policy.ts";
import { type DayNumber, fromDayNumber, toDayNumber } from "../time/calendar-date.ts";
import type { SimulatedTouch } from "./simulation-report.ts";

// A step may slide over a long weekend and then wait for the interval after another message.
const SLACK_DAYS = 9;

export interface Silence {
  /** Invoice-days that were looked at. */
  readonly checked: number;
  readonly violations: readonly string[];
}

/**
 * Finds overdue invoices nobody wrote or called about for longer than the policy's widest gap between
 * two steps. Knows only plain books: every payment names its invoice, nothing is promised or planned,
 * and no hold is on the whole account. Others are left out and not counted.
 */
export function findSilence(
  { invoices, ledger, holds, promises, arrangements }: AccountFacts,
  policy: TenantPolicy,
  own: readonly SimulatedTouch[],
  window: { readonly from: DayNumber; readonly until: DayNumber },
): Silence {
  const plain =
    ledger.every(({ kind, invoiceId }) => kind === "payment" && invoiceId !== undefined) &&
    holds.every(({ invoiceId }) => invoiceId !== undefined) &&
    promises.length + arrangements.length === 0;
  if (!plain) return { checked: 0, violations: [] };
  const { gap, lastDay } = widestGap(policy);
  const spans = invoices.map((invoice) => openSpan(invoice, ledger, holds));
  const violations: string[] = [];
  let checked = 0;
  let quiet = 0;
  let leading = "";
  for (let day = window.from; day < window.until; day += 1) {
    const lead = oldestOverdue(spans, day, lastDay);
    const id = lead === null ? "" : lead.invoice.id;
    if (lead === null || id !== leading) quiet = 0;
    leading = id;
    if (lead === null) continue;
    checked += 1;
    quiet = wasTouched(own, lead.invoice, day) ? 0 : quiet + 1;
    if (quiet === gap + 1)
      violations.push(`${own[0]?.accountId ?? ""} ${id} silent until ${fromDayNumber(day)}`);
  }
  return { checked, violations };
}

interface OpenSpan {
  readonly invoice: Invoice;
  readonly due: DayNumber;
  readonly settled: DayNumber;
  readonly held: boolean;
}

function openSpan(
  invoice: Invoice,
  ledger: AccountFacts["ledger"],
  holds: AccountFacts["holds"],
): OpenSpan {
  let left = invoice.amountMinor;
  let settled = Number.POSITIVE_INFINITY;
  const paid = ledger.filter(({ invoiceId }) => invoiceId === invoice.id);
  for (const { on, amountMinor } of paid.toSorted((a, b) => (a.on < b.on ? -1 : 1))) {
    left -= amountMinor;
    if (left <= 0) settled = Math.min(settled, toDayNumber(on));
  }
  const held = holds.some(({ invoiceId }) => invoiceId === invoice.id);
  return { invoice, due: toDayNumber(invoice.dueOn), settled, held };
}

/** The invoice a cadence would count from, while its steps last. */
function oldestOverdue(
  spans: readonly OpenSpan[],
  day: DayNumber,
  lastDay: number,
): OpenSpan | null {
  let oldest: OpenSpan | null = null;
  for (const span of spans) {
    if (span.held || span.due >= day || span.settled <= day) continue;
    if (oldest === null || span.due < oldest.due) oldest = span;
  }
  return oldest === null || day - oldest.due > lastDay ? null : oldest;
}

function wasTouched(own: readonly SimulatedTouch[], { id }: Invoice, day: DayNumber): boolean {
  const date = fromDayNumber(day);
  return own.some(({ at, cycleId }) => at.startsWith(date) && cycleId.startsWith(`${id}@`));
}

function widestGap({ cadences }: TenantPolicy): { readonly gap: number; readonly lastDay: number } {
  let gap = 0;
  let lastDay = 0;
  for (const { steps } of cadences) {
    let before = 0;
    for (const { anchor } of steps) {
      if (anchor.from !== "due_date" || anchor.days < 0) continue;
      gap = Math.max(gap, anchor.days - before);
      before = anchor.days;
      lastDay = Math.max(lastDay, anchor.days);
    }
  }
  return { gap: gap + SLACK_DAYS, lastDay };
}
