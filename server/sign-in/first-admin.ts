import { defaultPolicy } from "../../core/policy/default-policy.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Database } from "../storage/connect.ts";
import { findCurrentPolicyVersion, publishPolicy } from "../storage/policies.ts";
import { setRollout } from "../storage/rollouts.ts";
import { ensureTenant, type Tenant } from "../storage/tenants.ts";
import { findUserByEmail, inviteUser, listUsers, type User } from "../storage/users.ts";

/** The one person of a server that has no sign-in service; nothing is ever sent there. */
const OWNER = { email: "admin@localhost", name: "Admin" };

/** A company with nothing in it: the default policy, and nobody contacted until it goes live. */
export async function ensureCompany(db: Database, tenant: Tenant, at: Instant): Promise<void> {
  const isNew = await db.withSystem((tx) => ensureTenant(tx, tenant));
  if (!isNew) return;
  await db.withTenant(tenant.id, async (tx) => {
    await setRollout(tx, { liveShare: 0, at, by: "setup" });
    if ((await findCurrentPolicyVersion(tx)) === null)
      await publishPolicy(tx, defaultPolicy, { at, by: "setup" });
  });
}

/** Who a link may sign in: the admin named, else the first there is, else one made for it. */
export async function ensureAdmin(
  db: Database,
  tenantId: string,
  { email, at }: { readonly email: string | null; readonly at: Instant },
): Promise<User | null> {
  return db.withTenant(tenantId, async (tx) => {
    if (email !== null) return findUserByEmail(tx, email);
    const admin = (await listUsers(tx)).find(({ role }) => role === "admin");
    return admin ?? inviteUser(tx, { ...OWNER, role: "admin", by: "setup", at });
  });
}
