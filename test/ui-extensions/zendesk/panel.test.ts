import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchBrowser } from "../../browser/support/browser.ts";
import { lateView, withActionsOff } from "../../browser/support/panel-fixtures.ts";
import { PANEL_STATES } from "../../browser/support/panel-states.ts";
import { axeIn, type OpenApp, openApp, overflowIn, type Place, soon } from "./support/open-app.ts";
import { panelReply } from "./support/replies.ts";
import { startZendeskSession, type ZendeskSession } from "./support/zendesk-session.ts";

const LUIS = { id: 7, email: "luis@riverapl.example", organizations: [{ id: 70 }] };
const TICKET: Place = {
  location: "ticket_sidebar",
  data: {
    "ticket.requester": LUIS,
    "ticket.organization": { id: 70 },
    "currentUser.locale": "en-US",
  },
  api: { "/api/v2/users/7.json": { user: { user_fields: { gs_record_key: "key-of-luis" } } } },
};

let browser: Browser;
let session: ZendeskSession;
let opened: OpenApp | null = null;

beforeAll(async () => {
  [browser, session] = await Promise.all([launchBrowser(), startZendeskSession()]);
});

afterAll(async () => {
  await browser.close();
  await session.close();
});

beforeEach(() => {
  session.asked.length = 0;
  session.locale = "en-US";
  session.replies = { "card/panel": () => panelReply(lateView()) };
});

afterEach(async () => {
  await opened?.page.context().close();
});

async function open(place: Place = TICKET): Promise<OpenApp> {
  opened = await openApp(browser, session, place);
  return opened;
}

function asked(name: string) {
  return session.asked.filter((each) => each.name === name);
}

