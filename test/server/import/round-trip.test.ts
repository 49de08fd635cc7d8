import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importBytes } from "./support.ts";

interface PrintedInvoice {
  readonly number: string;
  readonly customer: string;
  readonly issued: number;
  readonly terms: number;
  readonly cents: number;
}

interface Style {
  readonly delimiter: "," | ";" | "\t" | "|";
  readonly lineEnd: "\n" | "\r\n" | "\r";
  readonly encoding: "utf-8" | "utf-8 bom" | "utf-16le" | "latin1";
  readonly date: keyof typeof PRINT_DATE;
  readonly amount: keyof typeof PRINT_AMOUNT;
}

const PRINT_DATE = {
  iso: ([y, m, d]: Parts) => `${y}-${m}-${d}`,
  isoTime: ([y, m, d]: Parts) => `${y}-${m}-${d}T00:00:00.000Z`,
  slashed: ([y, m, d]: Parts) => `${y}/${m}/${d}`,
  compact: ([y, m, d]: Parts) => `${y}${m}${d}`,
  monthFirst: ([y, m, d]: Parts) => `${Number(m)}/${Number(d)}/${y}`,
  dayFirst: ([y, m, d]: Parts) => `${d}/${m}/${y}`,
  dotted: ([y, m, d]: Parts) => `${d}.${m}.${y}`,
  excel: ([y, m, d]: Parts) => String(Date.UTC(Number(y), Number(m) - 1, Number(d)) / DAY + 25_569),
} as const;
const DAY = 86_400_000;
type Parts = readonly [string, string, string];

const PRINT_AMOUNT = {
  point: (whole: string, cents: string) => `${whole}.${cents}`,
  comma: (whole: string, cents: string) => `${whole},${cents}`,
  pointGrouped: (whole: string, cents: string) => `${group(whole, ",")}.${cents}`,
  commaGrouped: (whole: string, cents: string) => `${group(whole, ".")},${cents}`,
  spaceGrouped: (whole: string, cents: string) => `${group(whole, " ")},${cents}`,
  dollars: (whole: string, cents: string) => `$${group(whole, ",")}.${cents}`,
  code: (whole: string, cents: string) => `${whole}.${cents} USD`,
} as const;

function group(whole: string, mark: string): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, mark);
}

const anyInvoice = fc.record({
  number: fc.stringMatching(/^[A-Z]{1,3}-[0-9]{1,6}$/),
  customer: fc.constantFrom("Acme", 'The "Best" Shop', "Peña, Hijos; & Co", "A|B\tC", "Two\nLines"),
  issued: fc.integer({ min: 15_000, max: 25_000 }),
  terms: fc.integer({ min: 0, max: 120 }),
  cents: fc.integer({ min: 1, max: 999_999_999 }),
});

const anyStyle: fc.Arbitrary<Style> = fc.record({
  delimiter: fc.constantFrom(",", ";", "\t", "|"),
  lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
  encoding: fc.constantFrom("utf-8", "utf-8 bom", "utf-16le", "latin1"),
  date: fc.constantFrom(
    "iso",
    "isoTime",
    "slashed",
    "compact",
    "monthFirst",
    "dayFirst",
    "dotted",
    "excel",
  ),
  amount: fc.constantFrom(
    "point",
    "comma",
    "pointGrouped",
    "commaGrouped",
    "spaceGrouped",
    "dollars",
    "code",
  ),
});

function dayText(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

function printDate(day: number, style: Style): string {
  const [year = "", month = "", dayOfMonth = ""] = dayText(day).split("-");
  return PRINT_DATE[style.date]([year, month, dayOfMonth]);
}

function print(invoices: readonly PrintedInvoice[], style: Style): Buffer {
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = invoices.map(({ number, customer, issued, terms, cents }) => {
    const whole = String(Math.floor(cents / 100));
    const amount = PRINT_AMOUNT[style.amount](whole, String(cents % 100).padStart(2, "0"));
    return [number, customer, printDate(issued, style), printDate(issued + terms, style), amount];
  });
  const table = [["Invoice No", "Customer", "Invoice Date", "Due Date", "Amount"], ...rows];
  // The line break in a name stays a plain LF: only the ends of rows vary.
  const text = table.map((row) => row.map(quote).join(style.delimiter)).join(style.lineEnd);
  switch (style.encoding) {
    case "utf-8":
      return Buffer.from(text);
    case "utf-8 bom":
      return Buffer.from(`\ufeff${text}`);
    case "utf-16le":
      return Buffer.from(`\ufeff${text}`, "utf16le");
    case "latin1":
      return Buffer.from(text, "latin1");
  }
}

describe("a table printed in any supported style", () => {
  it("comes back with the same values, and twice the same", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(anyInvoice, {
          selector: ({ number }) => number,
          minLength: 1,
          maxLength: 12,
        }),
        anyStyle,
        async (invoices, style) => {
          // A day over 12 settles the order of the days; without one only a mapping can.
          const order = { monthFirst: "mdy", dayFirst: "dmy", dotted: "dmy" } as const;
          const dateOrder =
            style.date in order
              ? Object.entries(order).find(([key]) => key === style.date)?.[1]
              : undefined;
          const mapping = dateOrder === undefined ? {} : { dateOrder };
          const bytes = print(invoices, style);
          const imported = await importBytes(bytes, mapping);
          expect(imported.report.rejects).toEqual([]);
          expect(imported.invoices.map(({ invoice }) => invoice)).toEqual(
            invoices.map(({ number, issued, terms, cents }) => ({
              id: number,
              number,
              currency: "USD",
              amountMinor: cents,
              issuedOn: dayText(issued),
              dueOn: dayText(issued + terms),
            })),
          );
          const names = new Map(imported.accounts.map(({ account }) => [account.id, account.name]));
          expect(imported.invoices.map(({ accountId }) => names.get(accountId))).toEqual(
            invoices.map(({ customer }) => customer.replace(/\s+/g, " ")),
          );
          expect(await importBytes(bytes, mapping)).toEqual(imported);
        },
      ),
      { numRuns: 150 },
    );
  });
});
