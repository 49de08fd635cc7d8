import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AccountId } from "../../../core/accounts/account.ts";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import { instant } from "../../../core/time/instant.ts";
import { decideTreatment } from "../../../core/treatment/decide-treatment.ts";
import { SimulationReport } from "../../../core/treatment/simulation-report.ts";
import { ImportReport } from "../../../server/import/import-report.ts";
import { openDatabase } from "../../../server/storage/connect.ts";
import { insertDecision } from "../../../server/storage/decisions.ts";
import { DEFAULT_TENANT } from "../../../server/storage/default-tenant.ts";
import { loadFacts } from "../../../server/storage/facts.ts";
import { publishPolicy } from "../../../server/storage/policies.ts";
import { appendTimeline } from "../../../server/storage/timeline.ts";
import { type Folder, gs, gsHere, temporaryFolder } from "./support.ts";

const CSV = [
  "Invoice,Customer ID,Customer,Email,Invoice Date,Due Date,Amount,Currency,Paid On,Disputed",
  "INV-1,C1,Acme,ap@acme.test,2026-01-01,2026-01-31,100.00,USD,2026-03-01,no",
  "INV-2,C1,Acme,,2026-01-05,2026-02-04,40.00,USD,,yes",
  "INV-3,C2,Bolt,,2026-01-05,2026-02-04,9.50,CAD,,no",
].join("\n");
const BAD = `${CSV}\nINV-4,C2,Bolt,,2026-01-05,2026-01-04,9.50,CAD,,no\nINV-5,C2,Bolt,,2026-01-05,2026-02-04,9.50,XXQ,,no`;

let folder: Folder;
let book: string;
let csv: string;
beforeAll(async () => {
  folder = await temporaryFolder();
  book = join(folder.path, "book");
  csv = await folder.write("book.csv", CSV);
});
afterAll(() => folder.remove());

