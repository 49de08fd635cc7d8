import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostWordsFor } from "../../../ui-extensions/panel/host/host-words.ts";
import { INITIAL, type PanelState } from "../../../ui-extensions/panel/host/panel-state.ts";
import {
  agreementActions,
  contactActions,
  everydayActions,
  nextActions,
  shownArrangement,
} from "../../../ui-extensions/panel/host/shown-actions.ts";
import type { PanelView } from "../../../ui-extensions/panel/panel-view.ts";
import type { ButtonModel } from "../../../ui-extensions/salesforce/host/parts.ts";
import { screenModel } from "../../../ui-extensions/salesforce/host/screen-model.ts";
import { lateView, withActionsOff } from "../../browser/support/panel-fixtures.ts";
import { anyPanelFacts, panelOf } from "../panel/panel-of.ts";

const TEXTS = hostWordsFor("en-US");

function factsOf(view: PanelView, part: Partial<PanelState> = {}) {
  const { facts } = screenModel(
    { ...INITIAL, ...part, phase: { kind: "shown", view } },
    TEXTS,
    new Map(),
  );
  if (facts === null) throw new Error("no facts are shown");
  return facts;
}

// Without an agreement there is no part of the panel for what can be done about one.
const aboutAgreement = (view: PanelView) =>
  shownArrangement(view) === null ? [] : agreementActions(view);

/** Every button anywhere in a model. */
function buttonsIn(model: unknown): ButtonModel[] {
  if (typeof model !== "object" || model === null) return [];
  const inner = Object.values(model).flatMap(buttonsIn);
  return isButton(model) ? [model, ...inner] : inner;
}

function isButton(model: object): model is ButtonModel {
  return "intent" in model && "variant" in model;
}

describe("what is drawn of any account", () => {
  it("holds every fact the view brings, and every action another host shows", () => {
    fc.assert(
      fc.property(anyPanelFacts, (facts) => {
        const view = panelOf(facts);
        const model = factsOf(view);
        const said = JSON.stringify(model);
        const expected = [
          view.subject.name,
          ...view.standing.pastDue
            .filter(({ amountMinor }) => amountMinor !== 0)
            .map(({ text }) => text),
          view.next.text,
          ...view.offers.flatMap(({ title, why, authority, authorityText }) =>
            authority === "in" ? [title, why] : [title, why, authorityText],
          ),
          ...view.contact.flatMap(({ label, text, address }) => [`${label}: ${text}`, address]),
          ...view.items.flatMap(({ number, balance, ageText, heldText }) => [
            number,
            balance.text,
            ageText,
            heldText,
          ]),
          ...view.holds.flatMap(({ label, reason }) => [label, reason]),
          ...view.timeline.entries.map(({ title }) => title),
          ...view.guidance.opening,
          ...view.guidance.options,
          ...view.guidance.policy,
        ];
        for (const text of expected) expect(said).toContain(JSON.stringify(text).slice(1, -1));
        const labels = buttonsIn(model).map(({ label }) => label);
        const shown = [everydayActions, contactActions, nextActions, aboutAgreement].flatMap((of) =>
          of(view),
        );
        for (const { label } of shown) expect(labels).toContain(label);
      }),
    );
  });

  it("shows a reply that waits, with the actions that fit it", () => {
    const view = lateView();
    expect(factsOf(view).reply).toBeNull();
    const [action] = everydayActions(view);
    if (action === undefined) throw new Error("there is no action");
    const waiting = {
      title: "A reply to read",
      at: { text: "2 h ago", value: view.freshness.asOf.value },
      channel: "SMS",
      text: "the pump\nleaks",
      understood: "Contests it",
      sureText: "Not sure",
      actions: [
        { id: action.id, fill: {} },
        { id: "no-such-action", fill: {} },
      ],
    };
    const { reply } = factsOf({ ...view, reply: waiting });
    expect(reply).toMatchObject({ text: "the pump\nleaks", detail: "Not sure · SMS · 2 h ago" });
    expect(reply?.buttons.map(({ label }) => label)).toEqual([action.label]);
  });

  it("has one primary button where there is something to offer, and none elsewhere", () => {
    fc.assert(
      fc.property(anyPanelFacts, (facts) => {
        const view = panelOf(facts);
        const primary = buttonsIn(factsOf(view)).filter(({ variant }) => variant === "brand");
        expect(primary.length).toBeLessThanOrEqual(view.offers.length === 0 ? 0 : 1);
      }),
    );
  });

  it("never lets a button act that the view says is off", () => {
    fc.assert(
      fc.property(anyPanelFacts, (facts) => {
        const view = panelOf(facts);
        const off = new Set(view.actions.filter(({ enabled }) => !enabled).map(({ id }) => id));
        const started = buttonsIn(factsOf(view)).flatMap(({ intent }) =>
          intent.do === "start" ? [intent.actionId] : [],
        );
        for (const id of started) expect(off.has(id)).toBe(false);
      }),
    );
  });
});

describe("a button", () => {
  const labelled = (facts: ReturnType<typeof factsOf>, label: string) =>
    buttonsIn(facts).find((each) => each.label === label);

  it("takes the recommended offer at once, and asks first for the others", () => {
    const facts = factsOf(lateView());
    expect(labelled(facts, "Offer this plan")?.intent).toEqual({ do: "offer", offerId: "plan-3" });
    expect(labelled(facts, "Preview")?.intent).toEqual({
      do: "start",
      actionId: "offer-plan",
      offerId: "plan-2",
    });
  });

  it.each([
    [
      "the action itself",
      lateView({ actions: withActionsOff({ "log-call": "Not today." }) }),
      {},
      "Not today.",
    ],
    ["an outage", lateView(), { offline: true }, TEXTS.words.unreachableAction],
    [
      "an action at work",
      lateView(),
      { outcome: { kind: "running", actionId: "undo" } },
      TEXTS.words.stillWorking,
    ],
  ] as const)("refuses with the reason of %s", (_what, view, part, reason) => {
    expect(labelled(factsOf(view, part), "Log call")).toMatchObject({
      title: reason,
      intent: { do: "refuse", reason: `Log call: ${reason}` },
    });
  });
});
