import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { lateView, withActionsOff } from "../../browser/support/panel-fixtures.ts";
import {
  type ComponentPage,
  needToolchain,
  openComponentPage,
  propertyOf,
  type Reply,
} from "./component-page.ts";
import { aSettingsView } from "./settings-fixture.ts";

const RECORD = { recordId: "001000000000001AAA", objectApiName: "Account" };
const DONE = "The plan was offered.";

let page: ComponentPage;

// The first page compiles all components, which a busy machine takes its time for.
beforeAll(async () => {
  await needToolchain();
  page = await openComponentPage({});
  page.window.close();
}, 300_000);
afterEach(() => page.window.close());

const shown = (changes = {}): Reply => ({
  kind: "ok",
  accountId: "acc-1",
  panel: lateView(changes),
});

const done = (message: string): Reply => ({ kind: "ok", message, panel: lateView() });

async function openPanel(replies: Parameters<typeof openComponentPage>[0], language = "en-US") {
  page = await openComponentPage(replies, language);
  page.window.mount("gsPanel", RECORD);
  await page.settle();
}

function questions(call: string): unknown[] {
  return page.calls
    .filter(({ params }) => params.call === call)
    .map(({ params }) => JSON.parse(String(params.question)));
}

describe("the panel on a record", () => {
  it("asks Apex about its record and shows who, how much, how late, what now, may I, in that order", async () => {
    await openPanel({ panel: () => shown() });
    expect(page.calls).toEqual([
      {
        method: "GoodStandingCard.ask",
        params: { call: "panel", recordId: RECORD.recordId, question: "{}" },
      },
    ]);
    const text = page.text();
    const order = [
      "Rivera Plumbing",
      "$1,240.50",
      "32 days late",
      "31–60 days",
      "Second late payment",
      "3 payments of $413.50",
      "Offer this plan",
      "Friendly e-mail",
      "opted out on 3 Oct",
      "Record promise",
      "Invoices (3)",
      "What to say",
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it("has one primary button", async () => {
    await openPanel({ panel: () => shown() });
    const primary = page
      .all("lightning-button")
      .filter((each) => propertyOf(each, "variant") === "brand");
    expect(primary.map((each) => propertyOf(each, "label"))).toEqual(["Offer this plan"]);
  });

  it("offers the recommended plan in one click, and says so in a toast", async () => {
    await openPanel({
      panel: () => shown(),
      action: () => done(DONE),
    });
    page.button("Offer this plan").click();
    await page.settle();
    expect(questions("action")).toEqual([
      {
        accountId: "acc-rivera-plumbing",
        action: "offer-plan",
        input: { offerId: "plan-3" },
        key: expect.stringMatching(/^[0-9a-f]{32}$/),
      },
    ]);
    expect(page.toasts).toEqual([{ title: DONE, variant: "success" }]);
  });

  it("can't do a thing twice: after an outage it tries again with the same key", async () => {
    const replies: Reply[] = ["outage", { kind: "ok", message: DONE, panel: lateView() }];
    await openPanel({ panel: () => shown(), action: () => replies.shift() ?? "outage" });
    page.button("Offer this plan").click();
    await page.settle();
    expect(page.text()).toContain("may or may not have gone through");
    page.button("Try again").click();
    await page.settle();
    const [first, second] = questions("action");
    expect(first).toEqual(second);
    expect(page.toasts).toHaveLength(1);
  });

  it("says why an action is off when it is pressed, and does nothing", async () => {
    const actions = withActionsOff({ "record-promise": "A promise is open already." });
    await openPanel({ panel: () => shown({ actions }) });
    const button = page.button("Record promise");
    expect(propertyOf(button, "title")).toBe("A promise is open already.");
    button.click();
    await page.settle();
    expect(page.text()).toContain("Record promise: A promise is open already.");
    expect(questions("action")).toEqual([]);
  });

  it("asks for a promise in a modal, holds back what can't be read, and closes when it is recorded", async () => {
    await openPanel({
      panel: () => shown(),
      action: () => done("Recorded."),
    });
    page.button("Record promise").click();
    await page.settle();
    const [date] = page
      .all("lightning-input")
      .filter((each) => propertyOf(each, "name") === "dueOn");
    const confirm = () => page.all("c-gs-modal").length;
    expect(confirm()).toBe(1);
    page.all("lightning-button").at(-1)?.click();
    await page.settle();
    expect(date?.getAttribute("data-error")).toBe("Date promised is required.");
    if (date === undefined) throw new Error("there is no field for the date");
    page.window.send(date, "change", { value: "2026-12-01" });
    await page.settle();
    page.all("lightning-button").at(-1)?.click();
    await page.settle();
    expect(questions("action")).toEqual([
      expect.objectContaining({
        action: "record-promise",
        input: { amount: "1240.50", currency: "USD", dueOn: "2026-12-01" },
      }),
    ]);
    expect(confirm()).toBe(0);
  });

  const answers: readonly (readonly [string, Reply, string])[] = [
    ["nobody", { kind: "none" }, "No account found for this record"],
    [
      "several",
      {
        kind: "choose",
        candidates: [
          { accountId: "a-2", name: "Rivera North", pastDueText: "$10", stateLabel: "" },
        ],
      },
      "Rivera North",
    ],
    ["no permission", { kind: "no_permission", detail: "Ask Max." }, "Ask Max."],
    [
      "a connection that ended",
      { kind: "disconnected", detail: "Connect again." },
      "Not connected any more",
    ],
    ["an outage", "outage", "Can't reach the server"],
  ];
  it.each(answers)("says so for %s", async (_name, reply, words) => {
    await openPanel({ panel: () => reply });
    expect(page.text()).toContain(words);
  });

  it("speaks Spanish to whoever does", async () => {
    await openPanel({ panel: () => shown() }, "es");
    expect(page.text()).toContain("Recomendado");
    expect(page.text()).toContain("¿Puedo contactar ahora?");
  });
});

describe("the worklist", () => {
  const row = (accountId: string, record: { object: string; id: string } | null) => ({
    accountId,
    name: `Customer ${accountId}`,
    pastDueText: "$10.00",
    stateLabel: "Past due",
    daysPastDue: 9,
    todo: "Call: promise broken yesterday",
    record,
  });

  it("lists the day's accounts, fetches the next page, and opens a record", async () => {
    const second: Reply = { kind: "ok", rows: [row("a-2", null)], cursor: null };
    const first: Reply = {
      kind: "ok",
      rows: [row("a-1", { object: "Account", id: "001X" })],
      cursor: "c-1",
    };
    page = await openComponentPage({
      worklist: ({ cursor }) => (cursor === "c-1" ? second : first),
    });
    page.window.mount("gsWorklist", {});
    await page.settle();
    page.button("Show more").click();
    await page.settle();
    const [table] = page.all("lightning-datatable");
    if (table === undefined) throw new Error("there is no table");
    expect(propertyOf(table, "data")).toHaveLength(2);
    for (const accountId of ["a-1", "a-2"])
      page.window.send(table, "rowaction", { row: { accountId } });
    expect(page.navigated).toEqual([
      {
        type: "standard__recordPage",
        attributes: { recordId: "001X", objectApiName: "Account", actionName: "view" },
      },
    ]);
  });

  it("says when there is nothing to do, and when nobody answers", async () => {
    page = await openComponentPage({ worklist: () => ({ kind: "ok", rows: [], cursor: null }) });
    page.window.mount("gsWorklist", {});
    await page.settle();
    expect(page.text()).toContain("Nothing to work on.");
    page.window.close();
    page = await openComponentPage({ worklist: () => "outage" });
    page.window.mount("gsWorklist", {});
    await page.settle();
    expect(page.text()).toContain("Can't reach the server");
  });
});

describe("the plan editor", () => {
  it("opens on its record's plan form, and in a flow tells what came of it", async () => {
    page = await openComponentPage({
      panel: () =>
        shown({
          actions: [
            {
              id: "propose-plan",
              label: "Change plan",
              enabled: true,
              whyNot: "",
              needsPreview: true,
            },
          ],
        }),
      "plan-form": () => ({ kind: "ok", form: null }),
    });
    page.window.mount("gsPlanEditor", { recordId: RECORD.recordId, availableActions: ["NEXT"] });
    await page.settle();
    expect(page.calls.map(({ params }) => params.call)).toEqual(["panel", "plan-form"]);
    expect(page.all("lightning-quick-action-panel")).toEqual([]);
    expect(page.text()).toContain("Nothing is owed");
  });

  it("stands in the frame of an action on a record, and says why where there is nothing to edit", async () => {
    const actions = [
      {
        id: "propose-plan",
        label: "Change plan",
        enabled: false,
        whyNot: "A plan is open.",
        needsPreview: true,
      },
    ];
    page = await openComponentPage({ panel: () => shown({ actions }) });
    page.window.mount("gsPlanEditor", { recordId: RECORD.recordId });
    await page.settle();
    expect(page.all("lightning-quick-action-panel")).toHaveLength(1);
    expect(page.text()).toContain("Change plan: A plan is open.");
  });
});

describe("the promise's action on a record", () => {
  it("asks for the promise, and when it is recorded says so and asks to be closed", async () => {
    page = await openComponentPage({
      panel: () => shown(),
      action: () => done("Recorded."),
    });
    const events: string[] = [];
    page.window.document.addEventListener("lightning__actionsclosescreen", ({ type }) =>
      events.push(type),
    );
    const element = page.window.mount("gsPromise", {});
    await page.settle();
    expect(page.calls).toEqual([]);
    Object.assign(element, { recordId: RECORD.recordId });
    await page.settle();
    const [date] = page
      .all("lightning-input")
      .filter((each) => propertyOf(each, "name") === "dueOn");
    if (date === undefined) throw new Error("there is no field for the date");
    page.window.send(date, "change", { value: "2026-12-01" });
    await page.settle();
    page.button("Record promise").click();
    await page.settle();
    expect(page.toasts).toEqual([{ title: "Recorded.", variant: "success" }]);
    expect(events).toHaveLength(1);
  });

  it("is never left empty: an action that is not offered is refused in words", async () => {
    page = await openComponentPage({ panel: () => shown({ actions: [] }) });
    page.window.mount("gsPromise", { recordId: RECORD.recordId });
    await page.settle();
    expect(page.text()).toContain("Nothing was changed.");
  });
});

describe("the settings", () => {
  const settings = (changes = {}): Reply => ({ kind: "ok", settings: aSettingsView(changes) });

  async function openSettings(replies: Parameters<typeof openComponentPage>[0]) {
    page = await openComponentPage({ load: () => settings(), ...replies });
    page.window.mount("gsSettings", {});
    await page.settle();
  }

  const currency = () => {
    const found = page
      .all("lightning-input")
      .find((each) => propertyOf(each, "name") === "currency");
    if (found === undefined) throw new Error("there is no field for the currency");
    return found;
  };

  it("ask Apex without a record, and save what was typed", async () => {
    await openSettings({ save: () => settings() });
    expect(page.text()).toContain("Companies: 1,204 read, up to date");
    expect(page.text()).toContain("A task: the record is locked");
    page.window.send(currency(), "change", { value: "EUR" });
    page.button("Save").click();
    await page.settle();
    expect(page.calls).toEqual([
      { method: "GoodStandingSettings.ask", params: { call: "load", question: "{}" } },
      {
        method: "GoodStandingSettings.ask",
        params: { call: "save", question: JSON.stringify({ values: { currency: "EUR" } }) },
      },
    ]);
    expect(page.toasts).toEqual([{ title: "Saved.", variant: "success" }]);
  });

  it("say at a field what is wrong with it, and keep what was typed", async () => {
    const errors = [{ field: "currency", message: "use a currency code" }];
    const problem = {
      ...{ type: "/problems/invalid-input", title: "Invalid input", status: 400, errors },
      ...{ detail: "Some fields need another look.", instance: "r-1" },
    };
    await openSettings({ save: () => JSON.parse(JSON.stringify({ kind: "problem", problem })) });
    page.window.send(currency(), "change", { value: "EURO" });
    page.button("Save").click();
    await page.settle();
    expect(currency().getAttribute("data-error")).toBe("use a currency code");
    expect(propertyOf(currency(), "value")).toBe("EURO");
    expect(page.text()).toContain("Look at the marked fields again.");
    expect(page.text()).toContain("Currency: use a currency code");
  });
});
