import type { Role } from "../../core/access/rights.ts";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Tx } from "../storage/tx.ts";
import {
  findUser,
  inviteUser,
  lockAdmins,
  type NewUser,
  removeUser,
  setUserRole,
  type User,
} from "../storage/users.ts";

export type UserRefusal = "unknown" | "known_already" | "last_admin";

/** Lets somebody in: they are signed in by whoever vouches for their address, or by a link. */
export async function invite(tx: Tx, user: NewUser): Promise<Result<User, UserRefusal>> {
  const invited = await inviteUser(tx, user);
  return invited === null ? refuse("known_already") : ok(invited);
}

/** Counts from their next request on. The last admin stays one, else nobody could make another. */
export async function changeRole(
  tx: Tx,
  id: string,
  role: Role,
): Promise<Result<User, UserRefusal>> {
  const admins = await lockAdmins(tx);
  if (role !== "admin" && isOnly(admins, id)) return refuse("last_admin");
  if (!(await setUserRole(tx, id, role))) return refuse("unknown");
  const changed = await findUser(tx, id);
  return changed === null ? refuse("unknown") : ok(changed);
}

/** Takes somebody out: their sessions end with it. */
export async function remove(tx: Tx, id: string, at: Instant): Promise<Result<null, UserRefusal>> {
  const admins = await lockAdmins(tx);
  if (isOnly(admins, id)) return refuse("last_admin");
  return (await removeUser(tx, id, at)) ? ok(null) : refuse("unknown");
}

function isOnly(admins: readonly string[], id: string): boolean {
  return admins.length === 1 && admins[0] === id;
}

export const USER_REFUSALS: Readonly<Record<UserRefusal, string>> = {
  unknown: "There is no such user.",
  known_already: "This address is a user already.",
  last_admin:
    "This is the last admin. Make somebody else an admin first, so that somebody can let people in.",
};
