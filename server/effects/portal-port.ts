import type { AccountFacts } from "../../core/accounts/account-facts.ts";
import type { OfferDecision } from "../../core/arrangements/recommend-offers.ts";
import type { CurrencyCode } from "../../core/money/money.ts";
import type { TenantPolicy } from "../../core/policy/policy.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Treatment } from "../../core/treatment/treatment.ts";
import type { HardshipChange, HardshipSince } from "../../ui-extensions/portal/care-words-en.ts";
import type { PlanChange } from "../../ui-extensions/portal/change-plan.ts";
import type { PortalLanguage } from "../../ui-extensions/portal/locale.ts";
import type { OwnPlan } from "../../ui-extensions/portal/own-plan.ts";

/** What was shown to whoever says yes: when the hash is given, the text must still be that. */
export interface Shown {
  readonly termsHash?: string | undefined;
  readonly language?: PortalLanguage | undefined;
}

/** What a customer's link opens: one account's facts and what the engine makes of them, now. */
export interface PortalVisit {
  readonly tenantId: string;
  readonly facts: AccountFacts;
  readonly policy: TenantPolicy;
  readonly treatment: Treatment;
  readonly offers: OfferDecision;
  readonly now: Instant;
  /** When the customer last said how it was; absent while they never did. */
  readonly feedbackAt?: Instant | undefined;
  /** False where the company's provider keeps no methods, so that nothing can be debited. */
  readonly savesMethods?: boolean | undefined;
}

/** What a customer in difficulty says: what changed, since when, and what each month allows. */
export interface Hardship {
  readonly change: HardshipChange;
  readonly since: HardshipSince;
  readonly monthly: { readonly currency: CurrencyCode; readonly amountMinor: number };
}

export type PortalAccess =
  | { readonly kind: "open"; readonly visit: PortalVisit }
  | { readonly kind: "expired" }
  | { readonly kind: "unknown" };

/** A refusal in words a customer can act on: `code` picks the words, `field` the input. */
export interface PortalRefusal {
  readonly code: string;
  readonly field?: string;
  readonly detail?: Readonly<Record<string, string | number>>;
}

export type PortalResult =
  /** `goTo`: the customer goes on at the payment provider's page. */
  | { readonly ok: true; readonly goTo?: string }
  | { readonly ok: false; readonly refusal: PortalRefusal };

/**
 * Everything the customer page may do, each under the account's lock. `key` names one submission of
 * one form: sending it twice does it once. Dates are `YYYY-MM-DD`, amounts integer minor units.
 */
export interface PortalPort {
  open(token: string): Promise<PortalAccess>;
  pay(
    token: string,
    input: { key: string; currency: string; amountMinor: number },
  ): Promise<PortalResult>;
  /** Whether the payment the customer comes back from at the provider's page has arrived. */
  returned(token: string, attemptId: string): Promise<"paid" | "waiting" | "none">;
  /** Whether the method the customer comes back from saving is one now, with its leave. */
  methodSaved(token: string, ref: string): Promise<boolean>;
  choosePlan(token: string, input: Shown & { key: string; offerId: string }): Promise<PortalResult>;
  acceptOffer(
    token: string,
    input: Shown & { key: string; arrangementId: string },
  ): Promise<PortalResult>;
  /** Agrees to a plan the customer put together; the words shown are part of it. */
  agreeOwnPlan(
    token: string,
    input: Required<Shown> & { key: string; own: OwnPlan },
  ): Promise<PortalResult>;
  /** Changes a running plan as far as its customer may alone; the words shown are part of it. */
  changePlan(
    token: string,
    input: Required<Shown> & { key: string; change: PlanChange },
  ): Promise<PortalResult>;
  /** Sends a change, or a plan of the customer's own, to somebody who may agree to it. */
  askForPlan(
    token: string,
    input: { key: string; wish: PlanChange | OwnPlan; message: string },
  ): Promise<PortalResult>;
  /** Leave to debit every instalment of a running plan by a method saved with the provider. */
  giveLeave(token: string, input: { key: string; arrangementId: string }): Promise<PortalResult>;
  takeLeaveBack(
    token: string,
    input: { key: string; arrangementId: string },
  ): Promise<PortalResult>;
  promise(
    token: string,
    input: { key: string; currency: string; amountMinor: number; dueOn: string },
  ): Promise<PortalResult>;
  /** Everything but `key` is the customer's to leave out. */
  askForHelp(
    token: string,
    input: { key: string; message: string } & Partial<Hardship>,
  ): Promise<PortalResult>;
  /** How it was to deal with us, from 1 (very poor) to 5, with a line if they like. */
  giveFeedback(
    token: string,
    input: { key: string; score: number; comment: string },
  ): Promise<PortalResult>;
  /** Sends the links of other accounts to the addresses they share with this one. */
  sendOtherLinks(token: string, input: { key: string }): Promise<PortalResult>;
  dispute(
    token: string,
    input: { key: string; invoiceId: string | null; message: string },
  ): Promise<PortalResult>;
  setPreferences(
    token: string,
    input: { key: string; language?: string; preferredChannel?: string },
  ): Promise<PortalResult>;
  stopMessages(
    token: string,
    /** `list_unsubscribe` when a mail program asked for its user with one click. */
    input: { key: string; channel: string | "all"; source?: "portal" | "list_unsubscribe" },
  ): Promise<PortalResult>;
}
