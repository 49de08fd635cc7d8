import { generateKeyPairSync } from "node:crypto";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Listening } from "../../../adapters/sandbox-listen.ts";
import { createSandboxSalesforce } from "../../../adapters/sandbox-salesforce/index.ts";
import { findConnection } from "../../../server/crm/connections.ts";
import { openDatabase } from "../../../server/storage/connect.ts";
import { type Folder, gsHere, temporaryFolder } from "./support.ts";

const USER = "ada@acme.example";

describe("gs connect salesforce", { timeout: 240_000 }, () => {
  let folder: Folder;
  let org: ReturnType<typeof createSandboxSalesforce>;
  let listening: Listening;
  let pem: string;
  const book = () => ["--data-dir", join(folder.path, "book")];

  const connect = (
    username: string,
    over: Record<string, string | undefined> = {},
    more: readonly string[] = [],
  ) =>
    gsHere(["connect", "salesforce", "--username", username, ...more, ...book()], undefined, {
      SALESFORCE_CLIENT_ID: "client",
      SALESFORCE_PRIVATE_KEY: pem,
      SALESFORCE_LOGIN_URL: listening.url,
      ...over,
    });

  beforeAll(async () => {
    const keys = generateKeyPairSync("rsa", {
      modulusLength: 2048,
      publicKeyEncoding: { type: "spki", format: "pem" },
      privateKeyEncoding: { type: "pkcs8", format: "pem" },
    });
    pem = keys.privateKey.replaceAll("\n", "\\n");
    org = createSandboxSalesforce({
      ...{ clientId: "client", clientSecret: "unused", name: "Acme Inc" },
      ...{ nowMs: Date.now, trustedKey: keys.publicKey },
    });
    listening = await org.listen();
    folder = await temporaryFolder();
    const csv = "Invoice,Customer,Due Date,Amount,Currency\nI1,Acme,2026-01-31,10.00,USD";
    const file = await folder.write("book.csv", csv);
    expect((await gsHere(["import", "--file", file, ...book()])).code).toBe(0);
  }, 240_000);
  afterAll(async () => {
    await listening.close();
    await folder.remove();
  });

  it("connects the org that trusts our key, as the user named, and says which it is", async () => {
    const ran = await connect(USER);
    expect([ran.code, ran.err]).toEqual([0, ""]);
    expect(ran.json()).toMatchObject({ externalId: org.orgId, org: "Acme Inc", username: USER });
    expect(ran.out).not.toContain("PRIVATE KEY");
  });

  it("makes the person named an admin of the settings, beside the user it acts as", async () => {
    const ran = await connect(USER, {}, ["--admin", " Max.Admin@Acme.example"]);
    expect(ran.json()).toMatchObject({ admin: "max.admin@acme.example" });
    const db = await openDatabase({ dataDir: join(folder.path, "book") });
    const found = await findConnection(db, "salesforce", org.orgId);
    await db.close();
    expect(found?.roles).toEqual({ [org.userId]: "admin", "max.admin@acme.example": "admin" });
  });

  it("refuses an admin without an address before anything is asked of the org", async () => {
    const ran = await connect("nobody@acme.example", {}, ["--admin", "Max"]);
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining("--admin")]);
  });

  it.each([
    ["a user the org does not let in", "nobody@acme.example", {}, "--username"],
    ["no key", USER, { SALESFORCE_PRIVATE_KEY: undefined }, "SALESFORCE_PRIVATE_KEY"],
    ["no app", USER, { SALESFORCE_CLIENT_ID: undefined }, "SALESFORCE_CLIENT_ID"],
    ["a key that is none", USER, { SALESFORCE_PRIVATE_KEY: "secret" }, "SALESFORCE_PRIVATE_KEY"],
  ])("refuses %s, and names what is wrong", async (_what, username, env, named) => {
    const ran = await connect(username, env);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(named);
  });
});
