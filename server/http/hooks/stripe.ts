import { readStripeCall } from "../../../adapters/payments/stripe/webhook.ts";
import { systemClock } from "../../clock.ts";
import type { Hook } from "./hook.ts";
import { answerMoney, NOT_SIGNED } from "./payment-answer.ts";
import { headerOf } from "./signed-call.ts";

/** Takes what Stripe tells us: payments, refunds, disputes, saved methods. */
export const stripeHook: Hook<"stripe"> = async (
  deps,
  { tenantId, provider, request: { headers, body } },
) => {
  const signature = headerOf(headers, "stripe-signature");
  // A signature ages by the world's clock, whatever day the sandbox plays.
  const call = { body, signature, now: systemClock.now(), reach: deps.reach };
  return answerMoney(deps, { tenantId, provider: "stripe" }, async () => {
    const event = await readStripeCall(provider.told, call);
    return event ?? NOT_SIGNED;
  });
};
