import type { Instant } from "../../core/time/instant.ts";
import type { MoneyFact, SavedMethod } from "./money-fact.ts";

/** One payment of one customer. `key` names it: asking twice with one key charges once. */
export interface ChargeRequest {
  readonly key: string;
  readonly currency: string;
  readonly amountMinor: number;
  /** A saved method of the customer's, by the provider's name for it; without one they are present. */
  readonly method?: string;
  /** Whose payment it is, as the provider will tell us again. */
  readonly accountId?: string;
  /** The customer who is present, for providers that take them to a page of their own. */
  readonly present?: Present;
}

export interface Present {
  /** When this payment was first begun: asked again, it is the same question. */
  readonly since: Instant;
  /** Where the customer comes back to, having paid or having turned round. */
  readonly paidUrl: string;
  readonly backUrl: string;
  /** What the customer sees that the money is for. */
  readonly what: string;
  readonly language: string;
}

/** The customer goes on at the provider's page, until `until` at the latest. */
export interface Continued {
  readonly kind: "continue";
  readonly url: string;
  readonly ref: string;
  readonly until: Instant;
}

export type ChargeResult =
  | { readonly kind: "paid"; readonly providerId: string }
  /**
   * `later`: the same method may work another day. `never`: asking it again is no use, and often not
   * allowed. `customer`: only the customer can see to it, by paying themselves.
   */
  | {
      readonly kind: "declined";
      readonly reason: string;
      readonly retry: "later" | "never" | "customer";
    }
  | Continued
  /** The bank takes days over it; `find` and the provider's webhook say how it ended. */
  | { readonly kind: "pending"; readonly ref: string };

export interface SaveRequest {
  readonly key: string;
  readonly accountId?: string;
  readonly arrangementId?: string;
  readonly present?: Present;
}

/** One way to take money. A decline is a value; anything not understood throws. */
export interface PaymentPort {
  readonly id: string;
  /** False where every payment is made by the customer, each time anew. */
  readonly savesMethods: boolean;
  charge(request: ChargeRequest): Promise<ChargeResult>;
  /**
   * What became of a charge whose answer was lost, by its key, or by the provider's name for it where
   * that is known. `unknown` means that the provider was never asked, so that asking now is the first
   * time.
   */
  find(key: string, ref?: string): Promise<ChargeResult | { readonly kind: "unknown" }>;
  /** Closes the page a customer was to pay on, unless it was paid: then it says so. */
  giveUp(ref: string): Promise<ChargeResult>;
  /** Keeps a customer's method for later debits. `key` makes it once. */
  saveMethod(request: SaveRequest): Promise<SavedMethod | Continued>;
  /** The method a customer saved at the provider's page; null while they have not. */
  findMethod(ref: string): Promise<Extract<MoneyFact, { kind: "method" }> | null>;
}
