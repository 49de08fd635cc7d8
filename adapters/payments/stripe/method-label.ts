import type Stripe from "stripe";

const NAMES: Readonly<Record<string, string>> = {
  visa: "Visa",
  mastercard: "Mastercard",
  amex: "American Express",
  discover: "Discover",
  diners: "Diners Club",
  jcb: "JCB",
  unionpay: "UnionPay",
};

/** A saved method as its owner knows it, such as `Visa ending 4242`. */
export function labelOf({ type, card }: Stripe.PaymentMethod): string {
  if (card === undefined) return type.replaceAll("_", " ");
  return `${NAMES[card.brand] ?? "Card"} ending ${card.last4}`;
}
