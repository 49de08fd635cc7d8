import type { BusinessCalendar } from "../../time/business-days.ts";

/**
 * The days United States law leaves out when it counts "business days" of a debt: Saturdays,
 * Sundays and the legal public holidays of 5 USC 6103(a). Where a holiday on a weekend is observed
 * on a weekday, that day is left out as well: it only ever gives the customer more time.
 */
export const FEDERAL_CALENDAR: BusinessCalendar = { country: "US", weekdays: [1, 2, 3, 4, 5] };
