import type { PlanOffer } from "../../core/arrangements/recommend-offers.ts";
import { reliefTitle } from "./agreement-title.ts";
import type { PanelOffer } from "./panel-arrangement.ts";
import type { SectionInput } from "./section-input.ts";
import { plannedSchedule } from "./to-plan-preview.ts";
import { percentText } from "./verdict-text.ts";
import { amountText, day, moneyText, type Voice } from "./voice.ts";
import { whyNotText } from "./why-not-text.ts";
import { writePlanInput } from "./write-plan-input.ts";

/** Every agreement the rep may put to the customer, best first, to the cent and the day. */
export function toOffers(section: SectionInput): PanelOffer[] {
  return section.input.offers.offers.map((offer) => toOffer(section, offer));
}

function toOffer({ input, voice, availability }: SectionInput, offer: PlanOffer): PanelOffer {
  const { id, totalMinor, currency, invoiceIds, relief } = offer;
  const allowed = availability["offer-plan"];
  const about = { currency, invoiceIds: [...new Set(invoiceIds)] };
  return {
    id,
    title: reliefTitle(voice, relief),
    why: whyText(voice, offer),
    expectedText: expectedText(voice, offer),
    total: moneyText(voice, totalMinor, currency),
    schedule: relief.schedule === null ? [] : plannedSchedule(voice, relief.schedule),
    input: writePlanInput(relief, about, input.policy),
    authority: allowed.enabled ? "in" : "not_offerable",
    authorityText: allowed.enabled
      ? voice.words.offer.inAuthority
      : whyNotText(voice, input, allowed),
  };
}

/** The strongest reason for it and when it ends. */
function whyText(voice: Voice, { reasons, installments }: PlanOffer): string {
  const { agreement } = voice.words;
  const [first] = reasons;
  const last = installments.at(-1);
  return [
    ...(first === undefined ? [] : [agreement.reason[first.code]]),
    ...(last === undefined ? [] : [agreement.ends(day(voice, last.dueOn))]),
  ].join(" ");
}

function expectedText(voice: Voice, { expected, currency }: PlanOffer): string {
  const { expectedMinor, keptPercent } = expected;
  const amount = amountText(voice, expectedMinor, currency);
  return voice.words.agreement.expected(amount, percentText(voice, keptPercent));
}
