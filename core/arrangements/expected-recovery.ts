import type { PaymentHistory } from "../accounts/delinquency.ts";
import type { TenantPolicy } from "../policy/policy.ts";
import { daysBetween } from "../time/calendar-date.ts";
import type { ExpectedRecovery } from "./offer.ts";
import type { Schedule } from "./schedule.ts";

const DAYS_PER_MONTH = 30;
const PERCENT_SCALE = 10_000;
const WHOLE = BigInt(100 * PERCENT_SCALE);

/**
 * What a plan is expected to bring. Every number in it is the policy's, so that a creditor can check
 * it by hand and put its own book's figures in; each payment is rounded down.
 */
export function expectedRecovery(
  { installments, agreedOn, totalMinor }: Schedule,
  history: PaymentHistory,
  { arrangements: { recovery } }: TenantPolicy,
): ExpectedRecovery {
  const keptPercent = recovery.keptPercent[history];
  const { lossPerMonthPercent } = recovery;
  const expectedMinor = installments.reduce((sum, { dueOn, amountMinor }) => {
    const months = Math.floor(Math.max(0, daysBetween(agreedOn, dueOn)) / DAYS_PER_MONTH);
    const left = scaled(100 - lossPerMonthPercent) ** BigInt(months);
    const hoped = BigInt(amountMinor) * scaled(keptPercent) * left;
    return sum + Number(hoped / WHOLE ** BigInt(months + 1));
  }, 0);
  return { expectedMinor, totalMinor, history, keptPercent, lossPerMonthPercent };
}

function scaled(percent: number): bigint {
  return BigInt(Math.round(percent * PERCENT_SCALE));
}
