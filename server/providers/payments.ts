import { createHookedPayments } from "../../adapters/payments/payment-hook/index.ts";
import type { PaymentPort } from "../../adapters/payments/port.ts";
import { createStripePayments } from "../../adapters/payments/stripe/index.ts";
import { createTestGateway } from "../../adapters/payments/test/index.ts";
import type { Reach } from "../../adapters/reach/reach.ts";
import type { Config } from "../config.ts";
import type { SealKeys } from "../security/seal.ts";
import type { Tx } from "../storage/tx.ts";
import { keepOpen } from "./keep-open.ts";
import { findProvider } from "./provider-book.ts";

/** Through whom a tenant takes money. */
export interface Payments {
  /** Asked in the tenant's own transaction; null where money is taken through nobody. */
  find(tx: Tx): Promise<PaymentPort | null>;
}

/**
 * Stripe where the tenant brought it, else the page of its own gateway, else the test gateway: that one
 * takes no money, so outside of the sandbox it has to be chosen.
 */
export function openPayments(
  { sandbox }: Pick<Config, "sandbox">,
  { sealKeys, reach }: { readonly sealKeys: SealKeys; readonly reach: Reach },
): Payments {
  const stripe = keepOpen<"stripe", PaymentPort>(({ told }) => createStripePayments(told, reach));
  const test = createTestGateway();
  return {
    async find(tx) {
      const own = await findProvider(tx, sealKeys, "stripe");
      if (own !== null) return stripe.of(own);
      const hook = await findProvider(tx, sealKeys, "payment_hook");
      const payUrl = hook?.told.settings.payUrl;
      if (payUrl !== undefined) return createHookedPayments(payUrl);
      if (sandbox || (await findProvider(tx, sealKeys, "test_gateway")) !== null) return test;
      return null;
    },
  };
}

/** One gateway for every tenant, as tests have it. */
export function onlyGateway(port: PaymentPort | null): Payments {
  return { find: async () => port };
}
