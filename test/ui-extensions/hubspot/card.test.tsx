import { describe, expect, it, vi } from "vitest";
import { RECORD_KEY_PROPERTY } from "../../../adapters/hubspot/our-properties.ts";
import { PanelCard } from "../../../ui-extensions/hubspot/src/card/panel-card.tsx";
import {
  Alert,
  Button,
  createRenderer,
  DateInput,
  Input,
  LoadingButton,
  LoadingSpinner,
  Modal,
  StatisticsItem,
  TextArea,
  Tooltip,
} from "../../../ui-extensions/hubspot/testing.ts";
import type { PanelView } from "../../../ui-extensions/panel/panel-view.ts";
import { lateView, withActionsOff } from "../../browser/support/panel-fixtures.ts";
import { type CardReply, serveCard } from "./card-stub.ts";

const KEY = "key-of-the-record";

function panelOf(view: PanelView): CardReply {
  return { kind: "ok", accountId: view.subject.accountId, panel: view };
}

function renderCard(shape: "wide" | "compact" = "wide", key: string | null = KEY) {
  const renderer = createRenderer("crm.record.tab");
  renderer.mocks.context.crm = { objectId: 555, objectTypeId: "0-2" };
  renderer.mocks.actions.fetchCrmObjectProperties.impl = async () =>
    key === null ? {} : { [RECORD_KEY_PROPERTY]: key };
  renderer.render(<PanelCard shape={shape} />);
  const button = (label: string) => renderer.find(Button, ({ text }) => text === label);
  const alerts = () => renderer.findAll(Alert).map(({ props }) => props.title);
  return { ...renderer, button, alerts };
}

async function shown(card: ReturnType<typeof renderCard>) {
  await card.waitFor(() => card.find(StatisticsItem));
  return card;
}

