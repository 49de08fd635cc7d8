import type { Database } from "../storage/connect.ts";
import { listSealedSecrets, replaceSealed, type SealedSecret } from "../storage/sealed-secrets.ts";
import { listTenants } from "../storage/tenants.ts";
import { rewrap, SealBroken, type SealKeys, sealedWith } from "./seal.ts";

export interface Rotation {
  /** The key that seals from now on. */
  readonly key: string;
  readonly secrets: number;
  /** Sealed with it already. */
  readonly current: number;
  /** Wrapped with it now; with `dryRun`, those that would be. */
  readonly rewrapped: number;
  /** Changed by somebody at the same moment, who sealed them anew. */
  readonly changedMeanwhile: number;
  /** Sealed with a key that is not set here: its id, and where. */
  readonly unopened: readonly { readonly key: string; readonly where: string }[];
  /** Nothing needs the older keys any more, so that they may be taken out of the setting. */
  readonly oldKeysMayGo: boolean;
}

/**
 * Wraps every secret's own key with the first master key. The secrets themselves are not opened, and
 * each is replaced alone, so that a rotation broken off is simply run again while the server works.
 */
export async function rotateSeals(
  db: Database,
  keys: SealKeys,
  { dryRun }: { readonly dryRun: boolean },
): Promise<Rotation> {
  const tenants = await db.withSystem((tx) => listTenants(tx));
  const came = { current: 0, rewrapped: 0, changedMeanwhile: 0 };
  const unopened: { key: string; where: string }[] = [];
  let secrets = 0;
  for (const { id: tenantId } of tenants) {
    const found = await db.withTenant(tenantId, (tx) => listSealedSecrets(tx, tenantId));
    secrets += found.length;
    for (const secret of found) {
      const next = rewrapped(keys, secret);
      if (next === "unopened")
        unopened.push({
          key: sealedWith(secret.sealed),
          where: `${secret.where.table}/${secret.id}`,
        });
      else if (next === null) came.current += 1;
      else if (dryRun) came.rewrapped += 1;
      else {
        const isDone = await db.withTenant(tenantId, (tx) => replaceSealed(tx, secret, next));
        came[isDone ? "rewrapped" : "changedMeanwhile"] += 1;
      }
    }
  }
  const oldKeysMayGo =
    unopened.length === 0 && came.changedMeanwhile === 0 && (!dryRun || came.rewrapped === 0);
  return { key: keys[0].id, secrets, ...came, unopened, oldKeysMayGo };
}

function rewrapped(keys: SealKeys, { context, sealed }: SealedSecret): Buffer | null | "unopened" {
  try {
    return rewrap(keys, context, sealed);
  } catch (error) {
    if (error instanceof SealBroken) return "unopened";
    throw error;
  }
}
