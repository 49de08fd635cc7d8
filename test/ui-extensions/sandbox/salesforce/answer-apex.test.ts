import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  type ApexOrg,
  answerApex,
} from "../../../../ui-extensions/sandbox/salesforce/answer-apex.ts";

const USER = {
  orgId: "00D1",
  userId: "0051",
  userEmail: "rosa@x.example",
  timeZone: "UTC",
  locale: "en-US",
};
const CLASSES = "ui-extensions/salesforce/force-app/main/default/classes";

function org(over: Partial<ApexOrg> = {}) {
  const asked: [string, unknown][] = [];
  const ask: ApexOrg["ask"] = async (path, question) => {
    asked.push([path, question]);
    return '{"kind":"none"}';
  };
  return { asked, org: { user: USER, objectOf: () => "Account", ask, ...over } };
}

const card = (params: object) => ({
  method: "GoodStandingCard.ask",
  params: { call: "panel", recordId: "001", question: "{}", ...params },
});

describe("what our Apex does with a component's question", () => {
  it("writes who asks over what the component says", async () => {
    const { asked, org: sandbox } = org();
    const question = JSON.stringify({ accountId: "a", userId: "somebody else", recordId: "002" });
    expect(await answerApex(sandbox, card({ question }))).toEqual({
      kind: "returned",
      value: '{"kind":"none"}',
    });
    expect(asked).toEqual([
      ["card/panel", { ...USER, accountId: "a", recordId: "001", objectApiName: "Account" }],
    ]);
  });

  it("asks nothing about a record the user may not read", async () => {
    const { asked, org: sandbox } = org({ objectOf: () => null });
    const answer = await answerApex(sandbox, card({}));
    expect(answer.kind === "returned" && JSON.parse(answer.value)).toMatchObject({
      kind: "no_permission",
    });
    expect(asked).toEqual([]);
  });

  it("asks the settings' calls alone, as the user who looks", async () => {
    const { asked, org: sandbox } = org();
    const settings = (call: string) => ({
      method: "GoodStandingSettings.ask",
      params: { call, question: '{"values":{"currency":"EUR"},"userId":"somebody else"}' },
    });
    expect((await answerApex(sandbox, settings("schema-make"))).kind).toBe("thrown");
    expect((await answerApex(sandbox, settings("save"))).kind).toBe("returned");
    expect(asked).toEqual([["settings/save", { ...USER, values: { currency: "EUR" } }]]);
    const apex = readFileSync(`${CLASSES}/GoodStandingSettings.cls`, "utf8");
    for (const call of ["load", "save", "schema-plan", "sync", "disconnect"])
      expect(apex).toContain(`'${call}'`);
    expect(apex).not.toContain("schema-make");
  });

  it.each([
    ["a call that is none of a card's", card({ call: "../actions/stop-cadence" })],
    ["no record", card({ recordId: "" })],
    ["another method", { method: "GoodStandingActions.run", params: {} }],
  ])("throws for %s", async (_what, call) => {
    const { asked, org: sandbox } = org();
    expect((await answerApex(sandbox, call)).kind).toBe("thrown");
    expect(asked).toEqual([]);
  });

  it("throws in an outage", async () => {
    const { org: sandbox } = org({ ask: async () => null });
    expect((await answerApex(sandbox, card({}))).kind).toBe("thrown");
  });

  it("knows the calls and keys that the Apex classes know", () => {
    const apex = ["GoodStandingCard", "GoodStandingClient", "GoodStandingWorklist"]
      .map((name) => readFileSync(`${CLASSES}/${name}.cls`, "utf8"))
      .join("");
    for (const call of [
      "panel",
      "choose",
      "action",
      "plan-form",
      "plan-preview",
      "timeline",
      "why",
      "search",
    ])
      expect(apex).toContain(`'${call}'`);
    for (const key of [...Object.keys(USER), "recordId", "objectApiName", "cursor", "search"])
      expect(apex).toMatch(new RegExp(`'${key}'`));
  });
});
