import { z } from "zod";
import type { CrmTokens, TokenSource } from "../../adapters/crm-auth.ts";
import type { CrmError } from "../../adapters/crm-error.ts";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import { addMs, type Instant, MINUTE_MS } from "../../core/time/instant.ts";
import { type SealKeys, seal, unseal } from "../security/seal.ts";
import { sealContexts } from "../security/seal-contexts.ts";
import type { CrmConnection } from "../storage/crm-connections.ts";
import {
  endRefreshLease,
  findSealedTokens,
  leaseRefresh,
  type SealedTokens,
  saveSealedTokens,
} from "../storage/crm-tokens.ts";
import type { Tx } from "../storage/tx.ts";
import type { CrmDeps } from "./crm-deps.ts";

/** A token with less than this left is renewed first; the port promises one minute. */
const MARGIN_MS = 2 * MINUTE_MS;
/** Longer than a CRM may take to answer; after it, another worker may try. */
const LEASE_MS = MINUTE_MS;
const WAIT_MS = 200;
const WAITS_MAX = 300;

const StoredTokens = z.strictObject({ accessToken: z.string(), refreshToken: z.string() });

type OpenTokens = z.infer<typeof StoredTokens> & { readonly expiresAt: Instant };

type Owner = Pick<CrmConnection, "tenantId" | "id">;

/**
 * Hands out a connection's token and renews it. Only one worker of all does that at a time, because a
 * CRM that gives a new refresh token with each use would take the other worker's for stolen.
 */
export function tokenSourceOf(deps: CrmDeps, connection: CrmConnection): TokenSource {
  // Calls made side by side want the same token: the first asks, and the others take what it gets.
  const asked = new Map<string | null, Promise<Result<string, CrmError>>>();
  const ask = (refused: string | null) => {
    const pending =
      asked.get(refused) ??
      freshToken(deps, connection, refused).finally(() => asked.delete(refused));
    asked.set(refused, pending);
    return pending;
  };
  return { current: () => ask(null), renew: ask };
}

export function sealTokens(
  keys: SealKeys,
  owner: Owner,
  { accessToken, refreshToken, expiresAt, scopes }: CrmTokens,
): SealedTokens & { readonly scopes: readonly string[] } {
  const text = JSON.stringify({ accessToken, refreshToken });
  return { sealed: seal(keys, contextOf(owner), text), expiresAt, scopes };
}

/** What the tokens are sealed for: in another tenant's row they open no more. */
function contextOf({ tenantId, id }: Owner): string {
  return sealContexts.crmTokens({ tenantId, id });
}

const GIVEN_UP: CrmError = { kind: "unauthorized", detail: "the connection has no grant any more" };

async function freshToken(
  deps: CrmDeps,
  connection: CrmConnection,
  refused: string | null,
): Promise<Result<string, CrmError>> {
  const { tenantId, id } = connection;
  for (let round = 0; round < WAITS_MAX; round += 1) {
    const now = deps.clock.now();
    const isGood = ({ accessToken, expiresAt }: OpenTokens) =>
      accessToken !== refused && expiresAt > addMs(now, MARGIN_MS);
    const found = await deps.db.withTenant(tenantId, async (tx) => {
      const tokens = await readTokens(deps, tx, connection);
      if (tokens === null || isGood(tokens)) return tokens && { tokens, mine: false };
      const mine = await leaseRefresh(tx, id, { now, until: addMs(now, LEASE_MS) });
      // Whoever held the lease until now may have renewed between our reading and our turn.
      const newest = mine ? await readTokens(deps, tx, connection) : tokens;
      if (newest === null || !isGood(newest)) return newest && { tokens: newest, mine };
      await endRefreshLease(tx, id);
      return { tokens: newest, mine: false };
    });
    if (found === null) return refuse(GIVEN_UP);
    if (found.mine) return renewNow(deps, connection, found.tokens.refreshToken);
    if (isGood(found.tokens)) return ok(found.tokens.accessToken);
    await deps.crm.wait(WAIT_MS);
  }
  return refuse({ kind: "unavailable", detail: "another worker is renewing the token" });
}

/** The call is made outside a transaction: a slow CRM must not hold the database. */
async function renewNow(
  deps: CrmDeps,
  connection: CrmConnection,
  refreshToken: string,
): Promise<Result<string, CrmError>> {
  const { tenantId, id, crm } = connection;
  const app = deps.crm.apps[crm];
  if (app === undefined) throw new Error(`no app for ${crm} is set up here`);
  let renewed: Result<CrmTokens, CrmError> | null = null;
  try {
    renewed = await app.authFor(connection.externalId).refresh(refreshToken);
  } finally {
    if (renewed?.ok !== true) await deps.db.withTenant(tenantId, (tx) => endRefreshLease(tx, id));
  }
  if (!renewed.ok) return renewed;
  const sealed = sealTokens(deps.crm.sealKeys, connection, renewed.value);
  await deps.db.withTenant(tenantId, (tx) => saveSealedTokens(tx, id, sealed));
  return ok(renewed.value.accessToken);
}

async function readTokens(
  deps: CrmDeps,
  tx: Tx,
  connection: CrmConnection,
): Promise<OpenTokens | null> {
  const kept = await findSealedTokens(tx, connection.id);
  if (kept === null) return null;
  const text = unseal(deps.crm.sealKeys, contextOf(connection), kept.sealed);
  return { ...StoredTokens.parse(JSON.parse(text)), expiresAt: kept.expiresAt };
}
