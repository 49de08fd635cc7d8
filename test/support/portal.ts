import { AccountFacts } from "../../core/accounts/account-facts.ts";
import { recommendOffers } from "../../core/arrangements/recommend-offers.ts";
import { judgeIn } from "../../core/arrangements/relief-scene.ts";
import type { TenantPolicy } from "../../core/policy/policy.ts";
import { addDays, calendarDate } from "../../core/time/calendar-date.ts";
import { addMs, DAY_MS, type Instant } from "../../core/time/instant.ts";
import { decideTreatment } from "../../core/treatment/decide-treatment.ts";
import type {
  Hardship,
  PortalAccess,
  PortalPort,
  PortalResult,
  PortalVisit,
} from "../../server/effects/portal-port.ts";
import { judgeChange, type PlanChange } from "../../ui-extensions/portal/change-plan.ts";
import { type OwnPlan, ownPlanScene, ownPlanTerms } from "../../ui-extensions/portal/own-plan.ts";
import { NOON } from "./facts.ts";

export const OPEN_TOKEN = "open-token-0123456789";
export const EXPIRED_TOKEN = "expired-token-0123456789";

export interface PortalWorld {
  readonly port: PortalPort;
  facts(): AccountFacts;
  visit(): PortalVisit;
  setFacts(facts: AccountFacts): void;
  /** How often something was really done: a form sent twice must count once. */
  effects(): number;
  feedback(): readonly GivenFeedback[];
  /** What was put before a person. */
  asked(): readonly AskedPlan[];
  hardships(): readonly Partial<Hardship>[];
}

interface GivenFeedback {
  readonly at: Instant;
  readonly score: number;
  readonly comment: string;
}

interface AskedPlan {
  readonly wish: PlanChange | OwnPlan;
  readonly message: string;
}

type Facts = { -readonly [Key in keyof AccountFacts]: AccountFacts[Key] };
type Change = Partial<Record<keyof Facts, unknown>>;

/** One account behind one link, kept in memory and decided by the real core. */
export function aPortalWorld(
  start: AccountFacts,
  policy: TenantPolicy,
  now: Instant = NOON,
): PortalWorld {
  let facts = start;
  const keys = new Set<string>();
  const feedback: GivenFeedback[] = [];
  const asked: AskedPlan[] = [];
  const hardships: Partial<Hardship>[] = [];
  const visit = (): PortalVisit => ({
    ...toVisit(facts, policy, now),
    feedbackAt: feedback.at(-1)?.at,
  });

  async function once(
    token: string,
    key: string,
    act: (visit: PortalVisit) => Change | string,
  ): Promise<PortalResult> {
    if (token !== OPEN_TOKEN) return { ok: false, refusal: { code: "unknown_link" } };
    if (keys.has(key)) return { ok: true };
    const outcome = act(visit());
    if (typeof outcome === "string") return { ok: false, refusal: { code: outcome } };
    facts = AccountFacts.parse({ ...facts, ...outcome });
    keys.add(key);
    return { ok: true };
  }

  const id = (): string => `portal-${keys.size + 1}`;
  return {
    facts: () => facts,
    visit,
    setFacts: (next) => {
      facts = next;
    },
    effects: () => keys.size,
    feedback: () => feedback,
    asked: () => asked,
    hardships: () => hardships,
    port: {
      open: async (token): Promise<PortalAccess> => {
        if (token === EXPIRED_TOKEN) return { kind: "expired" };
        return token === OPEN_TOKEN ? { kind: "open", visit: visit() } : { kind: "unknown" };
      },
      pay: (token, { key, ...amount }) => once(token, key, (now) => pay(now, id(), amount)),
      returned: async () => "waiting",
      methodSaved: async () => false,
      choosePlan: (token, { key, offerId }) =>
        once(token, key, (now) => choosePlan(now, id(), offerId)),
      acceptOffer: (token, { key, arrangementId }) =>
        once(token, key, (now) => acceptOffer(now, arrangementId)),
      agreeOwnPlan: (token, { key, own }) =>
        once(token, key, (now) => agreeOwnPlan(now, id(), own)),
      changePlan: (token, { key, change }) =>
        once(token, key, (now) => changePlan(now, id(), change)),
      askForPlan: (token, { key, wish, message }) =>
        once(token, key, () => {
          asked.push({ wish, message });
          return {};
        }),
      giveFeedback: (token, { key, score, comment }) =>
        once(token, key, ({ now }) => {
          feedback.push({ at: now, score, comment });
          return {};
        }),
      sendOtherLinks: (token, { key }) => once(token, key, () => ({})),
      giveLeave: (token, { key, arrangementId }) =>
        once(token, key, (now) => leave(now, arrangementId, {})),
      takeLeaveBack: (token, { key, arrangementId }) =>
        once(token, key, (now) => leave(now, arrangementId, { revokedAt: now.now })),
      promise: (token, { key, ...terms }) => once(token, key, (now) => promise(now, id(), terms)),
      askForHelp: (token, { key, message, ...said }) =>
        once(token, key, (now) => {
          hardships.push(said);
          return hold(now, { id: id(), kind: "hardship", reason: message });
        }),
      dispute: (token, { key, invoiceId, message }) =>
        once(token, key, (now) =>
          hold(now, {
            id: id(),
            kind: "dispute",
            reason: message,
            ...(invoiceId === null ? {} : { invoiceId }),
          }),
        ),
      setPreferences: (token, { key, ...wanted }) =>
        once(token, key, ({ facts: { account } }) => ({ account: { ...account, ...wanted } })),
      stopMessages: (token, { key, channel }) => once(token, key, (now) => stop(now, channel)),
    },
  };
}

