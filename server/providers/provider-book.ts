import type { RefreshTokenKeeper } from "../../adapters/mail-sign-in/access-tokens.ts";
import type { Instant } from "../../core/time/instant.ts";
import { type SealKeys, seal, unseal } from "../security/seal.ts";
import { sealContexts } from "../security/seal-contexts.ts";
import type { Database } from "../storage/connect.ts";
import {
  deleteProvider,
  ensureProviderId,
  findProviderOwner,
  findProviderRow,
  listProviderRows,
  type ProviderRow,
  resealProvider,
  writeProvider,
} from "../storage/providers.ts";
import type { Tx } from "../storage/tx.ts";
import { type ProviderKindName, parseProvider, type ToldProvider } from "./kinds.ts";

/** A tenant's provider, ready to be opened. */
export interface Provider<Name extends ProviderKindName> {
  /** In the address that the provider calls us at: `/hooks/<kind>/<id>`. */
  readonly id: string;
  readonly kind: Name;
  /** Its settings, which may be shown, and its secrets. */
  readonly told: ToldProvider<Name>;
  /** Another one after every change. */
  readonly version: number;
}

/** What may be shown of a provider: never a secret. */
export type ShownProvider = Pick<ProviderRow, "id" | "kind" | "settings" | "changedAt">;

/** The tenant's provider of this kind, its secrets opened; null when it brought none. */
export async function findProvider<Name extends ProviderKindName>(
  tx: Tx,
  keys: SealKeys,
  kind: Name,
): Promise<Provider<Name> | null> {
  const row = await findProviderRow(tx, kind);
  if (row === null) return null;
  const { id, version, settings } = row;
  const secrets: unknown = JSON.parse(unseal(keys, contextOf(id), row.sealed));
  return { id, kind, version, told: parseProvider(kind, { settings, secrets }) };
}

export interface SaveProvider {
  readonly kind: ProviderKindName;
  /** Taken only where the kind is new. */
  readonly newId: string;
  readonly told: ToldProvider<ProviderKindName>;
  readonly at: Instant;
}

/** Sets a provider up, or changes it and keeps its id, which is what it calls us by. */
export async function saveProvider(
  tx: Tx,
  keys: SealKeys,
  { kind, newId, told: { settings, secrets }, at }: SaveProvider,
): Promise<string> {
  const id = await ensureProviderId(tx, kind, { id: newId, at });
  const sealed = seal(keys, contextOf(id), JSON.stringify(secrets));
  await writeProvider(tx, { id, settings, sealed, at });
  return id;
}

/** Where a provider's refresh token is kept: sealed with its other secrets, under the tenant it belongs to. */
export function refreshTokenKeeper(
  { db, keys }: { readonly db: Database; readonly keys: SealKeys },
  { kind, id }: Pick<Provider<"smtp" | "imap">, "kind" | "id">,
): RefreshTokenKeeper {
  const inProvider = async <T>(
    work: (tx: Tx, provider: Provider<"smtp" | "imap">) => Promise<T>,
  ): Promise<T | null> => {
    const owner = await findProviderOwner(db, id);
    if (owner === null) return null;
    return db.withTenant(owner.tenantId, async (tx) => {
      const provider = await findProvider(tx, keys, kind);
      return provider === null || provider.id !== id ? null : work(tx, provider);
    });
  };
  return {
    load: () => inProvider(async (_tx, { told }) => told.secrets.oauth?.refreshToken ?? null),
    async save(refreshToken) {
      await inProvider(async (tx, { told: { secrets }, version }) => {
        const oauth = { ...secrets.oauth, refreshToken };
        const sealed = seal(keys, contextOf(id), JSON.stringify({ ...secrets, oauth }));
        await resealProvider(tx, { id, version, sealed });
      });
    },
  };
}

export async function listProviders(tx: Tx): Promise<ShownProvider[]> {
  const rows = await listProviderRows(tx);
  return rows.map(({ id, kind, settings, changedAt }) => ({ id, kind, settings, changedAt }));
}

export function removeProvider(tx: Tx, kind: ProviderKindName): Promise<boolean> {
  return deleteProvider(tx, kind);
}

/** In another provider's row the secrets open no more. */
function contextOf(id: string): string {
  return sealContexts.provider(id);
}
