import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Channel } from "../../../core/accounts/account.ts";
import { askChannel } from "../../../core/compliance/channel-gates.ts";
import { GATES, type Gate } from "../../../core/compliance/gate.ts";
import { toEpochMs } from "../../../core/time/instant.ts";
import { accountNow } from "../../../ui-extensions/panel/account-now.ts";
import {
  linkChannelsOf,
  sendNowChannelOf,
} from "../../../ui-extensions/panel/availability-touch.ts";
import type { PanelInput } from "../../../ui-extensions/panel/panel-input.ts";
import type { PanelView } from "../../../ui-extensions/panel/panel-view.ts";
import {
  anyMoment,
  anyPanelFacts,
  availability,
  panelInput,
  panelOf,
  textsOf,
} from "./panel-of.ts";

const anyRep = fc.record({
  locale: fc.constantFrom("en-US", "en-GB", "es-MX", "es-ES", "fr-FR", "nonsense_"),
  repTimeZone: fc.constantFrom("America/New_York", "Europe/Madrid", "Nowhere/Else"),
});

/** Fields that carry codes and ids for machines; everything else is read by a person. */
const CODES =
  /\.(value|id|state|status|gate|kind|authority|currency|channel|match|accountId|language)$/;
const NOT_WORDS = /\.(timeZones\.\d+|bucket\.id|limits\.\w+|source)$/;

function spokenTexts(view: PanelView) {
  return textsOf(view).filter(({ path }) => !CODES.test(path) && !NOT_WORDS.test(path));
}

/** What is the same in every language: amounts, days, verdicts. */
function factsOf(view: PanelView): string {
  return JSON.stringify(view, (key, value: unknown) =>
    typeof value === "string" && !CODES.test(`.${key}`) ? undefined : value,
  );
}

describe("on every account", () => {
  it("says nothing broken: no hole, no code, no stray punctuation, in any language", () => {
    fc.assert(
      fc.property(anyPanelFacts, anyMoment, anyRep, (facts, now, rep) => {
        for (const { path, text } of spokenTexts(panelOf(facts, { now, ...rep }))) {
          expect(text, path).not.toMatch(/undefined|NaN|null|\[object|Infinity|#|\{|\}/);
          expect(text, path).not.toMatch(/[a-z]_[a-z]/);
          expect(text, path).not.toMatch(/ {2}|\(\)|^ | $|\.\.| [,.;:]/);
        }
      }),
    );
  });

  it("shows the same facts in English and in Spanish", () => {
    fc.assert(
      fc.property(anyPanelFacts, anyMoment, (facts, now) => {
        const english = factsOf(panelOf(facts, { now, locale: "en-US" }));
        expect(factsOf(panelOf(facts, { now, locale: "es-MX" }))).toBe(english);
      }),
    );
  });

  it("gives a reason with every disabled action and none with an enabled one", () => {
    fc.assert(
      fc.property(anyPanelFacts, anyMoment, (facts, now) => {
        for (const { id, enabled, whyNot } of panelOf(facts, { now }).actions) {
          expect(whyNot === "", id).toBe(enabled);
        }
      }),
    );
  });

  it("never offers an action that one of its gates forbids", () => {
    fc.assert(
      fc.property(anyPanelFacts, anyMoment, (facts, now) => {
        const answers = availability(facts, { now });
        const input = panelInput(facts, { now });
        const blocked = actionBlocks(input);
        for (const [action, gates] of Object.entries(FORBIDDEN_BY)) {
          const answer = Object.entries(answers).find(([id]) => id === action)?.[1];
          if (answer?.enabled !== true) continue;
          expect(
            blocked.filter((gate) => gates.includes(gate)),
            action,
          ).toEqual([]);
        }
      }),
    );
  });

  it("sends only by a channel that consent, hours and limits allow", () => {
    fc.assert(
      fc.property(anyPanelFacts, anyMoment, (facts, now) => {
        const input = panelInput(facts, { now });
        const answers = availability(facts, { now });
        const sendNow = sendNowChannelOf(input);
        if (answers["send-touch-now"].enabled) expect(sendNow).not.toBeNull();
        const used = [...linkChannelsOf(input), ...(sendNow === null ? [] : [sendNow])];
        for (const channel of used) {
          expect(channelBlocks(input, channel).filter((gate) => gate !== "min_interval")).toEqual(
            [],
          );
        }
      }),
    );
  });

  it("says yes to a channel exactly when no gate says no", () => {
    fc.assert(
      fc.property(anyPanelFacts, anyMoment, (facts, now) => {
        const input = panelInput(facts, { now });
        const stops = accountBlocks(input).filter((gate) => gate !== "cadence_stopped");
        for (const { channel, allowed, gate } of panelOf(facts, { now }).contact) {
          const blocks = [...stops, ...channelBlocks(input, channel)];
          expect(allowed, channel).toBe(blocks.length === 0);
          if (!allowed) expect(blocks).toContain(gate);
        }
      }),
    );
  });
});

const FORBIDDEN_BY: Readonly<Record<string, readonly Gate[]>> = {
  "offer-plan": ["legal_stop", "dispute", "breathing_space"],
  "send-payment-link": ["legal_stop", "breathing_space"],
  "pause-cadence": ["legal_stop", "pause", "cadence_stopped"],
  "skip-touch": GATES,
  "send-touch-now": GATES,
};

function accountBlocks(input: PanelInput): Gate[] {
  const account = accountNow(input).accountGates.filter(({ verdict }) => verdict === "block");
  const lanes = input.treatment.lanes.map(({ gates }) =>
    gates.filter(
      ({ verdict, channel, gate }) =>
        verdict === "block" && channel === null && isAccountGate(gate),
    ),
  );
  // A hold on invoices stops contact once it leaves nothing to speak of, in any currency.
  const everywhere = lanes.every((blocks) => blocks.length > 0) ? lanes.flat() : [];
  return [...account, ...everywhere].map(({ gate }) => gate);
}

/** A gate forbids an action for the whole account only if it stands in every currency's way. */
function actionBlocks(input: PanelInput): Gate[] {
  const account = accountNow(input).accountGates.filter(({ verdict }) => verdict === "block");
  const everywhere = GATES.filter((gate) =>
    input.treatment.lanes.every(({ gates }) =>
      gates.some((each) => each.gate === gate && each.verdict === "block" && each.channel === null),
    ),
  );
  const lanes = input.treatment.lanes.length > 0 ? everywhere.filter(isAccountGate) : [];
  return [...account.map(({ gate }) => gate), ...lanes];
}

/** A promise or an offer stops the cadence of its currency, not a person's call. */
function isAccountGate(gate: Gate): boolean {
  return !["nothing_due", "promise_open", "arrangement"].includes(gate);
}

function channelBlocks({ facts, policy, now }: PanelInput, channel: string): Gate[] {
  const question = { facts, policy, now: toEpochMs(now) };
  return askChannel(question, Channel.parse(channel))
    .verdicts.filter(({ verdict }) => verdict === "block")
    .map(({ gate }) => gate);
}
