import { randomInt } from "node:crypto";
import { ok, type Result, refuse } from "../../../core/result/result.ts";
import { addMs, DAY_MS, type Instant, MINUTE_MS } from "../../../core/time/instant.ts";
import { randomToken, sha256 } from "../../security/sign.ts";
import type { Database } from "../../storage/connect.ts";
import {
  CLIENTS_MAX,
  endClient,
  findClient,
  forgetSecrets,
  insertClient,
  insertSecret,
  keepOneSecret,
  listClients,
  listSecrets,
  lockClient,
  type OAuthClient,
} from "../../storage/oauth-clients.ts";
import { insertSignInCode } from "../../storage/oauth-sign-in-codes.ts";
import { ClientInput, ClientName } from "./client-input.ts";

/** A tenant's book at a moment: all that managing clients needs, from a page or the command line. */
export interface ClientBook {
  readonly db: Database;
  readonly now: Instant;
}

export interface ClientRefusal {
  readonly field: string;
  readonly message: string;
}

/** How long a replaced secret goes on counting, so that nothing stops while it is being exchanged. */
export const OLD_SECRET_DAYS = 7;
export const SIGN_IN_CODE_MS = 10 * MINUTE_MS;

/** The secret is answered this once; what is stored can't be turned back into it. */
export async function createClient(
  { db, now }: ClientBook,
  tenantId: string,
  input: ClientInput,
): Promise<Result<{ client: OAuthClient; secret: string | null }, ClientRefusal>> {
  const parsed = ClientInput.safeParse(input);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse({ field: String(issue?.path[0] ?? ""), message: issue?.message ?? "" });
  }
  const client = { ...parsed.data, id: `gsc_${randomToken().slice(0, 22)}`, createdAt: now };
  return db.withTenant(tenantId, async (tx) => {
    if ((await listClients(tx)).length >= CLIENTS_MAX)
      return refuse({ field: "", message: `There may be ${CLIENTS_MAX} clients at most.` });
    await insertClient(tx, client);
    const secret = client.isPublic ? null : newSecret();
    if (secret !== null)
      await insertSecret(tx, { clientId: client.id, hash: sha256(secret), at: now });
    return ok({ client: { ...client, revokedAt: null }, secret });
  });
}

/**
 * A new secret beside the newest of the old ones, which counts for as long as is said. Null when the
 * client is not there, was ended, or has no secrets at all.
 */
export function rotateSecret(
  { db, now }: ClientBook,
  tenantId: string,
  { clientId, oldForDays = OLD_SECRET_DAYS }: { clientId: string; oldForDays?: number },
): Promise<{ secret: string; oldEndsAt: Instant } | null> {
  return db.withTenant(tenantId, async (tx) => {
    const client = await lockClient(tx, clientId);
    if (client === null || client.revokedAt !== null || client.isPublic) return null;
    const oldEndsAt = addMs(now, oldForDays * DAY_MS);
    const [newest] = await listSecrets(tx, clientId, now);
    if (newest === undefined) await forgetSecrets(tx, clientId);
    else await keepOneSecret(tx, clientId, { id: newest.id, endsAt: oldEndsAt });
    const secret = newSecret();
    await insertSecret(tx, { clientId, hash: sha256(secret), at: now });
    return { secret, oldEndsAt };
  });
}

/** Ends a client, its secrets and every token it holds, at once. */
export function revokeClient(
  { db, now }: ClientBook,
  tenantId: string,
  clientId: string,
): Promise<boolean> {
  return db.withTenant(tenantId, (tx) => endClient(tx, clientId, now));
}

/** A one-time code for one person to let one client in. Null where nobody can be asked to. */
export async function createSignInCode(
  { db, now }: ClientBook,
  tenantId: string,
  { clientId, person }: { readonly clientId: string; readonly person: string },
): Promise<Result<{ code: string; expiresAt: Instant }, ClientRefusal>> {
  const name = ClientName.safeParse(person);
  if (!name.success)
    return refuse({ field: "person", message: name.error.issues[0]?.message ?? "" });
  return db.withTenant(tenantId, async (tx) => {
    const client = await findClient(tx, clientId);
    if (client === null || client.revokedAt !== null)
      return refuse({ field: "clientId", message: "There is no such client." });
    if (!client.grants.includes("authorization_code"))
      return refuse({
        field: "clientId",
        message: "This client acts for itself: nobody lets it in.",
      });
    const code = newSignInCode();
    const expiresAt = addMs(now, SIGN_IN_CODE_MS);
    await insertSignInCode(tx, { code, clientId, person: name.data, at: now, expiresAt });
    return ok({ code, expiresAt });
  });
}

/** A scanner, and a person, see what a leaked string is. */
function newSecret(): string {
  return `gscs_${randomToken()}`;
}

// Without I, L, O and U, which are misread or misheard.
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE_LENGTH = 16;

/** Eighty bits in a form a person can type; `asSignInCode` reads it back. */
function newSignInCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join("");
}

/** A code as it was made, from what a person typed: spaces, dashes and case do not matter. */
export function asSignInCode(typed: string): string {
  return typed.replaceAll(/[\s-]/g, "").toUpperCase();
}

/** In groups of four, to be read out. */
export function spellCode(code: string): string {
  return code.replaceAll(/(.{4})(?=.)/g, "$1-");
}
