import { z } from "zod";
import { Role } from "../../../core/access/rights.ts";
import type { Result } from "../../../core/result/result.ts";
import { systemClock } from "../../clock.ts";
import {
  changeRole,
  invite,
  remove,
  USER_REFUSALS,
  type UserRefusal,
} from "../../sign-in/change-users.ts";
import { ensureCompany } from "../../sign-in/first-admin.ts";
import type { Database } from "../../storage/connect.ts";
import { DEFAULT_TENANT } from "../../storage/default-tenant.ts";
import { findUserByEmail, listUsers } from "../../storage/users.ts";
import { BadInput } from "../bad-input.ts";
import { BOOK_OPTIONS, findTenantFor, withBook } from "../book.ts";
import {
  type Call,
  type Command,
  chosenAction,
  neededOption,
  printJson,
  textOption,
} from "../command.ts";

type Do = (call: Call, db: Database, tenantId: string) => Promise<unknown>;

const ACTOR = "gs user";
const ACTIONS: Readonly<Record<string, Do>> = { add, list, role, remove: takeOut };

export const userCommand: Command = {
  name: "user",
  summary: "who may sign in to the console: add, list, role, remove",
  about:
    "add     lets somebody in by their address; the first of a company is an admin\n" +
    "list    shows everybody who may sign in\n" +
    "role    changes what somebody may do, from their next request on\n" +
    "remove  takes somebody out and ends their sessions",
  positional: Object.keys(ACTIONS).join("|"),
  options: {
    email: { type: "string", value: "ADDRESS", help: "add, role, remove: whose" },
    name: { type: "string", value: "NAME", help: "add: as others see them (default: the address)" },
    role: {
      type: "string",
      value: "ROLE",
      help: `add, role: of ${Role.options.join(", ")} (add's default: admin for the first, then rep)`,
    },
    ...BOOK_OPTIONS,
  },
  input: null,
  run: async (call) => {
    const run = chosenAction(call, ACTIONS);
    const done = await withBook(call, async (db) => {
      const tenant = await findTenantFor(call, db);
      // A company may begin here, before anything was imported or connected.
      if (tenant === null) await ensureCompany(db, DEFAULT_TENANT, systemClock.now());
      return run(call, db, tenant?.id ?? DEFAULT_TENANT.id);
    });
    await printJson(call, done);
    return 0;
  },
};

function add(call: Call, db: Database, tenantId: string): Promise<unknown> {
  const email = emailIn(call);
  const name = textOption(call, "name") ?? email;
  const at = systemClock.now();
  return db.withTenant(tenantId, async (tx) => {
    const isFirst = (await listUsers(tx)).length === 0;
    const chosen = roleIn(call) ?? (isFirst ? "admin" : "rep");
    return orBadInput(await invite(tx, { email, name, role: chosen, by: ACTOR, at }));
  });
}

function list(_call: Call, db: Database, tenantId: string): Promise<unknown> {
  return db.withTenant(tenantId, listUsers);
}

function role(call: Call, db: Database, tenantId: string): Promise<unknown> {
  const wanted = roleIn(call);
  if (wanted === null) throw new BadInput("--role", "is required");
  return db.withTenant(tenantId, async (tx) => {
    const user = await findUserByEmail(tx, emailIn(call));
    return orBadInput(await changeRole(tx, userIdOf(user), wanted));
  });
}

function takeOut(call: Call, db: Database, tenantId: string): Promise<unknown> {
  return db.withTenant(tenantId, async (tx) => {
    const user = await findUserByEmail(tx, emailIn(call));
    orBadInput(await remove(tx, userIdOf(user), systemClock.now()));
    return { removed: user?.email };
  });
}

function emailIn(call: Call): string {
  const email = z.email().max(200).safeParse(neededOption(call, "email"));
  if (!email.success) throw new BadInput("--email", "use an address such as ana@example.com");
  return email.data.toLowerCase();
}

function roleIn(call: Call): Role | null {
  const text = textOption(call, "role");
  if (text === undefined) return null;
  const found = Role.safeParse(text);
  if (!found.success) throw new BadInput("--role", `use one of ${Role.options.join(", ")}`);
  return found.data;
}

function userIdOf(user: { readonly id: string } | null): string {
  if (user === null) throw new BadInput("--email", "there is no such user");
  return user.id;
}

function orBadInput<T>(result: Result<T, UserRefusal>): T {
  if (!result.ok) throw new BadInput("--email", USER_REFUSALS[result.error]);
  return result.value;
}
