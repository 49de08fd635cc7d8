import { z } from "zod";
import {
  type Account,
  born,
  type SandboxOrganization,
  type SandboxUser,
  touch,
} from "./account.ts";
import { checkFields, keptFields } from "./check-fields.ts";
import { emit } from "./emit.ts";

const Values = z.record(z.string(), z.unknown());

export const UserInput = z.object({
  id: z.number().int().optional(),
  name: z.string().optional(),
  email: z.string().nullish(),
  phone: z.string().nullish(),
  role: z.enum(["end-user", "agent", "admin"]).optional(),
  verified: z.boolean().optional(),
  suspended: z.boolean().optional(),
  role_type: z.int().optional(),
  restricted_agent: z.boolean().optional(),
  external_id: z.string().nullish(),
  organization_id: z.number().int().nullish(),
  locale: z.string().optional(),
  iana_time_zone: z.string().optional(),
  tags: z.array(z.string()).optional(),
  user_fields: Values.optional(),
});
export type UserInput = z.infer<typeof UserInput>;

export const OrganizationInput = z.object({
  id: z.number().int().optional(),
  name: z.string().optional(),
  external_id: z.string().nullish(),
  tags: z.array(z.string()).optional(),
  organization_fields: Values.optional(),
});
export type OrganizationInput = z.infer<typeof OrganizationInput>;

/** What kept a record from being changed. */
export interface Refused {
  readonly error: string;
  readonly field: string;
  readonly why: string;
}

export function createUser(account: Account, input: UserInput): SandboxUser {
  const user: SandboxUser = {
    ...born(account),
    name: "",
    email: null,
    phone: null,
    role: "end-user",
    active: true,
    permanentlyDeleted: false,
    verified: false,
    suspended: false,
    isLight: false,
    isRestricted: false,
    externalId: null,
    organizationId: null,
    locale: "en-US",
    timeZone: "America/Denver",
    tags: [],
    fields: {},
  };
  account.users.set(user.id, user);
  setUser(account, user, input);
  emit(account, { kind: "user", what: "created", id: user.id });
  return user;
}

export function updateUser(
  account: Account,
  user: SandboxUser | undefined,
  input: UserInput,
): Refused | null {
  if (user === undefined || !user.active) {
    return { error: "UserNotFound", field: "id", why: "no such user" };
  }
  const bad = checkFields(account, account.userFields.values(), input.user_fields ?? {});
  if (bad !== null) return { error: "RecordInvalid", field: bad.key, why: bad.why };
  const before = { ...user, tags: [...user.tags], fields: { ...user.fields } };
  setUser(account, user, input);
  emitUserChanges(account, before, user);
  return null;
}

function setUser(account: Account, user: SandboxUser, input: UserInput): void {
  user.name = input.name ?? user.name;
  user.email = input.email === undefined ? user.email : input.email;
  user.phone = input.phone === undefined ? user.phone : input.phone;
  user.role = input.role ?? user.role;
  user.verified = input.verified ?? user.verified;
  user.suspended = input.suspended ?? user.suspended;
  user.isLight = input.role_type === undefined ? user.isLight : input.role_type === 1;
  user.isRestricted = input.restricted_agent ?? user.isRestricted;
  user.externalId = input.external_id === undefined ? user.externalId : input.external_id;
  user.organizationId =
    input.organization_id === undefined ? user.organizationId : input.organization_id;
  user.locale = input.locale ?? user.locale;
  user.timeZone = input.iana_time_zone ?? user.timeZone;
  const kept = keptFields(account.userFields.values(), input.user_fields ?? {});
  user.fields = { ...user.fields, ...kept };
  user.tags = input.tags ?? user.tags;
  touch(account, user);
}

function emitUserChanges(account: Account, before: SandboxUser, user: SandboxUser): void {
  const tell = (what: string, event: unknown) =>
    emit(account, { kind: "user", what, id: user.id, event });
  if (before.name !== user.name) {
    tell("name_changed", { current: user.name, previous: before.name });
  }
  if (before.email !== user.email) tell("identity_created", { current: user.email });
  if (before.tags.join(" ") !== user.tags.join(" ")) tell("tags_changed", {});
  for (const [key, value] of Object.entries(user.fields)) {
    if (before.fields[key] === value) continue;
    tell("custom_field_changed", { field: { key }, current: value, previous: before.fields[key] });
  }
}

export function createOrganization(
  account: Account,
  input: OrganizationInput,
): SandboxOrganization {
  const organization: SandboxOrganization = {
    ...born(account),
    name: "",
    externalId: null,
    tags: [],
    fields: {},
    deletedMs: null,
  };
  account.organizations.set(organization.id, organization);
  setOrganization(account, organization, input);
  emit(account, { kind: "organization", what: "created", id: organization.id });
  return organization;
}

export function updateOrganization(
  account: Account,
  organization: SandboxOrganization | undefined,
  input: OrganizationInput,
): Refused | null {
  if (organization === undefined || organization.deletedMs !== null) {
    return { error: "OrganizationNotFound", field: "id", why: "no such organization" };
  }
  const values = input.organization_fields ?? {};
  const bad = checkFields(account, account.organizationFields.values(), values);
  if (bad !== null) return { error: "RecordInvalid", field: bad.key, why: bad.why };
  const before = { name: organization.name, fields: { ...organization.fields } };
  setOrganization(account, organization, input);
  const tell = (what: string, event: unknown) =>
    emit(account, { kind: "organization", what, id: organization.id, event });
  if (before.name !== organization.name) tell("name_changed", { current: organization.name });
  for (const [key, value] of Object.entries(organization.fields)) {
    if (before.fields[key] !== value) tell("custom_field_changed", { field: { key } });
  }
  return null;
}

function setOrganization(
  account: Account,
  organization: SandboxOrganization,
  input: OrganizationInput,
): void {
  organization.name = input.name ?? organization.name;
  organization.externalId =
    input.external_id === undefined ? organization.externalId : input.external_id;
  organization.tags = input.tags ?? organization.tags;
  const kept = keptFields(account.organizationFields.values(), input.organization_fields ?? {});
  organization.fields = { ...organization.fields, ...kept };
  touch(account, organization);
}
