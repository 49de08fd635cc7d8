/** What one customer owes, as the accounting system's file has it. */
export interface OwedRow {
  readonly customer: string;
  readonly name: string;
  readonly number: string;
  readonly amountCents: number;
  openCents: number;
}

const COLUMNS =
  "Customer number,Customer name,Invoice number,Invoice date,Due date,Amount,Open amount,Currency";

/** The file of all that is owed, as people hand it in. */
export function fileOf(owed: readonly OwedRow[]): string {
  const decimal = (cents: number) => (cents / 100).toFixed(2);
  const rows = owed.map(({ customer, name, number, amountCents, openCents }) =>
    [
      customer,
      name,
      number,
      "2026-01-10",
      "2026-02-10",
      decimal(amountCents),
      decimal(openCents),
      "USD",
    ].join(","),
  );
  return [COLUMNS, ...rows].join("\n");
}
