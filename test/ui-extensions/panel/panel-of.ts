import fc from "fast-check";
import { AccountFacts } from "../../../core/accounts/account-facts.ts";
import { recommendOffers } from "../../../core/arrangements/recommend-offers.ts";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import type { TenantPolicy } from "../../../core/policy/policy.ts";
import { addMs, HOUR_MS, type Instant } from "../../../core/time/instant.ts";
import { decideTreatment } from "../../../core/treatment/decide-treatment.ts";
import { availabilityOf } from "../../../ui-extensions/panel/availability-of.ts";
import type { PanelInput } from "../../../ui-extensions/panel/panel-input.ts";
import { PanelView } from "../../../ui-extensions/panel/panel-view.ts";
import { toPanelView } from "../../../ui-extensions/panel/to-panel-view.ts";
import { anyFacts, day, NOON } from "../../support/facts.ts";

export interface PanelSketch extends Partial<PanelInput> {
  readonly policy?: TenantPolicy;
  readonly now?: Instant;
}

/** What the panel is drawn from, decided by the real engine; noon in New York for both sides. */
export function panelInput(facts: AccountFacts, sketch: PanelSketch = {}): PanelInput {
  const { policy = defaultPolicy, now = NOON } = sketch;
  const treatment = decideTreatment(facts, policy, now);
  return {
    facts,
    policy,
    treatment,
    offers: recommendOffers(facts, policy, treatment.delinquency, now),
    now,
    viewer: { name: "Dana", role: "rep" },
    locale: "en-US",
    repTimeZone: "America/New_York",
    timeline: { entries: [], total: 0, cursor: null },
    undo: null,
    customerUrl: null,
    pendingTouch: null,
    freshness: { asOf: now, source: "HubSpot", stale: false },
    ...sketch,
  };
}

/** The view as a host receives it: the contract is checked on every one. */
export function panelOf(facts: AccountFacts, sketch: PanelSketch = {}): PanelView {
  return PanelView.parse(toPanelView(panelInput(facts, sketch)));
}

export function availability(facts: AccountFacts, sketch: PanelSketch = {}) {
  return availabilityOf(panelInput(facts, sketch));
}

/** `possible`, or the code of the refusal: a column of a table. */
export function answersOf(facts: AccountFacts, sketch: PanelSketch = {}): Record<string, string> {
  const answers = Object.entries(availability(facts, sketch));
  return Object.fromEntries(
    answers.map(([id, answer]) => [id, answer.enabled ? "possible" : answer.code]),
  );
}

type Json = Readonly<Record<string, unknown>>;

/** Three payments of 200.00 USD over one invoice, 30 days apart, the first in `firstIn` days. */
export function aPlan(invoice: Json, firstIn: number, over: Json = {}): Json {
  const dueOn = [firstIn, firstIn + 30, firstIn + 60].map(day);
  // What was agreed was agreed by today, however far ahead the first payment lies.
  const accepted = Math.min(0, firstIn) - 2;
  return {
    id: "plan",
    currency: "USD",
    invoiceIds: [invoice.id],
    installments: dueOn.map((date) => ({ dueOn: date, amountMinor: 20_000 })),
    offeredAt: `${day(accepted - 1)}T15:00:00Z`,
    offeredBy: "Dana Cho",
    expiresAt: `${day(firstIn + 4)}T15:00:00Z`,
    acceptedAt: `${day(accepted)}T15:00:00Z`,
    ...over,
  };
}

export function aPromise(dueIn: number, over: Json = {}): Json {
  return {
    id: "promise",
    currency: "USD",
    amountMinor: 50_000,
    promisedOn: day(Math.min(0, dueIn) - 2),
    dueOn: day(dueIn),
    recordedBy: "Dana Cho",
    ...over,
  };
}

const anyPlanDates = fc.record({
  firstIn: fc.integer({ min: -60, max: 30 }),
  accepted: fc.boolean(),
  cancelled: fc.boolean(),
});

const anyTouchDates = fc.record({
  daysAgo: fc.integer({ min: -1, max: 20 }),
  channel: fc.constantFrom("email", "sms", "voice"),
  status: fc.constantFrom("queued", "sent", "failed", "cancelled", "skipped"),
  kind: fc.constantFrom("message", "task", "call"),
});

/** Any believable account, and on top of it plans, contacts and stopped reminders. */
export const anyPanelFacts: fc.Arbitrary<AccountFacts> = fc
  .record({
    facts: anyFacts,
    plans: fc.array(anyPlanDates, { maxLength: 1 }),
    touches: fc.array(anyTouchDates, { maxLength: 6 }),
    stopped: fc.boolean(),
  })
  .map(({ facts, plans, touches, stopped }) => {
    const usd = facts.invoices.find(({ currency }) => currency === "USD");
    return AccountFacts.parse({
      ...facts,
      arrangements:
        usd === undefined
          ? []
          : plans.map(({ firstIn, accepted, cancelled }) =>
              aPlan(usd, firstIn, {
                ...(accepted ? {} : { acceptedAt: undefined }),
                ...(cancelled ? { cancelledAt: `${day(firstIn - 1)}T15:00:00Z` } : {}),
              }),
            ),
      touches: touches.map(({ daysAgo, ...rest }, n) => ({
        id: `t${n}`,
        at: `${day(-daysAgo)}T16:00:00Z`,
        invoiceIds: [],
        ...rest,
      })),
      ...(stopped ? { cadenceStoppedAt: NOON } : {}),
    });
  });

/** Any moment of three days, nights and a weekend among them. */
export const anyMoment: fc.Arbitrary<Instant> = fc
  .integer({ min: 0, max: 96 })
  .map((hours) => addMs(NOON, hours * HOUR_MS));

/** Every text of a view that a person reads, with the path it stands at. */
export function textsOf(value: unknown, path = ""): { path: string; text: string }[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}
