import { readHookCall } from "../../../adapters/payments/payment-hook/read-call.ts";
import { isSignedWebhook } from "../../../adapters/standard-webhooks.ts";
import { toEpochMs } from "../../../core/time/instant.ts";
import { systemClock } from "../../clock.ts";
import type { Hook } from "./hook.ts";
import { answerMoney, NOT_SIGNED } from "./payment-answer.ts";
import { signedCallOf } from "./signed-call.ts";

/** Takes what a company's own gateway or bank tells us, signed as Standard Webhooks has it. */
export const paymentHook: Hook<"payment_hook"> = async (deps, { tenantId, provider, request }) => {
  const call = signedCallOf(request);
  const { webhookSecret } = provider.told.secrets;
  // A signature ages by the world's clock, whatever day the sandbox plays.
  const nowMs = toEpochMs(systemClock.now());
  return answerMoney(deps, { tenantId, provider: "payment_hook" }, async () => {
    if (!isSignedWebhook(webhookSecret, call, nowMs)) return NOT_SIGNED;
    const told: unknown = JSON.parse(call.body.toString("utf8"));
    return { id: call.id, facts: [readHookCall(told)] };
  });
};
