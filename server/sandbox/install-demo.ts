import type { CrmName } from "../../adapters/crm-ref.ts";
import { type CrmConnection, findConnection, saveGrant } from "../crm/connections.ts";
import type { Deps } from "../deps.ts";
import { randomToken } from "../security/sign.ts";
import { forgetRecords } from "../storage/crm-connections.ts";
import { SANDBOX_TENANT } from "./tenant.ts";

export interface DemoInstall {
  readonly crm: CrmName;
  readonly externalId: string;
  readonly name: string;
  /** Below our own address, where consent comes back to. */
  readonly callback: string;
  /** The CRM's id of the admin; the grant's own where it names one. */
  readonly installedBy: string | null;
}

/** Installs our app as an admin would, by the same consent and the same calls. */
export async function installDemo(deps: Deps, install: DemoInstall): Promise<CrmConnection> {
  const { crm, externalId, name, callback, installedBy } = install;
  const auth = deps.crm.apps[crm]?.authFor(externalId);
  if (auth === undefined) throw new Error(`the demo's ${crm} app is not set up`);
  const redirectUri = `${deps.publicUrl}${callback}`;
  const [state, verifier] = [randomToken(), randomToken()];
  const consent = await fetch(auth.authorizeUrl({ state, redirectUri, verifier }), {
    redirect: "manual",
  });
  const answer = new URL(consent.headers.get("location") ?? "", redirectUri).searchParams;
  if (answer.get("state") !== state) throw new Error(`the demo's ${crm} gave no consent`);
  const code = answer.get("code") ?? "";
  const grant = await auth.exchange({ code, redirectUri, verifier });
  if (!grant.ok) throw new Error(`the demo's ${crm} refused the code: ${grant.error.kind}`);
  await forgetFormerAccount(deps, crm, grant.value.externalId);
  return saveGrant(deps, {
    ...{ crm, grant: grant.value, name, tenantId: SANDBOX_TENANT.id },
    installedBy: installedBy ?? grant.value.userId,
  });
}

/** The account of the last start is gone, and with it everything we wrote there. */
async function forgetFormerAccount({ db }: Deps, crm: CrmName, externalId: string): Promise<void> {
  const former = await findConnection(db, crm, externalId);
  if (former === null) return;
  await db.withTenant(former.tenantId, (tx) => forgetRecords(tx, former.id));
}
