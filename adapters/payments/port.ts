/** One payment of one customer. `key` names it: asking twice with one key charges once. */
export interface ChargeRequest {
  readonly key: string;
  readonly currency: string;
  readonly amountMinor: number;
  /** A saved method of the customer's, by the provider's name for it; without one they are present. */
  readonly method?: string;
}

export type ChargeResult =
  | { readonly kind: "paid"; readonly providerId: string }
  /** `later`: the same method may work another day. `never`: asking it again is no use, and often not allowed. */
  | { readonly kind: "declined"; readonly reason: string; readonly retry: "later" | "never" };

/** A way to pay that the customer let us keep. The provider keeps what it is; we keep its name. */
export interface SavedMethod {
  readonly ref: string;
  /** As the customer knows it, such as `Visa ending 4242`. */
  readonly label: string;
}

/** One way to take money. A decline is a value; anything not understood throws. */
export interface PaymentPort {
  readonly id: string;
  charge(request: ChargeRequest): Promise<ChargeResult>;
  /**
   * What became of a charge whose answer was lost, by its key. `unknown` means that the provider was
   * never asked, so that asking now is the first time.
   */
  find(key: string): Promise<ChargeResult | { readonly kind: "unknown" }>;
  /** Keeps the method a customer is paying with for later debits. `key` makes it once. */
  saveMethod(request: { readonly key: string }): Promise<SavedMethod>;
}
