import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { jobHandlers } from "../../../../server/jobs/handlers.ts";
import { SANDBOX_TENANT } from "../../../../server/sandbox/tenant.ts";
import {
  MessageDetail,
  MessageList,
} from "../../../../ui-extensions/console-app/views/messages.ts";
import { type ApiClient, signedInClient } from "../../../support/api-client.ts";
import { openTestDatabase } from "../../../support/database.ts";
import { startServer, type TestServer } from "../../../support/server.ts";

describe("messages and why", () => {
  let server: TestServer;
  let client: ApiClient;
  beforeAll(async () => {
    server = await startServer(await openTestDatabase(), { now: "2026-11-18T18:00:00Z" });
    client = await signedInClient(server);
    // Decided, and not sent yet.
    await jobHandlers(server.deps).treatDue();
  });
  afterAll(() => server.close());

  const list = async (query = "") =>
    MessageList.parse((await client.get(`/api/v1/messages${query}`)).body).items;
  const detail = async (id: string) =>
    MessageDetail.parse((await client.get(`/api/v1/messages/${id}`)).body);
  const first = async (query: string) => {
    const [message] = await list(query);
    if (message === undefined) throw new Error(`no message at ${query}`);
    return message;
  };

  it("reads a waiting one as it would leave, and takes it back once, for good", async () => {
    const message = await first("?part=waiting&channel=email");
    expect((await detail(message.id)).words).toMatchObject({ from: "preview" });
    const cancel = (reason: string) =>
      client.post(`/api/v1/messages/${message.id}/cancel`, { reason });
    expect((await cancel(" ")).body).toMatchObject({ errors: [{ field: "reason" }] });
    expect((await cancel("They called us")).status).toBe(200);
    expect((await cancel("They called us")).body).toMatchObject({ code: "on_its_way" });
    await server.work();
    const after = await detail(message.id);
    expect(after.message.status).toBe("cancelled");
    expect(after.timeline.at(-1)).toMatchObject({ kind: "touch_skipped" });
    // The step is passed over, not queued anew.
    const others = await list(`?search=${encodeURIComponent(message.accountName)}`);
    expect(others.filter(({ template }) => template === message.template)).toHaveLength(1);
  });

  it("finds it by name, number and whole address, and by day", async () => {
    const { id, accountName, accountNumber, address } = await first("?part=sent&channel=email");
    const part = accountName.slice(1, 6).toUpperCase();
    for (const search of [part, accountNumber, address?.toUpperCase() ?? ""]) {
      const found = await list(`?search=${encodeURIComponent(search)}`);
      expect([search, found.map((each) => each.id)]).toEqual([
        search,
        expect.arrayContaining([id]),
      ]);
      expect(found.length).toBeLessThan((await list()).length);
    }
    expect(await list("?from=2026-11-19")).toEqual([]);
    expect(await list("?to=2026-11-17")).toEqual([]);
    expect((await list("?from=2026-11-18&to=2026-11-18")).map((each) => each.id)).toContain(id);
    const reversed = await client.get("/api/v1/messages?from=2026-11-18&to=2026-11-17");
    expect(reversed.body).toMatchObject({ errors: [{ field: "to" }] });
  });

  it("pages without a gap or a twin", async () => {
    const all = await list("?limit=500");
    const seen: string[] = [];
    expect(all.length).toBeGreaterThan(3);
    let cursor: string | null = "";
    while (cursor !== null) {
      const from: string = cursor === "" ? "" : `&cursor=${cursor}`;
      const { body } = await client.get(`/api/v1/messages?limit=3${from}`);
      const page = MessageList.parse(body);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(all.map(({ id }) => id));
  });

  it("says why: step, segment, policy version, gates, rules, and an unbroken record", async () => {
    const { id, accountId } = await first("?part=sent&channel=email");
    const { why, origin, decision, words, chain } = await detail(id);
    expect(words).toMatchObject({ from: "kept" });
    expect(origin.kind).toBe("step");
    expect(decision).toMatchObject({ policyVersion: 1 });
    expect(decision?.gates.map(({ gate }) => gate)).toContain("dispute");
    expect(decision?.gates.every(({ passed }) => passed)).toBe(true);
    expect(why?.verdicts.length).toBeGreaterThan(0);
    expect(chain).toMatchObject({ brokenAt: null });
    const html = await client.get(words?.htmlHref ?? "");
    expect([html.status, html.type]).toEqual([200, "text/html; charset=utf-8"]);
    // Somebody with the database in their hands changes what was recorded.
    await server.deps.db.withPrivacy(SANDBOX_TENANT.id, (tx) =>
      sql`update timeline set body = body || '{"channel": "sms"}' where account_id = ${accountId}
        and seq = 1`.execute(tx),
    );
    expect((await detail(id)).chain).toMatchObject({ brokenAt: 1 });
  });

  it("hands them out as a file, and knows no other's", async () => {
    const { body } = await client.get("/api/v1/messages.csv?part=sent");
    const [head, ...rows] = String(body.text).trim().split("\r\n");
    expect(head).toBe("decided,left,status,reason,channel,template,account,name");
    expect(rows).toHaveLength((await list("?part=sent&limit=500")).length);
    const unknown = "00000000-0000-4000-8000-000000000000";
    for (const path of [unknown, `${unknown}/html`, "none/html"])
      expect((await client.get(`/api/v1/messages/${path}`)).status).toBe(404);
  });

  it("destroys no more than somebody was shown, and says how each connection is doing", async () => {
    const run = (expected: number) => client.post("/api/v1/retention/runs", { expected });
    expect((await run(0)).body).toMatchObject({ destroyed: 0 });
    server.clock.set("2041-01-01T12:00:00Z");
    const due = (await client.get("/api/v1/retention")).body;
    const expired = Array.isArray(due.expired) ? due.expired.length : 0;
    expect(expired).toBeGreaterThan(0);
    expect((await run(expired - 1)).body).toMatchObject({ code: "more_than_shown" });
    expect((await run(expired)).body).toMatchObject({ destroyed: expired });
    expect((await client.get("/api/v1/connections")).body).toEqual({ connections: [] });
    const unknown = "00000000-0000-4000-8000-000000000000";
    const read = await client.post(`/api/v1/connections/${unknown}/read`, { what: "changes" });
    expect(read.status).toBe(404);
  });
});
