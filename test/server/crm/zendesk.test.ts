import { sql } from "kysely";
import { afterEach, beforeEach, expect, it } from "vitest";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../../core/time/instant.ts";
import { applyImport } from "../../../server/import/apply-import.ts";
import { bytesSource } from "../../../server/import/import-source.ts";
import { listStoppedWrites } from "../../../server/storage/crm-outbox.ts";
import { defaults } from "../import/support.ts";
import { describeOnDatabases } from "./on-databases.ts";
import { type ZendeskScene, zendeskScene } from "./zendesk-scene.ts";

const FILE = [
  "Customer number,Customer name,Invoice number,Invoice date,Due date,Amount,Currency",
  "C-7,Acme,INV-1,2026-01-10,2026-02-10,500.00,USD",
].join("\n");

describeOnDatabases("a Zendesk account", (db) => {
  let scene: ZendeskScene;
  let userId: number;
  beforeEach(async () => {
    scene = await zendeskScene(db());
    const { people } = scene.zendesk;
    const { id } = people.createOrganization({ name: "Acme", external_id: "C-7" });
    const ana = { name: "Ana", email: "ana@acme.example", organization_id: id };
    userId = people.createUser(ana).id;
  });
  afterEach(() => scene.close());

  const importFile = () =>
    applyImport(db(), {
      tenantId: scene.connection.tenantId,
      source: bytesSource("owed.csv", Buffer.from(FILE)),
      options: { defaults },
      now: scene.clock.now(),
    });
  const rows = async (query: ReturnType<typeof sql<Record<string, unknown>>>) =>
    scene.inTenant(async (tx) => (await query.execute(tx)).rows);
  const shown = () => {
    const records = scene.zendesk.account.objects.get("gs_account")?.records.values() ?? [];
    return [...records].map(({ externalId, fields }) => [
      externalId?.split(":")[0],
      fields.gs_state,
      fields.gs_past_due,
    ]);
  };
  const PAST_DUE = [
    ["organizations", "gs_account_past_due", 500],
    ["users", "gs_account_past_due", 500],
  ];
  const ON_HOLD = [
    ["organizations", "gs_account_on_hold", 500],
    ["users", "gs_account_on_hold", 500],
  ];

  it.each(["before", "after"])(
    "shows what its customer owes by a file that came %s Zendesk was read",
    async (when) => {
      if (when === "before") await importFile();
      await scene.sync();
      if (when === "after") await importFile();
      await scene.later(HOUR_MS);
      expect(await rows(sql`select id from accounts`)).toEqual([{ id: "C-7" }]);
      expect(shown()).toEqual(PAST_DUE);
    },
  );

  it("holds for a dispute's ticket, and asks an agent when it is solved", async () => {
    await importFile();
    await scene.sync();
    const { people, account, agentId } = scene.zendesk;
    const tags = ["payment_dispute"];
    const values = { subject: "Wrong", tags, comment: { body: "No" }, requester_id: userId };
    const { id } = people.writeTicket(values, { userId, channel: "email" });
    await scene.later(10 * MINUTE_MS);
    expect(shown()).toEqual(ON_HOLD);
    people.updateTicket(id, { status: "solved" }, { userId: agentId, channel: "web" });
    await scene.later(DAY_MS);
    expect(shown()).toEqual(ON_HOLD);
    const tasks = [...account.tickets.values()].filter(({ type }) => type === "task");
    expect(tasks.map(({ status }) => status)).toEqual(["new"]);
  });

  it("writes to a record only what there is a place for, and so nothing that is refused", async () => {
    await importFile();
    const { people } = scene.zendesk;
    const values = { subject: "Hello", comment: { body: "Hello" }, requester_id: userId };
    people.writeTicket(values, { userId, channel: "email" });
    await scene.later(10 * MINUTE_MS);
    expect(await rows(sql`select key from crm_records where noun = 'ticket'`)).toHaveLength(1);
    const { id } = scene.connection;
    expect(await scene.inTenant((tx) => listStoppedWrites(tx, id, 10))).toEqual([]);
  });
});
