import type { Tenant } from "./tenants.ts";

/** The tenant of a book nobody has named one for. */
export const DEFAULT_TENANT: Tenant = {
  id: "00000000-0000-4000-8000-000000000001",
  name: "Default",
};
