import { beforeEach, describe, expect, it } from "vitest";
import { lateView, withActionsOff } from "../../browser/support/panel-fixtures.ts";
import { PANEL_STATES } from "../../browser/support/panel-states.ts";
import { axeIn, overflowIn, type Place, soon } from "./support/open-app.ts";
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

describe("in a ticket of 320 pixels", () => {
  it("tells how much, how late, what now and whether one may, with one request", async () => {
    const { app, complaints, frame } = await open();
    await app.getByRole("heading", { level: 1, name: "Rivera Plumbing" }).waitFor();
    for (const fact of ["$1,240.50", "32 days late", "Friendly e-mail, tomorrow 9:00"])
      expect(await app.getByText(fact).first().isVisible()).toBe(true);
    expect(await app.getByText("SMS: no, opted out on 3 Oct").isVisible()).toBe(true);
    expect(zendesk.session().asked.map(({ name, token }) => [name, token])).toEqual([
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
    zendesk.onlyReply({ "card/panel": () => panelReply(view) });
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
    zendesk.session().locale = "es";
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
    zendesk.onlyReply({
      "card/panel": () => panelReply(lateView()),
      "card/action": () => ({ kind: "ok", message: "Paused.", panel: lateView({ undo }) }),
    });
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
    zendesk.onlyReply({
      "card/panel": () => panelReply(lateView()),
      "card/action": () => {
        times += 1;
        return times === 1 ? 502 : { kind: "ok", message: "Offered.", panel: lateView() };
      },
    });
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
    zendesk.onlyReply({
      "card/panel": () =>
        panelReply(lateView({ actions: withActionsOff({ "mark-dispute": why }) })),
    });
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
  zendesk.onlyReply({
    "card/panel": () =>
      panelReply(asked("card/panel").length > 1 ? view : { ...view, contact: waiting }),
  });
  const { app } = await open();
  await app.getByRole("timer").filter({ hasText: "in 0 min 1 s" }).waitFor();
  await app.getByText("Call: yes, until 21:00").waitFor();
  expect(asked("card/panel")).toHaveLength(2);
});
