import type { AccountFacts } from "../../core/accounts/account-facts.ts";
import type { OfferDecision } from "../../core/arrangements/recommend-offers.ts";
import type { TenantPolicy } from "../../core/policy/policy.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Treatment } from "../../core/treatment/treatment.ts";

/** What the page is drawn from: the part of the server's `PortalVisit` that a page may know. */
export interface PortalVisit {
  readonly facts: AccountFacts;
  readonly policy: TenantPolicy;
  readonly treatment: Treatment;
  readonly offers: OfferDecision;
  readonly now: Instant;
  /** When the customer last said how it was; absent while they never did. */
  readonly feedbackAt?: Instant | undefined;
  /** False where nobody can keep a way to pay, so that automatic payments can't be offered. */
  readonly savesMethods?: boolean | undefined;
}
