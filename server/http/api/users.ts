import { z } from "zod";
import { Role } from "../../../core/access/rights.ts";
import {
  Done,
  SignInLink,
  Users,
  UserView,
} from "../../../ui-extensions/console-app/views/access.ts";
import type { Deps } from "../../deps.ts";
import type { Session } from "../../security/session.ts";
import {
  changeRole,
  invite,
  remove,
  USER_REFUSALS,
  type UserRefusal,
} from "../../sign-in/change-users.ts";
import { LINK_MS, newSignInLink } from "../../sign-in/sign-in-links.ts";
import { endSessionsOf } from "../../storage/user-sessions.ts";
import { findUser, listUsers, type User } from "../../storage/users.ts";
import { realNow } from "../oauth/real-now.ts";
import { type Problem, problems } from "../problem.ts";
import { endpoint, NoBody, NoFields, NoParams } from "./endpoint.ts";

const OneUser = z.object({ userId: z.uuid() });
const NoQuery = z.object({});
const base = { tag: "Access", right: "users.manage", query: NoQuery, writes: false } as const;

export const getUsers = endpoint({
  ...base,
  method: "get",
  path: "/users",
  summary: "Everybody who may sign in to the console",
  params: NoParams,
  body: NoBody,
  response: Users,
  async handle({ deps, session }) {
    const users = await deps.db.withTenant(session.tenantId, listUsers);
    const body = { users: users.map((user) => toView(user, session)), signIn: wayIn(deps) };
    return { status: 200, body };
  },
});

export const postUser = endpoint({
  ...base,
  method: "post",
  path: "/users",
  summary: "Let somebody in, by the address they sign in with",
  params: NoParams,
  body: z.strictObject({
    email: z.email("use an address such as ana@example.com").max(200),
    name: z.string().trim().min(1, "say what others should call them").max(100),
    role: Role,
  }),
  response: UserView,
  async handle({ deps, session, body }) {
    const user = { ...body, by: session.name, at: deps.clock.now() };
    const invited = await deps.db.withTenant(session.tenantId, (tx) => invite(tx, user));
    if (!invited.ok) return { problem: refusal(invited.error) };
    return { status: 201, body: toView(invited.value, session) };
  },
});

export const postUserRole = endpoint({
  ...base,
  method: "post",
  path: "/users/{userId}/role",
  summary: "Change what somebody may do, from their next request on",
  params: OneUser,
  body: z.strictObject({ role: Role }),
  response: UserView,
  async handle({ deps, session, params, body }) {
    const changed = await deps.db.withTenant(session.tenantId, (tx) =>
      changeRole(tx, params.userId, body.role),
    );
    if (!changed.ok) return { problem: refusal(changed.error) };
    return { status: 200, body: toView(changed.value, session) };
  },
});

export const postUserRemoval = endpoint({
  ...base,
  method: "post",
  path: "/users/{userId}/removal",
  summary: "Take somebody out; their sessions end at once",
  params: OneUser,
  body: NoFields,
  response: Done,
  async handle({ deps, session, params }) {
    const removed = await deps.db.withTenant(session.tenantId, (tx) =>
      remove(tx, params.userId, deps.clock.now()),
    );
    return removed.ok ? { status: 200, body: { done: true } } : { problem: refusal(removed.error) };
  },
});

export const postUserSignOut = endpoint({
  ...base,
  method: "post",
  path: "/users/{userId}/sign-out",
  summary: "End every session of somebody",
  params: OneUser,
  body: NoFields,
  response: Done,
  async handle({ deps, session, params }) {
    const found = await deps.db.withTenant(session.tenantId, async (tx) => {
      if ((await findUser(tx, params.userId)) === null) return false;
      await endSessionsOf(tx, params.userId);
      return true;
    });
    return found ? { status: 200, body: { done: true } } : { problem: problems.notFound() };
  },
});

export const postUserLink = endpoint({
  ...base,
  method: "post",
  path: "/users/{userId}/sign-in-link",
  summary: "A link that signs somebody in once, for a server without a sign-in service",
  params: OneUser,
  body: NoFields,
  response: SignInLink,
  async handle({ deps, session, params }) {
    if (wayIn(deps) !== "link")
      return {
        problem: problems.refused("other_way_in", "People sign in another way on this server."),
      };
    const url = await deps.db.withTenant(session.tenantId, async (tx) => {
      const user = await findUser(tx, params.userId);
      if (user === null) return null;
      const { publicUrl, clock } = deps;
      return newSignInLink(tx, { publicUrl, userId: user.id, at: realNow(clock) });
    });
    if (url === null) return { problem: problems.notFound() };
    return { status: 200, body: { url, minutes: LINK_MS / 60_000 } };
  },
});

function wayIn({ config }: Deps): Users["signIn"] {
  if (config.sandbox) return "sandbox";
  return config.oidc === null ? "link" : "service";
}

function toView(user: User, session: Session): UserView {
  const { id, email, name, role, signedInAt, invitedBy } = user;
  const state = user.state === "active" ? "active" : "invited";
  return { id, email, name, role, state, signedInAt, invitedBy, isYou: id === session.userId };
}

function refusal(why: UserRefusal): Problem {
  const text = USER_REFUSALS[why];
  if (why === "unknown") return problems.notFound();
  if (why === "known_already") return problems.invalidInput([{ field: "email", message: text }]);
  return problems.refused(why, text);
}
