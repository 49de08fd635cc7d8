import { beforeEach, describe, expect, it } from "vitest";
import type { WorklistRow } from "../../../ui-extensions/panel/card-answer.ts";
import { SETTINGS } from "../../browser/support/hubspot-session.ts";
import { axeIn, overflowIn, type Place, soon } from "./support/open-app.ts";
import { withZendesk } from "./support/with-zendesk.ts";
import type { Replies } from "./support/zendesk-session.ts";

const zendesk = withZendesk();
const { asked } = zendesk;

const NAV: Place = { location: "nav_bar", width: 1100, data: { "currentUser.locale": "en-US" } };

function row(accountId: string, name: string, record: WorklistRow["record"]): WorklistRow {
  const owed = { pastDueText: "$1,240.50", stateLabel: "Past due", daysPastDue: 32 };
  return { accountId, name, ...owed, todo: "Call: promise broken yesterday", record };
}

const RIVERA = row("acc-1", "Rivera Plumbing", { object: "organizations", id: "70" });
const LUMEN = row("acc-2", "Lumen Dental", { object: "users", id: "8" });
const IMPORTED = row("acc-3", "Café del Valle", null);

beforeEach(() => {
  zendesk.onlyReply({
    worklist: ({ body }) =>
      body.cursor === "c2"
        ? { kind: "ok", rows: [IMPORTED], cursor: null }
        : {
            kind: "ok",
            rows: body.search === "" ? [RIVERA, LUMEN] : [LUMEN],
            cursor: body.search === "" ? "c2" : null,
          },
    "settings/load": () => ({ kind: "ok", settings: SETTINGS }),
  });
});

const open = (place: Place = NAV) => zendesk.open(place);

