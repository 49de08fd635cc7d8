import { z } from "zod";
import { ok, type Result } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import type { SalesforceLimiter } from "./limiter.ts";
import { orgOf } from "./org.ts";
import { ourName, type Session } from "./session.ts";
import { visibleFields } from "./visible-fields.ts";

/** What this org has that others do not. */
export interface SalesforceFeatures {
  readonly personAccounts: boolean;
  readonly multiCurrency: boolean;
  readonly invoices: boolean;
  readonly payments: boolean;
  /** Salesforce's own collections, and payment runs. */
  readonly collectionPlans: boolean;
  readonly paymentSchedules: boolean;
  /** The package is installed and the user who connected may use it. */
  readonly package: boolean;
}

/** How the day's calls stand. */
export interface SalesforceAllowance {
  readonly max: number;
  readonly left: number;
  /** Our own in the last 24 hours, as far as this server counted them. */
  readonly ours: number;
  /** As many of ours are allowed by the setting. */
  readonly oursMax: number;
}

/** What only Salesforce has. */
export interface SalesforceExtras {
  features(): Promise<Result<SalesforceFeatures, CrmError>>;
  allowance(): Promise<Result<SalesforceAllowance, CrmError>>;
}

const Limits = z.object({
  DailyApiRequests: z.object({ Max: z.number().int(), Remaining: z.number().int() }),
});

export function extrasOf(session: Session, limiter: SalesforceLimiter): SalesforceExtras {
  const has = async (object: string, field?: string) => {
    const known = await visibleFields(session, object);
    if (!known.ok) return known;
    return ok(field === undefined ? known.value !== null : known.value?.has(field) === true);
  };
  return {
    async features() {
      const org = await orgOf(session);
      if (!org.ok) return org;
      const asked = {
        personAccounts: await has("Account", "IsPersonAccount"),
        invoices: await has("Invoice"),
        payments: await has("Payment"),
        collectionPlans: await has("CollectionPlan"),
        paymentSchedules: await has("PaymentSchedule"),
        package: await has(ourName(session, "GS_Account_State__c")),
      };
      const refused = Object.values(asked).find((each) => !each.ok);
      if (refused?.ok === false) return refused;
      const isThere = ({ ok: told, value }: { ok: boolean; value?: boolean }) =>
        told && value === true;
      return ok({
        multiCurrency: org.value.multiCurrency,
        personAccounts: isThere(asked.personAccounts),
        invoices: isThere(asked.invoices),
        payments: isThere(asked.payments),
        collectionPlans: isThere(asked.collectionPlans),
        paymentSchedules: isThere(asked.paymentSchedules),
        package: isThere(asked.package),
      });
    },
    async allowance() {
      const limits = await session.client.call("limits", {}, Limits);
      if (!limits.ok) return limits;
      const { Max, Remaining } = limits.value.DailyApiRequests;
      return ok({
        max: Max,
        left: Remaining,
        ours: limiter.spent(),
        oursMax: Math.floor(Max * session.settings.allowanceShare),
      });
    },
  };
}
