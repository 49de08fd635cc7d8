import type { MoneyFact } from "../../../adapters/payments/money-fact.ts";
import type { Deps } from "../../deps.ts";
import { finishIdempotencyKey, takeIdempotencyKey } from "../../storage/idempotency-keys.ts";
import type { AccountWork } from "../account-work.ts";
import { CUSTOMER, lookAgain } from "../portal-act.ts";
import { giveLeave } from "./autopay.ts";

/**
 * The customer saved a method at the provider's page, for the plan they had given their leave for: the
 * leave stands from now on. Heard of twice, by the webhook and by their coming back, it is written once,
 * so that leave taken back meanwhile stays taken back.
 */
export async function keepMethod(
  deps: Deps,
  work: AccountWork,
  provider: string,
  { ref, arrangementId, method }: Extract<MoneyFact, { kind: "method" }>,
): Promise<void> {
  const { tx, now } = work;
  const key = `method:${provider}:${ref}`;
  const taken = await takeIdempotencyKey(tx, { key, requestHash: key, at: now });
  if (taken.kind !== "new") return;
  await giveLeave(work, arrangementId, { by: CUSTOMER, how: "portal", method });
  await finishIdempotencyKey(tx, key, { status: 200, response: {} });
  await lookAgain(deps, work);
}
