import { defaultPolicy } from "../../core/policy/default-policy.ts";
import type { TenantPolicy } from "../../core/policy/policy.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Database } from "../storage/connect.ts";
import { findCurrentPolicy } from "../storage/policies.ts";
import type { Tx } from "../storage/tx.ts";

/** What privacy work needs, in the server and on the command line alike. */
export interface PrivacyBook {
  readonly db: Database;
  readonly now: Instant;
}

/** The policy in force; a book that was only imported has the default one. */
export async function policyIn(tx: Tx): Promise<TenantPolicy> {
  return (await findCurrentPolicy(tx)) ?? defaultPolicy;
}
