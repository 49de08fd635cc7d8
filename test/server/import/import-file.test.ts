import { describe, expect, it } from "vitest";
import { bytesSource } from "../../../server/import/import-source.ts";
import { gzipped, importAll, importBytes, importText } from "./support.ts";

const HEADER = "Invoice,Customer,Invoice Date,Due Date,Amount";
const ROW = "INV-1,Acme,2026-01-01,2026-01-31,100.00";
const SIMPLE = `${HEADER}\n${ROW}\n`;

describe("importFile reads the same table however the file is written", () => {
  it.each([
    ["LF", Buffer.from(SIMPLE), { encoding: "utf-8", bom: false, delimiter: "," }],
    ["no last line end", Buffer.from(SIMPLE.trimEnd()), {}],
    ["CRLF", Buffer.from(SIMPLE.replaceAll("\n", "\r\n")), {}],
    ["CR alone", Buffer.from(SIMPLE.replaceAll("\n", "\r")), {}],
    ["a byte order mark", Buffer.from(`\ufeff${SIMPLE}`), { bom: true }],
    ["UTF-16", Buffer.from(`\ufeff${SIMPLE}`, "utf16le"), { encoding: "utf-16le", bom: true }],
    [
      "UTF-16 big end first",
      Buffer.from(`\ufeff${SIMPLE}`, "utf16le").swap16(),
      { encoding: "utf-16be" },
    ],
    ["gzip", gzipped(SIMPLE), {}],
    ["semicolons", Buffer.from(SIMPLE.replaceAll(",", ";")), { delimiter: ";" }],
    ["tabs", Buffer.from(SIMPLE.replaceAll(",", "\t")), { delimiter: "\t" }],
    ["pipes", Buffer.from(SIMPLE.replaceAll(",", "|")), { delimiter: "|" }],
    ["sep=", Buffer.from(`sep=;\r\n${SIMPLE.replaceAll(",", ";")}`), { delimiter: ";" }],
    ["quotes around everything", Buffer.from(SIMPLE.replace(/[^,\n]+/g, '"$&"')), {}],
    [
      "a title and blank lines above",
      Buffer.from(`Aged debt\n\n${SIMPLE}`),
      { header: { line: 3 } },
    ],
    ["a trailing delimiter", Buffer.from(SIMPLE.replaceAll("\n", ",\n")), {}],
    [
      "rows of nothing but delimiters",
      Buffer.from(`${SIMPLE},,,,\n,,,,\n`),
      { rows: { read: 3, imported: 1, duplicates: 0, rejected: 0, blank: 2 } },
    ],
  ])("%s", async (_name, bytes, report) => {
    const imported = await importBytes(bytes);
    expect(imported.report).toMatchObject(report);
    expect(imported.invoices).toEqual([
      {
        accountId: "acme",
        invoice: {
          id: "INV-1",
          number: "INV-1",
          currency: "USD",
          amountMinor: 10_000,
          issuedOn: "2026-01-01",
          dueOn: "2026-01-31",
        },
      },
    ]);
    expect(imported.accounts.map(({ account }) => account.name)).toEqual(["Acme"]);
  });

  it("keeps accents from Latin-1 and line breaks within quotes", async () => {
    const text = `Factura;Cliente;Fecha de Emisión;Vencimiento;Importe\nF-1;"Peña\nHermanos";01/01/2026;31/01/2026;1.234,56\n`;
    const { accounts, invoices, report } = await importBytes(Buffer.from(text, "latin1"));
    expect(report.encoding).toBe("windows-1252");
    expect(accounts[0]?.account.name).toBe("Peña Hermanos");
    expect(invoices[0]?.invoice).toMatchObject({ amountMinor: 123_456, dueOn: "2026-01-31" });
  });

  it("gives line numbers of the file, below a title and after line breaks within quotes", async () => {
    const text = `Title\n${HEADER}\nI1,"Ac\n\nme",2026-01-01,2026-01-31,1\nI2,Acme,x,2026-01-31,1\n`;
    const { report } = await importText(text);
    expect(report.rejects.map(({ line }) => line)).toEqual([6]);
  });

  it.each([
    ["an empty file", Buffer.from(""), "empty"],
    ["blank lines only", Buffer.from("\n\n \n"), "no rows"],
    ["a binary file", Buffer.from([0, 1, 2, 3, 255, 254, 0, 0]), "binary"],
    ["an Excel workbook", Buffer.from("504b030414000600", "hex"), "Excel"],
    ["a cut gzip", Buffer.from(gzipped(SIMPLE.repeat(50))).subarray(0, 60), "damaged"],
    ["prose", Buffer.from("Dear sir,\nplease find attached\n"), "no column"],
  ])("refuses %s", async (_name, bytes, words) => {
    await expect(importBytes(bytes)).rejects.toThrow(words);
  });

  it("accepts a file with only the names and finds nothing", async () => {
    const { report } = await importText(`${HEADER}\n`);
    expect(report.rows).toEqual({ read: 0, imported: 0, duplicates: 0, rejected: 0, blank: 0 });
  });

  it("reads a file without names when the mapping gives the places", async () => {
    const columns = { invoiceNumber: 1, accountName: 2, issuedOn: 3, dueOn: 4, amount: 5 };
    const { report, invoices } = await importText(`${ROW}\n`, { columns });
    expect(report.header.line).toBeNull();
    expect(invoices).toHaveLength(1);
  });
});

