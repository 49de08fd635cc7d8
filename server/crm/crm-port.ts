import type { CrmConnection } from "../storage/crm-connections.ts";
import type { CrmDeps } from "./crm-deps.ts";
import type { OpenedCrm } from "./crm-hub.ts";
import { tokenSourceOf } from "./token-source.ts";
import { tracedPort } from "./traced-port.ts";

/** The connection's CRM; null when this installation has no app for it any more. */
export function portOf(deps: CrmDeps, connection: CrmConnection): OpenedCrm | null {
  const app = deps.crm.apps[connection.crm];
  if (app === undefined) return null;
  const { id: connectionId, externalId, address, settings, scopes } = connection;
  const tokens = tokenSourceOf(deps, connection);
  const port = app.open({ connectionId, externalId, address, tokens, settings, scopes });
  return tracedPort(connection.crm, port);
}

/** The same where there must be one. Never call it inside a transaction: it asks for tokens. */
export function crmPortOf(deps: CrmDeps, connection: CrmConnection): OpenedCrm {
  const port = portOf(deps, connection);
  if (port === null) throw new Error(`no app for ${connection.crm} is set up here`);
  return port;
}
