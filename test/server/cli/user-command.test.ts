import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../../server/storage/connect.ts";
import { DEFAULT_TENANT } from "../../../server/storage/default-tenant.ts";
import { findRollout } from "../../../server/storage/rollouts.ts";
import { type Folder, gsHere, temporaryFolder } from "./support.ts";

// In order: each test finds the users as the one before it left them.
describe("gs user and gs sign-in", { timeout: 240_000 }, () => {
  let folder: Folder;
  let dataDir: string;

  beforeAll(async () => {
    folder = await temporaryFolder();
    dataDir = join(folder.path, "book");
  });
  afterAll(() => folder.remove());

  const user = (...args: string[]) => gsHere(["user", ...args, "--data-dir", dataDir]);

  it("begins a company, where nobody is contacted yet, with its first admin", async () => {
    const added = await user("add", "--email", "Ana@Example.com", "--name", "Ana");
    expect([added.code, added.err]).toEqual([0, ""]);
    expect(added.json()).toMatchObject({ email: "ana@example.com", role: "admin" });
    const db = await openDatabase({ dataDir });
    const { liveShare } = await db.withTenant(DEFAULT_TENANT.id, findRollout);
    await db.close();
    expect(liveShare).toBe(0);
  });

  it("prints a link that is nowhere kept as it reads", async () => {
    const printed = await gsHere(["sign-in", "--data-dir", dataDir]);
    expect(printed.json()).toMatchObject({
      email: "ana@example.com",
      url: expect.stringMatching(/\/console\/sign-in\/link\?token=[\w-]{43}$/),
    });
  });

  it.each([
    [["add", "--email", "ana"], "--email"],
    [["remove", "--email", "ana@example.com"], "last admin"],
  ])("names what is wrong in %j", async (args, named) => {
    const answer = await user(...args);
    expect([answer.code, answer.err]).toEqual([2, expect.stringContaining(named)]);
  });
});