describe("the card on a record", () => {
  it("asks about its record with the record's own key, then shows the one number", async () => {
    const server = serveCard({ panel: () => panelOf(lateView()) });
    const card = renderCard();
    card.find(LoadingSpinner);
    await shown(card);
    expect(card.find(StatisticsItem).props.number).toBe("$1,240.50");
    expect(server.named("panel").map(({ body, headers }) => ({ body, headers }))).toEqual([
      {
        headers: undefined,
        body: {
          record: { objectTypeId: "0-2", objectId: "555" },
          recordKey: KEY,
          timeZone: expect.any(String),
          locale: "en",
        },
      },
    ]);
  });

  it("has exactly one primary button", async () => {
    serveCard({ panel: () => panelOf(lateView()) });
    const card = await shown(renderCard());
    const primary = card.findAll(Button).filter(({ props }) => props.variant === "primary");
    expect(primary.map(({ text }) => text)).toEqual(["Offer this plan"]);
  });

  it("offers the recommended plan in one click, tells HubSpot and asks it to read the record again", async () => {
    const view = lateView();
    const server = serveCard({
      panel: () => panelOf(view),
      action: () => ({ kind: "ok", message: "The plan was offered.", panel: view }),
    });
    const card = await shown(renderCard());
    card.button("Offer this plan").trigger("onClick");
    await vi.waitFor(() => expect(card.mocks.actions.addAlert.callCount).toBe(1));
    expect(server.named("action").map(({ body }) => body)).toEqual([
      expect.objectContaining({
        accountId: view.subject.accountId,
        action: "offer-plan",
        input: { offerId: "plan-3" },
        key: expect.stringMatching(/^[0-9a-f]{32}$/),
      }),
    ]);
    expect(card.mocks.actions.addAlert.calls[0]?.[0]).toEqual({
      type: "success",
      message: "The plan was offered.",
    });
    expect(card.mocks.actions.refreshObjectProperties.callCount).toBe(1);
  });

  it.each(["unreachable", "bad_gateway", "html"] as const)(
    "retries an action that got no answer (%s) with the same key",
    async (fault) => {
      const view = lateView();
      const replies: CardReply[] = [fault, { kind: "ok", message: "Offered.", panel: view }];
      const server = serveCard({
        panel: () => panelOf(view),
        action: () => replies.shift() ?? "unreachable",
      });
      const card = await shown(renderCard());
      card.button("Offer this plan").trigger("onClick");
      await card.waitFor(() => card.button("Try again"));
      card.button("Try again").trigger("onClick");
      await vi.waitFor(() => expect(card.mocks.actions.addAlert.callCount).toBe(1));
      const keys = server.named("action").map(({ body }) => body.key);
      expect(keys).toHaveLength(2);
      expect(keys[0]).toBe(keys[1]);
    },
  );

  it("says why an action is off, and does not ask the server for it", async () => {
    const whyNot = "No address may be used before Monday 8:00.";
    const view = lateView({ actions: withActionsOff({ "send-payment-link": whyNot }) });
    const server = serveCard({ panel: () => panelOf(view) });
    const card = await shown(renderCard());
    const off = card.button("Payment link");
    expect(off.props.overlay?.find(Tooltip).text).toBe(whyNot);
    off.trigger("onClick");
    await card.waitFor(() => expect(card.alerts()).toContain("Not done"));
    expect(server.named("action")).toEqual([]);
  });

  it("shows a server's refusal in the modal, beside its field, and sends a corrected form anew", async () => {
    const view = lateView();
    const refusal = {
      kind: "problem",
      problem: {
        type: "about:blank",
        title: "Not accepted",
        status: 422,
        detail: "Check what was typed.",
        errors: [{ field: "amount", message: "More than what is owed." }],
      },
    } as const;
    const replies: CardReply[] = [refusal, { kind: "ok", message: "Promised.", panel: view }];
    const server = serveCard({
      panel: () => panelOf(view),
      action: () => replies.shift() ?? "unreachable",
    });
    const card = await shown(renderCard());
    card.button("Record promise").trigger("onClick");
    const modal = () => {
      const found = card.button("Record promise").props.overlay?.find(Modal);
      if (found === undefined) throw new Error("the button opens no modal");
      return found;
    };
    const amount = () => modal().find(Input, ({ props }) => props.name === "amount");
    modal().find(LoadingButton).trigger("onClick");
    await card.waitFor(() => expect(modal().find(Alert).text).toBe("Check the marked fields."));
    expect(server.named("action")).toEqual([]);
    modal().find(DateInput).props.onChange?.({ year: 2026, month: 10, date: 25 });
    await card.waitFor(() => expect(modal().find(DateInput).props.value?.date).toBe(25));
    modal().find(LoadingButton).trigger("onClick");
    await card.waitFor(() =>
      expect(amount().props.validationMessage).toBe("More than what is owed."),
    );
    amount().props.onInput?.("100.00");
    await card.waitFor(() => expect(amount().props.value).toBe("100.00"));
    modal().find(LoadingButton).trigger("onClick");
    await vi.waitFor(() => expect(card.mocks.actions.closeOverlay.callCount).toBe(1));
    const sent = server.named("action").map(({ body }) => body);
    expect(sent.map(({ input }) => input)).toEqual([
      { amount: "1240.50", currency: "USD", dueOn: "2026-11-25" },
      { amount: "100.00", currency: "USD", dueOn: "2026-11-25" },
    ]);
    expect(sent[0]?.key).not.toBe(sent[1]?.key);
  });

  it.each([
    ["the same key for the same words", "", 1],
    ["a key of its own for other words", "And the van broke down.", 2],
  ])("sends a form again after no answer: %s", async (_name, typed, keys) => {
    const view = lateView();
    const replies: CardReply[] = ["unreachable", { kind: "ok", message: "Noted.", panel: view }];
    const server = serveCard({
      panel: () => panelOf(view),
      action: () => replies.shift() ?? "unreachable",
    });
    const card = await shown(renderCard());
    card.button("Hardship").trigger("onClick");
    const modal = () => card.button("Hardship").props.overlay?.find(Modal);
    const type = async (text: string) => {
      modal()?.find(TextArea).props.onInput?.(text);
      await card.waitFor(() => expect(modal()?.find(TextArea).props.value).toBe(text));
    };
    await type("Lost the contract.");
    modal()?.find(LoadingButton).trigger("onClick");
    await card.waitFor(() => expect(modal()?.find(LoadingButton).text).toBe("Try again"));
    if (typed !== "") await type(typed);
    modal()?.find(LoadingButton).trigger("onClick");
    await vi.waitFor(() => expect(card.mocks.actions.addAlert.callCount).toBe(1));
    expect(new Set(server.named("action").map(({ body }) => body.key)).size).toBe(keys);
  });
});