describe("the day's list", () => {
  it("shows who needs somebody, and opens their record by keyboard", async () => {
    const { app, page, done, frame, complaints } = await open();
    await app.getByRole("button", { name: "Open Rivera Plumbing" }).focus();
    await page.keyboard.press("Enter");
    await app.getByRole("button", { name: "Open Lumen Dental" }).click();
    const routed = async () => (await done()).map(({ action, args }) => [action, ...args]);
    await soon(routed).toEqual([
      ["routeTo", "organization", "70"],
      ["routeTo", "user", "8"],
    ]);
    expect(await axeIn(frame("nav_bar"))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("goes on where it stopped, and says of an account that Zendesk has no record of it", async () => {
    const { app } = await open();
    await app.getByRole("button", { name: "Show more" }).click();
    await app.getByText("Café del Valle").waitFor();
    expect(await app.getByRole("row").count()).toBe(4);
    expect(await app.getByText("Not in Zendesk").isVisible()).toBe(true);
    expect(await app.getByRole("button", { name: "Show more" }).count()).toBe(0);
    expect(asked("worklist").map(({ body }) => body.cursor)).toEqual([null, "c2"]);
  });

  it("is searched as one types, and a slower answer from before does not win", async () => {
    const held: (() => void)[] = [];
    const usual = zendesk.session().replies;
    zendesk.onlyReply({
      worklist: async (call) => {
        if (call.body.search === "l") await new Promise<void>((resolve) => held.push(resolve));
        if (call.body.search === "l") return { kind: "ok", rows: [RIVERA], cursor: null };
        return usual.worklist?.(call) ?? 404;
      },
    });
    const { app, page, frame } = await open();
    await app.getByText("2 accounts").waitFor();
    await app.getByLabel("Search by name").fill("l");
    await soon(() => held.length).toBe(1);
    await app.getByLabel("Search by name").fill("lumen");
    await app.getByText("1 account", { exact: true }).waitFor();
    const slow = page.waitForResponse((each) => each.request().postDataJSON()?.search === "l");
    for (const each of held) each();
    await slow;
    // What comes of it would be drawn at once.
    await frame("nav_bar").evaluate("new Promise((resolve) => setTimeout(resolve, 100))");
    expect(await app.getByText("Rivera Plumbing").count()).toBe(0);
  });

  it.each<[string, Replies, string]>([
    [
      "nobody",
      { worklist: () => ({ kind: "ok", rows: [], cursor: null }) },
      "Nobody needs you right now",
    ],
    ["a server in trouble", { worklist: () => 502 }, "The list could not be loaded"],
    [
      "an ended session",
      { worklist: () => 401, "app/session": () => 401 },
      "Reload this page of Zendesk to go on.",
    ],
    [
      "no permission",
      { worklist: () => ({ kind: "no_permission", detail: "Ask Ana." }) },
      "Ask Ana.",
    ],
  ])("says so: %s", async (_what, replies, text) => {
    zendesk.onlyReply(replies);
    const { app } = await open();
    await app.getByText(text).waitFor();
  });

  it("fits a narrow window", async () => {
    const { app, frame } = await open({ ...NAV, width: 400 });
    await app.getByText("2 accounts").waitFor();
    expect(await overflowIn(frame("nav_bar"))).toBeLessThanOrEqual(0);
  });
});

describe("the settings", () => {
  const openSettings = async () => {
    const it = await open();
    await it.app.getByRole("tab", { name: "Settings" }).click();
    return it;
  };

  it("are loaded when they are wanted, and saved with only what was changed", async () => {
    zendesk.reply({
      "settings/save": () => ({ kind: "ok", settings: SETTINGS }),
    });
    const { app, frame } = await open();
    await app.getByText("2 accounts").waitFor();
    expect(asked("settings/load")).toEqual([]);
    await app.getByRole("tab", { name: "Settings" }).click();
    await app.getByLabel("Currency").fill("USD");
    expect(await axeIn(frame("nav_bar"))).toEqual([]);
    await app.getByRole("button", { name: "Save" }).click();
    await app.getByText("Saved.").waitFor();
    expect(asked("settings/save")[0]?.body.values).toEqual({ currency: "USD" });
  });

  it("ask once more before they disconnect", async () => {
    zendesk.reply({
      "settings/disconnect": () => ({ kind: "ok", settings: SETTINGS }),
    });
    const { app } = await openSettings();
    await app.getByRole("button", { name: "Disconnect" }).click();
    await app.getByText("Disconnect Good Standing?").waitFor();
    expect(asked("settings/disconnect")).toEqual([]);
    // Garden draws the box on its label, which lies over the input.
    await app.getByText("Keep our fields").click();
    await app.getByRole("button", { name: "Disconnect" }).click();
    await soon(() => asked("settings/disconnect").map(({ body }) => body.keepFields)).toEqual([
      false,
    ]);
  });

  it("list our fields before any is made", async () => {
    const step = { object: "users", name: "gs_state", what: "field", state: "missing", detail: "" };
    zendesk.reply({
      "settings/schema-plan": () => ({ kind: "ok", steps: [step] }),
      "settings/schema-make": () => ({ kind: "ok", steps: [{ ...step, state: "made" }] }),
    });
    const { app } = await openSettings();
    await app.getByRole("button", { name: "Show the list" }).click();
    await app.getByRole("cell", { name: "missing" }).waitFor();
    await app.getByRole("button", { name: "Make what is missing" }).click();
    await app.getByRole("cell", { name: "made" }).waitFor();
  });

  it("a fault of a field is said at the field", async () => {
    const errors = [{ field: "currency", message: "Three letters." }];
    const problem = { type: "", title: "Not valid", status: 422, detail: "", errors };
    zendesk.reply({ "settings/save": () => ({ kind: "problem", problem }) });
    const { app } = await openSettings();
    await app.getByLabel("Currency").fill("dollars");
    await app.getByRole("button", { name: "Save" }).click();
    await app.getByText("Three letters.").waitFor();
  });

  it("whoever may not change them is told", async () => {
    zendesk.reply({
      "settings/load": () => ({ kind: "no_permission", detail: "Only managers and admins." }),
    });
    const { app } = await openSettings();
    await app.getByText("Only managers and admins.").waitFor();
  });
});
