import Stripe from "stripe";
import { fromEpochMs, type Instant, toEpochMs } from "../../../core/time/instant.ts";
import type { Reach } from "../../reach/reach.ts";
import type { MoneyEvent, MoneyFact } from "../money-fact.ts";
import { findSavedMethod } from "./checkout.ts";
import { openStripe } from "./client.ts";
import { readStripeEvent, refundFacts } from "./events.ts";
import type { StripeTold } from "./provider.ts";

/** Seconds a signature may be old, as Stripe's libraries have it; a later replay is refused. */
const TOLERANCE_S = 300;
const REFUNDS_MAX = 100;

export interface StripeCall {
  /** The bytes as they came. */
  readonly body: Buffer;
  readonly signature: string;
  readonly now: Instant;
  readonly reach: Reach;
}

/** Reads a call of Stripe's; null when Stripe did not sign it. */
export async function readStripeCall(
  told: StripeTold,
  { body, signature, now, reach }: StripeCall,
): Promise<MoneyEvent | null> {
  const stripe = openStripe(told, reach);
  const event = checked(stripe, body, signature, { told, now });
  if (event === null) return null;
  const { id, facts, setupSession, refundedCharge } = readStripeEvent(event);
  if (setupSession !== undefined) {
    const method = await findSavedMethod(stripe, setupSession);
    return { id, facts: method === null ? [] : [method] };
  }
  if (refundedCharge !== undefined) {
    const { data } = await stripe.refunds.list({ charge: refundedCharge, limit: REFUNDS_MAX });
    const at = fromEpochMs(event.created * 1000);
    return { id, facts: data.flatMap((refund) => refundFacts(refund, at)) };
  }
  const isKept = told.settings.unnamed === "keep";
  return { id, facts: isKept ? facts : facts.filter(isNamed) };
}

/** The company's Stripe account sells other things too, and those are none of ours. */
function isNamed(fact: MoneyFact): boolean {
  return fact.kind !== "payment" || fact.account !== undefined || fact.attemptId !== undefined;
}

function checked(
  stripe: Stripe,
  body: Buffer,
  signature: string,
  { told, now }: { readonly told: StripeTold; readonly now: Instant },
): Stripe.Event | null {
  const secret = told.secrets.webhookSecret;
  try {
    return stripe.webhooks.constructEvent(
      body,
      signature,
      secret,
      TOLERANCE_S,
      undefined,
      toEpochMs(now),
    );
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError) return null;
    throw error;
  }
}
