import { allocateLedger } from "../../../core/accounts/allocate-ledger.ts";
import {
  type ArrangementStanding,
  arrangementStandings,
} from "../../../core/accounts/arrangement-standing.ts";
import type { CalendarDate } from "../../../core/time/calendar-date.ts";
import { accountContext } from "../../../core/treatment/account-context.ts";
import type { AccountWork } from "../account-work.ts";

/** Where every arrangement of an account stands today, on the customer's calendar. */
export function standingsOf({
  facts,
  policy,
  now,
}: Pick<AccountWork, "facts" | "policy" | "now">): {
  readonly today: CalendarDate;
  readonly standings: readonly ArrangementStanding[];
} {
  const today = accountContext(facts, policy, now).todayDate;
  if (facts.arrangements.length === 0) return { today, standings: [] };
  const standings = arrangementStandings(facts, allocateLedger(facts, today), policy, today);
  return { today, standings };
}
