import type { ProviderKindName } from "../../providers/kinds.ts";
import type { Hook } from "./hook.ts";
import { paymentHook } from "./payment-hook.ts";
import { stripeHook } from "./stripe.ts";

type Hooks = { readonly [Name in ProviderKindName]?: Hook<Name> };

/** Which kinds of provider call us, and the only file that lists them. */
export const HOOKS: Hooks = {
  stripe: stripeHook,
  payment_hook: paymentHook,
};
