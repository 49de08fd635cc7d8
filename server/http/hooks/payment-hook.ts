import { readHookCall } from "../../../adapters/payments/payment-hook/read-call.ts";
import { isSignedWebhook } from "../../../adapters/payments/payment-hook/standard-webhook.ts";
import { systemClock } from "../../clock.ts";
import type { Hook } from "./hook.ts";
import { answerMoney, headerOf, NOT_SIGNED } from "./payment-answer.ts";

/** Takes what a company's own gateway or bank tells us, signed as Standard Webhooks has it. */
export const paymentHook: Hook<"payment_hook"> = async (
  deps,
  { tenantId, provider, request: { headers, body } },
) => {
  const signed = {
    id: headerOf(headers, "webhook-id"),
    timestamp: headerOf(headers, "webhook-timestamp"),
    signature: headerOf(headers, "webhook-signature"),
  };
  const { webhookSecret } = provider.told.secrets;
  const came = { body, now: systemClock.now() };
  return answerMoney(deps, { tenantId, provider: "payment_hook" }, async () => {
    if (!isSignedWebhook(webhookSecret, signed, came)) return NOT_SIGNED;
    const told: unknown = JSON.parse(body.toString("utf8"));
    return { id: signed.id, facts: [readHookCall(told)] };
  });
};
