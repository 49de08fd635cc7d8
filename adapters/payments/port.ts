/** One payment of one customer. `key` names it: asking twice with one key charges once. */
export interface ChargeRequest {
  readonly key: string;
  readonly currency: string;
  readonly amountMinor: number;
}

export type ChargeResult =
  | { readonly kind: "paid"; readonly providerId: string }
  | { readonly kind: "declined"; readonly reason: string };

/** One way to take money. A decline is a value; anything not understood throws. */
export interface PaymentPort {
  readonly id: string;
  charge(request: ChargeRequest): Promise<ChargeResult>;
}
