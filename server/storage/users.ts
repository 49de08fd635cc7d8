import { sql } from "kysely";
import type { Role } from "../../core/access/rights.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Database } from "./connect.ts";
import { changedRows, firstRow, manyRows, onlyRow, type Tx } from "./tx.ts";

export const USERS_MAX = 1_000;

export type UserState = "invited" | "active" | "removed";

/** Somebody who may sign in to a company's console. */
export interface User {
  readonly id: string;
  /** In small letters. */
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly state: UserState;
  readonly createdAt: Instant;
  readonly invitedBy: string;
  readonly signedInAt: Instant | null;
}

const USER = sql`id, email, name, role, state, created_at as "createdAt", invited_by as "invitedBy",
  signed_in_at as "signedInAt"`;

export interface NewUser {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly by: string;
  readonly at: Instant;
}

/**
 * Lets somebody in, or back in who was removed. Null when they are in already: then nothing changes.
 */
export function inviteUser(tx: Tx, { email, name, role, by, at }: NewUser): Promise<User | null> {
  return firstRow(
    tx,
    sql<User>`insert into users as known (email, name, role, state, created_at, invited_by)
      values (${email.toLowerCase()}, ${name}, ${role}, 'invited', ${at}::timestamptz, ${by})
      on conflict (tenant_id, email) do update set name = excluded.name, role = excluded.role,
        state = 'invited', invited_by = excluded.invited_by, removed_at = null
      where known.state = 'removed'
      returning ${USER}`,
  );
}

export function listUsers(tx: Tx): Promise<User[]> {
  return manyRows(
    tx,
    sql<User>`select ${USER} from users where state <> 'removed'
      order by name, email limit ${USERS_MAX}`,
  );
}

export function findUser(tx: Tx, id: string): Promise<User | null> {
  return firstRow(
    tx,
    sql<User>`select ${USER} from users where id = ${id}::uuid and state <> 'removed'`,
  );
}

export function findUserByEmail(tx: Tx, email: string): Promise<User | null> {
  return firstRow(
    tx,
    sql<User>`select ${USER} from users
      where email = ${email.toLowerCase()} and state <> 'removed'`,
  );
}

/** Which companies an address may sign in to. */
export async function findTenantsOfEmail(db: Database, email: string): Promise<string[]> {
  const rows = await db.withSystem((tx) =>
    manyRows(
      tx,
      sql<{ tenantId: string }>`select tenant_id as "tenantId" from users
        where email = ${email.toLowerCase()} and state <> 'removed' order by tenant_id limit 100`,
    ),
  );
  return rows.map(({ tenantId }) => tenantId);
}

/**
 * Holds the company's admins still until the transaction ends, so that two admins who remove each
 * other at once leave one. Answers their ids.
 */
export async function lockAdmins(tx: Tx): Promise<string[]> {
  const rows = await manyRows(
    tx,
    sql<{ id: string }>`select id from users where role = 'admin' and state <> 'removed'
      order by id for update`,
  );
  return rows.map(({ id }) => id);
}

export async function setUserRole(tx: Tx, id: string, role: Role): Promise<boolean> {
  const query = sql`update users set role = ${role}
    where id = ${id}::uuid and state <> 'removed' returning id`;
  return (await changedRows(tx, query)) === 1;
}

/** Their sessions and links end with them. */
export async function removeUser(tx: Tx, id: string, at: Instant): Promise<boolean> {
  const query = sql`update users set state = 'removed', removed_at = ${at}::timestamptz
    where id = ${id}::uuid and state <> 'removed' returning id`;
  if ((await changedRows(tx, query)) === 0) return false;
  await sql`delete from user_sessions where user_id = ${id}::uuid`.execute(tx);
  await sql`delete from sign_in_links where user_id = ${id}::uuid`.execute(tx);
  return true;
}

/** Whoever signs in for the first time has accepted their invitation. */
export async function markSignedIn(tx: Tx, id: string, at: Instant): Promise<User> {
  return onlyRow(
    tx,
    sql<User>`update users set state = 'active', signed_in_at = ${at}::timestamptz
      where id = ${id}::uuid and state <> 'removed' returning ${USER}`,
  );
}
