import type { TenantPolicy } from "../../core/policy/policy.ts";
import { findCurrentPolicyVersion, loadPolicy } from "../storage/policies.ts";
import type { Tx } from "../storage/tx.ts";

/** Published policies kept in memory, so that their compiled rules are kept as well. */
export interface PolicyShelf {
  current(tx: Tx, tenantId: string): Promise<TenantPolicy>;
}

// A tenant has few versions in use; the oldest go first when many tenants share a process.
const KEPT_MAX = 500;

export function policyShelf(): PolicyShelf {
  const kept = new Map<string, TenantPolicy>();
  return {
    async current(tx, tenantId) {
      const version = await findCurrentPolicyVersion(tx);
      if (version === null) throw new Error("this tenant has no published policy");
      const key = `${tenantId}/${version}`;
      let policy = kept.get(key);
      if (policy === undefined) {
        policy = await loadPolicy(tx, version);
        const [oldest] = kept.keys();
        if (kept.size >= KEPT_MAX && oldest !== undefined) kept.delete(oldest);
        kept.set(key, policy);
      }
      return policy;
    },
  };
}