describe("importFile turns rows into facts", () => {
  it("books a settled invoice as paid in full that day", async () => {
    const { ledger } = await importText(`${HEADER},Settled Date\n${ROW},2026-02-05\n`);
    expect(ledger.map(({ entry }) => entry)).toEqual([
      {
        id: "pay-INV-1",
        kind: "payment",
        on: "2026-02-05",
        currency: "USD",
        amountMinor: 10_000,
        invoiceId: "INV-1",
      },
    ]);
  });

  it("books what the balance lacks as paid, and says that it has no date", async () => {
    const { ledger, report } = await importText(`${HEADER},Balance\n${ROW},40.00\n`);
    expect(ledger.map(({ entry }) => [entry.on, entry.amountMinor])).toEqual([
      ["2026-01-01", 6_000],
    ]);
    expect(report.assumptions.join(" ")).toContain("paid on an unknown day");
  });

  it("takes the open amount as the invoice when that is all there is", async () => {
    const { invoices, ledger } = await importText(
      `${HEADER.replace("Amount", "Open Amount")}\n${ROW}\n`,
    );
    expect(invoices[0]?.invoice.amountMinor).toBe(10_000);
    expect(ledger).toEqual([]);
  });

  it.each([
    [
      "holds a disputed invoice until somebody lifts it",
      "yes",
      "",
      [{ from: "2026-01-01", invoiceId: "INV-1" }],
      [],
    ],
    [
      "ends the dispute of a settled invoice that day",
      "sí",
      "2026-02-05",
      [{ until: "2026-02-05" }],
      [],
    ],
    ["holds nothing that was paid before it was invoiced", "yes", "2025-12-30", [], []],
    ["ends an earlier import's dispute when the file says no", "no", "", [], ["dispute-INV-1"]],
  ])("%s", async (_name, disputed, settled, holds, ended) => {
    const text = `${HEADER},Disputed,Settled\n${ROW},${disputed},${settled}\n`;
    const imported = await importText(text, { columns: { settledOn: "Settled" } });
    expect(imported.holds.map(({ hold }) => hold)).toEqual(
      holds.map((hold) =>
        expect.objectContaining({ id: "dispute-INV-1", kind: "dispute", ...hold }),
      ),
    );
    expect(imported.endedHoldIds).toEqual(ended);
  });

  it("leaves earlier disputes alone when the file says nothing about disputes", async () => {
    expect((await importText(SIMPLE)).endedHoldIds).toEqual([]);
  });

  it.each([
    ["Paid", { invoices: 1, payments: 1 }],
    ["Open", { invoices: 1, payments: 0 }],
    ["Void", { invoices: 0, payments: 0 }],
    ["Disputed", { invoices: 1, disputes: 1 }],
  ])("believes the status %s", async (status, found) => {
    const { report } = await importText(`${HEADER},Status\n${ROW},${status}\n`);
    expect(report.found).toMatchObject(found);
  });

  it("makes one account per customer, each fact from the first row that has it", async () => {
    const header = "Invoice,Customer ID,Customer,Due,Amount,Email,Phone,Country,Language,Time Zone";
    const text = [
      header,
      "I1,C1,Acme Inc,2026-01-31,1,,,,,",
      "I2,C1,Acme Corp,2026-01-31,1,AP@acme.test,+1 (303) 555-0100,Spain,español,Europe/Madrid",
      "I3,C1,Acme Inc,2026-01-31,1,ap@acme.test; cfo@acme.test,,391,klingon,Mars/Base",
    ].join("\n");
    const { accounts, report } = await importText(text);
    expect(accounts).toEqual([
      {
        externalId: "C1",
        stated: ["name", "language", "country", "timeZones"],
        account: {
          id: "C1",
          name: "Acme Inc",
          kind: "business",
          language: "es",
          country: "ES",
          timeZones: ["Europe/Madrid"],
          attributes: { Country: "391" },
          contactPoints: [
            expect.objectContaining({
              channel: "email",
              address: "ap@acme.test",
              consent: "unknown",
            }),
            expect.objectContaining({ channel: "voice", address: "+13035550100" }),
            expect.objectContaining({ channel: "sms", address: "+13035550100" }),
            expect.objectContaining({ channel: "email", address: "cfo@acme.test" }),
          ],
        },
      },
    ]);
    expect(report.notices.map(({ line, field }) => [line, field])).toEqual([
      [4, "Language"],
      [4, "Time Zone"],
    ]);
    expect(report.assumptions.join(" ")).toContain("more than one name");
  });

  it("fills what the file lacks from the mapping's constants and keeps named attributes", async () => {
    const { accounts, invoices, report } = await importText(`${HEADER},Tier\n${ROW},3\n`, {
      constants: { currency: "CAD", country: "CA", language: "fr", timeZone: "America/Toronto" },
      attributes: { tier: { column: "Tier", as: "number" } },
    });
    expect(invoices[0]?.invoice.currency).toBe("CAD");
    expect(accounts[0]?.account).toMatchObject({
      country: "CA",
      language: "fr",
      timeZones: ["America/Toronto"],
      attributes: { tier: 3 },
    });
    expect(report.assumptions.join(" ")).toContain("taken as CAD");
  });

  it("cleans what spreadsheets do to numbers", async () => {
    const text =
      "invoice_id,cust_number,due_in_date,total_open_amount\n1930571429.0,'0042,20200310,5.0\n";
    const { invoices, accounts } = await importText(text);
    expect(invoices[0]?.invoice).toMatchObject({ number: "1930571429", dueOn: "2020-03-10" });
    expect(accounts[0]?.externalId).toBe("0042");
  });
});

