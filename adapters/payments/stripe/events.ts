import { z } from "zod";
import { CurrencyCode } from "../../../core/money/money.ts";
import { fromEpochMs, type Instant } from "../../../core/time/instant.ts";
import type { MoneyFact, PaymentFact, ReversalFact } from "../money-fact.ts";
import { ACCOUNT, ATTEMPT } from "./client.ts";
import { toDecline } from "./declines.ts";
import { fromStripeAmount } from "./stripe-amount.ts";

// Only what is used, and all of it as loosely as any version of the API may write it: an endpoint speaks
// the version it was made with, not ours.
const Reference = z
  .union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)])
  .nullish();
const Metadata = z.record(z.string(), z.string()).nullish();
const Currency = z
  .string()
  .transform((code) => code.toUpperCase())
  .pipe(CurrencyCode);
const Moment = z.int().transform((seconds) => fromEpochMs(seconds * 1000));
const Decline = z.object({
  code: z.string().optional(),
  decline_code: z.string().optional(),
  advice_code: z.string().optional(),
});

const Intent = z.object({
  id: z.string(),
  amount_received: z.int(),
  currency: Currency,
  metadata: Metadata,
  last_payment_error: Decline.nullish(),
});
const Session = z.object({
  id: z.string(),
  mode: z.string(),
  payment_status: z.string(),
  payment_intent: Reference,
  amount_total: z.int().nullish(),
  currency: Currency.nullish(),
  client_reference_id: z.string().nullish(),
  metadata: Metadata,
});
const Reversal = z.object({
  id: z.string(),
  amount: z.int(),
  currency: Currency,
  charge: Reference,
  payment_intent: Reference,
  status: z.string().nullish(),
  created: Moment,
});
const Charge = z.object({ id: z.string() });

const Event = z.object({
  id: z.string().min(1).max(200),
  type: z.string(),
  created: Moment,
  data: z.object({ object: z.unknown() }),
});

/** What an event says, and what has to be asked of Stripe to know the rest. */
export interface StripeNews {
  readonly id: string;
  readonly facts: readonly MoneyFact[];
  /** A finished session that saved a method. */
  readonly setupSession?: string;
  /** A charge whose refunds the event only sums up. */
  readonly refundedCharge?: string;
}

/** Reads an event whose signature was checked; throws `ZodError` on one that is not what its type says. */
export function readStripeEvent(event: unknown): StripeNews {
  const { id, type, created, data } = Event.parse(event);
  const news = (...facts: MoneyFact[]): StripeNews => ({ id, facts });
  switch (type) {
    case "payment_intent.succeeded":
      return news(intentFact(Intent.parse(data.object), created));
    case "payment_intent.payment_failed":
      return news(...declinedFacts(Intent.parse(data.object)));
    case "checkout.session.completed":
    case "checkout.session.async_payment_succeeded": {
      const session = Session.parse(data.object);
      if (session.mode === "setup") return { id, facts: [], setupSession: session.id };
      return news(...sessionFacts(session, created));
    }
    case "checkout.session.expired":
    case "checkout.session.async_payment_failed":
      return news(...closedFacts(Session.parse(data.object)));
    case "refund.created":
    case "refund.updated":
    case "refund.failed":
    case "charge.refund.updated":
      return news(...refundFacts(data.object, created));
    case "charge.refunded":
      return { id, facts: [], refundedCharge: Charge.parse(data.object).id };
    case "charge.dispute.created":
    case "charge.dispute.updated":
    case "charge.dispute.funds_withdrawn":
    case "charge.dispute.closed":
      return news(...disputeFacts(data.object, type, created));
    default:
      return news();
  }
}

function intentFact(intent: z.infer<typeof Intent>, at: Instant): PaymentFact {
  const { id: ref, amount_received, currency, metadata } = intent;
  const amountMinor = fromStripeAmount(amount_received, currency);
  return { kind: "payment", ref, currency, amountMinor, at, ...namesIn(metadata) };
}

function namesIn(metadata: z.infer<typeof Metadata>) {
  const attemptId = metadata?.[ATTEMPT];
  const account = metadata?.[ACCOUNT];
  return {
    ...(attemptId === undefined ? {} : { attemptId }),
    ...(account === undefined ? {} : { account }),
  };
}

/** The same payment again, for those made through links of the company's own. */
function sessionFacts(session: z.infer<typeof Session>, at: Instant): MoneyFact[] {
  const { payment_intent: ref, amount_total, currency, client_reference_id } = session;
  if (session.payment_status !== "paid" || session.mode !== "payment") return [];
  if (ref === null || ref === undefined || !amount_total || !currency) return [];
  const amountMinor = fromStripeAmount(amount_total, currency);
  const told = client_reference_id ? { account: client_reference_id } : {};
  const names = namesIn(session.metadata);
  return [{ kind: "payment", ref, currency, amountMinor, at, ...told, ...names }];
}

function closedFacts({ id: ref, metadata }: z.infer<typeof Session>): MoneyFact[] {
  const { attemptId, account } = namesIn(metadata);
  if (attemptId === undefined || account === undefined) return [];
  return [{ kind: "closed", ref, attemptId, account }];
}

function declinedFacts({ metadata, last_payment_error }: z.infer<typeof Intent>): MoneyFact[] {
  const { attemptId, account } = namesIn(metadata);
  if (attemptId === undefined || account === undefined) return [];
  return [{ kind: "declined", attemptId, account, ...toDecline(last_payment_error ?? {}) }];
}

const NOT_REFUNDED = ["failed", "canceled"];

/** A refund as it stands. One that failed or was called off was money gone for a while. */
export function refundFacts(refund: unknown, at: Instant): ReversalFact[] {
  const parsed = Reversal.parse(refund);
  const isUndone = NOT_REFUNDED.includes(parsed.status ?? "");
  return reversalFacts(parsed, "refund", isUndone ? at : null);
}

// An inquiry takes no money, and a dispute that was prevented neither.
const WITHOUT_MONEY = /^(warning_|prevented)/;

function disputeFacts(dispute: unknown, type: string, at: Instant): ReversalFact[] {
  const parsed = Reversal.parse(dispute);
  const { status } = parsed;
  if (WITHOUT_MONEY.test(status ?? "")) return [];
  // Won is told twice; the day it was closed is the day the money is with us again.
  const isWon = status === "won" && type === "charge.dispute.closed";
  return reversalFacts(parsed, "chargeback", isWon ? at : null);
}

function reversalFacts(
  { id: ref, payment_intent, charge, currency, amount, created: at }: z.infer<typeof Reversal>,
  what: ReversalFact["what"],
  undoneAt: Instant | null,
): ReversalFact[] {
  const paymentRef = payment_intent ?? charge;
  if (paymentRef === null || paymentRef === undefined) return [];
  const amountMinor = fromStripeAmount(amount, currency);
  const undone = undoneAt === null ? {} : { undoneAt };
  return [{ kind: "reversal", ref, paymentRef, what, currency, amountMinor, at, ...undone }];
}
