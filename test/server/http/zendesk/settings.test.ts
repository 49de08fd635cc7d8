import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ZendeskSettings } from "../../../../adapters/zendesk/index.ts";
import type { SettingsView } from "../../../../ui-extensions/panel/card-answer.ts";
import { openZendeskScene, type Reply, ZENDESK_APP_ID, type ZendeskScene } from "./support.ts";

describe("the settings inside Zendesk", () => {
  let scene: ZendeskScene;
  let admin = "";
  beforeAll(async () => {
    scene = await openZendeskScene();
    scene.zendesk.installApp(ZENDESK_APP_ID);
    await scene.connect();
    admin = await scene.tokenOf(scene.zendesk.adminId);
  });
  afterAll(() => scene.close());

  const call = (name: string, body: object = {}) =>
    scene.ask(admin, `/zendesk/settings/${name}`, body);
  const save = (values: Record<string, string>) => call("save", { values });
  const viewOf = ({ body }: Reply): SettingsView => JSON.parse(JSON.stringify(body.settings));
  const kept = async () => ZendeskSettings.parse((await scene.connection()).settings);

  it("tell of the connection, of what is read there, and of what the account lacks", async () => {
    const view = viewOf(await call("load"));
    expect(view.connection).toMatchObject({
      state: "active",
      name: "acme.zendesk.com",
      connectUrl: `${scene.server.url}/zendesk/install?subdomain=acme`,
    });
    expect(view.sync.lines.map(({ noun }) => noun)).toEqual([
      ...["company", "person", "ticket", "activity"],
    ]);
    expect(view.missing.map(({ what }) => what)).toContain(
      "Zendesk keeps no invoices and no payments",
    );
    const es = viewOf(await call("load", { locale: "es" }));
    expect(es.fields.find(({ id }) => id === "accounts")?.label).toBe("Una cuenta es");
    const hints = view.fields.map(({ hint }) => hint).join(" ");
    expect(hints).toContain("Zendesk users");
    expect(JSON.stringify(view)).not.toContain("HubSpot");
  });

  it("keep what is filled in, and leave the rest as it was", async () => {
    const saved = await save({
      ...{ accounts: "users", currency: "eur", "dispute.tags": "dispute, wrong_bill" },
      "commandTags.pause": "hold_reminders",
    });
    expect(saved.body.kind).toBe("ok");
    expect(await kept()).toMatchObject({
      ...{ accounts: "users", currency: "EUR", standing: "auto" },
      disputes: [{ tag: "dispute" }, { tag: "wrong_bill" }],
      commandTags: { start: "start_reminders", pause: "hold_reminders" },
    });
    expect((await scene.connection()).syncDueAt).not.toBeNull();
  });

  it.each([
    ["a currency there is none", { currency: "EURO" }, "currency"],
    ["a tag with a space", { "commandTags.stop": "two words" }, "commandTags.stop"],
    ["a place there is none", { standing: "elsewhere" }, "standing"],
    ["no address", { "roles.admin": "ada" }, "roles.admin"],
    ["a setting of another CRM", { "owed.object": "deals" }, "owed.object"],
  ])("refuse %s at its field, and keep nothing", async (_what, values, field) => {
    const before = await kept();
    const { body } = await save(values);
    expect(body).toMatchObject({ kind: "problem", problem: { status: 400, errors: [{ field }] } });
    expect(await kept()).toEqual(before);
  });

  it("give the connection up, and take our webhooks along", async () => {
    const gone = await call("disconnect", { keepFields: true });
    expect(viewOf(gone).connection.state).toBe("disconnected");
    expect(scene.zendesk.account.webhooks.size).toBe(0);
  });
});
