import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fileSource } from "../../../server/import/import-source.ts";
import { importAll } from "./support.ts";

// Their licences don't let them be copied here, so they are read from beside the repository.
const folder = join(import.meta.dirname, "../../../../shared/datasets");
const has = (name: string) => existsSync(join(folder, name));
const read = (name: string) => importAll(fileSource(join(folder, name)));

if (!has("ibm-accounts-receivable.csv")) console.log("the datasets are absent: 2 tests skipped");

describe("public receivables files are read as they are", () => {
  it.skipIf(!has("ibm-accounts-receivable.csv"))("IBM's accounts receivable", async () => {
    const { report, invoices, accounts, holds } = await read("ibm-accounts-receivable.csv");
    expect(report.rows).toEqual({
      read: 2_466,
      imported: 2_466,
      duplicates: 0,
      rejected: 0,
      blank: 0,
    });
    expect(report.found).toEqual({
      accounts: 100,
      invoices: 2_466,
      payments: 2_466,
      credits: 0,
      disputes: 561,
    });
    expect(report.assumptions).toContain(
      "2466 rows say nothing about their currency and are taken as USD.",
    );
    expect(report.columns.find(({ name }) => name === "DueDate")?.dates).toMatchObject({
      order: "mdy",
      ambiguous: false,
    });
    expect(invoices[0]?.invoice).toMatchObject({
      number: "0000611365",
      issuedOn: "2013-01-02",
      dueOn: "2013-02-01",
      amountMinor: 5_594,
    });
    expect(accounts[0]?.account.attributes).toEqual({ countryCode: "391" });
    expect(holds.every(({ hold }) => hold.until !== undefined)).toBe(true);
  });

  it.skipIf(!has("open-invoices-9k.csv.gz"))("an open book in two currencies", async () => {
    const { report, invoices } = await read("open-invoices-9k.csv.gz");
    expect(report.rows).toEqual({
      read: 9_700,
      imported: 9_700,
      duplicates: 0,
      rejected: 0,
      blank: 0,
    });
    expect(report.found).toMatchObject({ accounts: 664, payments: 0 });
    expect(report.totals.map(({ currency, invoices: count }) => [currency, count])).toEqual([
      ["CAD", 747],
      ["USD", 8_953],
    ]);
    expect(invoices[0]?.invoice.number).toBe("1930571429");
    expect(report.assumptions.join("\n")).toContain('"baseline_create_date" was used');
  });
});
