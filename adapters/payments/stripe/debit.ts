import Stripe from "stripe";
import type { ChargeRequest, ChargeResult } from "../port.ts";
import { ACCOUNT, ATTEMPT } from "./client.ts";
import { toDecline } from "./declines.ts";

/** Debits a saved method of a customer who is not there. */
export async function debit(
  stripe: Stripe,
  { key, currency, accountId, method = "" }: ChargeRequest,
  amount: number,
): Promise<ChargeResult> {
  const [customer = "", paymentMethod] = method.split(":");
  // A name of another provider's: this one never heard of it.
  if (paymentMethod === undefined)
    return { kind: "declined", reason: "unknown_method", retry: "customer" };
  try {
    const intent = await stripe.paymentIntents.create(
      {
        amount,
        currency: currency.toLowerCase(),
        customer,
        payment_method: paymentMethod,
        off_session: true,
        confirm: true,
        metadata: {
          [ATTEMPT]: key,
          ...(accountId === undefined ? {} : { [ACCOUNT]: accountId }),
        },
      },
      { idempotencyKey: key },
    );
    return intentResult(intent);
  } catch (error) {
    if (error instanceof Stripe.errors.StripeCardError)
      return { kind: "declined", ...toDecline(error) };
    throw error;
  }
}

/** How a PaymentIntent stands, as a charge. */
export function intentResult(intent: Stripe.PaymentIntent): ChargeResult {
  const { id, status, last_payment_error: error } = intent;
  switch (status) {
    case "succeeded":
      return { kind: "paid", providerId: id };
    case "processing":
    case "requires_capture":
      return { kind: "pending", ref: id };
    case "canceled":
      return { kind: "declined", reason: "canceled", retry: "later" };
    case "requires_action":
      return { kind: "declined", reason: "authentication_required", retry: "customer" };
    default:
      return { kind: "declined", ...toDecline(error ?? {}) };
  }
}

/**
 * What became of a debit whose answer was lost. A search finds what is a minute old or more
 * (https://docs.stripe.com/search#data-freshness); what it does not find yet is asked for again with
 * the same idempotency key, which answers as before.
 */
export async function findByKey(
  stripe: Stripe,
  key: string,
): Promise<ChargeResult | { readonly kind: "unknown" }> {
  const { data } = await stripe.paymentIntents.search({
    query: `metadata['${ATTEMPT}']:'${key}'`,
    limit: 10,
  });
  const paid = data.find(({ status }) => status === "succeeded");
  const [intent = null] = paid === undefined ? data : [paid];
  return intent === null ? { kind: "unknown" } : intentResult(intent);
}
