/**
 * Codes after which the same card is not asked again: those that Stripe's own retries stop at
 * (https://docs.stripe.com/billing/revenue-recovery/smart-retries), and those that say the card is gone,
 * wrong or not for this (https://docs.stripe.com/declines/codes). To be compared with those pages before going live.
 */
const FOR_GOOD: ReadonlySet<string> = new Set([
  "incorrect_number",
  "lost_card",
  "pickup_card",
  "stolen_card",
  "revocation_of_authorization",
  "revocation_of_all_authorizations",
  "stop_payment_order",
  "highest_risk_level",
  "transaction_not_allowed",
  "expired_card",
  "fraudulent",
  "merchant_blacklist",
  "invalid_account",
  "invalid_number",
  "invalid_expiry_month",
  "invalid_expiry_year",
  "new_account_information_available",
  "card_not_supported",
  "currency_not_supported",
  "restricted_card",
  "security_violation",
  "service_not_allowed",
  "not_permitted",
  "do_not_try_again",
  // Of a bank debit: the account is closed, or the mandate for it was taken back.
  "account_closed",
  "bank_account_restricted",
  "debit_not_authorized",
  "no_account",
  "payment_method_customer_decline",
]);

/** The bank wants to see the customer, who is not there when an instalment is debited. */
const BY_CUSTOMER: ReadonlySet<string> = new Set([
  "authentication_required",
  "authentication_not_handled",
  "payment_intent_authentication_failure",
]);

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
  if (advice_code === "do_not_try_again" || said.some((each) => FOR_GOOD.has(each)))
    return { reason, retry: "never" };
  if (said.some((each) => BY_CUSTOMER.has(each))) return { reason, retry: "customer" };
  return { reason, retry: "later" };
}
