import type { AccountFacts } from "../../core/accounts/account-facts.ts";
import { AccountFacts as AccountFactsShape } from "../../core/accounts/account-facts.ts";
import { defaultPolicy } from "../../core/policy/default-policy.ts";
import { addDays, type CalendarDate } from "../../core/time/calendar-date.ts";
import { simulateAccount } from "../../core/treatment/simulate-account.ts";

const DAYS = 60;

/** The same accounts after two months in which every step was made as it fell due: most of them rest. */
export function steadyBook(book: readonly AccountFacts[], today: CalendarDate): AccountFacts[] {
  const from = addDays(today, -DAYS);
  return book.map((facts) => {
    const fresh = { ...facts, touches: [] };
    const { touches } = simulateAccount(fresh, defaultPolicy, from, today, DAYS);
    return AccountFactsShape.parse({
      ...fresh,
      touches: touches.map(({ at, channel, kind, cycleId, stepId, currency }, n) => ({
        id: `${facts.account.id}-s${n}`,
        at,
        channel,
        status: "sent",
        kind: kind === "message" ? "message" : "task",
        cycleId,
        stepId,
        currency,
        invoiceIds: [],
      })),
    });
  });
}
