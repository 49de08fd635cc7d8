import { HOLD_RULES } from "../../core/accounts/hold-rules.ts";
import { advisersIn } from "../../core/compliance/debt-advice.ts";
import { careWordsFor } from "./care-words.ts";
import type { PanelActionName } from "./panel-view.ts";
import type { Situation } from "./script-words.ts";
import type { SectionInput } from "./section-input.ts";
import { toOffers } from "./to-offers.ts";

/** Something a rep may offer, by the button that does it. */
export interface CallOption {
  readonly action: PanelActionName;
  readonly text: string;
}

/** Who contests what they owe is not asked for it; their own word can still be recorded. */
const ASKS_FOR_MONEY: readonly PanelActionName[] = ["record-promise", "send-payment-link"];

/** What the rep may offer now: never what its button refuses, and nothing where the law says stop. */
export function callOptions(section: SectionInput, situation: Situation): CallOption[] {
  if (situation === "legal") return [];
  const { availability, input, voice } = section;
  const { can } = voice.words.scriptFrame;
  const { promises, pause } = input.policy;
  const titles = toOffers(section).map(({ title }) => title);
  const all: readonly (readonly [PanelActionName, readonly string[]])[] = [
    ["reinstate-plan", [can.back]],
    ["offer-plan", titles],
    ["record-promise", [can.promise(promises.daysAheadMax)]],
    ["send-payment-link", [can.link]],
    ["pause-cadence", [can.pause(pause.daysMax)]],
    ...(situation === "settled" ? [] : troubles(situation, can)),
  ];
  return all.flatMap(([action, texts]) => {
    const isAsked = situation === "disputed" && ASKS_FOR_MONEY.includes(action);
    return availability[action].enabled && !isAsked ? texts.map((text) => ({ action, text })) : [];
  });
}

/** Once told there is no need to ask for it. */
function troubles(
  situation: Situation,
  can: SectionInput["voice"]["words"]["scriptFrame"]["can"],
): [PanelActionName, readonly string[]][] {
  const isHelped = situation === "hardship" || situation === "vulnerable";
  return [
    ["mark-dispute", situation === "disputed" ? [] : [can.dispute]],
    ["mark-hardship", isHelped ? [] : [can.hardship]],
  ];
}

/** Where a hold says that the customer needs help: forbearance, and advice that is free and not ours. */
export function careLines({ input, account, voice }: SectionInput): string[] {
  if (!account.holds.some(({ kind }) => HOLD_RULES[kind].offersHelp)) return [];
  const { forbearance, advice } = careWordsFor(voice.words.language);
  const advisers = advisersIn(input.facts.account.country, voice.words.language);
  return [forbearance, ...advisers.map(({ name, url }) => advice(name, url))];
}
