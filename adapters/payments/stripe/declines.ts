/**
 * Decline codes after which the same card is not asked again: those that Stripe's own retries stop at
 * (https://docs.stripe.com/billing/revenue-recovery/smart-retries), and those that say the card is gone,
 * wrong or not for this (https://docs.stripe.com/declines/codes). The SDK lists none of them, so they are to be
 * compared with those pages before going live.
 */
const DECLINED_FOR_GOOD = [
  "lost_card",
  "pickup_card",
  "stolen_card",
  "revocation_of_authorization",
  "revocation_of_all_authorizations",
  "stop_payment_order",
  "highest_risk_level",
  "transaction_not_allowed",
  "fraudulent",
  "merchant_blacklist",
  "invalid_account",
  "new_account_information_available",
  "card_not_supported",
  "currency_not_supported",
  "restricted_card",
  "security_violation",
  "service_not_allowed",
  "not_permitted",
  "do_not_try_again",
] as const;

/** Error codes of a payment, by the names the SDK has for them (a test holds them to it). */
export const ERRORS_FOR_GOOD = [
  "expired_card",
  "expired_payment_method",
  "incorrect_number",
  "invalid_card_type",
  "invalid_expiry_month",
  "invalid_expiry_year",
  "invalid_number",
  // Of a bank debit: the account is closed or wrong, or the mandate for it was taken back.
  "account_closed",
  "account_invalid",
  "account_number_invalid",
  "bank_account_bad_routing_numbers",
  "bank_account_restricted",
  "bank_account_unusable",
  "debit_not_authorized",
  "india_recurring_payment_mandate_canceled",
  "no_account",
  "payment_intent_mandate_invalid",
  "payment_method_bank_account_blocked",
  "payment_method_currency_mismatch",
  "payment_method_customer_decline",
  "payment_method_restricted",
  "payment_method_unsupported_type",
  "routing_number_invalid",
  "sepa_unsupported_account",
] as const;

/** The customer has to see to it, who is not there when an instalment is debited. */
export const ERRORS_FOR_CUSTOMER = [
  "authentication_failure",
  "authentication_required",
  "incorrect_cvc",
  "incorrect_zip",
  "invalid_cvc",
  "payment_intent_action_required",
  "payment_intent_authentication_failure",
  "postal_code_invalid",
  "refer_to_customer",
  "three_d_secure_authentication_not_supported",
] as const;

const FOR_GOOD: ReadonlySet<string> = new Set([...DECLINED_FOR_GOOD, ...ERRORS_FOR_GOOD]);
const BY_CUSTOMER: ReadonlySet<string> = new Set([
  ...ERRORS_FOR_CUSTOMER,
  // A decline code: the bank asked for the customer and nobody was there.
  "authentication_not_handled",
]);

/** What a card's network advises, by the names the SDK has for it. */
export const ADVICE = { never: "do_not_try_again", customer: "confirm_card_data" } as const;

/** What Stripe says of a payment that failed; any of it may be missing. */
export interface StripeDecline {
  readonly code?: string | undefined;
  readonly decline_code?: string | undefined;
  /** What the card's network advises. */
  readonly advice_code?: string | undefined;
}

export interface Decline {
  readonly reason: string;
  readonly retry: "later" | "never" | "customer";
}

/** Whether a method may be asked again. What nobody knows may be tried later, a few times. */
export function toDecline({ code, decline_code, advice_code }: StripeDecline): Decline {
  // The SDK writes a blank where Stripe wrote nothing.
  const said = [decline_code, code].flatMap((each) => (each ? [each] : []));
  const [reason = "generic_decline"] = said;
  if (advice_code === ADVICE.never || said.some((each) => FOR_GOOD.has(each)))
    return { reason, retry: "never" };
  const isCustomers = advice_code === ADVICE.customer || said.some((each) => BY_CUSTOMER.has(each));
  if (isCustomers) return { reason, retry: "customer" };
  return { reason, retry: "later" };
}
