import { z } from "zod";
import { CurrencyCode, money, toDecimal } from "../../../core/money/money.ts";
import type { MoneyText } from "../../../ui-extensions/panel/panel-parts.ts";
import type { PanelView } from "../../../ui-extensions/panel/panel-view.ts";

const Amount = z.object({
  amount: z.string().describe("decimal, such as 120.50"),
  currency: z.string(),
  text: z.string(),
});
const Payment = z.object({ dueOn: z.string(), amount: Amount, statusText: z.string() });

/**
 * An account as an assistant is told of it: the panel's facts without a single address, message or
 * word of the customer's, because an assistant keeps what it reads.
 */
export const AccountSummary = z.object({
  accountId: z.string(),
  name: z.string(),
  language: z.string().describe("the customer's"),
  state: z.string(),
  stateText: z.string(),
  pastDue: z.array(Amount),
  open: z.array(Amount),
  daysPastDue: z.int(),
  ageText: z.string(),
  bucket: z.string(),
  segment: z.string(),
  next: z.string().describe("what happens next by itself, and why"),
  contact: z.array(z.object({ channel: z.string(), allowed: z.boolean(), text: z.string() })),
  holds: z.array(z.object({ kind: z.string(), label: z.string(), until: z.string().nullable() })),
  promise: z.object({ statusText: z.string(), amount: Amount, dueOn: z.string() }).nullable(),
  plan: z
    .object({
      kindText: z.string(),
      status: z.string(),
      statusText: z.string(),
      payments: z.array(Payment),
    })
    .nullable(),
  offers: z.array(
    z.object({
      offerId: z.string(),
      title: z.string(),
      why: z.string(),
      authority: z.string(),
      authorityText: z.string(),
      payments: z.array(Payment),
    }),
  ),
  tools: z
    .array(z.object({ tool: z.string(), possible: z.boolean(), whyNot: z.string() }))
    .describe("which tools would be accepted now, and what stands in the way of the others"),
});
export type AccountSummary = z.infer<typeof AccountSummary>;

/** A plan has as many payments as policy allows; an assistant is shown so many of them. */
const PAYMENTS_MAX = 36;

export function toSummary(panel: PanelView, toolNames: readonly string[]): AccountSummary {
  const { subject, standing, segment, next, promise, arrangement } = panel;
  return {
    accountId: subject.accountId,
    name: subject.name,
    language: subject.language,
    state: standing.state,
    stateText: standing.label,
    pastDue: standing.pastDue.map(toAmount),
    open: standing.open.map(toAmount),
    daysPastDue: standing.daysPastDue,
    ageText: standing.ageText,
    bucket: standing.bucket.label,
    segment: segment.name,
    next: [next.text, next.reason].filter((text) => text !== "").join(" "),
    contact: panel.contact.map(({ channel, allowed, text }) => ({ channel, allowed, text })),
    holds: panel.holds.map(({ kind, label, until }) => ({
      kind,
      label,
      until: until?.value ?? null,
    })),
    promise:
      promise === null
        ? null
        : {
            statusText: promise.statusText,
            amount: toAmount(promise.amount),
            dueOn: promise.dueOn.value,
          },
    plan:
      arrangement === null
        ? null
        : {
            kindText: arrangement.kindText,
            status: arrangement.status,
            statusText: arrangement.statusText,
            payments: toPayments(arrangement.schedule),
          },
    offers: panel.offers.map(({ id, title, why, authority, authorityText, schedule }) => ({
      offerId: id,
      title,
      why,
      authority,
      authorityText,
      payments: toPayments(schedule),
    })),
    tools: panel.actions
      .filter(({ id }) => toolNames.includes(id))
      .map(({ id, enabled, whyNot }) => ({ tool: id, possible: enabled, whyNot })),
  };
}

function toPayments(schedule: PanelView["offers"][number]["schedule"]) {
  return schedule.slice(0, PAYMENTS_MAX).map(({ dueOn, amount, statusText }) => ({
    dueOn: dueOn.value,
    amount: toAmount(amount),
    statusText,
  }));
}

function toAmount({ amountMinor, currency, text }: MoneyText): z.infer<typeof Amount> {
  const amount = toDecimal(money(amountMinor, CurrencyCode.parse(currency)));
  return { amount, currency, text };
}
