import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type Folder, gsHere, temporaryFolder } from "./support.ts";

const Made = z.object({ id: z.string(), secret: z.string().nullable() });

// In order: each test finds the book as the one before it left it.
describe("gs client", { timeout: 240_000 }, () => {
  let folder: Folder;
  let book: readonly string[];
  let made: z.infer<typeof Made>;

  const client = (...args: string[]) => gsHere(["client", ...args, ...book]);

  beforeAll(async () => {
    folder = await temporaryFolder();
    book = ["--data-dir", join(folder.path, "book")];
    const csv = "Invoice,Customer,Due Date,Amount,Currency\nI1,Acme,2026-01-31,10.00,USD";
    const file = await folder.write("book.csv", csv);
    expect((await gsHere(["import", "--file", file, ...book])).code).toBe(0);
  }, 240_000);
  afterAll(() => folder.remove());

  it("makes a client and prints its secret this once", async () => {
    const ran = await client("create", "--name", "Org flows", "--role", "manager");
    expect([ran.code, ran.err]).toEqual([0, ""]);
    expect(ran.json()).toMatchObject({
      ...{ name: "Org flows", role: "manager", grants: ["client_credentials"] },
      ...{ scopes: ["accounts.read", "accounts.act"], secret: expect.stringMatching(/^gscs_/) },
    });
    made = Made.parse(ran.json());
    const listed = await client("list");
    expect(listed.json()).toMatchObject([{ id: made.id, revokedAt: null }]);
    expect(listed.out).not.toContain(String(made.secret));
  });

  it("gives an auditor's client nothing that acts, and a public one no secret", async () => {
    const auditor = await client("create", "--name", "Audit", "--role", "auditor");
    expect(auditor.json()).toMatchObject({ scopes: ["accounts.read"] });
    const at = ["--grant", "authorization_code", "--redirect-uri", "http://localhost/callback"];
    const desktop = await client("create", "--name", "Desktop", "--public", ...at);
    expect(desktop.json()).toMatchObject({ isPublic: true, secret: null });
  });

  it("replaces a secret, says until when the old one counts, and ends a client", async () => {
    const fresh = await client("rotate", "--client", made.id, "--old-for-days", "1");
    expect(fresh.json()).toMatchObject({ id: made.id, secret: expect.stringMatching(/^gscs_/) });
    expect(Made.parse(fresh.json()).secret).not.toBe(made.secret);
    expect((await client("revoke", "--client", made.id)).code).toBe(0);
    const again = await client("revoke", "--client", made.id);
    expect([again.code, again.err]).toEqual([2, expect.stringContaining("--client: ")]);
    expect((await client("rotate", "--client", made.id)).code).toBe(2);
  });

  it("prints a one-time code, easy to read out, for a client that people let in", async () => {
    const at = ["--grant", "authorization_code", "--redirect-uri", "https://app.example/callback"];
    const { id } = Made.parse((await client("create", "--name", "Helper", ...at)).json());
    const ran = await client("code", "--client", id, "--person", "Ana Ruiz");
    expect(ran.json()).toMatchObject({
      ...{ client: id, person: "Ana Ruiz" },
      code: expect.stringMatching(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/),
    });
  });

  it.each([
    [["make"], "action"],
    [["create"], "--name"],
    [["create", "--name", "x", "--role", "owner"], "--role"],
    [["create", "--name", "x", "--grant", "password"], "--grant"],
    [["create", "--name", "x", "--scope", "everything"], "--scope"],
    [["create", "--name", "x", "--role", "auditor", "--scope", "accounts.act"], "--scope"],
    [["create", "--name", "x", "--grant", "authorization_code"], "--redirect-uri"],
    [["create", "--name", "x", "--redirect-uri", "http://app.example/"], "--redirect-uri"],
    [["create", "--name", "x", "--public"], "--public"],
    [["rotate"], "--client"],
    [["rotate", "--client", "x", "--old-for-days", "40"], "--old-for-days"],
    [["code", "--client", "x", "--person", "Ana"], "--client"],
  ])("names the option that is wrong in %j", async (args, option) => {
    const { code, err, out } = await client(...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(new RegExp(`^gs client: ${option}: [^\\n]+\\n$`));
  });
});
