import { findAccountHold } from "../../core/accounts/hold-state.ts";
import { advisersIn } from "../../core/compliance/debt-advice.ts";
import { addDays } from "../../core/time/calendar-date.ts";
import { findLanguage, type PortalLanguage } from "./locale.ts";
import type { ChoiceId, PortalChoice, PortalState, PortalView } from "./portal-view.ts";
import type { PortalVisit } from "./portal-visit.ts";
import { runningPlans, type Scene, toScene } from "./scene.ts";
import { toCare } from "./to-care.ts";
import { toChannels } from "./to-channels.ts";
import { toDoneTexts } from "./to-done-texts.ts";
import { findOpenPromise, toNotices } from "./to-notices.ts";
import { toOwnPlanForm } from "./to-own-plan-form.ts";
import { toOfferedPlan, toOfferPlan, toRunningPlan } from "./to-plans.ts";
import { isAllHeld, toTotal } from "./to-totals.ts";

/** Everything the customer page shows, in the customer's words. Pure: no clock and no lookups. */
export function toPortalView(visit: PortalVisit, language: PortalLanguage): PortalView {
  const scene = toScene(visit, language);
  const { facts, policy, words, reader, today } = scene;
  const state = stateOf(scene);
  const withPerson = state === "with_a_person";
  const totals = withPerson ? [] : scene.byCurrency.map((each) => toTotal(each, scene));
  const [running] = runningPlans(scene);
  const offered = withPerson ? [] : openOffers(scene);
  const offers = withPerson ? [] : visit.offers.offers.map((offer) => toOfferPlan(offer, scene));
  const lastDay = addDays(today, policy.promises.daysAheadMax);
  return {
    language,
    locale: reader.locale,
    accountLanguage: findLanguage(facts.account.language),
    creditor: policy.creditor,
    customerName: facts.account.name,
    state,
    lastPaymentText: lastPaymentText(scene),
    totals,
    notices: withPerson ? [] : toNotices(scene),
    plan: running === undefined || withPerson ? null : toRunningPlan(running, scene),
    offered,
    offers,
    own: offered.length + offers.length === 0 ? null : toOwnPlanForm(visit, scene),
    copyOf: withPerson ? null : copyOf(scene),
    noOfferText: visit.offers.reason === null ? "" : words.planNone[visit.offers.reason],
    choices: choicesOf(scene, state, offered.length + offers.length > 0),
    promise: {
      today,
      lastDay,
      lastDayText: reader.date(lastDay),
      currencies: promiseCurrencies(scene),
    },
    advisers: advisersIn(facts.account.country, language),
    ...toChannels(scene),
    preferredChannel: facts.account.preferredChannel ?? null,
    ...toCare(visit, scene),
    done: toDoneTexts(scene, visit),
  };
}

function stateOf({ facts, byCurrency, today }: Scene): PortalState {
  // Asking for payment past these stops can be unlawful, so they come before any amount.
  if (findAccountHold(facts.holds, ["bankruptcy", "attorney", "deceased"], today) !== null)
    return "with_a_person";
  if (byCurrency.every(({ openMinor }) => openMinor === 0)) return "nothing_owed";
  const hold = findAccountHold(facts.holds, ["hardship", "dispute", "breathing_space"], today);
  return hold === null && !isAllHeld(byCurrency) ? "owing" : "resting";
}

function openOffers(scene: Scene) {
  return scene.arrangements
    .filter(({ status, arrangement }) => status === "offered" && arrangement.expiresAt > scene.now)
    .map((standing) => toOfferedPlan(standing, scene));
}

const ALWAYS: readonly ChoiceId[] = ["help", "dispute", "messages"];

function choicesOf(scene: Scene, state: PortalState, canPlan: boolean): readonly PortalChoice[] {
  const ids = state === "owing" || state === "resting" ? owingChoices(scene, canPlan) : [];
  return (ids.length === 0 ? (["messages"] as const) : ids).map((id) => ({
    id,
    ...scene.words.choices[id],
  }));
}

function owingChoices(scene: Scene, canPlan: boolean): readonly ChoiceId[] {
  const { facts, today } = scene;
  const promised = findOpenPromise(scene) !== null || runningPlans(scene).length > 0;
  const asked = findAccountHold(facts.holds, ["hardship"], today) !== null;
  const disputed = findAccountHold(facts.holds, ["dispute"], today) !== null;
  const ids: ChoiceId[] = ["pay"];
  if (canPlan) ids.push("plan");
  // While a check or a talk is under way, a date given now would only be one more thing to fail.
  if (!promised && !asked && !disputed) ids.push("promise");
  return [
    ...ids,
    ...ALWAYS.filter((id) => (id !== "help" || !asked) && (id !== "dispute" || !disputed)),
  ];
}

function promiseCurrencies({ byCurrency, reader }: Scene): PortalView["promise"]["currencies"] {
  return byCurrency
    .filter(({ openMinor }) => openMinor > 0)
    .map(({ currency, openMinor, pastDueMinor }) => ({
      currency,
      openMinor,
      openText: reader.money(openMinor, currency),
      suggested: reader.plainAmount(pastDueMinor > 0 ? pastDueMinor : openMinor, currency),
    }));
}

function copyOf(scene: Scene): string | null {
  const [running] = runningPlans(scene);
  const agreed = scene.arrangements.filter(
    ({ arrangement }) => arrangement.acceptedAt !== undefined,
  );
  return (running ?? agreed.at(-1))?.arrangement.id ?? null;
}

function lastPaymentText({ facts, words, reader, today }: Scene): string {
  const paid = facts.ledger.filter(({ kind, on }) => kind === "payment" && on <= today);
  const last = paid.reduce<(typeof paid)[number] | null>(
    (latest, each) => (latest === null || each.on >= latest.on ? each : latest),
    null,
  );
  if (last === null) return "";
  return words.lastPayment(reader.money(last.amountMinor, last.currency), reader.date(last.on));
}
