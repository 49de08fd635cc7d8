import { beforeEach, describe, expect, it } from "vitest";
import { lateView } from "../../browser/support/panel-fixtures.ts";
import { axeIn, type Place, soon } from "./support/open-app.ts";
import { panelReply } from "./support/replies.ts";
import { withZendesk } from "./support/with-zendesk.ts";

const zendesk = withZendesk();
const { asked } = zendesk;

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

beforeEach(() => {
  zendesk.onlyReply({ "card/panel": () => panelReply(lateView()) });
});

const open = (place: Place = TICKET) => zendesk.open(place);

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
    expect(zendesk.session().asked).toEqual([]);
    await setData({ "ticket.requester": LUIS, "ticket.organization": null });
    await emit("ticket.requester.id.changed");
    await app.getByText("$1,240.50").first().waitFor();
  });

  it("another requester is another panel, and a slow answer about the first is not shown", async () => {
    const other = lateView({ subject: { ...lateView().subject, name: "Lumen Dental" } });
    const release: (() => void)[] = [];
    zendesk.onlyReply({
      "card/panel": async ({ body }) => {
        if (JSON.stringify(body.record).includes('"8"')) return panelReply(other);
        await new Promise<void>((resolve) => release.push(resolve));
        return panelReply(lateView());
      },
    });
    const { app, setData, emit } = await open();
    await soon(() => release.length).toBe(1);
    await setData({ "ticket.requester": { id: 8, email: "a@lumen.example" } });
    await emit("ticket.requester.id.changed");
    await app.getByRole("heading", { name: "Lumen Dental" }).waitFor();
    for (const each of release) each();
    await app.getByRole("button", { name: "Refresh" }).click();
    await soon(() => asked("card/panel").length).toBe(3);
    expect(await app.getByRole("heading", { name: "Rivera Plumbing" }).count()).toBe(0);
  });

  it("a person without an address and without an account can be looked for by name", async () => {
    zendesk.onlyReply({
      "card/panel": () => ({ kind: "none" }),
      "card/search": () => ({
        kind: "ok",
        accounts: [{ accountId: "acc-1", name: "Rivera", pastDueText: "$5.00", stateLabel: "" }],
      }),
      "card/choose": () => panelReply(lateView()),
    });
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
    zendesk.onlyReply({
      "card/panel": () => ({ kind: "choose", candidates }),
      "card/choose": () => panelReply(lateView()),
    });
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
    zendesk.onlyReply({ "card/panel": () => reply });
    const { app } = await open();
    await app.getByText(text).first().waitFor();
  });

  it("a session that ended is said, and one that can be renewed is not", async () => {
    const renewed = { token: "token-2", expiresAt: "2026-11-22T10:00:00Z" };
    zendesk.onlyReply({
      "card/panel": ({ token }) => (token === "token-2" ? panelReply(lateView()) : 401),
      "app/session": () => renewed,
    });
    const first = await open();
    await first.app.getByText("$1,240.50").first().waitFor();
    await first.page.context().close();
    zendesk.onlyReply({ "card/panel": () => 401, "app/session": () => 401 });
    const { app } = await open();
    await app.getByText("Reload this page of Zendesk to go on.").waitFor();
  });

  it("a server that goes down leaves the last facts standing, and says so", async () => {
    const { app } = await open();
    await app.getByText("$1,240.50").first().waitFor();
    zendesk.onlyReply({ "card/panel": () => 503 });
    await app.getByRole("button", { name: "Refresh" }).click();
    await app.getByText("Can't reach the server").waitFor();
    expect(await app.getByText("$1,240.50").first().isVisible()).toBe(true);
  });

  it("outside of Zendesk it says where it belongs, and asks nobody", async () => {
    const { app, page, frame } = await open();
    await app.getByText("$1,240.50").first().waitFor();
    const count = zendesk.session().asked.length;
    const url = new URL(frame("ticket_sidebar").url());
    const alone = `${url.origin}${url.pathname}`;
    await page.setContent(
      `<iframe name="alone" data-alone></iframe><form method="post" target="alone" action="${alone}"></form>`,
    );
    await page.evaluate("document.forms[0].submit()");
    await page.frameLocator("[data-alone]").getByText("Open this inside Zendesk").waitFor();
    expect(zendesk.session().asked).toHaveLength(count);
  });
});
