import Holidays, { type HolidaysTypes } from "date-holidays";
import { type DayNumber, yearOf } from "./calendar-date.ts";
import { DAY_MS, HOUR_MS } from "./instant.ts";

type DaysByYear = Map<number, ReadonlySet<DayNumber>>;

// Working out a year costs milliseconds and asking costs nothing, so each is worked out once, when
// first asked for. Holidays are constants: remembering them keeps callers pure.
const calendars = new Map<string, DaysByYear>();

// Asked without a zone the library answers in the country's first one; in UTC a local day is a day.
const OPTIONS: HolidaysTypes.Options = { types: ["public"], timezone: "UTC" };
const NOON_MS = 12 * HOUR_MS;

// Only a mistyped date lies outside these years, and there the library may throw or never return.
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/**
 * Whether the day is a public holiday, substitute days included. `region` is an ISO 3166-2 code
 * with or without its country (`BY`, `DE-BY`). A place the library does not know has no holidays,
 * nor has a year before 1900 or after 2199.
 */
export function isHoliday(country: string, region: string | undefined, day: DayNumber): boolean {
  const place = region === undefined ? country : `${country}/${region}`;
  const year = yearOf(day);
  let years = calendars.get(place);
  if (years === undefined) {
    years = new Map();
    calendars.set(place, years);
  }
  let days = years.get(year);
  if (days === undefined) {
    days = readYear(country, region, year);
    years.set(year, days);
  }
  return days.has(day);
}

function readYear(
  country: string,
  region: string | undefined,
  year: number,
): ReadonlySet<DayNumber> {
  const days = new Set<DayNumber>();
  if (year < FIRST_YEAR || year > LAST_YEAR) return days;
  const prefix = `${country}-`;
  const state = region?.startsWith(prefix) ? region.slice(prefix.length) : (region ?? "");
  const library = new Holidays(country, state, OPTIONS);
  // A feast of several days (Eswatini's Incwala) is listed under the year it begins in.
  for (const listed of [year - 1, year]) {
    for (const { start, end } of library.getHolidays(listed)) addDays(days, start, end);
  }
  return days;
}

// A day counts when its noon lies inside: a feast that starts the evening before takes one day, one
// that lasts a week takes seven, and a morning or an afternoon off takes none.
function addDays(days: Set<DayNumber>, start: Date, end: Date): void {
  const first = Math.floor((start.getTime() - NOON_MS) / DAY_MS) + 1;
  for (let day = first; day * DAY_MS + NOON_MS < end.getTime(); day += 1) days.add(day);
}
