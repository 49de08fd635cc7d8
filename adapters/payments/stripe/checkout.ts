import type Stripe from "stripe";
import { fromEpochMs, HOUR_MS, toEpochMs } from "../../../core/time/instant.ts";
import type { MoneyFact } from "../money-fact.ts";
import type { ChargeRequest, ChargeResult, Continued, Present, SaveRequest } from "../port.ts";
import { ACCOUNT, ARRANGEMENT, ATTEMPT, idOf } from "./client.ts";
import { labelOf } from "./method-label.ts";

/** Stripe keeps a page open for half an hour at least; the clocks need not agree to the second. */
const OPEN_MS = HOUR_MS;

/** Takes a customer who is present to Checkout, for one payment of exactly this amount. */
export async function openCheckout(
  stripe: Stripe,
  { key, currency, accountId }: ChargeRequest,
  present: Present,
  amount: number,
): Promise<Continued> {
  const metadata = metadataOf({ [ATTEMPT]: key, [ACCOUNT]: accountId });
  const session = await stripe.checkout.sessions.create(
    {
      mode: "payment",
      ...returnsOf(present),
      ...(accountId === undefined ? {} : { client_reference_id: accountId }),
      metadata,
      payment_intent_data: { metadata },
      // What is owed is owed in its own currency.
      adaptive_pricing: { enabled: false },
      line_items: [
        {
          quantity: 1,
          price_data: {
            currency: currency.toLowerCase(),
            unit_amount: amount,
            product_data: { name: present.what },
          },
        },
      ],
    },
    { idempotencyKey: `${key}-${toEpochMs(present.since)}` },
  );
  return continued(session);
}

/** Takes a customer to Checkout to save a method and pay nothing. */
export async function openSetup(
  stripe: Stripe,
  { key, accountId, arrangementId, present }: SaveRequest,
): Promise<Continued> {
  if (present === undefined) throw new TypeError("a method is saved by a customer who is present");
  const metadata = metadataOf({
    [ATTEMPT]: key,
    [ACCOUNT]: accountId,
    [ARRANGEMENT]: arrangementId,
  });
  const session = await stripe.checkout.sessions.create(
    {
      mode: "setup",
      ...returnsOf(present),
      ...(accountId === undefined ? {} : { client_reference_id: accountId }),
      // A method without a customer can't be debited later.
      customer_creation: "always",
      allowed_payment_method_types: ["card"],
      metadata,
      setup_intent_data: { metadata },
    },
    { idempotencyKey: `${key}-${toEpochMs(present.since)}` },
  );
  return continued(session);
}

function returnsOf({ since, paidUrl, backUrl, language }: Present) {
  return {
    success_url: paidUrl,
    cancel_url: backUrl,
    // From the first start, so that the same question is asked again to the letter.
    expires_at: Math.ceil((toEpochMs(since) + OPEN_MS) / 1000),
    locale: localeOf(language),
  } as const;
}

const LOCALES = ["en", "es", "fr", "de", "pt"] as const;

function localeOf(language: string): (typeof LOCALES)[number] | "auto" {
  return LOCALES.find((each) => language.startsWith(each)) ?? "auto";
}

function metadataOf(entries: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(entries).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}

function continued({ id, url, expires_at }: Stripe.Checkout.Session): Continued {
  if (url === null) throw new Error("a Checkout session came without a page");
  return { kind: "continue", url, ref: id, until: fromEpochMs(expires_at * 1000) };
}

/** How a session stands, as a charge. */
export function resultOf(session: Stripe.Checkout.Session): ChargeResult {
  const { id, status, payment_status, payment_intent } = session;
  if (status === "open") return continued(session);
  if (status === "expired") return { kind: "declined", reason: "page_closed", retry: "customer" };
  const providerId = idOf(payment_intent);
  if (payment_status === "paid" && providerId !== null) return { kind: "paid", providerId };
  return { kind: "pending", ref: id };
}

/** Closes a session, or says what became of it when it is too late for that. */
export async function closeSession(stripe: Stripe, ref: string): Promise<ChargeResult> {
  try {
    return resultOf(await stripe.checkout.sessions.expire(ref));
  } catch (error) {
    // Only an open one can be closed; anything else is for whoever asked.
    const session = await stripe.checkout.sessions.retrieve(ref);
    if (session.status === "open") throw error;
    return resultOf(session);
  }
}

type MethodFact = Extract<MoneyFact, { kind: "method" }>;

/** The method a finished session saved; null for any other session. */
export async function findSavedMethod(stripe: Stripe, ref: string): Promise<MethodFact | null> {
  const session = await stripe.checkout.sessions.retrieve(ref, {
    expand: ["setup_intent.payment_method"],
  });
  const { setup_intent: intent, metadata } = session;
  if (session.mode !== "setup" || session.status !== "complete") return null;
  if (intent === null || typeof intent === "string" || intent.status !== "succeeded") return null;
  const method = intent.payment_method;
  const customer = idOf(intent.customer) ?? idOf(session.customer);
  const [account, arrangementId] = [metadata?.[ACCOUNT], metadata?.[ARRANGEMENT]];
  if (method === null || typeof method === "string" || customer === null) return null;
  if (account === undefined || arrangementId === undefined) return null;
  const saved = { ref: `${customer}:${method.id}`, label: labelOf(method) };
  return { kind: "method", ref: session.id, account, arrangementId, method: saved };
}
