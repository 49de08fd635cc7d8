import jsforce from "@jsforce/jsforce-node";
import { afterEach, describe, expect, it } from "vitest";
import {
  createSandboxSalesforce,
  type SandboxOptions,
} from "../../../adapters/sandbox-salesforce/index.ts";

const closes: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closes.splice(0)) await close();
});

/** The stand-in, called by the client that most programs call Salesforce with. */
async function aConnection(options: Partial<SandboxOptions> = {}) {
  const org = createSandboxSalesforce({
    clientId: "client-id",
    clientSecret: "client-secret",
    nowMs: Date.now,
    ...options,
  });
  const { url, close } = await org.listen();
  closes.push(close);
  const { accessToken, refreshToken } = org.grant(["api", "refresh_token"]);
  const oauth2 = { loginUrl: url, clientId: "client-id", clientSecret: "client-secret" };
  const connection = new jsforce.Connection({
    instanceUrl: url,
    accessToken,
    refreshToken,
    oauth2,
    version: "68.0",
  });
  return { org, connection };
}

describe("jsforce takes the stand-in for an org", () => {
  it("when it reads many pages, and counts what that used of the day's allowance", async () => {
    const { org, connection } = await aConnection({ limits: { queryPageMax: 20 } });
    for (let n = 0; n < 45; n += 1) org.people.create("Account", { Name: `Company ${n}` });
    const soql = "SELECT Id, Name, Owner.Name FROM Account WHERE Name != 'x' ORDER BY Name DESC";
    const read = await connection.query(soql, { autoFetch: true, maxFetch: 1_000 });
    expect(read.records).toHaveLength(45);
    expect(read.totalSize).toBe(45);
    expect(read.records[0]?.Name).toBe("Company 9");
    expect(connection.limitInfo.apiUsage).toEqual({ used: 3, limit: 110_000 });
  });

  it("when it makes, reads, changes and removes one record", async () => {
    const { connection } = await aConnection();
    const accounts = connection.sobject("Account");
    const made = await accounts.create({ Name: "Acme" });
    const id = made.success ? made.id : "";
    expect(await accounts.retrieve(id)).toMatchObject({ Id: id, Name: "Acme", IsDeleted: false });
    await accounts.update({ Id: id, Name: "Acme Ltd" });
    expect(await accounts.retrieve(id)).toMatchObject({ Name: "Acme Ltd" });
    expect(await accounts.destroy(id)).toMatchObject({ success: true });
    await expect(accounts.retrieve(id)).rejects.toMatchObject({ errorCode: "NOT_FOUND" });
  });

  it("when it describes an object, with an id of 18 characters that jsforce did not make up", async () => {
    const { org, connection } = await aConnection();
    org.installPackage();
    const described = await connection.sobject("GS_Touch__c").describe();
    const external = described.fields.find(({ name }) => name === "GS_External_Id__c");
    expect(external).toMatchObject({ externalId: true, type: "string", createable: true });
    expect(org.orgId).toHaveLength(18);
  });

  it("when it upserts more than a call holds, and is told of each that failed", async () => {
    const { org, connection } = await aConnection();
    org.installPackage();
    const rows = Array.from({ length: 450 }, (_, n) => {
      return { GS_External_Id__c: `event-${n}`, GS_Kind__c: n === 7 ? "nonsense" : "note" };
    });
    const options = { allOrNone: false, allowRecursive: true };
    const saved = await connection
      .sobject("GS_Touch__c")
      .upsert(rows, "GS_External_Id__c", options);
    const failed = saved.flatMap((each, n) => (each.success ? [] : [[n, each.errors] as const]));
    expect(failed).toMatchObject([
      [7, [{ statusCode: "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST", fields: ["GS_Kind__c"] }]],
    ]);
    expect(org.all("GS_Touch__c")).toHaveLength(449);
    await expect(
      connection.sobject("GS_Touch__c").upsert(rows, "GS_External_Id__c", { allOrNone: false }),
    ).rejects.toMatchObject({ errorCode: "EXCEEDED_ID_LIMIT" });
  });

  it("when it loads rows by a bulk job", async () => {
    const { org, connection } = await aConnection({ limits: { jobMs: 300 } });
    org.installPackage();
    const csv =
      'GS_External_Id__c,GS_Kind__c,GS_Title__c\nevent-1,note,"a, ""b"""\nevent-2,nonsense,c\n';
    const results = await connection.bulk2.loadAndWaitForResults({
      object: "GS_Touch__c",
      operation: "upsert",
      externalIdFieldName: "GS_External_Id__c",
      lineEnding: "LF",
      input: csv,
      pollInterval: 100,
      pollTimeout: 5_000,
    });
    expect(results.successfulResults).toMatchObject([{ GS_External_Id__c: "event-1" }]);
    expect(results.failedResults).toMatchObject([
      { GS_External_Id__c: "event-2", sf__Error: expect.stringMatching(/^INVALID_OR_NULL/) },
    ]);
    expect(org.all("GS_Touch__c")).toMatchObject([{ GS_Title__c: 'a, "b"' }]);
  });

  it("when a session ended: it signs in again by its refresh token", async () => {
    const { org, connection } = await aConnection();
    org.expireSessions();
    expect(await connection.query("SELECT Id FROM Account")).toMatchObject({ totalSize: 0 });
  });

  it.each([
    ["SELECT Nope FROM Account", "INVALID_FIELD"],
    ["SELECT Id FROM Nope", "INVALID_TYPE"],
    ["SELECT FROM WHERE", "MALFORMED_QUERY"],
    ["SELECT Id FROM Account WHERE Name = 'a' OR", "MALFORMED_QUERY"],
  ])("when %s is refused as %s", async (soql, errorCode) => {
    const { connection } = await aConnection();
    await expect(connection.query(soql).execute()).rejects.toMatchObject({ errorCode });
  });

  it("when the allowance is used up", async () => {
    const { org, connection } = await aConnection({ limits: { dailyMax: 10 } });
    org.people.useCalls(10);
    await expect(connection.query("SELECT Id FROM Account").execute()).rejects.toMatchObject({
      errorCode: "REQUEST_LIMIT_EXCEEDED",
    });
  });
});
