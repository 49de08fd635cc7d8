import { describe, expect, it } from "vitest";
import { importText } from "./support.ts";

const HEADER =
  "Invoice,Customer ID,Customer,Invoice Date,Due Date,Amount,Balance,Currency,Paid On,Disputed,Type";
const GOOD = "INV-1,C1,Acme,2026-01-01,2026-01-31,100.00,,USD,,,";

/** The one good row stands first, so a bad row is on line 3. */
async function rejectOf(row: string, mapping: unknown = {}) {
  const { report, invoices } = await importText(`${HEADER}\n${GOOD}\n${row}\n`, mapping);
  expect(invoices.map(({ invoice }) => invoice.number)).toContain("INV-1");
  return report.rejects;
}

describe("a bad row is rejected with its line, field, value and reason", () => {
  it.each([
    [
      "a broken CSV row",
      'INV-2,"C2,Acme,2026-01-01,2026-01-31,1.00,,USD,,,',
      "broken_row",
      "row",
      "not closed",
    ],
    [
      "too many fields",
      "INV-2,C2,Ac,me,2026-01-01,2026-01-31,1.00,,USD,,,,x",
      "broken_row",
      "row",
      "13 fields where the header has 11",
    ],
    ["too few fields", "INV-2,C2", "broken_row", "row", "2 fields where the header has 11"],
    [
      "an unknown currency",
      "INV-2,C2,Acme,2026-01-01,2026-01-31,1.00,,XXQ,,,",
      "unknown_currency",
      "Currency",
      "unknown currency",
    ],
    [
      "a currency beside the amount that isn't the row's",
      "INV-2,C2,Acme,2026-01-01,2026-01-31,€1.00,,USD,,,",
      "currency_conflict",
      "Amount",
      "EUR",
    ],
    [
      "a negative amount",
      "INV-2,C2,Acme,2026-01-01,2026-01-31,-1.00,,USD,,,",
      "negative_amount",
      "Amount",
      "negative",
    ],
    [
      "a negative amount in brackets",
      "INV-2,C2,Acme,2026-01-01,2026-01-31,(1.00),,USD,,,",
      "negative_amount",
      "Amount",
      "negative",
    ],
    [
      "NaN",
      "INV-2,C2,Acme,2026-01-01,2026-01-31,NaN,,USD,,,",
      "amount_not_finite",
      "Amount",
      "not a finite number",
    ],
    [
      "Infinity",
      "INV-2,C2,Acme,2026-01-01,2026-01-31,Infinity,,USD,,,",
      "amount_not_finite",
      "Amount",
      "not a finite number",
    ],
    [
      "an amount out of all range",
      "INV-2,C2,Acme,2026-01-01,2026-01-31,1e999,,USD,,,",
      "amount_too_large",
      "Amount",
      "too large",
    ],
    ["zero", "INV-2,C2,Acme,2026-01-01,2026-01-31,0.00,,USD,,,", "zero_amount", "Amount", "zero"],
    [
      "no amount",
      "INV-2,C2,Acme,2026-01-01,2026-01-31,,,USD,,,",
      "missing_amount",
      "Amount",
      "missing",
    ],
    [
      "words for an amount",
      "INV-2,C2,Acme,2026-01-01,2026-01-31,lots,,USD,,,",
      "bad_amount",
      "Amount",
      "not an amount",
    ],
    [
      "half a cent",
      "INV-2,C2,Acme,2026-01-01,2026-01-31,1.005,,USD,,,",
      "bad_amount",
      "Amount",
      "more decimals than USD has",
    ],
    [
      "a yen's fraction",
      "INV-2,C2,Acme,2026-01-01,2026-01-31,1.5,,JPY,,,",
      "bad_amount",
      "Amount",
      "more decimals than JPY has",
    ],
    [
      "more open than invoiced",
      "INV-2,C2,Acme,2026-01-01,2026-01-31,1.00,2.00,USD,,,",
      "open_amount_over_total",
      "Balance",
      "more is open",
    ],
    [
      "a due date before the invoice date",
      "INV-2,C2,Acme,2026-02-01,2026-01-31,1.00,,USD,,,",
      "due_before_invoice_date",
      "Due Date",
      "2026-01-31 is before the invoice date 2026-02-01",
    ],
    [
      "no customer",
      "INV-2,,Acme,2026-01-01,2026-01-31,1.00,,USD,,,",
      "missing_customer",
      "Customer ID",
      "missing",
    ],
    [
      "no invoice number",
      ",C2,Acme,2026-01-01,2026-01-31,1.00,,USD,,,",
      "missing_invoice_number",
      "Invoice",
      "missing",
    ],
    [
      "a number a spreadsheet shortened",
      "1.93E+09,C2,Acme,2026-01-01,2026-01-31,1.00,,USD,,,",
      "bad_reference",
      "Invoice",
      "shortened",
    ],
    [
      "a day that doesn't exist",
      "INV-2,C2,Acme,2026-01-01,2026-02-30,1.00,,USD,,,",
      "bad_date",
      "Due Date",
      "no such day",
    ],
    [
      "words for a date",
      "INV-2,C2,Acme,2026-01-01,soon,1.00,,USD,,,",
      "bad_date",
      "Due Date",
      "not a date",
    ],
    [
      "a bad paid date",
      "INV-2,C2,Acme,2026-01-01,2026-01-31,1.00,,USD,yes,,",
      "bad_date",
      "Paid On",
      "not a date",
    ],
    [
      "no due date",
      "INV-2,C2,Acme,2026-01-01,,1.00,,USD,,,",
      "missing_due_date",
      "Due Date",
      "missing",
    ],
    [
      "no invoice date",
      "INV-2,C2,Acme,,2026-01-31,1.00,,USD,,,",
      "missing_invoice_date",
      "Invoice Date",
      "missing",
    ],
    [
      "an unclear flag",
      "INV-2,C2,Acme,2026-01-01,2026-01-31,1.00,,USD,,maybe,",
      "bad_yes_no",
      "Disputed",
      "neither yes nor no",
    ],
    [
      "a credit memo",
      "INV-2,C2,Acme,2026-01-01,2026-01-31,1.00,,USD,,,Credit Memo",
      "credit_memo",
      "Type",
      "a credit memo",
    ],
    [
      "a payment",
      "INV-2,C2,Acme,2026-01-01,2026-01-31,1.00,,USD,,,Payment",
      "not_an_invoice",
      "Type",
      "a payment",
    ],
    [
      "the same number with other facts",
      "INV-1,C1,Acme,2026-01-01,2026-01-31,101.00,,USD,,,",
      "conflicting_duplicate",
      "Invoice",
      "line 2",
    ],
  ])("%s", async (_name, row, code, field, words) => {
    const rejects = await rejectOf(row);
    expect(rejects).toEqual([
      { line: 3, code, field, value: expect.any(String), reason: expect.stringContaining(words) },
    ]);
  });

  it("shows a value without control characters and not endlessly", async () => {
    const nasty = `\u001b[31m${"x".repeat(500)}`;
    const [reject] = await rejectOf(`INV-2,C2,Acme,2026-01-01,${nasty},1.00,,USD,,,`);
    expect(reject?.value).not.toContain("\u001b");
    expect([...(reject?.value ?? "")].length).toBeLessThan(100);
  });

  it("counts every reason even when the list is full", async () => {
    const rows = Array.from({ length: 10_050 }, (_, index) => `I${index},C,A,x,x,1,,USD,,,`);
    const { report } = await importText(`${HEADER}\n${rows.join("\n")}\n`);
    expect(report.rows.rejected).toBe(10_050);
    expect(report.rejectReasons).toEqual({ bad_date: 10_050 });
    expect(report.rejects.length + report.rejectsNotShown).toBe(10_050);
  });
});

describe("credits", () => {
  it("are booked for the customer when the mapping says so", async () => {
    const rows = [
      "CM-1,C1,Acme,2026-01-05,2026-01-05,-25.00,,USD,,,",
      "CM-2,C1,Acme,2026-01-06,2026-01-06,30.00,,USD,,,Credit note",
    ];
    const text = [HEADER, GOOD, ...rows].join("\n");
    const { report, ledger } = await importText(text, { credits: "import" });
    expect(report).toMatchObject({ found: { credits: 2, invoices: 1 }, rows: { rejected: 0 } });
    expect(ledger).toEqual([
      {
        accountId: "C1",
        entry: {
          id: "credit-CM-1",
          kind: "credit",
          on: "2026-01-05",
          currency: "USD",
          amountMinor: 2_500,
        },
      },
      {
        accountId: "C1",
        entry: {
          id: "credit-CM-2",
          kind: "credit",
          on: "2026-01-06",
          currency: "USD",
          amountMinor: 3_000,
        },
      },
    ]);
  });
});