describe("a modal that HubSpot closes while its action is at work", () => {
  async function pausing(reply: () => CardReply | Promise<CardReply>) {
    const view = lateView();
    const server = serveCard({ panel: () => panelOf(view), action: reply });
    const card = await shown(renderCard());
    const modal = () => {
      const found = card.button("Hardship").props.overlay?.find(Modal);
      if (found === undefined) throw new Error("the button opens no modal");
      return found;
    };
    card.button("Hardship").trigger("onClick");
    modal().find(TextArea).props.onInput?.("Lost the contract.");
    await card.waitFor(() => expect(modal().find(TextArea).props.value).toBe("Lost the contract."));
    modal().find(LoadingButton).trigger("onClick");
    await card.waitFor(() => expect(modal().find(LoadingButton).props.loading).toBe(true));
    modal().props.onClose?.();
    return { card, server };
  }

  it("is still told what became of it, and can be tried again with its key", async () => {
    const replies: CardReply[] = [
      "unreachable",
      { kind: "ok", message: "Noted.", panel: lateView() },
    ];
    const { card, server } = await pausing(() => replies.shift() ?? "unreachable");
    await card.waitFor(() => card.button("Try again"));
    card.button("Try again").trigger("onClick");
    await vi.waitFor(() => expect(card.mocks.actions.addAlert.callCount).toBe(1));
    expect(new Set(server.named("action").map(({ body }) => body.key)).size).toBe(1);
  });

  it("keeps every other action waiting until it is known", async () => {
    const { promise, resolve } = Promise.withResolvers<CardReply>();
    const { card, server } = await pausing(() => promise);
    card.button("Offer this plan").trigger("onClick");
    await card.waitFor(() => expect(card.alerts()).toContain("Not done"));
    expect(server.named("action")).toHaveLength(1);
    resolve({ kind: "ok", message: "Noted.", panel: lateView() });
    await vi.waitFor(() => expect(card.mocks.actions.addAlert.callCount).toBe(1));
  });
});

describe("where there is no account to show", () => {
  const CASES: readonly (readonly [string, CardReply, string])[] = [
    ["not matched yet", { kind: "not_synced", detail: "Not matched yet." }, "Not matched yet."],
    ["no permission", { kind: "no_permission", detail: "Ask for a role." }, "Ask for a role."],
    ["disconnected", { kind: "disconnected", detail: "Connect again." }, "Connect again."],
    ["unreachable", "unreachable", "could not be loaded"],
    ["nobody", { kind: "none" }, "Search if you know the account"],
  ];

  it.each(CASES)("says so: %s", async (_name, reply, text) => {
    serveCard({ panel: () => reply });
    const card = renderCard();
    await card.waitFor(() => expect(card.getRootNode().toString()).toContain(text));
  });

  it("shows nothing of an account when the record gives no key", async () => {
    const server = serveCard({
      panel: ({ recordKey }) =>
        recordKey === null ? { kind: "not_synced", detail: "Not matched." } : panelOf(lateView()),
    });
    const card = renderCard("compact", null);
    await card.waitFor(() => expect(card.getRootNode().toString()).toContain("Not matched."));
    expect(server.named("panel").map(({ body }) => body.recordKey)).toEqual([null]);
  });

  it("lets the rep choose among several, and shows the one chosen", async () => {
    const view = lateView();
    const candidates = [
      {
        accountId: "a-1",
        name: "Rivera Plumbing",
        pastDueText: "$1,240.50 past due",
        stateLabel: "",
      },
      { accountId: "a-2", name: "Rivera Heating", pastDueText: "", stateLabel: "Nothing due" },
    ];
    const server = serveCard({
      panel: () => ({ kind: "choose", candidates }),
      choose: () => panelOf(view),
    });
    const card = renderCard();
    await card.waitFor(() => card.button("Rivera Heating"));
    expect(card.getRootNode().toString()).toContain("Nothing due");
    card.button("Rivera Plumbing").trigger("onClick");
    await shown(card);
    expect(server.named("choose").map(({ body }) => body.accountId)).toEqual(["a-1"]);
  });
});
