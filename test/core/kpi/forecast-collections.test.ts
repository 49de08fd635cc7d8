import { expect, it } from "vitest";
import type { AccountFacts } from "../../../core/accounts/account-facts.ts";
import { HISTORY_MIN, openForecast } from "../../../core/kpi/forecast-collections.ts";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import { aFacts, anInvoice, aPayment, day, TODAY } from "../../support/facts.ts";

const DAYS = 28;

/** Late by ten days one window ago, and what was paid of it since. */
function once(paidMinor: number, daysAgo = DAYS - 5, amountMinor = 10_000): AccountFacts {
  return aFacts({
    invoices: [anInvoice(DAYS + 10, { amountMinor })],
    ledger: paidMinor === 0 ? [] : [aPayment(daysAgo, paidMinor)],
  });
}

/** Late by ten days today, and not yet sent one window ago. */
const now = () =>
  aFacts({ invoices: [anInvoice(10, { amountMinor: 10_000, issuedOn: day(-15) })] });

function forecastOf(book: readonly AccountFacts[]) {
  const forecast = openForecast(defaultPolicy, TODAY, DAYS);
  for (const facts of book) forecast.add(facts);
  return forecast.read().lines;
}

const times = <T>(count: number, each: T): T[] => Array.from({ length: count }, () => each);
/** The bucket of what is late by ten days: unpaid amounts of one window ago have grown out of it. */
const tenDaysLate = (book: readonly AccountFacts[]) =>
  forecastOf(book).find(({ history }) => history > 0);

it("expects the share that was paid last time, between bounds that hold it", () => {
  const history = [...times(20, once(10_000)), ...times(20, once(0))];
  const line = tenDaysLate([...history, ...times(50, now())]);
  // Half was paid: e = ±5,000 each, so s² = 40/39 · 5,000².
  // Of the share: (500,000² · 40 · s²) / 400,000²; of the accounts: 50 · s². Together 112.5 · s².
  const spread = 1.2816 * Math.sqrt(112.5 * (40 / 39)) * 5_000;
  expect(line).toMatchObject({ accounts: 50, history: 40, paidShare: 0.5, pastDueMinor: 500_000 });
  expect(line?.collected).toEqual({
    low: Math.round(250_000 - spread),
    expected: 250_000,
    high: Math.round(250_000 + spread),
  });
});

it("says nothing from fewer accounts than it needs", () => {
  const short = tenDaysLate([...times(HISTORY_MIN - 1, once(10_000)), now()]);
  expect(short).toMatchObject({ history: HISTORY_MIN - 1, paidShare: null, collected: null });
  const enough = tenDaysLate([...times(HISTORY_MIN, once(10_000)), now()]);
  expect(enough).toMatchObject({ history: HISTORY_MIN, paidShare: 1 });
});

it.each([
  ["a payment before the window", once(4_000, DAYS, 14_000), 0],
  ["a payment on the day the forecast begins", once(10_000, 0), 0],
  ["more than was past due", once(30_000), 1],
])("counts %s for what it says of that window", (_case, facts, share) => {
  const line = tenDaysLate([...times(HISTORY_MIN, facts), now()]);
  expect(line?.paidShare).toBe(share);
});
