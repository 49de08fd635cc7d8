import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Folder, gsHere, temporaryFolder } from "./support.ts";

const CSV = [
  "Invoice,Customer ID,Customer,Email,Invoice Date,Due Date,Amount,Currency,Paid On,Disputed",
  "INV-1,C1,Ana Betancourt,ana@example.org,2026-01-01,2026-01-31,100.00,USD,2026-03-01,no",
  "INV-3,C2,Bolt,,2026-01-05,2026-02-04,9.50,CAD,,no",
].join("\n");

// In order: each test finds the book as the one before it left it.
describe("gs on a person's data", { timeout: 240_000 }, () => {
  let folder: Folder;
  let book: readonly string[];
  const ids = new Map<string, string>();

  beforeAll(async () => {
    folder = await temporaryFolder();
    book = ["--data-dir", join(folder.path, "book")];
    const csv = await folder.write("book.csv", CSV);
    expect((await gsHere(["import", "--file", csv, ...book])).code).toBe(0);
    const all = await gsHere(["retention", "--dry-run", "--at", "2040-01-01T00:00:00Z", ...book]);
    expect(all.json()).toMatchObject({ accounts: 2, dryRun: true, destroyed: 0 });
  }, 240_000);
  afterAll(() => folder.remove());

  const expired = async (at: string) => {
    const { json } = await gsHere(["retention", "--dry-run", "--at", at, ...book]);
    return json();
  };

  it("lists what is past its time: three years after the payment, and never what is owed", async () => {
    expect(await expired("2029-02-28T12:00:00Z")).toMatchObject({ expired: [] });
    const due = await expired("2029-03-01T12:00:00Z");
    expect(due).toMatchObject({
      expired: [{ lastActivityOn: "2026-03-01", keptUntil: "2029-03-01" }],
    });
    ids.set("ana", JSON.stringify(due).match(/"accountId":"([^"]+)"/)?.[1] ?? "");
  });

  it("says what law allows on every channel now, and of which message it can tell nothing", async () => {
    const account = ["--account", ids.get("ana") ?? "", ...book];
    const why = await gsHere(["why", ...account]);
    expect(why.json()).toMatchObject({ touches: [], notQueued: [] });
    expect(why.out.match(/"stage":\s*"now"/g)).toHaveLength(6);
    const { code, err } = await gsHere(["why", "--touch", "nothing", ...account]);
    expect([code, err]).toEqual([2, expect.stringMatching(/--touch: .* has no touch "nothing"/)]);
  });

  it("exports a person and then erases them", async () => {
    const account = ["--account", ids.get("ana") ?? "", ...book];
    const exported = await gsHere(["export-person", ...account]);
    expect(exported.out).toContain("ana@example.org");
    const erased = await gsHere(["erase-person", ...account]);
    expect(erased.code).toBe(0);
    expect(erased.json()).toMatchObject({ chainVerifies: true, keptUntil: "2029-03-01" });
    const after = await gsHere(["export-person", ...account]);
    expect(after.out).not.toMatch(/ana@example\.org|Betancourt/);
    const again = await gsHere(["erase-person", ...account]);
    expect([again.code, again.json()]).toMatchObject([1, { refused: { kind: "erased_already" } }]);
    expect((await gsHere(["verify-timeline", ...book])).code).toBe(0);
    expect((await gsHere(["replay", "--all", ...book])).code).toBe(0);
  });

  it("destroys what is past its time and leaves the rest", async () => {
    const run = await gsHere(["retention", "--at", "2029-03-01T12:00:00Z", ...book]);
    expect(run.json()).toMatchObject({ accounts: 2, destroyed: 1, dryRun: false });
    expect(await expired("2040-01-01T00:00:00Z")).toMatchObject({ accounts: 1, expired: [] });
  });

  it.each([
    [["export-person"], /--account/],
    [["erase-person", "--account", "nobody"], /no account "nobody"/],
    [["retention", "--at", "soon"], /--at/],
  ])("says in one line what is wrong with %j", async (args, message) => {
    const { code, err } = await gsHere([...args, ...book]);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});
