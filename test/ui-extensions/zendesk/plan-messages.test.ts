import { describe, expect, it } from "vitest";
import { NEW_PLAN } from "../../../ui-extensions/panel/host/panel-state.ts";
import { toAsked, toShown } from "../../../ui-extensions/zendesk/src/plan/plan-messages.ts";

const input = { kind: "extension", currency: "USD", days: 10 };
const dialog = { plan: NEW_PLAN, values: {} };
const shown = { panel: "p", seen: 0, locale: "en", face: { title: "Plan" }, dialog };

describe("what the modal says", () => {
  it.each<[string, unknown, unknown]>([
    ["that it is there", { kind: "ready" }, { kind: "ready" }],
    [
      "a change",
      { kind: "edit", at: 1, name: "count", value: "3" },
      { kind: "edit", at: 1, name: "count", value: "3" },
    ],
    [
      "a kind we know",
      { kind: "pick", at: 2, plan: "deferral" },
      { kind: "pick", at: 2, plan: "deferral" },
    ],
    ["an agreement", { kind: "use", at: 3, input }, { kind: "use", at: 3, input }],
    [
      "invoices",
      { kind: "cover", at: 4, invoiceIds: ["a", 5] },
      { kind: "cover", at: 4, invoiceIds: ["a"] },
    ],
  ])("%s is read", (_what, ask, read) => {
    expect(toAsked({ modal: "m", ask })).toEqual({ modal: "m", ask: read });
  });

  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["a text", "submit"],
    ["another kind", { modal: "m", ask: { kind: "erase", at: 1 } }],
    [
      "a kind of agreement there is none of",
      { modal: "m", ask: { kind: "pick", at: 1, plan: "gift" } },
    ],
    [
      "a change without its number",
      { modal: "m", ask: { kind: "edit", name: "count", value: "3" } },
    ],
    [
      "an agreement with a hole",
      { modal: "m", ask: { kind: "use", at: 1, input: { kind: "extension", days: Number.NaN } } },
    ],
  ])("%s is nobody's", (_what, message) => {
    expect(toAsked(message)).toBeNull();
  });
});

describe("what the panel shows", () => {
  it.each<[string, unknown, boolean]>([
    ["a plan", shown, true],
    ["that it is closed", { ...shown, dialog: null }, true],
    ["another form's dialog", { ...shown, dialog: { plan: null } }, false],
    ["nobody's message", { hello: "there" }, false],
    ["a text", "plan", false],
  ])("%s: %s", (_what, message, is) => {
    expect(toShown(message) !== null).toBe(is);
  });
});
