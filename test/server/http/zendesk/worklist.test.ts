import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AccountId } from "../../../../core/accounts/account.ts";
import { MINUTE_MS } from "../../../../core/time/instant.ts";
import { anInvoice, day } from "../../../support/facts.ts";
import { addAccount } from "../../effects/support.ts";
import { openZendeskScene, type Reply, ZENDESK_APP_ID, type ZendeskScene } from "./support.ts";

interface Row {
  readonly accountId: string;
  readonly name: string;
  readonly todo: string;
  readonly record: { readonly object: string; readonly id: string } | null;
}

describe("the day's list in Zendesk's navigation bar", () => {
  let scene: ZendeskScene;
  let restricted = 0;
  let tokens: { admin: string; agent: string; restricted: string };
  const ids: Record<string, AccountId> = {};
  let organization = 0;
  beforeAll(async () => {
    scene = await openZendeskScene();
    const { people } = scene.zendesk;
    organization = people.createOrganization({ name: "Quartz Big and late" }).id;
    restricted = people.createUser({ name: "Ria", role: "agent", restricted_agent: true }).id;
    scene.zendesk.installApp(ZENDESK_APP_ID);
    await scene.connectBook();
    await scene.sync();
    const add = async (name: string, amountMinor: number, daysLate = 40) => {
      const invoices = [anInvoice(daysLate, { amountMinor })];
      const account = await addAccount(scene.server, { account: { name }, invoices });
      ids[name] = account.id;
      return account;
    };
    await add("Quartz Small and late", 10_000);
    await add("Quartz Big and late", 900_000);
    await add("Quartz Nothing due", 50_000, -20);
    const promised = await add("Quartz Promises today", 20_000);
    await promised.act("record-promise", { amount: "10.00", currency: "USD", dueOn: day(0) });
    const hard = await add("Quartz Hardship", 20_000);
    await hard.act("mark-hardship", { reason: "Lost the job" });
    await scene.link("organizations", organization, ids["Quartz Big and late"] ?? promised.id);
    scene.server.clock.advance(10 * MINUTE_MS);
    await scene.sync();
    tokens = {
      admin: await scene.tokenOf(scene.zendesk.adminId),
      agent: await scene.tokenOf(scene.zendesk.agentId),
      restricted: await scene.tokenOf(restricted),
    };
  });
  afterAll(() => scene.close());

  const list = (token: string, body: object = {}): Promise<Reply> =>
    scene.ask(token, "/zendesk/worklist", { search: "quartz", ...body });
  const rowsOf = ({ body }: Reply): readonly Row[] => JSON.parse(JSON.stringify(body.rows));

  it("shows a manager the whole book, most urgent first, each with what there is to do", async () => {
    const reply = await list(tokens.admin);
    expect(reply.body.kind).toBe("ok");
    const rows = rowsOf(reply);
    expect(rows.map(({ name }) => name)).toEqual(
      ["Hardship", "Promises today", "Big and late", "Small and late"].map(
        (name) => `Quartz ${name}`,
      ),
    );
    expect(rows[0]?.todo).toBe("Talk about the hardship they told us of");
    expect(rows[1]?.todo).toContain("$10.00");
    expect(rows.every(({ todo }) => todo !== "")).toBe(true);
    expect(reply.body.cursor).toBeNull();
    const es = rowsOf(await list(tokens.admin, { locale: "es-MX" }));
    expect(es[0]?.todo).toBe("Hablar de las dificultades que nos contaron");
  });

  it("names the record to open, where there is one", async () => {
    const rows = rowsOf(await list(tokens.admin));
    const big = rows.find(({ name }) => name === "Quartz Big and late");
    expect(big?.record).toEqual({ object: "organizations", id: String(organization) });
    expect(rows.find(({ name }) => name === "Quartz Hardship")?.record).toBeNull();
  });

  it("shows an agent who may open every ticket the accounts that stand for a record there", async () => {
    expect(rowsOf(await list(tokens.agent)).map(({ name }) => name)).toEqual([
      "Quartz Big and late",
    ]);
  });

  it("shows an agent who may open only some tickets nothing they do not look after", async () => {
    expect(rowsOf(await list(tokens.restricted))).toEqual([]);
  });

  it("finds by name, whatever the accents", async () => {
    const rows = rowsOf(await list(tokens.admin, { search: "QUÁRTZ sm" }));
    expect(rows.map(({ name }) => name)).toEqual(["Quartz Small and late"]);
  });

  it("goes on page by page, and names a cursor that is not one", async () => {
    for (let each = 0; each < 30; each += 1)
      await addAccount(scene.server, {
        account: { name: `Quartz more ${each}` },
        invoices: [anInvoice(35, { amountMinor: 1_000 + each })],
      });
    const first = await list(tokens.admin);
    expect(rowsOf(first)).toHaveLength(25);
    const second = await list(tokens.admin, { cursor: first.body.cursor });
    const all = [...rowsOf(first), ...rowsOf(second)].map(({ accountId }) => accountId);
    expect(new Set(all).size).toBe(34);
    expect(all).toHaveLength(34);
    expect(second.body.cursor).toBeNull();
    const bad = await list(tokens.admin, { cursor: "nonsense" });
    expect(bad.body).toMatchObject({ kind: "problem", problem: { status: 400 } });
  });
});
