import type { DateOrder } from "./import-mapping.ts";
import { type DateShape, readDate, toWrittenDate, type WrittenDate } from "./read-date.ts";

/** What all values of one date column have in common. */
export interface DateTally {
  readonly shapes: Map<DateShape, number>;
  unreadable: number;
  /** Numbers such as `25/12/2026`, where only the day can be over 12. */
  dayFirst: number;
  monthFirst: number;
}

/** Why an order was chosen, from the strongest ground to the weakest. */
export type DateOrderBasis =
  | "mapping"
  | "this_column"
  | "another_column"
  | "due_after_invoice"
  | "country"
  | "default";

export interface DateFinding {
  readonly order: DateOrder | null;
  readonly basis: DateOrderBasis | null;
  readonly shapes: Readonly<Partial<Record<DateShape, number>>>;
  /** No value of the file settles which number is the day. */
  readonly ambiguous: boolean;
  /** Some values are only readable day first and others only month first. */
  readonly mixed: boolean;
}

/** How often a due date falls before its invoice date under each reading. */
export interface OrderClashes {
  mdy: number;
  dmy: number;
}

export function emptyDateTally(): DateTally {
  return { shapes: new Map(), unreadable: 0, dayFirst: 0, monthFirst: 0 };
}

/** Adds one value in place and hands back how it is written. */
export function tallyDate(tally: DateTally, text: string): WrittenDate | null {
  const written = toWrittenDate(text);
  if (!written.ok) {
    if (written.error !== "empty") tally.unreadable += 1;
    return null;
  }
  const date = written.value;
  tally.shapes.set(date.shape, (tally.shapes.get(date.shape) ?? 0) + 1);
  if (date.shape === "triple") {
    const [first, second] = date.parts;
    if (first > 12 && second <= 12) tally.dayFirst += 1;
    if (second > 12 && first <= 12) tally.monthFirst += 1;
  }
  return date;
}

/** Counts, for an invoice date and a due date, which readings put the due date first. */
export function tallyClash(clashes: OrderClashes, issued: string, due: string): void {
  for (const order of ["mdy", "dmy"] as const) {
    const from = readDate(issued, order);
    const to = readDate(due, order);
    if (!from.ok || !to.ok || to.value < from.value) clashes[order] += 1;
  }
}

export interface DateEvidence {
  readonly mapped: DateOrder | null;
  readonly others: readonly DateTally[];
  readonly clashes: OrderClashes;
  readonly country: string | null;
}

/** Decides from every value of the column, and from the rest of the file only where it is silent. */
export function decideDateOrder(tally: DateTally, evidence: DateEvidence): DateFinding {
  const shapes = Object.fromEntries(tally.shapes);
  const found = (order: DateOrder | null, basis: DateOrderBasis | null): DateFinding => ({
    order,
    basis,
    shapes,
    ambiguous: basis === "country" || basis === "default",
    mixed: basis !== "mapping" && tally.dayFirst > 0 && tally.monthFirst > 0,
  });
  if (evidence.mapped !== null) return found(evidence.mapped, "mapping");
  if (!tally.shapes.has("triple")) return found(null, null);
  const own = majority(tally.monthFirst, tally.dayFirst);
  if (own !== null) return found(own, "this_column");
  const total = (key: "monthFirst" | "dayFirst") =>
    evidence.others.reduce((sum, other) => sum + other[key], 0);
  const others = majority(total("monthFirst"), total("dayFirst"));
  if (others !== null) return found(others, "another_column");
  const fewerClashes = majority(evidence.clashes.dmy, evidence.clashes.mdy);
  if (fewerClashes !== null) return found(fewerClashes, "due_after_invoice");
  if (evidence.country === null) return found("mdy", "default");
  return found(MONTH_FIRST_COUNTRIES.has(evidence.country) ? "mdy" : "dmy", "country");
}

// CLDR: the short date begins with the month in these.
const MONTH_FIRST_COUNTRIES = new Set(["US", "PH", "PR", "GU", "VI", "PW", "FM", "MH"]);

function majority(monthFirst: number, dayFirst: number): DateOrder | null {
  if (monthFirst === dayFirst) return null;
  return monthFirst > dayFirst ? "mdy" : "dmy";
}
