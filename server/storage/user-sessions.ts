import { sql } from "kysely";
import type { Role } from "../../core/access/rights.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Database } from "./connect.ts";
import { sha256 } from "./sha256.ts";
import { changedRows, firstRow, type Tx } from "./tx.ts";

/** Whom a browser's token stands for, read anew at each request: a removal counts from the next one. */
export interface UserSession {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly seenAt: Instant;
  readonly endsAt: Instant;
}

export interface NewSession {
  readonly token: string;
  readonly userId: string;
  readonly at: Instant;
  readonly endsAt: Instant;
}

/** Begins a session, and forgets those of the same person that are over. */
export async function insertUserSession(tx: Tx, session: NewSession): Promise<void> {
  const { token, userId, at, endsAt } = session;
  await sql`delete from user_sessions
    where user_id = ${userId}::uuid and ends_at < ${at}::timestamptz`.execute(tx);
  await sql`insert into user_sessions (token_hash, user_id, begun_at, seen_at, ends_at)
    values (${sha256(token)}, ${userId}::uuid, ${at}::timestamptz, ${at}::timestamptz,
      ${endsAt}::timestamptz)`.execute(tx);
}

/** Whose token this is. Looked up by its hash, so timing tells nothing. */
export async function findSessionTenant(db: Database, token: string): Promise<string | null> {
  const row = await db.withSystem((tx) =>
    firstRow(
      tx,
      sql<{ tenantId: string }>`select tenant_id as "tenantId" from user_sessions
        where token_hash = ${sha256(token)}`,
    ),
  );
  return row?.tenantId ?? null;
}

export function findUserSession(tx: Tx, token: string): Promise<UserSession | null> {
  return firstRow(
    tx,
    sql<UserSession>`select u.id as "userId", u.name, u.email, u.role, s.seen_at as "seenAt",
        s.ends_at as "endsAt"
      from user_sessions s join users u on u.tenant_id = s.tenant_id and u.id = s.user_id
      where s.token_hash = ${sha256(token)} and u.state = 'active'`,
  );
}

export async function touchUserSession(tx: Tx, token: string, at: Instant): Promise<void> {
  await sql`update user_sessions set seen_at = ${at}::timestamptz
    where token_hash = ${sha256(token)}`.execute(tx);
}

export async function endUserSession(tx: Tx, token: string): Promise<void> {
  await sql`delete from user_sessions where token_hash = ${sha256(token)}`.execute(tx);
}

/** Every session of somebody, wherever they are signed in. Answers how many there were. */
export function endSessionsOf(tx: Tx, userId: string): Promise<number> {
  return changedRows(
    tx,
    sql`delete from user_sessions where user_id = ${userId}::uuid returning token_hash`,
  );
}
