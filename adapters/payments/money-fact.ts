import type { Instant } from "../../core/time/instant.ts";

/** A way to pay that the customer let us keep. The provider keeps what it is; we keep its name. */
export interface SavedMethod {
  readonly ref: string;
  /** As the customer knows it, such as `Visa ending 4242`. */
  readonly label: string;
}

/** Money that came. `ref` is the provider's name for the payment, one whichever way we hear of it. */
export interface PaymentFact {
  readonly kind: "payment";
  readonly ref: string;
  /** Our own name for it, where we asked for it. */
  readonly attemptId?: string;
  /** Whose it is, and what for, as somebody told the provider: not true before it was looked up. */
  readonly account?: string;
  readonly invoice?: string;
  readonly currency: string;
  readonly amountMinor: number;
  readonly at: Instant;
}

/** Money that went back, as it stands; `undoneAt` once it is with us again. */
export interface ReversalFact {
  readonly kind: "reversal";
  readonly ref: string;
  /** The payment's `ref`. */
  readonly paymentRef: string;
  readonly what: "refund" | "chargeback";
  readonly currency: string;
  readonly amountMinor: number;
  readonly at: Instant;
  readonly undoneAt?: Instant;
}

/** What a provider tells us of money, in whatever order it comes. */
export type MoneyFact =
  | PaymentFact
  | ReversalFact
  /** A debit that was on its way did not arrive. */
  | {
      readonly kind: "declined";
      readonly attemptId: string;
      readonly account: string;
      readonly reason: string;
      readonly retry: "later" | "never" | "customer";
    }
  /** The page a customer was to pay on is closed, unpaid. */
  | {
      readonly kind: "closed";
      readonly ref: string;
      readonly attemptId: string;
      readonly account: string;
    }
  /** The customer let us keep a method, for the plan they gave their leave for. */
  | {
      readonly kind: "method";
      readonly ref: string;
      readonly account: string;
      readonly arrangementId: string;
      readonly method: SavedMethod;
    };

/** One signed call of a provider, read. */
export interface MoneyEvent {
  /** The provider's name for the call: it is sent again with the same one. */
  readonly id: string;
  readonly facts: readonly MoneyFact[];
}
