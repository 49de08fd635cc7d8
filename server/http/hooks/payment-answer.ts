import { z } from "zod";
import type { MoneyEvent } from "../../../adapters/payments/money-fact.ts";
import type { Deps } from "../../deps.ts";
import { type MoneySource, takeMoneyEvent } from "../../effects/money/take-money-event.ts";
import type { HookAnswer } from "./hook.ts";

/** The call was not made by whoever holds the secret. */
export const NOT_SIGNED = "not signed";

/**
 * Answers a call about money: 200 when it is taken in, now or before; 403 when it is not signed; 400,
 * naming the field, when it is not in the form agreed. A fault of ours is a 500, and the provider sends
 * it again.
 */
export async function answerMoney(
  deps: Deps,
  source: MoneySource,
  read: () => Promise<MoneyEvent | typeof NOT_SIGNED>,
): Promise<HookAnswer> {
  let event: MoneyEvent | typeof NOT_SIGNED;
  try {
    event = await read();
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    deps.log.warn({ ...source, problem }, "a payment provider's call can't be read");
    return { status: 400, body: problem };
  }
  if (event === NOT_SIGNED) return { status: 403, body: NOT_SIGNED };
  await takeMoneyEvent(deps, source, event);
  return { status: 200, body: "ok" };
}

/** Which field is wrong, and how; never what it held. */
function problemOf(error: unknown): string | null {
  if (error instanceof SyntaxError) return "body: is no JSON";
  if (!(error instanceof z.ZodError)) return null;
  const [issue] = error.issues;
  return issue === undefined ? "body: can't be read" : `${issue.path.join(".")}: ${issue.code}`;
}