function toVisit(facts: AccountFacts, policy: TenantPolicy, now: Instant): PortalVisit {
  const treatment = decideTreatment(facts, policy, now);
  const offers = recommendOffers(facts, policy, treatment.delinquency, now);
  return { tenantId: "tenant", facts, policy, treatment, offers, now };
}

function leave(visit: PortalVisit, planId: string, over: { revokedAt?: Instant }): Change | string {
  const { facts, now } = visit;
  if (!facts.arrangements.some(({ id }) => id === planId)) return "no_running_plan";
  const method = { methodLabel: "Test card ending 4242", methodRef: "test-method" };
  const autopay = { consentedAt: now, consentedBy: "customer", how: "portal", ...method, ...over };
  return {
    arrangements: facts.arrangements.map((each) =>
      each.id === planId ? { ...each, autopay } : each,
    ),
  };
}

function openMinorOf({ treatment }: PortalVisit, currency: string): number {
  return (
    treatment.delinquency.byCurrency.find((each) => each.currency === currency)?.openMinor ?? 0
  );
}

function pay(
  visit: PortalVisit,
  id: string,
  amount: { currency: string; amountMinor: number },
): Change | string {
  const openMinor = openMinorOf(visit, amount.currency);
  if (openMinor === 0) return "nothing_owed";
  if (amount.amountMinor > openMinor) return "amount_too_large";
  const on = visit.treatment.delinquency.asOf;
  return { ledger: [...visit.facts.ledger, { id, kind: "payment", on, ...amount }] };
}

function choosePlan(visit: PortalVisit, id: string, offerId: string): Change | string {
  const offer = visit.offers.offers.find((each) => each.id === offerId);
  if (offer === undefined) return "offer_gone";
  const { currency, invoiceIds, installments } = offer;
  const at = visit.now;
  const terms = { id, currency, invoiceIds, installments, offeredAt: at, offeredBy: "customer" };
  const plan = { ...terms, expiresAt: addMs(at, DAY_MS), acceptedAt: at };
  return { arrangements: [...visit.facts.arrangements, plan] };
}

function agreeOwnPlan(visit: PortalVisit, id: string, own: OwnPlan): Change | string {
  const scene = ownPlanScene(visit, own);
  const { relief, verdict } = judgeIn(scene, ownPlanTerms(own, scene), "rep");
  if (verdict.kind !== "allowed" || relief?.schedule == null) return "offer_gone";
  const { currency, installments } = relief.schedule;
  const at = visit.now;
  const { invoiceIds } = scene;
  const terms = { id, currency, invoiceIds, installments, offeredAt: at, offeredBy: "customer" };
  const plan = { ...terms, expiresAt: addMs(at, DAY_MS), acceptedAt: at };
  const open = visit.facts.arrangements.map((each) =>
    each.acceptedAt === undefined ? { ...each, cancelledAt: at } : each,
  );
  return { arrangements: [...open, plan] };
}

function changePlan(visit: PortalVisit, id: string, change: PlanChange): Change | string {
  const running = visit.facts.arrangements.find((each) => each.id === change.arrangementId);
  const judged = running === undefined ? null : judgeChange(visit, change, running);
  if (running === undefined || judged?.verdict.kind !== "allowed") return "offer_gone";
  const { installments, currency } = judged.relief?.schedule ?? { installments: [], currency: "" };
  const at = visit.now;
  const { invoiceIds } = judged.about;
  const version = { version: (running.version ?? 1) + 1, replaces: running.id };
  const terms = { id, currency, invoiceIds, installments, offeredAt: at, offeredBy: "customer" };
  const plan = { ...terms, ...version, expiresAt: addMs(at, DAY_MS), acceptedAt: at };
  return { arrangements: [...visit.facts.arrangements, plan] };
}

function acceptOffer({ facts, now }: PortalVisit, arrangementId: string): Change | string {
  const offered = facts.arrangements.find((each) => each.id === arrangementId);
  if (offered === undefined) return "offer_gone";
  if (offered.expiresAt <= now) return "offer_expired";
  return {
    arrangements: facts.arrangements.map((each) =>
      each.id === arrangementId ? { ...each, acceptedAt: now } : each,
    ),
  };
}

function promise(
  visit: PortalVisit,
  id: string,
  terms: { currency: string; amountMinor: number; dueOn: string },
): Change | string {
  const today = visit.treatment.delinquency.asOf;
  if (terms.amountMinor > openMinorOf(visit, terms.currency)) return "amount_too_large";
  if (terms.dueOn < today) return "date_past";
  const lastDay = addDays(today, visit.policy.promises.daysAheadMax);
  if (calendarDate(terms.dueOn) > lastDay) return "date_too_late";
  const made = { id, ...terms, promisedOn: today, recordedBy: "customer" };
  return { promises: [...visit.facts.promises, made] };
}

function hold(
  { facts, treatment }: PortalVisit,
  made: { id: string; kind: string; reason: string; invoiceId?: string },
): Change | string {
  const { invoiceId } = made;
  if (invoiceId !== undefined && facts.invoices.every(({ id }) => id !== invoiceId))
    return "unknown_invoice";
  const reason = made.reason === "" ? "told us on the customer page" : made.reason.slice(0, 500);
  const from = treatment.delinquency.asOf;
  return { holds: [...facts.holds, { ...made, reason, from, setBy: "customer" }] };
}

function stop({ facts: { account } }: PortalVisit, channel: string): Change {
  const contactPoints = account.contactPoints.map((point) =>
    channel === "all" || point.channel === channel ? { ...point, consent: "withdrawn" } : point,
  );
  return { account: { ...account, contactPoints } };
}
