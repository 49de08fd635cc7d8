import type { ProviderKindName } from "../../providers/kinds.ts";
import type { Hook } from "./hook.ts";
import { mailHook } from "./mail-hook.ts";
import { paymentHook } from "./payment-hook.ts";
import { pushHook } from "./push.ts";
import { stripeHook } from "./stripe.ts";
import { twilioHook } from "./twilio.ts";

type Hooks = { readonly [Name in ProviderKindName]?: Hook<Name> };

/** Which kinds of provider call us, and the only file that lists them. */
export const HOOKS: Hooks = {
  mail_hook: mailHook,
  twilio: twilioHook,
  push: pushHook,
  stripe: stripeHook,
  payment_hook: paymentHook,
};