describe("in a ticket of 320 pixels", () => {
  it("tells how much, how late, what now and whether one may, with one request", async () => {
    const { app, complaints, frame } = await open();
    await app.getByRole("heading", { level: 1, name: "Rivera Plumbing" }).waitFor();
    for (const fact of ["$1,240.50", "32 days late", "Friendly e-mail, tomorrow 9:00"])
      expect(await app.getByText(fact).first().isVisible()).toBe(true);
    expect(await app.getByText("SMS: no, opted out on 3 Oct").isVisible()).toBe(true);
    expect(session.asked.map(({ name, token }) => [name, token])).toEqual([
      ["card/panel", "token-1"],
    ]);
    expect(asked("card/panel")[0]?.body).toMatchObject({
      record: { object: "users", id: "7" },
      recordKey: "key-of-luis",
      locale: "en-US",
    });
    expect(await overflowIn(frame("ticket_sidebar"))).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
  });

  it.each(Object.keys(PANEL_STATES))("%s fits and has no fault that axe knows", async (state) => {
    const view = PANEL_STATES[state] ?? lateView();
    session.replies = { "card/panel": () => panelReply(view) };
    const { app, frame, complaints } = await open();
    await app.locator(".gs-panel, .gs-said-alone").first().waitFor();
    for (const fold of await app.locator("summary").all()) await fold.click();
    expect(await overflowIn(frame("ticket_sidebar"))).toBeLessThanOrEqual(0);
    expect(await axeIn(frame("ticket_sidebar"))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("the frame is as high as what it says, and grows with a form", async () => {
    const { page, app } = await open();
    await app.getByText("$1,240.50").first().waitFor();
    const fits = "(f => f.contentWindow && f.offsetHeight)(document.querySelector('iframe'))";
    const high = async () => Number(await page.evaluate(fits));
    const needed = async () =>
      app.locator("#root").evaluate((root) => Math.ceil(root.getBoundingClientRect().height));
    await soon(high).toBe(await needed());
    const before = await high();
    await app.getByRole("button", { name: "Log call" }).click();
    await app.getByLabel("Who called").waitFor();
    await soon(high).toBeGreaterThan(before);
  });

  it("an agent who reads Spanish reads Spanish, whatever the page was written in", async () => {
    const { app } = await open({
      ...TICKET,
      data: { ...TICKET.data, "currentUser.locale": "es-MX" },
    });
    await app.getByText("¿Puedo contactar ahora?").waitFor();
    expect(asked("card/panel")[0]?.body.locale).toBe("es-MX");
    expect(await app.locator("html").getAttribute("lang")).toBe("es-MX");
  });

  it("a host that does not say which language has the page's", async () => {
    session.locale = "es";
    const { app } = await open({
      ...TICKET,
      data: { "ticket.requester": LUIS, "currentUser.locale": "not a locale" },
    });
    await app.getByText("¿Puedo contactar ahora?").waitFor();
  });
});

describe("an action", () => {
  it("is asked for where its button stands, by keyboard alone, and gives the focus back", async () => {
    const { app, page } = await open();
    const button = app.getByRole("button", { name: "Record promise" }).first();
    await button.focus();
    await page.keyboard.press("Enter");
    await app.getByLabel("Amount (USD)").waitFor();
    await page.keyboard.press("Tab");
    await soon(() =>
      app.getByLabel("Amount (USD)").evaluate((it) => it === document.activeElement),
    ).toBe(true);
    await page.keyboard.press("Escape");
    await app.getByLabel("Amount (USD)").waitFor({ state: "detached" });
    expect(await button.evaluate((it) => it === document.activeElement)).toBe(true);
  });

  it("says what is wrong in the form, and sends nothing", async () => {
    const { app } = await open();
    await app.getByRole("button", { name: "Record promise" }).click();
    await app.getByLabel("Amount (USD)").fill("1.234,50");
    await app.locator("form").getByRole("button", { name: "Record promise" }).click();
    await app.getByText("must be a number with up to 2 decimals").waitFor();
    expect(asked("card/action")).toEqual([]);
  });

  it("that is done is told, and can be taken back", async () => {
    const undo = { actionId: "act-1", label: "Undo: Pause", until: { value: "", text: "11:10" } };
    session.replies = {
      "card/panel": () => panelReply(lateView()),
      "card/action": () => ({ kind: "ok", message: "Paused.", panel: lateView({ undo }) }),
    };
    const { app } = await open();
    await app.getByRole("button", { name: "Pause" }).click();
    await app.getByLabel("Pause until").fill("2026-12-01");
    await app.getByLabel("Reason").fill("Asked for time");
    await app.locator("form").getByRole("button", { name: "Pause" }).click();
    await app.getByText("Paused.").waitFor();
    await app.getByRole("button", { name: "Undo: Pause" }).click();
    await soon(() => asked("card/action").map(({ body }) => body.action)).toEqual([
      "pause-cadence",
      "undo",
    ]);
    expect(asked("card/action")[0]?.body.input).toEqual({
      until: "2026-12-01",
      reason: "Asked for time",
    });
  });

  it("whose answer was lost is tried again by the same key", async () => {
    let times = 0;
    session.replies = {
      "card/panel": () => panelReply(lateView()),
      "card/action": () => {
        times += 1;
        return times === 1 ? 502 : { kind: "ok", message: "Offered.", panel: lateView() };
      },
    };
    const { app } = await open();
    await app.getByRole("button", { name: "Offer this plan" }).click();
    await app.getByText("may or may not have gone through").waitFor();
    await app.getByRole("button", { name: "Try again" }).click();
    await app.getByText("Offered.").waitFor();
    const keys = asked("card/action").map(({ body }) => body.key);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  it("that is off says why on focus and on a press, and is not sent", async () => {
    const why = "A dispute is open already.";
    session.replies = {
      "card/panel": () =>
        panelReply(lateView({ actions: withActionsOff({ "mark-dispute": why }) })),
    };
    const { app } = await open();
    const button = app.getByRole("button", { name: "Dispute" });
    await button.focus();
    expect(
      await app.getByRole("tooltip", { name: why }).or(app.getByText(why)).first().isVisible(),
    ).toBe(true);
    await button.press("Enter");
    await app.getByText(`Dispute: ${why}`).waitFor();
    expect(asked("card/action")).toEqual([]);
  });
});

it("the time until contact is allowed counts down, and the panel looks again when it is over", async () => {
  const view = lateView();
  const [call] = view.contact;
  const soon = { value: "2026-11-21T18:00:02.000Z", text: "11:00" };
  const waiting = call === undefined ? [] : [{ ...call, allowed: false, text: "no", until: soon }];
  session.replies = {
    "card/panel": () =>
      panelReply(asked("card/panel").length > 1 ? view : { ...view, contact: waiting }),
  };
  const { app } = await open();
  await app.getByRole("timer").filter({ hasText: "in 0 min 1 s" }).waitFor();
  await app.getByText("Call: yes, until 21:00").waitFor();
  expect(asked("card/panel")).toHaveLength(2);
});

describe("whom it is about", () => {
  it.each<[string, Place, unknown[]]>([
    [
      "a person's page",
      { location: "user_sidebar", data: { user: LUIS } },
      [{ object: "users", id: "7" }],
    ],
    [
      "an organization's page",
      { location: "organization_sidebar", data: { organization: { id: 70 } } },
      [{ object: "organizations", id: "70" }],
    ],
  ])("%s", async (_what, place, records) => {
    const { app } = await open(place);
    await app.getByText("$1,240.50").first().waitFor();
    expect(asked("card/panel").map(({ body }) => body.record)).toEqual(records);
    expect(await app.getByRole("button", { name: "Insert payment link" }).count()).toBe(0);
  });

  it("a new ticket waits for its requester and then shows them", async () => {
    const { app, setData, emit } = await open({
      location: "new_ticket_sidebar",
      data: { "currentUser.locale": "en-US" },
    });
    await app.getByRole("heading", { name: "No requester yet" }).waitFor();
    expect(session.asked).toEqual([]);
    await setData({ "ticket.requester": LUIS, "ticket.organization": null });
    await emit("ticket.requester.id.changed");
    await app.getByText("$1,240.50").first().waitFor();
  });

  it("another requester is another panel, and a slow answer about the first is not shown", async () => {
    const other = lateView({ subject: { ...lateView().subject, name: "Lumen Dental" } });
    const release: (() => void)[] = [];
    session.replies = {
      "card/panel": async ({ body }) => {
        if (JSON.stringify(body.record).includes('"8"')) return panelReply(other);
        await new Promise<void>((resolve) => release.push(resolve));
        return panelReply(lateView());
      },
    };
    const { app, setData, emit } = await open();
    await soon(() => release.length).toBe(1);
    await setData({ "ticket.requester": { id: 8, email: "a@lumen.example" } });
    await emit("ticket.requester.id.changed");
    await app.getByRole("heading", { name: "Lumen Dental" }).waitFor();
    for (const each of release) each();
    await app.getByRole("button", { name: "Refresh" }).click();
    await soon(() => asked("card/panel").length).toBe(3);
    expect(await app.getByText("Rivera Plumbing").count()).toBe(0);
  });

  it("a person without an address and without an account can be looked for by name", async () => {
    session.replies = {
      "card/panel": () => ({ kind: "none" }),
      "card/search": () => ({
        kind: "ok",
        accounts: [{ accountId: "acc-1", name: "Rivera", pastDueText: "$5.00", stateLabel: "" }],
      }),
      "card/choose": () => panelReply(lateView()),
    };
    const { app } = await open({ ...TICKET, data: { "ticket.requester": { id: 7, email: null } } });
    await app.getByText("This person has no e-mail address in Zendesk").waitFor();
    await app.getByLabel("Find an account").fill("riv");
    await app.getByRole("button", { name: "Search" }).click();
    await app.getByRole("button", { name: "Rivera $5.00" }).click();
    await app.getByText("$1,240.50").first().waitFor();
    expect(asked("card/choose")[0]?.body).toMatchObject({
      record: { object: "users", id: "7" },
      accountId: "acc-1",
    });
  });
});

it("an agent who comes back after a while is shown what has happened since", async () => {
  const { app, page, emit } = await open();
  await app.getByText("$1,240.50").first().waitFor();
  await emit("app.activated");
  await page.clock.install();
  await page.clock.fastForward(120_000);
  await emit("app.activated");
  await soon(() => asked("card/panel").length).toBe(2);
});

describe("when it can't be shown", () => {
  it("several accounts are for the agent to choose from", async () => {
    const candidates = [
      { accountId: "acc-1", name: "Rivera", pastDueText: "$5.00", stateLabel: "" },
      { accountId: "acc-2", name: "Rivera", pastDueText: "", stateLabel: "Nothing overdue" },
    ];
    session.replies = {
      "card/panel": () => ({ kind: "choose", candidates }),
      "card/choose": () => panelReply(lateView()),
    };
    const { app, frame } = await open();
    await app.getByRole("button", { name: "Rivera Nothing overdue" }).waitFor();
    expect(await axeIn(frame("ticket_sidebar"))).toEqual([]);
    await app.getByRole("button", { name: "Rivera Nothing overdue" }).click();
    await app.getByText("$1,240.50").first().waitFor();
    expect(asked("card/choose")[0]?.body.accountId).toBe("acc-2");
  });

  it.each<
    [
      string,
      number | { kind: "no_permission" | "disconnected" | "not_synced"; detail: string },
      string,
    ]
  >([
    ["a server in trouble", 502, "Can't reach the server"],
    ["an agent without permission", { kind: "no_permission", detail: "Ask Ana." }, "Ask Ana."],
    ["a connection that ended", { kind: "disconnected", detail: "Ended by Ana." }, "Ended by Ana."],
    [
      "a record not read yet",
      { kind: "not_synced", detail: "In a few minutes." },
      "In a few minutes.",
    ],
  ])("%s is said", async (_what, reply, text) => {
    session.replies = { "card/panel": () => reply };
    const { app } = await open();
    await app.getByText(text).first().waitFor();
  });

  it("a session that ended is said, and one that can be renewed is not", async () => {
    const renewed = { token: "token-2", expiresAt: "2026-11-22T10:00:00Z" };
    session.replies = {
      "card/panel": ({ token }) => (token === "token-2" ? panelReply(lateView()) : 401),
      "app/session": () => renewed,
    };
    const first = await open();
    await first.app.getByText("$1,240.50").first().waitFor();
    await first.page.context().close();
    session.replies = { "card/panel": () => 401, "app/session": () => 401 };
    const { app } = await open();
    await app.getByText("Reload this page of Zendesk to go on.").waitFor();
  });

  it("a server that goes down leaves the last facts standing, and says so", async () => {
    const { app } = await open();
    await app.getByText("$1,240.50").first().waitFor();
    session.replies = { "card/panel": () => 503 };
    await app.getByRole("button", { name: "Refresh" }).click();
    await app.getByText("Can't reach the server").waitFor();
    expect(await app.getByText("$1,240.50").first().isVisible()).toBe(true);
  });

  it("outside of Zendesk it says where it belongs, and asks nobody", async () => {
    const { page, frame } = await open();
    await opened?.app.getByText("$1,240.50").first().waitFor();
    const count = session.asked.length;
    const url = new URL(frame("ticket_sidebar").url());
    const alone = `${url.origin}${url.pathname}`;
    await page.setContent(
      `<iframe name="alone" data-alone></iframe><form method="post" target="alone" action="${alone}"></form>`,
    );
    await page.evaluate("document.forms[0].submit()");
    await page.frameLocator("[data-alone]").getByText("Open this inside Zendesk").waitFor();
    expect(session.asked).toHaveLength(count);
  });
});
