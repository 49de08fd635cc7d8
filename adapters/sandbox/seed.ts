import type { AccountFacts } from "../../core/accounts/account-facts.ts";
import type { CalendarDate } from "../../core/time/calendar-date.ts";
import { ABROAD } from "./seed-abroad.ts";
import { toFacts } from "./seed-builder.ts";
import { BUSINESSES } from "./seed-businesses.ts";
import { CONSUMERS } from "./seed-consumers.ts";

/**
 * The demo's book: every standing a rep meets, dated from `today` so that it never goes out of
 * date. Ids are fixed, hence loading it again changes nothing.
 */
export function seedFacts(today: CalendarDate): AccountFacts[] {
  return [...BUSINESSES, ...ABROAD, ...CONSUMERS].map((seed) => toFacts(seed, today));
}