describe("a date that could be two days", () => {
  const text = `${HEADER}\nI1,Acme,01/02/2026,03/02/2026,1\n`;

  it("is read as the country writes dates, and the report says so plainly", async () => {
    const { report, invoices } = await importText(text);
    expect(invoices[0]?.invoice).toMatchObject({ issuedOn: "2026-01-02", dueOn: "2026-03-02" });
    expect(report.warnings).toContain('"Due Date" is ambiguous: see the assumptions.');
    expect(report.assumptions.join(" ")).toContain("set dateOrder in the mapping");
  });

  it.each([
    ["for all columns", "dmy"],
    ["by column name", { "Invoice Date": "dmy", "Due Date": "dmy" }],
    ["by field", { issuedOn: "dmy", dueOn: "dmy" }],
  ])("is read as the mapping says, %s", async (_name, dateOrder) => {
    const { report, invoices } = await importText(text, { dateOrder });
    expect(invoices[0]?.invoice).toMatchObject({ issuedOn: "2026-02-01", dueOn: "2026-02-03" });
    expect(report.warnings).toEqual([]);
  });

  it("refuses an order for a column that isn't there", async () => {
    await expect(importText(text, { dateOrder: { Dew: "dmy" } })).rejects.toThrow("date column");
  });
});

describe("importing twice", () => {
  it("counts an identical row as a duplicate, not as a reject", async () => {
    const { report } = await importText(`${SIMPLE}${ROW}\n${ROW}\n`);
    expect(report.rows).toMatchObject({ read: 3, imported: 1, duplicates: 2, rejected: 0 });
  });

  it("gives the same facts and the same ids", async () => {
    const text = `${HEADER},Email,Disputed\n${ROW},a@b.test,yes\nÑ/2,Ünïcode & Söhne,2026-01-01,2026-01-31,2,,no\n`;
    const first = await importText(text);
    const second = await importText(text);
    expect(second).toEqual(first);
    expect(first.accounts.every(({ account }) => /^[A-Za-z0-9._-]+$/.test(account.id))).toBe(true);
  });
});

describe("a long file", () => {
  it("comes in many batches with progress, and each account before its facts", async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, index) => `I${index},C${index % 500},2026-01-01,2026-01-31,1.00`,
    );
    const seen: number[] = [];
    const source = bytesSource("long.csv", Buffer.from([HEADER, ...rows].join("\n")));
    const imported = await importAll(
      source,
      {},
      { onProgress: ({ rows: count }) => seen.push(count) },
    );
    expect(imported.batches).toBeGreaterThan(5);
    expect(imported.accounts).toHaveLength(500);
    expect(imported.invoices).toHaveLength(20_000);
    expect(seen.at(-1)).toBe(20_000);
  });
});
