import { beforeEach, describe, expect, it } from "vitest";
import { lateView } from "../../browser/support/panel-fixtures.ts";
import { PANEL_STATES } from "../../browser/support/panel-states.ts";
import { axeIn, type Place, soon } from "./support/open-app.ts";
import { changeableView, FORM, panelReply, previewOf } from "./support/replies.ts";
import { withZendesk } from "./support/with-zendesk.ts";

const zendesk = withZendesk();
const { asked } = zendesk;

const TICKET: Place = {
  location: "ticket_sidebar",
  data: {
    "ticket.requester": { id: 7, email: "luis@riverapl.example" },
    "currentUser.locale": "en-US",
    "comment.useRichText": true,
    "comment.type": "publicReply",
    "comment.text": "",
  },
};
const LINK = {
  kind: "ok",
  what: "payment_link",
  text: "You can pay safely on your own page here.",
  html: "<p>You can pay safely on your own page here.</p>",
} as const;

beforeEach(() => {});

const open = (place: Place = TICKET) => zendesk.open(place);

describe("text for the reply", () => {
  beforeEach(() => {
    zendesk.onlyReply({
      "card/panel": () => panelReply(lateView()),
      "card/reply-text": () => LINK,
      "card/reply-check": () => ({ kind: "ok", allowed: true, reason: "" }),
    });
  });

  const insert = async () => {
    const it = await open();
    await it.app.getByRole("button", { name: "Insert payment link" }).click();
    await it.app.getByText("Inserted into your reply").waitFor();
    return it;
  };

  it("is put into the composer as it can show it, and shown beside", async () => {
    const { app, done } = await insert();
    expect(await app.locator("blockquote").innerText()).toBe(LINK.text);
    const comments = (await done()).filter(({ action }) => action.startsWith("comment."));
    expect(comments).toEqual([{ action: "comment.appendHtml", args: [LINK.html] }]);
    expect(asked("card/reply-text")[0]?.body.what).toBe("payment_link");
  });

  it("that may not be written says why, and the composer is left alone", async () => {
    const problem = { type: "", title: "", status: 409, detail: "She opted out.", errors: [] };
    zendesk.reply({
      "card/reply-text": () => ({ kind: "problem", problem }),
    });
    const { app, done } = await open();
    await app.getByRole("button", { name: "Insert payment link" }).click();
    await app.getByText("She opted out.").waitFor();
    expect((await done()).filter(({ action }) => action.startsWith("comment."))).toEqual([]);
  });

  it("plan terms are there for whoever has a plan", async () => {
    const { app } = await open();
    await app.getByText("$1,240.50").first().waitFor();
    expect(await app.getByRole("button", { name: "Insert plan terms" }).count()).toBe(0);
    const plan = PANEL_STATES["acc-with-plan"] ?? lateView();
    zendesk.reply({ "card/panel": () => panelReply(plan) });
    await app.getByRole("button", { name: "Refresh" }).click();
    await app.getByRole("button", { name: "Insert plan terms" }).waitFor();
  });

  it("is asked about once more when the ticket is saved, and stops the save where it must", async () => {
    const { save, setData } = await insert();
    await setData({ "comment.text": `<p>Hello!</p>${LINK.html}` });
    expect(await save()).toBeNull();
    zendesk.reply({
      "card/reply-check": () => ({ kind: "ok", allowed: false, reason: "Calls resume Tuesday." }),
    });
    expect(await save()).toContain("Calls resume Tuesday.");
    zendesk.reply({ "card/reply-check": () => 503 });
    expect(await save()).toContain("could not be checked");
    await setData({ "comment.type": "internalNote" });
    expect(await save()).toBeNull();
    expect(asked("card/reply-check")).toHaveLength(3);
  });

  it("that was taken out again stops nothing, and nobody is asked", async () => {
    const { save, setData } = await insert();
    zendesk.reply({ "card/reply-check": () => 503 });
    await setData({ "comment.text": "<p>Your parcel left today.</p>" });
    expect(await save()).toBeNull();
    expect(asked("card/reply-check")).toEqual([]);
  });

  it("a save waits for nothing while no account is shown", async () => {
    zendesk.onlyReply({ "card/panel": () => ({ kind: "none" }) });
    const { app, save, setData } = await open();
    await app.getByText("No account found").waitFor();
    await setData({ "comment.text": "<p>Your parcel left today.</p>" });
    expect(await save()).toBeNull();
  });
});

