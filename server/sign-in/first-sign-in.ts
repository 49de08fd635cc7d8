import type { Deps } from "../deps.ts";
import { DEFAULT_TENANT } from "../storage/default-tenant.ts";
import { ensureAdmin, ensureCompany } from "./first-admin.ts";
import { newSignInLink } from "./sign-in-links.ts";

/**
 * A link for the one who started a server of their own: an embedded database and no sign-in service.
 * Null everywhere else, since whoever reads such a server's log need not be an admin of a company.
 */
export async function firstSignIn({
  config,
  db,
  clock,
  publicUrl,
}: Pick<Deps, "config" | "db" | "clock" | "publicUrl">): Promise<string | null> {
  if (config.sandbox || config.oidc !== null || db.kind !== "pglite") return null;
  const at = clock.now();
  await ensureCompany(db, DEFAULT_TENANT, at);
  const admin = await ensureAdmin(db, DEFAULT_TENANT.id, { email: null, at });
  if (admin === null) return null;
  return db.withTenant(DEFAULT_TENANT.id, (tx) =>
    newSignInLink(tx, { publicUrl, userId: admin.id, at }),
  );
}
