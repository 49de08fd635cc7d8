import { isInForce } from "../../core/accounts/arrangement-standing.ts";
import type { CurrencyDelinquency } from "../../core/accounts/delinquency.ts";
import { HOLD_RULES } from "../../core/accounts/hold-rules.ts";
import { contentContextOf } from "../../core/compliance/content/content-context-of.ts";
import { contentDutiesOf } from "../../core/compliance/content/content-duties-of.ts";
import { standardWording } from "../../core/compliance/content/disclosure-words.ts";
import { advisersIn } from "../../core/compliance/debt-advice.ts";
import { type AccountNow, accountHold } from "./account-now.ts";
import { careWordsFor } from "./care-words.ts";
import type { PanelView } from "./panel-view.ts";
import type { SectionInput } from "./section-input.ts";
import { toOffers } from "./to-offers.ts";
import { leadAge } from "./to-standing.ts";
import { amountText, type Voice } from "./voice.ts";
import type { Situation } from "./words.ts";

/** What to say: a script for the situation, with only the options that are possible now. */
export function toGuidance(section: SectionInput): PanelView["guidance"] {
  const { account, voice, input } = section;
  const situation = situationOf(account);
  const { opening, listening, closing, avoid } = voice.words.script[situation];
  const parts = {
    creditor: input.policy.creditor.name,
    amount: amountFor(account, voice, situation),
    age: leadAge(account, voice),
  };
  return {
    opening: [opening(parts), ...disclosures(section)].join(" "),
    listening,
    options: situation === "legal" ? [] : [...care(section), ...options(section)],
    closing,
    avoid: [...avoid],
  };
}

/** Where a hold says that the customer needs help: forbearance, and advice that is free and not ours. */
function care({ input, account, voice }: SectionInput): string[] {
  if (!account.holds.some(({ kind }) => HOLD_RULES[kind].offersHelp)) return [];
  const { forbearance, advice } = careWordsFor(voice.words.language);
  const advisers = advisersIn(input.facts.account.country, voice.words.language);
  return [forbearance, ...advisers.map(({ name, url }) => advice(name, url))];
}

/** What the law wants said in a call, in the language the rep reads the rest in. */
function disclosures({ input, account, voice }: SectionInput): string[] {
  const call = { channel: "voice", templateId: "call" } as const;
  const context = contentContextOf(input.facts, input.policy, account.today, call);
  return contentDutiesOf(context).flatMap((duty) => {
    const text =
      duty.kind === "say" ? standardWording(duty.disclosure, "voice", voice.locale) : null;
    return text === null ? [] : [text];
  });
}

export function situationOf(account: AccountNow): Situation {
  const { lead, promises, arrangements } = account;
  if (accountHold(account, ["bankruptcy", "attorney", "cease_contact", "deceased"]) !== null)
    return "legal";
  if (lead === null) return "settled";
  if (isDisputed(account, lead)) return "disputed";
  if (accountHold(account, ["hardship", "vulnerability", "breathing_space"]) !== null)
    return "hardship";
  if (promises.some(({ status }) => status === "open")) return "promise";
  if (arrangements.some(({ status }) => isInForce(status))) return "plan";
  if (lead.pastDueMinor === 0) return "before_due";
  return isEarly(account, lead) ? "early" : "late";
}

function isDisputed(account: AccountNow, { items }: CurrencyDelinquency): boolean {
  if (accountHold(account, ["dispute"]) !== null) return true;
  const disputes = account.holds.filter(({ kind }) => kind === "dispute").map(({ id }) => id);
  return items.every(({ heldBy }) => heldBy !== null && disputes.includes(heldBy));
}

/** Up to the end of the first bucket that is late at all. */
function isEarly({ input }: AccountNow, { bucketId }: CurrencyDelinquency): boolean {
  return input.policy.delinquency.buckets.findIndex(({ id }) => id === bucketId) <= 1;
}

function amountFor({ lead }: AccountNow, voice: Voice, situation: Situation): string {
  if (lead === null) return "";
  const [oldest] = lead.items;
  // Before the due date and on a plan the talk is about the next payment, not all that is open.
  const isNextOnly = situation === "before_due" || situation === "plan";
  const minor = isNextOnly && oldest !== undefined ? oldest.balanceMinor : lead.pastDueMinor;
  return amountText(voice, minor === 0 ? lead.openMinor : minor, lead.currency);
}

function options(section: SectionInput): string[] {
  const { availability, input, voice } = section;
  const { words } = voice;
  const { promises, pause } = input.policy;
  return [
    ...(availability["offer-plan"].enabled ? toOffers(section).map(({ title }) => title) : []),
    ...(availability["record-promise"].enabled ? [words.canPromise(promises.daysAheadMax)] : []),
    ...(availability["send-payment-link"].enabled ? [words.canLink] : []),
    ...(availability["pause-cadence"].enabled ? [words.canPause(pause.daysMax)] : []),
  ];
}
