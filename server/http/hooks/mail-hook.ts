import { z } from "zod";
import { type HookedMail, readHookCall } from "../../../adapters/inbound/mail/read-hook-call.ts";
import { isSignedWebhook } from "../../../adapters/standard-webhooks.ts";
import { toEpochMs } from "../../../core/time/instant.ts";
import { systemClock } from "../../clock.ts";
import { receiveMail } from "../../inbound/receive-mail.ts";
import type { Hook, HookAnswer } from "./hook.ts";
import { headerOf, signedCallOf } from "./signed-call.ts";

/**
 * Takes a mail that whoever receives the company's mail hands over, signed as Standard Webhooks has it.
 * Answers once it is taken in; handed over again after a fault, it counts once.
 */
export const mailHook: Hook<"mail_hook"> = async (deps, { tenantId, provider, request }) => {
  const { method, headers, body } = request;
  if (method !== "POST") return { status: 405, body: "use POST" };
  const { webhookSecret } = provider.told.secrets;
  if (!isSignedWebhook(webhookSecret, signedCallOf(request), toEpochMs(systemClock.now())))
    return { status: 403, body: "not signed" };
  let mail: HookedMail;
  try {
    mail = readHookCall(headerOf(headers, "content-type"), body);
  } catch (error) {
    return refusal(error);
  }
  if (mail.raw.length === 0) return { status: 400, body: "body: is empty" };
  const received = { ...mail, receivedAt: deps.clock.now(), source: "mail_hook" };
  const { id, kind, waits } = await receiveMail(deps, tenantId, received);
  deps.wake();
  return { status: 200, type: "application/json", body: JSON.stringify({ id, kind, waits }) };
};

/** Which field is wrong, and how; never what it held. */
function refusal(error: unknown): HookAnswer {
  if (error instanceof SyntaxError) return { status: 400, body: "body: is not JSON" };
  if (!(error instanceof z.ZodError)) throw error;
  const [issue] = error.issues;
  const field = issue?.path.join(".") || "body";
  return { status: 400, body: `${field}: ${issue?.code ?? "invalid"}` };
}