// In order: each test finds the book as the one before it left it. The first import sets up a
// database, which takes half a minute on a busy machine.
describe("gs on a book", { timeout: 240_000 }, () => {
  it("refuses to look at a book that isn't there, and makes none", async () => {
    const { code, err } = await gsHere(["replay", "--all", "--data-dir", book]);
    expect(code).toBe(2);
    expect(err).toMatch(/^gs replay: --data-dir: [^\n]+\n$/);
    expect(existsSync(book)).toBe(false);
  });

  it("tries an import without writing", async () => {
    const { code, json } = await gs(["import", "--file", csv, "--dry-run", "--data-dir", book]);
    expect(code).toBe(0);
    expect(json()).toMatchObject({ dryRun: true, written: { invoices: { created: 3 } } });
    expect(existsSync(book)).toBe(false);
  });

  it("imports, and importing again changes nothing", async () => {
    const first = await gs(["import", "--file", csv, "--data-dir", book, "--progress"]);
    expect(first.code).toBe(0);
    expect(first.err).toContain("importing 100% 3 rows");
    expect(ImportReport.parse(first.json()).rows).toMatchObject({ read: 3, imported: 3 });
    expect(first.json()).toMatchObject({
      dryRun: false,
      written: { accounts: { created: 2 }, invoices: { created: 3 }, holds: { created: 1 } },
    });
    const second = await gs(["import", "--file", csv, "--data-dir", book]);
    expect(second.err).toBe("");
    expect(second.json()).toMatchObject({
      written: {
        accounts: { created: 0, updated: 0 },
        invoices: { created: 0, updated: 0, unchanged: 3 },
      },
    });
  });

  it("tells what a dry run on a book would change", async () => {
    const more = await folder.write(
      "more.csv",
      `${CSV}\nINV-9,C3,New,,2026-01-05,2026-02-04,1,USD,,no`,
    );
    const tried = await gsHere(["import", "--file", more, "--dry-run", "--data-dir", book]);
    expect(tried.json()).toMatchObject({ written: { invoices: { created: 1, unchanged: 3 } } });
  });

  it("imports the good rows, reports the bad and exits 1", async () => {
    const bad = await folder.write("bad.csv", BAD);
    const { code, json } = await gs(["import", "--file", bad, "--data-dir", book]);
    expect(code).toBe(1);
    expect(json()).toMatchObject({
      rows: { read: 5, imported: 3, rejected: 2 },
      rejects: [
        { line: 5, code: "due_before_invoice_date", field: "Due Date" },
        { line: 6, code: "unknown_currency", field: "Currency", value: "XXQ" },
      ],
    });
  });

  it.each([
    ["a mapping with a misspelt field", '{"colums":{}}', "has no field colums"],
    [
      "a mapping to a column that isn't there",
      '{"columns":{"dueOn":"Dew"}}',
      "columns.dueOn: no column",
    ],
    [
      "a constant that is no currency",
      '{"constants":{"currency":"XXQ"}}',
      "constants.currency: unknown currency",
    ],
  ])("refuses %s", async (_name, map, words) => {
    const path = await folder.write("map.json", map);
    const { code, err } = await gsHere([
      "import",
      "--file",
      csv,
      "--map",
      path,
      "--data-dir",
      book,
    ]);
    expect(code).toBe(2);
    expect(err).toMatch(/^gs import: [^\n]+\n$/);
    expect(err).toContain(words);
  });

  it("refuses a file that is no table", async () => {
    const path = await folder.write("empty.csv", "");
    const { code, err } = await gsHere(["import", "--file", path, "--data-dir", book]);
    expect([code, err]).toEqual([2, "gs import: file: the file is empty\n"]);
  });

  it("simulates the book as it simulates the file, and writes the page", async () => {
    const html = join(folder.path, "page.html");
    const args = ["simulate", "--from", "2026-02-01", "--days", "30"];
    const stored = await gs([...args, "--data-dir", book, "--html", html]);
    expect(stored.code).toBe(0);
    const report = SimulationReport.parse(stored.json());
    expect(report).toMatchObject({ accounts: 2, days: 30, receivedMinor: {} });
    expect(report.touches.length).toBeGreaterThan(0);
    expect(report.checks.every(({ ok }) => ok)).toBe(true);
    expect(await readFile(html, "utf8")).toContain("<!doctype html>");
    const direct = await gsHere([...args, "--file", csv]);
    expect(SimulationReport.parse(direct.json())).toEqual(report);
    expect(direct.json()).toMatchObject({ file: { rows: { read: 3 } } });
  });

  it.each([
    [["--days", "3"], "--from: is required"],
    [["--from", "2026-02-30", "--days", "3"], "--from: "],
    [["--from", "2026-02-01", "--days", "0"], "--days: "],
    [["--from", "2026-02-01", "--days", "many"], "--days: "],
  ])("refuses gs simulate %j", async (args, words) => {
    const { code, err } = await gsHere(["simulate", ...args, "--file", csv]);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });

  it("replays recorded decisions and reports one that comes out differently", async () => {
    const c1 = AccountId.parse("C1");
    const db = await openDatabase({ dataDir: book });
    await db.withTenant(DEFAULT_TENANT.id, async (tx) => {
      const policy = await publishPolicy(tx, defaultPolicy, {
        at: instant("2026-02-01T00:00:00Z"),
        by: "test",
      });
      const facts = await loadFacts(tx, c1);
      if (facts === null) throw new Error("C1 was imported above");
      const at = instant("2026-02-10T15:00:00Z");
      const treatment = decideTreatment(facts, policy, at);
      const decision = { accountId: c1, at, policyVersion: policy.version, facts, treatment };
      await insertDecision(tx, decision);
      await insertDecision(tx, { ...decision, treatment: { ...treatment, cadenceId: "another" } });
      const event = { at, actor: "test", kind: "note.added", body: { text: "hello" } };
      await appendTimeline(tx, c1, [event, event]);
    });
    await db.close();
    const { code, json } = await gs(["replay", "--account", "C1", "--data-dir", book]);
    expect(code).toBe(1);
    expect(json()).toMatchObject({
      decisions: 2,
      different: 1,
      differences: [{ accountId: "C1", differences: [{ path: "cadenceId", recorded: "another" }] }],
    });
    const other = await gsHere(["replay", "--account", "C2", "--data-dir", book]);
    expect([other.code, other.json()]).toEqual([
      0,
      { decisions: 0, erased: 0, different: 0, differences: [] },
    ]);
    expect((await gsHere(["replay", "--account", "C9", "--data-dir", book])).err).toContain(
      "--account: ",
    );
  });

  it("finds a timeline entry that was altered behind our back", async () => {
    const clean = await gsHere(["verify-timeline", "--data-dir", book]);
    expect([clean.code, clean.json()]).toEqual([0, { accounts: 2, breaks: [] }]);
    const pglite = await PGlite.create(join(book, "database"));
    await pglite.exec('update timeline set body = \'{"text":"bye"}\' where seq = 2');
    await pglite.close();
    const { code, json } = await gs(["verify-timeline", "--account", "C1", "--data-dir", book]);
    expect(code).toBe(1);
    expect(json()).toEqual({ accounts: 1, breaks: [{ accountId: "C1", kind: "altered", seq: 2 }] });
  });

  it("says who has the data directory while another process is using it", async () => {
    const db = await openDatabase({ dataDir: book });
    const { code, err } = await gs(["import", "--file", csv, "--data-dir", book]);
    await db.close();
    expect(code).toBe(2);
    expect(err).toMatch(/^gs import: --data-dir: [^\n]+in use by process \d+[^\n]+\n$/);
  });
});
