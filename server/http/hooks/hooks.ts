import type { ProviderKindName } from "../../providers/kinds.ts";
import type { Hook } from "./hook.ts";
import { paymentHook } from "./payment-hook.ts";
import { stripeHook } from "./stripe.ts";
import { twilioHook } from "./twilio.ts";

type Hooks = { readonly [Name in ProviderKindName]?: Hook<Name> };

/** Which kinds of provider call us, and the only file that lists them. */
export const HOOKS: Hooks = {
  twilio: twilioHook,
  stripe: stripeHook,
  payment_hook: paymentHook,
};
