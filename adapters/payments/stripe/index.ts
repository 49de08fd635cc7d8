import { CurrencyCode } from "../../../core/money/money.ts";
import type { Reach } from "../../reach/reach.ts";
import type { ChargeResult, PaymentPort } from "../port.ts";
import { closeSession, findSavedMethod, openCheckout, openSetup, resultOf } from "./checkout.ts";
import { openStripe } from "./client.ts";
import { debit, findByKey, intentResult } from "./debit.ts";
import type { StripeTold } from "./provider.ts";
import { toStripeAmount } from "./stripe-amount.ts";

const NOT_CHARGEABLE: ChargeResult = {
  kind: "declined",
  reason: "amount_not_supported",
  retry: "customer",
};

/** Takes money through a tenant's Stripe account: customers pay in Checkout, plans by saved methods. */
export function createStripePayments(told: StripeTold, reach: Reach): PaymentPort {
  const stripe = openStripe(told, reach);
  return {
    id: "stripe",
    savesMethods: true,
    async charge(request) {
      const amount = toStripeAmount(request.amountMinor, CurrencyCode.parse(request.currency));
      if (amount === null) return NOT_CHARGEABLE;
      if (request.method !== undefined) return debit(stripe, request, amount);
      const { present } = request;
      if (present === undefined) throw new TypeError("a payment needs a method or its customer");
      return openCheckout(stripe, request, present, amount);
    },
    async find(key, ref) {
      if (ref === undefined) return findByKey(stripe, key);
      if (ref.startsWith("pi_")) return intentResult(await stripe.paymentIntents.retrieve(ref));
      return resultOf(await stripe.checkout.sessions.retrieve(ref));
    },
    giveUp: (ref) => closeSession(stripe, ref),
    saveMethod: (request) => openSetup(stripe, request),
    findMethod: (ref) => findSavedMethod(stripe, ref),
  };
}
