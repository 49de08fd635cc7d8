import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MINUTE_MS } from "../../../../core/time/instant.ts";
import { findInbox } from "../../../../server/storage/crm-inbox.ts";
import { manyRows } from "../../../../server/storage/tx.ts";
import { openZendeskScene, postForm, type ZendeskScene } from "./support.ts";

const ACCOUNT = "12345";
const DAY_MS = 24 * 60 * MINUTE_MS;

describe("what Zendesk's webhooks may say", () => {
  let scene: ZendeskScene;
  beforeAll(async () => {
    scene = await openZendeskScene();
    await scene.connect();
  });
  afterAll(() => scene.close());

  const changed = (id: number, account = ACCOUNT) => ({
    account_id: account,
    type: "zen:event-type:user.name_changed",
    time: scene.server.clock.now(),
    subject: `zen:user:${id}`,
    detail: { id: String(id) },
    event: {},
  });
  const inbox = async () => {
    const { tenantId, id } = await scene.connection();
    const now = scene.server.clock.now();
    const rows = await scene.server.deps.db.withTenant(tenantId, (tx) =>
      findInbox(tx, id, { now, limit: 100 }),
    );
    return rows.map(({ ref }) => `${ref.object}/${ref.id}`);
  };

  it("is noted, to be read in the connection's turn", async () => {
    const reply = await scene.hook("events", changed(701));
    expect(reply).toMatchObject({ status: 200, body: { ignored: null } });
    expect(await inbox()).toContain("users/701");
  });

  it("is noted once for an invocation, however often it comes", async () => {
    const invocation = "01ABCDEF";
    await scene.hook("events", changed(702), { invocation });
    const again = await scene.hook("events", changed(703), { invocation });
    expect(again.body).toEqual({ ignored: "repeated" });
    expect(await inbox()).not.toContain("users/703");
  });

  it("is not taken again under another id by somebody who overheard it", async () => {
    const call = { timestamp: scene.server.clock.now() };
    await scene.hook("events", changed(706), { ...call, invocation: "01FIRST" });
    const again = await scene.hook("events", changed(706), { ...call, invocation: "01SECOND" });
    expect(again.body).toEqual({ ignored: "repeated" });
  });

  it("forgets invocations after a day", async () => {
    await scene.hook("events", changed(704), { invocation: "01OLD" });
    scene.server.clock.advance(DAY_MS + MINUTE_MS);
    await scene.hook("events", changed(705));
    const { tenantId, id } = await scene.connection();
    const kept = await scene.server.deps.db.withTenant(tenantId, (tx) =>
      manyRows(
        tx,
        sql<{ id: string }>`select id from zendesk_seen where connection_id = ${id}::uuid`,
      ),
    );
    expect(kept.map((row) => row.id)).not.toContain("events/01OLD");
  });

  describe("is nothing to us", () => {
    it.each([
      ["signed in the order of an old page", { bodyFirst: true }],
      ["signed with another secret", { secret: "another" }],
      ["without a signature", { isUnsigned: true }],
      ["without a moment", { timestamp: "" }],
      ["from the year of its sample", { timestamp: "2021-03-25T05:09:27Z" }],
      ["from the future", { timestamp: "2027-01-01T00:00:00Z" }],
    ])("%s", async (_what, options) => {
      const reply = await scene.hook("events", changed(710), options);
      expect(reply.status).toBe(401);
      expect(await inbox()).not.toContain("users/710");
    });

    it("a little more than five minutes old", async () => {
      const at = Date.parse(scene.server.clock.now());
      const late = new Date(at - 6 * MINUTE_MS).toISOString();
      expect((await scene.hook("events", changed(711), { timestamp: late })).status).toBe(401);
      const fresh = new Date(at - 4 * MINUTE_MS).toISOString();
      expect((await scene.hook("events", changed(712), { timestamp: fresh })).status).toBe(200);
    });

    it("for a connection nobody has, in the same words as for an address nobody has", async () => {
      const unknown = "00000000-0000-4000-8000-000000000000";
      const reply = await scene.hook("events", changed(713), { connectionId: unknown });
      const nowhere = await postForm(`${scene.server.url}/zendesk/nowhere`, {});
      expect(reply.status).toBe(404);
      expect(reply.body.type).toBe(nowhere.body.type);
      expect((await scene.hook("events", changed(713), { connectionId: "1 or 1" })).status).toBe(
        404,
      );
    });

    it.each([
      ["in its body", changedOf("99999"), {}],
      ["in its headers", changedOf(ACCOUNT), { accountId: "99999" }],
    ])("about another account, said %s", async (_where, make, options) => {
      await scene.hook("events", changed(714));
      const reply = await scene.hook("events", make(715), options);
      expect(reply.status).toBe(403);
      expect(await inbox()).not.toContain("users/715");
    });

    it("with the other webhook's secret or words", async () => {
      const command = { command: "stop", ticket_id: "1", requester_id: "2", organization_id: "" };
      expect((await scene.hook("events", command)).status).toBe(400);
      expect((await scene.hook("commands", changed(716))).status).toBe(400);
    });

    it.each([
      ["not JSON", "{"],
      ["of no type", { account_id: ACCOUNT }],
      ["of an id that is none", { ...changedOf(ACCOUNT)(1), detail: { id: "../../x" } }],
    ])("that is %s", async (_what, body) => {
      expect((await scene.hook("events", body)).status).toBe(400);
    });

    function changedOf(account: string) {
      return (id: number) => ({
        account_id: account,
        type: "zen:event-type:user.name_changed",
        time: "2026-03-04T17:00:00Z",
        detail: { id: String(id) },
        event: {},
      });
    }
  });
});
