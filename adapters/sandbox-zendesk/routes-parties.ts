import { z } from "zod";
import type { Values } from "./account.ts";
import { failed, submitJob, succeeded } from "./jobs.ts";
import { badRequest, done, invalidRecord, notFound } from "./replies.ts";
import { type Call, pageOf, route } from "./route.ts";
import { organizationJson, userJson } from "./to-json.ts";
import type { Reply } from "./types.ts";
import {
  createUser,
  OrganizationInput,
  type Refused,
  UserInput,
  updateOrganization,
  updateUser,
} from "./update-party.ts";

export const partyRoutes = [
  route("GET", "/api/v2/users/me", ({ account, userId }) => {
    const user = account.users.get(userId);
    return user === undefined ? notFound() : done({ user: userJson(account, user) });
  }),
  route("GET", "/api/v2/users/show_many", ({ account, query }) => {
    const users = idsOf(query).flatMap((id) => account.users.get(id) ?? []);
    // Gone for good is left out; gone from sight is shown as inactive.
    const shown = users.filter(({ permanentlyDeleted }) => !permanentlyDeleted);
    return done({ users: shown.map((user) => userJson(account, user)), count: shown.length });
  }),
  route("GET", "/api/v2/users", (call) => {
    const roles = call.query.getAll("role[]");
    const users = [...call.account.users.values()].filter(
      ({ active, role }) => active && (roles.length === 0 || roles.includes(role)),
    );
    return pageOf(call, "users", users, (user) => userJson(call.account, user));
  }),
  route("GET", "/api/v2/users/{id}", ({ account, params }) => {
    const user = account.users.get(Number(params.id));
    const isThere = user !== undefined && !user.permanentlyDeleted;
    return isThere ? done({ user: userJson(account, user) }) : notFound();
  }),
  route("PUT", "/api/v2/users/update_many", updateUsers, "admin"),
  route("POST", "/api/v2/users/create_or_update_many", upsertUsers, "admin"),
  route("PUT", "/api/v2/users/{id}", ({ account, params, body }) => {
    const input = z.object({ user: UserInput }).safeParse(body);
    if (!input.success) return badRequest("user is required");
    const user = account.users.get(Number(params.id));
    const refused = updateUser(account, user, input.data.user);
    if (refused !== null) return refusal(refused);
    return user === undefined ? notFound() : done({ user: userJson(account, user) });
  }),
  route("GET", "/api/v2/organizations/show_many", ({ account, query }) => {
    const found = idsOf(query).flatMap((id) => account.organizations.get(id) ?? []);
    const shown = found.filter(({ deletedMs }) => deletedMs === null);
    return done({
      organizations: shown.map((each) => organizationJson(account, each)),
      count: shown.length,
    });
  }),
  route("GET", "/api/v2/organizations/{id}", ({ account, params }) => {
    const organization = account.organizations.get(Number(params.id));
    const isThere = organization !== undefined && organization.deletedMs === null;
    return isThere ? done({ organization: organizationJson(account, organization) }) : notFound();
  }),
  route("PUT", "/api/v2/organizations/update_many", updateOrganizations, "admin"),
  route("PUT", "/api/v2/organizations/{id}", ({ account, params, body }) => {
    const input = z.object({ organization: OrganizationInput }).safeParse(body);
    if (!input.success) return badRequest("organization is required");
    const organization = account.organizations.get(Number(params.id));
    const refused = updateOrganization(account, organization, input.data.organization);
    if (refused !== null) return refusal(refused);
    return organization === undefined
      ? notFound()
      : done({ organization: organizationJson(account, organization) });
  }),
];

const IDS_MAX = 100;

export function idsOf(query: URLSearchParams): readonly number[] {
  return (query.get("ids") ?? "").split(",").filter(Boolean).slice(0, IDS_MAX).map(Number);
}

function refusal({ error, field, why }: Refused): Reply {
  return error.endsWith("NotFound") ? notFound() : invalidRecord(field, why);
}

/** `?ids=` with one change for all, or a list of changes with an id each. */
function updateUsers({ account, query, body }: Call): Reply {
  const parsed = z
    .union([
      z.object({ users: z.array(UserInput).max(account.limits.bulkMax) }),
      z.object({ user: UserInput }),
    ])
    .safeParse(body);
  if (!parsed.success) return badRequest("users or user is required, at most 100");
  const inputs =
    "users" in parsed.data
      ? parsed.data.users
      : idsOf(query).map((id) => ({ ...("user" in parsed.data ? parsed.data.user : {}), id }));
  return submitJob(account, inputs.length, () =>
    inputs.map((input) => {
      const id = input.id ?? 0;
      return outcome(id, updateUser(account, account.users.get(id), input));
    }),
  );
}

function updateOrganizations({ account, query, body }: Call): Reply {
  const parsed = z
    .union([
      z.object({ organizations: z.array(OrganizationInput).max(account.limits.bulkMax) }),
      z.object({ organization: OrganizationInput }),
    ])
    .safeParse(body);
  if (!parsed.success) return badRequest("organizations or organization is required, at most 100");
  const inputs =
    "organizations" in parsed.data
      ? parsed.data.organizations
      : idsOf(query).map((id) => ({
          ...("organization" in parsed.data ? parsed.data.organization : {}),
          id,
        }));
  return submitJob(account, inputs.length, () =>
    inputs.map((input) => {
      const id = input.id ?? 0;
      return outcome(id, updateOrganization(account, account.organizations.get(id), input));
    }),
  );
}

function upsertUsers({ account, body }: Call): Reply {
  const parsed = z
    .object({ users: z.array(UserInput).max(account.limits.bulkMax) })
    .safeParse(body);
  if (!parsed.success) return badRequest("users is required, at most 100");
  const { users } = parsed.data;
  return submitJob(account, users.length, () =>
    users.map((input) => {
      const known = [...account.users.values()].find(
        (user) =>
          (input.external_id != null && user.externalId === input.external_id) ||
          (input.email != null && user.email === input.email),
      );
      const user = known ?? createUser(account, input);
      const refused = known === undefined ? null : updateUser(account, user, input);
      return outcome(user.id, refused);
    }),
  );
}

function outcome(id: number, refused: Refused | null): Values {
  return refused === null
    ? succeeded(id)
    : failed(id, refused.error, `${refused.field} ${refused.why}`);
}