describe("the plan editor", () => {
  beforeEach(() => {
    zendesk.onlyReply({
      "card/panel": () => panelReply(changeableView()),
      "card/plan-form": () => ({ kind: "ok", form: FORM }),
      "card/plan-preview": ({ body }) => ({ kind: "ok", preview: previewOf(countIn(body)) }),
      "card/action": () => ({ kind: "ok", message: "The plan was offered.", panel: lateView() }),
    });
  });

  const countIn = (body: unknown) => /"count":(\d+)/.exec(JSON.stringify(body))?.[1];

  it("opens in Zendesk's modal, keeps up with the panel, and closes when it is done", async () => {
    const { app, modal, page, frame, complaints } = await open();
    await app.getByRole("button", { name: "Change it" }).click();
    await modal.getByText("3 payments", { exact: true }).waitFor();
    await app.getByText("The plan is open in the dialog.").waitFor();
    const count = modal.getByLabel("Payments", { exact: true });
    await count.fill("");
    await count.pressSequentially("12", { delay: 15 });
    await modal.getByText("Plans have at most 6 payments.").waitFor();
    expect(await count.inputValue()).toBe("12");
    expect(await modal.getByRole("button", { name: "Offer this" }).isDisabled()).toBe(true);
    await modal.getByRole("button", { name: "Use this" }).click();
    await modal.getByText("6 payments", { exact: true }).waitFor();
    await soon(() => count.inputValue()).toBe("6");
    expect(await axeIn(frame("modal"))).toEqual([]);
    await modal.getByRole("button", { name: "Offer this" }).click();
    await app.getByText("The plan was offered.").waitFor();
    await soon(() => page.locator("iframe").count()).toBe(1);
    expect(asked("card/action").map(({ body }) => countIn(body))).toEqual(["6"]);
    // The modal itself holds no token and asks nobody: everything came from the panel.
    expect(new Set(zendesk.session().asked.map(({ token }) => token))).toEqual(
      new Set(["token-1"]),
    );
    expect(complaints).toEqual([]);
  });

  it("loses nothing that is typed while the panel is still hearing of it", async () => {
    const { app, modal, page } = await open();
    await app.getByRole("button", { name: "Change it" }).click();
    await modal.getByText("3 payments", { exact: true }).waitFor();
    await page.evaluate("host.lagMs = 100");
    const count = modal.getByLabel("Payments", { exact: true });
    await count.fill("");
    await count.pressSequentially("12345678", { delay: 60 });
    await modal.getByText("Plans have at most 6 payments.").waitFor();
    expect(await count.inputValue()).toBe("12345678");
    await soon(() => asked("card/plan-preview").map(({ body }) => countIn(body))).toContain(
      "12345678",
    );
  });

  it("left in the modal leaves nothing behind", async () => {
    const { app, modal, page } = await open();
    await app.getByRole("button", { name: "Change it" }).click();
    await modal.getByRole("button", { name: "Cancel" }).click();
    await soon(() => page.locator("iframe").count()).toBe(1);
    expect(await app.getByText("The plan is open in the dialog.").count()).toBe(0);
    expect(asked("card/action")).toEqual([]);
  });

  it("comes back into the panel when asked to, with what was typed", async () => {
    const { app, modal, page } = await open();
    await app.getByRole("button", { name: "Change it" }).click();
    await modal.getByLabel("Payments", { exact: true }).fill("5");
    await modal.getByText("5 payments", { exact: true }).waitFor();
    await app.getByRole("button", { name: "Edit it here" }).click();
    await soon(() => page.locator("iframe").count()).toBe(1);
    expect(await app.getByLabel("Payments", { exact: true }).inputValue()).toBe("5");
  });

  it("closed by the host's own cross is left", async () => {
    const { app, modal, page } = await open();
    await app.getByRole("button", { name: "Change it" }).click();
    await modal.getByText("3 payments", { exact: true }).waitFor();
    await page.evaluate("host.closeModal()");
    await app.getByText("The plan is open in the dialog.").waitFor({ state: "detached" });
    await app.getByRole("button", { name: "Change it" }).click();
    await modal.getByText("3 payments", { exact: true }).waitFor();
  });

  it.each([
    ["where the host refuses a modal", ["instances.create"]],
    ["where the modal's page does not come", ["page of modal"]],
  ])("stands in the panel %s", async (_where, refused) => {
    const { app, frame, page } = await open({ ...TICKET, refused });
    await app.getByRole("button", { name: "Change it" }).click();
    await app.getByText("3 payments", { exact: true }).waitFor();
    await soon(() => page.locator("iframe").count()).toBe(1);
    expect(await axeIn(frame("ticket_sidebar"))).toEqual([]);
    await app.getByRole("button", { name: "Offer this", exact: true }).click();
    await app.getByText("The plan was offered.").waitFor();
  });
});
