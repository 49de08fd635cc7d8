import type { CrmGrant } from "../../adapters/crm-auth.ts";
import type { CrmError } from "../../adapters/crm-error.ts";
import type { CrmName } from "../../adapters/crm-ref.ts";
import { defaultPolicy } from "../../core/policy/default-policy.ts";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import { newId } from "../deps.ts";
import type { Database } from "../storage/connect.ts";
import {
  type CrmConnection,
  ensureConnection,
  findConnectionById,
  findConnectionOwner,
  findConnectionTenant,
  setConnectionSettings,
  setConnectionState,
  wakeConnection,
} from "../storage/crm-connections.ts";
import { readAllAgain } from "../storage/crm-cursors.ts";
import { reviveWrites, stopWaitingWrites } from "../storage/crm-outbox.ts";
import { saveSealedTokens } from "../storage/crm-tokens.ts";
import { findCurrentPolicyVersion, publishPolicy } from "../storage/policies.ts";
import { setRollout } from "../storage/rollouts.ts";
import { ensureTenant } from "../storage/tenants.ts";
import type { CrmDeps } from "./crm-deps.ts";
import { portOf } from "./crm-port.ts";
import { sealTokens } from "./token-source.ts";

export type { CrmConnection } from "../storage/crm-connections.ts";

/** The connection a request from a CRM is about, whatever its state; null when we know none. */
export async function findConnection(
  db: Database,
  crm: CrmName,
  externalId: string,
): Promise<CrmConnection | null> {
  const owner = await db.withSystem((tx) => findConnectionOwner(tx, crm, externalId));
  if (owner === null) return null;
  return db.withTenant(owner.tenantId, (tx) => findConnectionById(tx, owner.id));
}

/** The same by the id we gave it, for addresses of ours that name it; null for another CRM's. */
export async function findConnectionOfId(
  db: Database,
  crm: CrmName,
  id: string,
): Promise<CrmConnection | null> {
  const tenantId = await db.withSystem((tx) => findConnectionTenant(tx, crm, id));
  if (tenantId === null) return null;
  return db.withTenant(tenantId, (tx) => findConnectionById(tx, id));
}

export interface GrantToSave {
  readonly crm: CrmName;
  readonly grant: CrmGrant;
  /** What the customer calls its account at the CRM. */
  readonly name: string;
  /** The tenant that asked; without it the connection's own, or a new one. */
  readonly tenantId?: string;
  /** The CRM's id of the user who consented; becomes an admin. */
  readonly installedBy: string | null;
  /** A company that begins so contacts nobody before it says in setup that it is live. */
  readonly beginsInSetup?: true;
}

/** This account of a CRM feeds another tenant's book. Only that tenant can give it up. */
export class ConnectedElsewhere extends Error {
  override readonly name = "ConnectedElsewhere";
}

/**
 * Keeps what an admin consented to. A connection that was given up or refused comes back with its
 * records; a tenant that is new gets the default policy.
 */
export async function saveGrant(deps: CrmDeps, save: GrantToSave): Promise<CrmConnection> {
  const { crm, grant, name } = save;
  const { externalId, tokens } = grant;
  const owner = await deps.db.withSystem((tx) => findConnectionOwner(tx, crm, externalId));
  if (owner !== null && save.tenantId !== undefined && owner.tenantId !== save.tenantId)
    throw new ConnectedElsewhere(`this ${crm} account is connected to another book`);
  const tenantId = owner?.tenantId ?? save.tenantId ?? newId();
  const isNew =
    owner === null && (await deps.db.withSystem((tx) => ensureTenant(tx, { id: tenantId, name })));
  const at = deps.clock.now();
  const saved = await deps.db.withTenant(tenantId, async (tx) => {
    if ((await findCurrentPolicyVersion(tx)) === null)
      await publishPolicy(tx, defaultPolicy, { at, by: crm });
    if (isNew && save.beginsInSetup === true) await setRollout(tx, { liveShare: 0, at, by: crm });
    const id = owner?.id ?? newId();
    const made = await ensureConnection(tx, {
      id,
      crm,
      externalId,
      name,
      address: grant.address,
      installedBy: save.installedBy,
      at,
    });
    // What an admin's missing consent had stopped goes on where it was.
    if (owner !== null) await reviveWrites(tx, made.id, at);
    await saveSealedTokens(tx, made.id, sealTokens(deps.crm.sealKeys, made, tokens));
    return { ...made, scopes: tokens.scopes.length === 0 ? made.scopes : tokens.scopes };
  });
  deps.wake();
  return saved;
}

/** The CRM takes our token no more: nothing is read or written until an admin consents again. */
export async function markReconnect(
  deps: CrmDeps,
  connection: CrmConnection,
  trouble: string,
): Promise<void> {
  await deps.db.withTenant(connection.tenantId, (tx) =>
    setConnectionState(tx, connection.id, {
      state: "reconnect",
      trouble,
      at: deps.clock.now(),
    }),
  );
}

/**
 * Gives the connection up: at the CRM what we made goes unless `keepFields`, here the tokens and what
 * waits to be written. The book stays. What the CRM refused is answered; here it is done all the same.
 */
export async function disconnect(
  deps: CrmDeps,
  connection: CrmConnection,
  { keepFields }: { readonly keepFields: boolean },
): Promise<Result<null, CrmError>> {
  const port = connection.state === "active" ? portOf(deps, connection) : null;
  const left = port === null ? ok(null) : await port.uninstall({ fields: keepFields });
  await forgetGrant(deps, connection, "disconnected here");
  return left.ok ? ok(null) : refuse(left.error);
}

/** The same when it was given up on the CRM's side, where nothing can be called any more. */
export async function forgetGrant(
  deps: CrmDeps,
  { tenantId, id }: Pick<CrmConnection, "tenantId" | "id">,
  trouble: string,
): Promise<void> {
  const at = deps.clock.now();
  await deps.db.withTenant(tenantId, async (tx) => {
    await setConnectionState(tx, id, { state: "disconnected", trouble, at });
    await stopWaitingWrites(tx, id, { kind: "uninstalled", detail: trouble });
  });
}

/** Settings as the adapter reads them; the next turn reads all records again with them. */
export async function saveSettings(
  deps: CrmDeps,
  { tenantId, id }: CrmConnection,
  settings: unknown,
): Promise<void> {
  await deps.db.withTenant(tenantId, async (tx) => {
    await setConnectionSettings(tx, id, settings);
    await readAllAgain(tx, id);
    await wakeConnection(tx, id, deps.clock.now());
  });
  deps.wake();
}
