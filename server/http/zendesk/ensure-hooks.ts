import { z } from "zod";
import type { CrmError } from "../../../adapters/crm-error.ts";
import type { ZendeskExtras } from "../../../adapters/zendesk/index.ts";
import { ok, type Result } from "../../../core/result/result.ts";
import type { CrmConnection } from "../../crm/connections.ts";
import type { Deps } from "../../deps.ts";
import { seal, unseal } from "../../security/seal.ts";
import { sealContexts } from "../../security/seal-contexts.ts";
import { findZendeskAccount, saveWebhooks } from "../../storage/zendesk-accounts.ts";

export const WEBHOOKS_PATH = "/zendesk/webhooks";

const Secrets = z.strictObject({ events: z.string(), commands: z.string() });
export type WebhookSecrets = z.infer<typeof Secrets>;
export type WebhookKind = keyof WebhookSecrets;

/** Makes our two webhooks, or finds them again, and keeps what they sign with. */
export async function ensureHooks(
  deps: Deps,
  connection: CrmConnection,
  port: ZendeskExtras,
): Promise<Result<{ readonly commandsWebhookId: string }, CrmError>> {
  const base = `${deps.publicUrl}${WEBHOOKS_PATH}/${connection.id}`;
  const urls = { eventsUrl: `${base}/events`, commandsUrl: `${base}/commands` };
  const made = await port.ensureWebhooks(urls);
  if (!made.ok) return made;
  const { events, commands } = made.value;
  const secrets = JSON.stringify({ events: events.secret, commands: commands.secret });
  const sealed = seal(deps.crm.sealKeys, contextOf(connection), secrets);
  const commandsWebhookId = commands.id;
  await deps.db.withTenant(connection.tenantId, (tx) =>
    saveWebhooks(tx, connection.id, { commandsWebhookId, sealed }),
  );
  return ok({ commandsWebhookId });
}

/** What the webhooks of a connection sign with; null until they are made. */
export async function webhookSecrets(
  { db, crm }: Pick<Deps, "db" | "crm">,
  connection: Pick<CrmConnection, "tenantId" | "id">,
): Promise<WebhookSecrets | null> {
  const account = await db.withTenant(connection.tenantId, (tx) =>
    findZendeskAccount(tx, connection.id),
  );
  const sealed = account?.webhookSecrets ?? null;
  if (sealed === null) return null;
  return Secrets.parse(JSON.parse(unseal(crm.sealKeys, contextOf(connection), sealed)));
}

/** What the secrets are sealed for: in another tenant's row they open no more. */
function contextOf({ tenantId, id }: Pick<CrmConnection, "tenantId" | "id">): string {
  return sealContexts.zendeskWebhooks({ tenantId, id });
}
