import { randomUUID } from "node:crypto";
import { signWebhook } from "../../../adapters/standard-webhooks.ts";
import { toEpochMs } from "../../../core/time/instant.ts";
import type { ProviderKindName, ToldProvider } from "../../../server/providers/kinds.ts";
import { removeProvider, saveProvider } from "../../../server/providers/provider-book.ts";
import { SANDBOX_TENANT } from "../../../server/sandbox/tenant.ts";
import { openTestDatabase } from "../../support/database.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import {
  openStripeStandIn,
  type StandInEvent,
  type StripeStandIn,
  signEvent,
} from "../../support/stripe-stand-in.ts";

export const TENANT = SANDBOX_TENANT.id;
export const STRIPE_SECRET = "whsec_test_secret";
export const HOOK_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

export interface PaymentScene {
  readonly server: TestServer;
  readonly stripe: StripeStandIn;
  /** Where Stripe calls us. */
  readonly stripeHook: string;
  /** Stripe calls us with these events; the statuses we answered. */
  deliver(...events: readonly StandInEvent[]): Promise<number[]>;
  /** A gateway of the company's own calls us; the status and text we answered. */
  tell(body: unknown, id?: string): Promise<{ status: number; text: string }>;
  use(kind: ProviderKindName, told: ToldProvider<ProviderKindName>): Promise<string>;
  forget(kind: ProviderKindName): Promise<unknown>;
  close(): Promise<void>;
}

/** The real server with Stripe's stand-in and a gateway of the company's own. */
export async function openPaymentScene(): Promise<PaymentScene> {
  const server = await startServer(await openTestDatabase());
  const { db, clock, crm } = server.deps;
  const stripe = await openStripeStandIn(() => toEpochMs(clock.now()));
  const use: PaymentScene["use"] = (kind, told) =>
    db.withTenant(TENANT, (tx) =>
      saveProvider(tx, crm.sealKeys, { kind, newId: randomUUID(), told, at: clock.now() }),
    );
  const stripeId = await use("stripe", {
    settings: { apiUrl: stripe.url },
    secrets: { apiKey: "sk_test_1", webhookSecret: STRIPE_SECRET },
  });
  const hookId = await use("payment_hook", {
    settings: {},
    secrets: { webhookSecret: HOOK_SECRET },
  });
  const stripeHook = `${server.url}/hooks/stripe/${stripeId}`;
  return {
    server,
    stripe,
    stripeHook,
    async deliver(...events) {
      const statuses: number[] = [];
      for (const { body } of events) {
        const headers = { "stripe-signature": signEvent(body, STRIPE_SECRET) };
        const init = { method: "POST", headers, body };
        const answer = await fetch(stripeHook, init);
        statuses.push(answer.status);
      }
      return statuses;
    },
    async tell(told, id = randomUUID()) {
      const body = Buffer.from(JSON.stringify(told));
      const timestamp = String(Math.floor(Date.now() / 1000));
      const signature = signWebhook(HOOK_SECRET, { id, timestamp }, body);
      const answer = await fetch(`${server.url}/hooks/payment_hook/${hookId}`, {
        method: "POST",
        headers: {
          "webhook-id": id,
          "webhook-timestamp": timestamp,
          "webhook-signature": signature,
        },
        body,
      });
      return { status: answer.status, text: await answer.text() };
    },
    use,
    forget: (kind) => db.withTenant(TENANT, (tx) => removeProvider(tx, kind)),
    async close() {
      await server.close();
      await stripe.close();
    },
  };
}
