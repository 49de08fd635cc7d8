import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SANDBOX_TENANT } from "../../../server/sandbox/tenant.ts";
import { findAccounts } from "../../../server/storage/accounts.ts";
import { openTestDatabase } from "../../support/database.ts";
import { type FormClient, type FormFile, formClient } from "../../support/form-client.ts";
import { startServer, type TestServer } from "../../support/server.ts";

const HEADER = "CustNo;Customer Name;Invoice No.;Invoice Date;Due Date;Amount;Sales rep\n";
const MESSY = `${HEADER}77-KETTLE;Kettle & <b>Sons</b>;K-1;02/01/2026;01/02/2026;1.234,56;Ana
77-KETTLE;Kettle & <b>Sons</b>;K-2;28/01/2026;31/02/2026;87,30;Ana
88-OAK;Oak Joinery;O-1;26/01/2026;25/02/2026;61,74;Luis
`;
const FILE: FormFile = { name: "open invoices.csv", bytes: MESSY };

let server: TestServer;
let browser: FormClient;

beforeAll(async () => {
  server = await startServer(await openTestDatabase());
  browser = await formClient(server);
});
afterAll(() => server.close());

const accountsNamed = (search: string) =>
  server.deps.db.withTenant(
    SANDBOX_TENANT.id,
    async (tx) => (await findAccounts(tx, { search, limit: 10 })).items,
  );

const checked = async (file = FILE) => {
  const answer = await browser.upload("/console/import", file, { currency: "EUR" });
  expect(answer.status).toBe(303);
  return answer.location ?? "";
};

describe("a file that is checked", () => {
  it("shows what was detected, what is rejected and why, and writes nothing", async () => {
    const { status, text } = await browser.get(await checked());
    expect(status).toBe(200);
    for (const part of [
      "open invoices.csv",
      "Semicolon",
      "UTF-8",
      "Dates as day/month/year",
      "Decimal comma",
      "31/02/2026",
      "No such day when read as day/month/year",
      "2 rows say nothing about their currency and are taken as EUR.",
      "Sales rep",
      "Creates 2 customers and 2 invoices.",
      "Import these 2 invoices",
    ])
      expect(text).toContain(part);
    expect(await accountsNamed("kettle")).toEqual([]);
  });

  it("is read when it is gzipped, too", async () => {
    const address = await checked({ name: "open.csv.gz", bytes: gzipSync(MESSY) });
    expect((await browser.get(address)).text).toContain("Import these 2 invoices");
  });

  it("keeps personal names out of every address", async () => {
    expect(await checked()).toMatch(/^\/console\/import\/[\da-f-]{36}$/);
  });
});

describe("the second step", () => {
  it("writes, shows the result at the same address, and writes once when pressed twice", async () => {
    const address = await checked();
    const [first, second] = await Promise.all([
      browser.post(address, {}),
      browser.post(address, {}),
    ]);
    expect([first.status, second.status]).toEqual([303, 303]);
    expect(first.location).toBe(address);
    const { text } = await browser.get(address);
    expect(text).toContain("Created 2 customers and 2 invoices.");
    expect(text).not.toContain("<b>Sons</b>");
    expect((await accountsNamed("kettle")).map(({ name }) => name)).toEqual([
      "Kettle & <b>Sons</b>",
    ]);
  });

  it("says that a file imported again changes nothing", async () => {
    const { text } = await browser.get(await checked());
    expect(text).toContain("All of it is in the book already, so nothing changes.");
  });

  it("says so when the file is no longer here, before and after the press", async () => {
    const gone = "/console/import/00000000-0000-4000-8000-000000000000";
    for (const answer of [await browser.get(gone), await browser.post(gone, {})]) {
      expect(answer.status).toBe(410);
      expect(answer.text).toContain("This file is no longer here");
    }
  });
});

describe("a file that can't be used", () => {
  it.each([
    ["no file", null, 400, "Choose a CSV file first."],
    ["an empty file", { name: "a.csv", bytes: "" }, 400, "“a.csv” is empty."],
    [
      "a picture",
      { name: "a.csv", bytes: "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0" },
      400,
      "Not a text file",
    ],
    [
      "a header without a due date",
      { name: "a.csv", bytes: "Customer,Invoice no,Amount\nA,1,2\n" },
      400,
      "No column for the due date",
    ],
    ["65 MB", { name: "a.csv", bytes: "x".repeat(64 * 1024 ** 2 + 1) }, 413, "larger than 64 MB"],
  ])("%s is refused in words", async (_name, file, status, words) => {
    const answer = await browser.upload("/console/import", file);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(words);
    expect(answer.text).toContain("Nothing was imported.");
    expect(answer.text).toContain('aria-invalid="true"');
  });

  it("an unknown currency is refused at its field", async () => {
    const answer = await browser.upload("/console/import", FILE, { currency: "XXQ" });
    expect([answer.status, answer.text.includes("Choose a currency")]).toEqual([400, true]);
  });

  it("a form that is no upload is refused in words", async () => {
    const answer = await browser.post("/console/import", { currency: "USD" });
    expect([answer.status, answer.text.includes("Choose a CSV file first.")]).toEqual([400, true]);
  });
});

describe("another site's page", () => {
  it("can neither check a file nor import one with our cookie", async () => {
    const address = await checked();
    const foreign = await formClient(server, { origin: "https://elsewhere.example" });
    expect((await foreign.upload("/console/import", FILE)).status).toBe(403);
    expect((await foreign.post(address, {})).status).toBe(403);
    expect((await browser.get(address)).text).toContain("Nothing has been written yet");
  });
});
