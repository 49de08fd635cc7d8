import type { CrmConnection } from "../../../crm/connections.ts";
import { portOf } from "../../../crm/crm-port.ts";
import { isZendesk } from "../../../crm/zendesk-app.ts";
import { findZendeskAccount, saveAppKey } from "../../../storage/zendesk-accounts.ts";
import type { ZendeskEdge } from "../zendesk-edge.ts";

/** What calls for the app's page are signed with, and whom they may be meant for. */
export interface AppKey {
  readonly pem: string;
  readonly installationIds: readonly string[];
}

export async function findAppKey(
  { deps }: ZendeskEdge,
  { tenantId, id }: CrmConnection,
): Promise<AppKey | null> {
  const account = await deps.db.withTenant(tenantId, (tx) => findZendeskAccount(tx, id));
  if (account?.appKey == null) return null;
  return { pem: account.appKey, installationIds: account.installationIds };
}

/** Asks Zendesk and keeps the answer; null where it gives none now, or the app is not installed. */
export async function learnAppKey(
  { deps, app }: ZendeskEdge,
  connection: CrmConnection,
): Promise<AppKey | null> {
  const port = connection.state === "active" ? portOf(deps, connection) : null;
  if (app.appId === null || port === null || !isZendesk(port)) return null;
  const appId = String(app.appId);
  const [pem, installations] = await Promise.all([
    port.readAppKey(appId),
    port.listInstallations(appId),
  ]);
  if (!pem.ok || !installations.ok) {
    deps.log.info({ connection: connection.id }, "Zendesk does not tell of our app yet");
    return null;
  }
  const installationIds = installations.value;
  await deps.db.withTenant(connection.tenantId, (tx) =>
    saveAppKey(tx, connection.id, { key: pem.value, installationIds }),
  );
  return { pem: pem.value, installationIds };
}
