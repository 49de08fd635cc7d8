import { z } from "zod";
import {
  CalendarDate,
  calendarDate,
  fromDayNumber,
  toDayNumber,
} from "../../core/time/calendar-date.ts";
import { isHoliday } from "../../core/time/holidays.ts";
import { readJson } from "./read-data.ts";
import { type CaseResult, type CaseSuite, compare, notExpressible } from "./suite.ts";

export const suite: CaseSuite = {
  name: "holidays",
  origin: "vacanza/holidays snapshots, where date-holidays' fixtures agree",
  licence: "MIT",
  run: () => readJson("holidays/agreed.json", z.array(PlaceYear)).flatMap(casesOf),
};

const PlaceYear = z.strictObject({
  country: z.string(),
  region: z.string().optional(),
  year: z.int(),
  agreed: z.array(CalendarDate),
  disputed: z.array(CalendarDate),
});
type PlaceYear = z.infer<typeof PlaceYear>;

function casesOf({ country, region, year, agreed, disputed }: PlaceYear): CaseResult[] {
  const place = region === undefined ? country : `${country}-${region}`;
  const results = agreed.map((date) =>
    compare(`${place} ${date}`, isHoliday(country, region, toDayNumber(date)), true),
  );
  const invented = ordinaryDays(year, [...agreed, ...disputed]).filter((date) =>
    isHoliday(country, region, toDayNumber(date)),
  );
  results.push(compare(`${place} ${year}, days neither source lists`, invented, []));
  if (disputed.length > 0) {
    const id = `${place} ${year}, ${disputed.length} dates`;
    results.push(notExpressible(id, "only one of the two sources lists them"));
  }
  return results;
}

function ordinaryDays(year: number, listed: readonly CalendarDate[]): CalendarDate[] {
  const days: CalendarDate[] = [];
  const last = toDayNumber(calendarDate(`${year}-12-31`));
  for (let day = toDayNumber(calendarDate(`${year}-01-01`)); day <= last; day += 1) {
    const date = fromDayNumber(day);
    if (!listed.includes(date)) days.push(date);
  }
  return days;
}
