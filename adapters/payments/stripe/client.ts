import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import Stripe from "stripe";
import { checkLiteral, lookupWithin, type Reach } from "../../reach/reach.ts";
import type { StripeTold } from "./provider.ts";

/** The version our requests speak, whatever the account's default: the one the SDK's types describe. */
export const STRIPE_VERSION = "2026-10-28.endive";

const TIMEOUT_MS = 20_000;
/** The SDK sends a retry with the key of the first request, so a repeated one changes nothing. */
const RETRIES_MAX = 2;

export function openStripe({ settings, secrets }: StripeTold, reach: Reach): Stripe {
  return new Stripe(secrets.apiKey, {
    apiVersion: STRIPE_VERSION,
    maxNetworkRetries: RETRIES_MAX,
    timeout: TIMEOUT_MS,
    telemetry: false,
    ...(settings.apiUrl === undefined ? {} : hostOf(settings.apiUrl, reach)),
  });
}

/** A stand-in is wherever the company says, so it is reached as anything it says. */
function hostOf(apiUrl: string, reach: Reach) {
  const { hostname, port, protocol } = new URL(apiUrl);
  checkLiteral(reach, hostname);
  const isPlain = protocol === "http:";
  const agentOptions = { keepAlive: true, lookup: lookupWithin(reach) };
  return {
    host: hostname,
    httpAgent: isPlain ? new HttpAgent(agentOptions) : new HttpsAgent(agentOptions),
    port: port === "" ? (isPlain ? 80 : 443) : Number(port),
    protocol: isPlain ? ("http" as const) : ("https" as const),
  };
}

/** Our names for a payment, as its objects at Stripe carry them. */
export const ATTEMPT = "gs_attempt";
export const ACCOUNT = "gs_account";
export const ARRANGEMENT = "gs_arrangement";

/** Stripe expands some references into objects; only their id is of interest. */
export function idOf(
  reference: string | { readonly id: string } | null | undefined,
): string | null {
  if (reference === null || reference === undefined) return null;
  return typeof reference === "string" ? reference : reference.id;
}
