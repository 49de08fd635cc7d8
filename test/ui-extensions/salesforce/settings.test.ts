import { describe, expect, it } from "vitest";
import type { SettingsSchemaStep } from "../../../ui-extensions/panel/card-answer.ts";
import { SalesforceSettings } from "../../../ui-extensions/salesforce/host/salesforce-settings.ts";
import type { ShownSettings } from "../../../ui-extensions/salesforce/host/settings-model.ts";
import { aSettingsView } from "./settings-fixture.ts";

type Reply = object | "outage";

/** The page over replies by call; `asked` is what the server heard, in order. */
function open(replies: Record<string, () => Reply>, language = "en-US") {
  const [asked, said]: [{ call: string; question: unknown }[], string[]] = [[], []];
  let drawn = 0;
  const settings = new SalesforceSettings({
    language,
    ask: async (call, question) => {
      asked.push({ call, question: JSON.parse(question) });
      const reply = replies[call]?.() ?? "outage";
      if (reply === "outage") throw new Error("unreachable");
      return JSON.stringify(reply);
    },
    done: (message) => said.push(message),
    failed: (message) => said.push(`! ${message}`),
    changed: () => {
      drawn += 1;
    },
  });
  return {
    settings,
    asked,
    said,
    drawn: () => drawn,
    shown: (): ShownSettings => {
      const { shown } = settings.model;
      if (shown === null) throw new Error("no settings are shown");
      return shown;
    },
    settled: () => new Promise((resolve) => setTimeout(resolve, 0)),
  };
}

const view = (changes = {}) => ({ kind: "ok", settings: aSettingsView(changes) });
const fieldsIn = ({ groups }: ShownSettings) => groups.flatMap(({ fields }) => fields);
const step = (name: string, state: SettingsSchemaStep["state"]): SettingsSchemaStep => ({
  ...{ object: "GS_Promise__c", name, what: "field", state },
  detail: "its type is double and should be date",
});

describe("the settings inside Salesforce", () => {
  it("put the fields under what they are about, in the server's order", async () => {
    const page = open({ load: () => view() });
    expect(page.settings.model.loadingText).not.toBe("");
    await page.settings.load();
    expect(
      page.shown().groups.map(({ key, fields }) => [key, fields.map(({ name }) => name)]),
    ).toEqual([
      ["records", ["accounts", "currency"]],
      ["org", ["allowanceShare"]],
      ["people", ["roles.admin"]],
    ]);
    expect(fieldsIn(page.shown()).map(({ isSelect }) => isSelect)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it("save what was typed and nothing else, and forget it once it is saved", async () => {
    const page = open({ load: () => view(), save: () => view() });
    await page.settings.load();
    const before = page.drawn();
    page.settings.perform({ do: "edit", name: "currency", value: "EUR" });
    // Drawing at each letter would move the cursor.
    expect(page.drawn()).toBe(before);
    page.settings.perform({ do: "save" });
    page.settings.perform({ do: "save" });
    await page.settled();
    expect(page.asked.slice(1)).toEqual([
      { call: "save", question: { values: { currency: "EUR" } } },
    ]);
    expect(page.said).toEqual(["Saved."]);
    expect(fieldsIn(page.shown()).find(({ name }) => name === "currency")?.value).toBe("");
  });

  it.each(["refused", "outage"] as const)("lose nothing typed when saving is %s", async (how) => {
    const errors = [{ field: "currency", message: "use a currency code" }];
    const problem = { title: "Invalid input", detail: "Some fields need another look.", errors };
    const page = open({
      load: () => view(),
      save: () => (how === "outage" ? "outage" : { kind: "problem", problem }),
    });
    await page.settings.load();
    page.settings.perform({ do: "edit", name: "currency", value: "EURO" });
    page.settings.perform({ do: "save" });
    await page.settled();
    const field = fieldsIn(page.shown()).find(({ name }) => name === "currency");
    expect(field?.value).toBe("EURO");
    expect(field?.error).toBe(how === "outage" ? "" : "use a currency code");
    const [told] = page.shown().trouble;
    const marked = how === "outage" ? [] : ["Currency: use a currency code"];
    expect(told?.lines.map(({ text }) => text)).toEqual(marked);
    expect(page.said).toEqual([
      how === "outage"
        ? "! Nothing was changed, or it may have been: load again to see."
        : "! Look at the marked fields again.",
    ]);
  });

  it("keep what is typed and not saved while everything is read again", async () => {
    const page = open({ load: () => view(), sync: () => view() });
    await page.settings.load();
    page.settings.perform({ do: "edit", name: "currency", value: "EUR" });
    page.settings.perform({ do: "sync" });
    await page.settled();
    expect(fieldsIn(page.shown()).find(({ name }) => name === "currency")?.value).toBe("EUR");
  });

  it("ask twice before they disconnect", async () => {
    const connection = { ...aSettingsView().connection, state: "disconnected" as const };
    const page = open({ load: () => view(), disconnect: () => view({ connection }) });
    await page.settings.load();
    page.settings.perform({ do: "ask-disconnect" });
    expect(page.shown().connection.leave[0]?.buttons.map(({ key }) => key)).toEqual([
      "disconnect",
      "stay",
    ]);
    page.settings.perform({ do: "stay" });
    expect(page.shown().connection.leave).toEqual([]);
    expect(page.asked).toHaveLength(1);
    page.settings.perform({ do: "disconnect" });
    await page.settled();
    expect(page.asked[1]).toEqual({ call: "disconnect", question: { keepFields: true } });
    expect(page.shown().connection).toMatchObject({ leave: [], buttons: [] });
    expect(page.shown().schema).toBeNull();
  });

  it("list of our fields only those that can't be written", async () => {
    const steps = [step("GS_State__c", "exists"), step("GS_Due_On__c", "differs")];
    const page = open({ load: () => view(), "schema-plan": () => ({ kind: "ok", steps }) });
    await page.settings.load();
    page.settings.perform({ do: "check-fields" });
    await page.settled();
    const [told] = page.shown().schema?.notices ?? [];
    expect(told?.lines.map(({ text }) => text)).toEqual([
      "GS_Promise__c.GS_Due_On__c: there, of another type (its type is double and should be date)",
    ]);
  });

  it("show a manager everything and let them change nothing", async () => {
    const page = open({ load: () => view({ mayEdit: false }) }, "es");
    await page.settings.load();
    const shown = page.shown();
    expect(fieldsIn(shown)).toEqual([]);
    expect(shown.groups[0]?.facts).toEqual([
      { key: "accounts", label: "Who owes", text: "The account" },
      { key: "currency", label: "Currency", text: "Sin definir" },
    ]);
    expect([shown.save, shown.connection.buttons, shown.sync.buttons]).toEqual([[], [], []]);
    expect(shown.intro).toHaveLength(1);
  });

  it.each([
    [
      "whom the server refuses",
      { kind: "no_permission", detail: "Ask Max." },
      "refused",
      "Ask Max.",
    ],
    ["an outage", "outage" as const, "unreachable", ""],
  ])("say so to %s", async (_what, reply, key, text) => {
    const page = open({ load: () => reply });
    await page.settings.load();
    const { absent, shown } = page.settings.model;
    expect(shown).toBeNull();
    expect(absent).toEqual([expect.objectContaining({ key, text })]);
  });
});
