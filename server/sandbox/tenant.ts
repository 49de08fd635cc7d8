import type { Tenant } from "../storage/tenants.ts";

/** The demo's own tenant, apart from any book of one's own. */
export const SANDBOX_TENANT: Tenant = {
  id: "00000000-0000-4000-8000-0000000000aa",
  name: "Sandbox",
};

/** The sandbox's one user. */
export const SANDBOX_REP = "Sandbox rep";
