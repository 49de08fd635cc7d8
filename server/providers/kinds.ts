import type { z } from "zod";
import { smtpProvider } from "../../adapters/channels/email/smtp-provider.ts";
import { letterProvider } from "../../adapters/channels/letter/letter-provider.ts";
import { pushProvider } from "../../adapters/channels/push/push-provider.ts";
import { twilioProvider } from "../../adapters/channels/twilio/twilio-provider.ts";
import { imapProvider } from "../../adapters/inbound/mail/imap-provider.ts";
import { mailHookProvider } from "../../adapters/inbound/mail/mail-hook-provider.ts";
import { languageModelProvider } from "../../adapters/language-model/language-model-provider.ts";
import { paymentHookProvider } from "../../adapters/payments/payment-hook/provider.ts";
import { stripeProvider } from "../../adapters/payments/stripe/provider.ts";
import { testGatewayProvider } from "../../adapters/payments/test/index.ts";

/**
 * Every kind of provider that a tenant can bring, and the only file that lists them. What a kind has to
 * be told is said in its adapter's folder: `settings` may be shown, `secrets` are kept sealed.
 */
export const PROVIDER_KINDS = {
  smtp: smtpProvider,
  imap: imapProvider,
  mail_hook: mailHookProvider,
  twilio: twilioProvider,
  push: pushProvider,
  letter: letterProvider,
  language_model: languageModelProvider,
  stripe: stripeProvider,
  payment_hook: paymentHookProvider,
  test_gateway: testGatewayProvider,
} as const;

export type ProviderKindName = keyof typeof PROVIDER_KINDS;
export type ToldProvider<Name extends ProviderKindName> = z.output<
  (typeof PROVIDER_KINDS)[Name]["told"]
>;

type Readers = {
  readonly [Name in ProviderKindName]: {
    readonly told: { parse(told: unknown): ToldProvider<Name> };
  };
};
const readers: Readers = PROVIDER_KINDS;

/** What was told of a provider, as its kind reads it; throws `ZodError` naming the field. */
export function parseProvider<Name extends ProviderKindName>(
  kind: Name,
  told: unknown,
): ToldProvider<Name> {
  return readers[kind].told.parse(told);
}

export function isProviderKind(name: string): name is ProviderKindName {
  return Object.hasOwn(PROVIDER_KINDS, name);
}
