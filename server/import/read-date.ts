import { ok, type Result, refuse } from "../../core/result/result.ts";
import { CalendarDate, daysInMonth, fromDayNumber } from "../../core/time/calendar-date.ts";
import type { DateOrder } from "./import-mapping.ts";

/** How a date is written. Only `triple`, as `03/04/2026`, needs an order to be read. */
export type DateShape = "iso" | "compact" | "named" | "excel_day" | "triple";

export type DateProblem = "empty" | "not_a_date" | "no_such_day" | "out_of_range";

const TIME =
  /(?:[T ,]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[AaPp]\.?[Mm]\.?)?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?)?$/
    .source;
const ISO = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${TIME}`);
const COMPACT = new RegExp(`^((?:19|20|21)\\d{2})(\\d{2})(\\d{2})(?:\\.0+)?${TIME}`);
const TRIPLE = new RegExp(`^(\\d{1,2})([-/. ])(\\d{1,2})\\2(\\d{4}|\\d{2})${TIME}`);
const DAY_FIRST = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th)?[-/., ]*(?:de )?(\\p{L}{3,12})\\.?[-/., ]*(?:del? )?(\\d{4}|\\d{2})${TIME}`,
  "iu",
);
const MONTH_FIRST = new RegExp(
  `^(\\p{L}{3,12})\\.?[-/ ]*(\\d{1,2})(?:st|nd|rd|th)?[-/., ]+(\\d{4}|\\d{2})${TIME}`,
  "iu",
);
const EXCEL_DAY = /^(\d{5})(?:[.,]\d+)?$/;

// Excel counts from 1899-12-30, because it believes 1900 had a 29 February.
const EXCEL_EPOCH_DAYS = 25_569;
const EXCEL_MIN = 20_000;
const EXCEL_MAX = 80_000;
const YEAR_MIN = 1900;
const YEAR_MAX = 2199;

const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    "jan january ene enero",
    "feb february febrero",
    "mar march marzo",
    "apr april abr abril",
    "may mayo",
    "jun june junio",
    "jul july julio",
    "aug august ago agosto",
    "sep sept september septiembre setiembre set",
    "oct october octubre",
    "nov november noviembre",
    "dec december dic diciembre",
  ].flatMap((names, index) => names.split(" ").map((name) => [name, index + 1] as const)),
);

/** The numbers of a date as written, before an order gives them meaning. */
export type WrittenDate =
  | { readonly shape: "triple"; readonly parts: readonly [number, number, number] }
  | {
      readonly shape: Exclude<DateShape, "triple">;
      readonly year: number;
      readonly month: number;
      readonly day: number;
    };

/** Recognises how a date is written, without deciding whether that day exists. */
export function toWrittenDate(text: string): Result<WrittenDate, DateProblem> {
  const bare = withoutWeekday(text.trim());
  if (bare === "") return refuse("empty");
  const iso = ISO.exec(bare);
  if (iso !== null) return whole("iso", iso[1], iso[2], iso[3]);
  const compact = COMPACT.exec(bare);
  if (compact !== null) return whole("compact", compact[1], compact[2], compact[3]);
  const triple = TRIPLE.exec(bare);
  if (triple !== null) {
    return ok({
      shape: "triple",
      parts: [Number(triple[1]), Number(triple[3]), fullYear(triple[4] ?? "")],
    });
  }
  const excel = EXCEL_DAY.exec(bare);
  return excel === null ? toNamedDate(bare) : fromExcelDay(Number(excel[1]));
}

/** Reads a date. `order` is needed only for numbers such as `03/04/2026`. */
export function readDate(text: string, order: DateOrder | null): Result<CalendarDate, DateProblem> {
  const written = toWrittenDate(text);
  if (!written.ok) return written;
  const date = written.value;
  if (date.shape !== "triple") return toDay(date.year, date.month, date.day);
  const [first, second, third] = date.parts;
  switch (order) {
    case "mdy":
      return toDay(third, first, second);
    case "dmy":
      return toDay(third, second, first);
    case "ymd":
      return toDay(fullYear(String(first).padStart(2, "0")), second, third % 100);
    case null:
      return refuse("not_a_date");
  }
}

function toNamedDate(bare: string): Result<WrittenDate, DateProblem> {
  const dayFirst = DAY_FIRST.exec(bare);
  if (dayFirst !== null) return named(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(bare);
  if (monthFirst !== null) return named(monthFirst[3], monthFirst[1], monthFirst[2]);
  return refuse("not_a_date");
}

function fromExcelDay(day: number): Result<WrittenDate, DateProblem> {
  if (day < EXCEL_MIN || day > EXCEL_MAX) return refuse("not_a_date");
  const [year, month, dayOfMonth] = fromDayNumber(day - EXCEL_EPOCH_DAYS).split("-");
  return whole("excel_day", year, month, dayOfMonth);
}

function named(year = "", monthName = "", day = ""): Result<WrittenDate, DateProblem> {
  const month = MONTHS.get(monthName.toLowerCase().normalize("NFD").replace(/\p{M}/gu, ""));
  if (month === undefined) return refuse("not_a_date");
  return ok({ shape: "named", year: fullYear(year), month, day: Number(day) });
}

function whole(
  shape: "iso" | "compact" | "excel_day",
  year = "",
  month = "",
  day = "",
): Result<WrittenDate, DateProblem> {
  return ok({ shape, year: Number(year), month: Number(month), day: Number(day) });
}

/** Two digits mean 1970 to 2069: invoices older than that aren't collected. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function toDay(year: number, month: number, day: number): Result<CalendarDate, DateProblem> {
  if (year < YEAR_MIN || year > YEAR_MAX) return refuse("out_of_range");
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    return refuse("no_such_day");
  }
  const padded = [month, day].map((part) => String(part).padStart(2, "0"));
  return ok(CalendarDate.parse(`${year}-${padded.join("-")}`));
}

/** `Thu, 27 Feb 2020`: the weekday adds nothing, and in a wrong one we couldn't tell which is wrong. */
function withoutWeekday(text: string): string {
  const match = /^(\p{L}{2,10})\.?,? +(?=.*\d)/u.exec(text);
  if (match === null || match[1] === undefined) return text;
  return MONTHS.has(match[1].toLowerCase()) ? text : text.slice(match[0].length);
}
