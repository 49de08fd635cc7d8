import type { AccountFacts } from "../../accounts/account-facts.ts";
import { allocateLedger, type InvoiceBalance } from "../../accounts/allocate-ledger.ts";
import { effectivePayments } from "../../accounts/effective-payments.ts";
import { type CurrencyCode, safe } from "../../money/money.ts";
import { addDays, type CalendarDate, toDayNumber } from "../../time/calendar-date.ts";
import type { Period } from "./kpi.ts";

/**
 * What moved in one currency between the evening before a period and its last evening, in minor units.
 * It always holds that
 * opening - openingCredit + billed - cancelled - collected - credited = closing - closingCredit.
 */
export interface Flow {
  opening: number;
  openingCredit: number;
  billed: number;
  cancelled: number;
  /** Money that came, less money that was taken back, whenever it had come. */
  collected: number;
  credited: number;
  closing: number;
  closingCredit: number;
  /** Of the closing amount, what is not past its due date. */
  closingCurrent: number;
  closingOver90: number;
  /** What was or fell due in the period, whatever became of it; and how much of it was settled. */
  due: number;
  settledOfDue: number;
  /** By month of issue, `YYYY-MM`, of every invoice in force at the end. */
  readonly billedByMonth: Map<string, number>;
}

export type Flows = Map<CurrencyCode, Flow>;

const AT_RISK_DAYS = 90;

/** Adds one account's movements to the flows of a book. */
export function addFlows(flows: Flows, facts: AccountFacts, { from, to }: Period): void {
  const before = addDays(from, -1);
  const opening = allocateLedger(facts, before);
  const closing = allocateLedger(facts, to);
  addOpening(flows, opening.balances, closing.balances);
  addClosing(flows, closing.balances, to);
  addDue(flows, opening.balances, closing.balances, to);
  for (const [currency, amount] of opening.creditMinor)
    add(flows, currency, "openingCredit", amount);
  for (const [currency, amount] of closing.creditMinor)
    add(flows, currency, "closingCredit", amount);
  addReceipts(flows, facts, before, -1);
  addReceipts(flows, facts, to, 1);
}

function addOpening(
  flows: Flows,
  opening: readonly InvoiceBalance[],
  closing: readonly InvoiceBalance[],
): void {
  const atClose = idsOf(closing);
  const atOpen = idsOf(opening);
  for (const { invoice, balanceMinor } of opening) {
    add(flows, invoice.currency, "opening", balanceMinor);
    if (!atClose.has(invoice.id)) add(flows, invoice.currency, "cancelled", invoice.amountMinor);
  }
  for (const { invoice } of closing)
    if (!atOpen.has(invoice.id)) add(flows, invoice.currency, "billed", invoice.amountMinor);
}

function addClosing(flows: Flows, closing: readonly InvoiceBalance[], to: CalendarDate): void {
  const today = toDayNumber(to);
  for (const { invoice, balanceMinor, dueDay } of closing) {
    const { currency, issuedOn, amountMinor } = invoice;
    add(flows, currency, "closing", balanceMinor);
    if (dueDay >= today) add(flows, currency, "closingCurrent", balanceMinor);
    if (today - dueDay > AT_RISK_DAYS) add(flows, currency, "closingOver90", balanceMinor);
    const { billedByMonth } = flowOf(flows, currency);
    const month = issuedOn.slice(0, 7);
    billedByMonth.set(month, safe((billedByMonth.get(month) ?? 0) + amountMinor));
  }
}

/** An invoice whose payment was taken back owes again what it had not owed in the morning. */
function addDue(
  flows: Flows,
  opening: readonly InvoiceBalance[],
  closing: readonly InvoiceBalance[],
  to: CalendarDate,
): void {
  const startOf = new Map(opening.map(({ invoice, balanceMinor }) => [invoice.id, balanceMinor]));
  for (const { invoice, balanceMinor } of closing) {
    if (invoice.dueOn > to) continue;
    const start = startOf.get(invoice.id) ?? invoice.amountMinor;
    const settled = Math.max(0, start - balanceMinor);
    add(flows, invoice.currency, "due", safe(balanceMinor + settled));
    add(flows, invoice.currency, "settledOfDue", settled);
  }
}

function addReceipts(flows: Flows, facts: AccountFacts, asOf: CalendarDate, sign: 1 | -1): void {
  for (const { entry, amountMinor } of effectivePayments(facts.ledger, asOf)) {
    const what = entry.kind === "payment" ? "collected" : "credited";
    add(flows, entry.currency, what, sign * amountMinor);
  }
}

function idsOf(balances: readonly InvoiceBalance[]): ReadonlySet<string> {
  return new Set(balances.map(({ invoice }) => invoice.id));
}

type Amount = Exclude<keyof Flow, "billedByMonth">;

function add(flows: Flows, currency: CurrencyCode, what: Amount, amountMinor: number): void {
  const flow = flowOf(flows, currency);
  flow[what] = safe(flow[what] + amountMinor);
}

function flowOf(flows: Flows, currency: CurrencyCode): Flow {
  const flow = flows.get(currency) ?? newFlow();
  flows.set(currency, flow);
  return flow;
}

export function newFlow(): Flow {
  return {
    opening: 0,
    openingCredit: 0,
    billed: 0,
    cancelled: 0,
    collected: 0,
    credited: 0,
    closing: 0,
    closingCredit: 0,
    closingCurrent: 0,
    closingOver90: 0,
    due: 0,
    settledOfDue: 0,
    billedByMonth: new Map(),
  };
}
