import { ok, type Result } from "../../core/result/result.ts";
import { TimeZone } from "../../core/time/time-zone.ts";
import type { CrmError } from "../crm-error.ts";
import type { CrmNoun } from "../crm-ref.ts";
import type { CrmDescription, CrmField, CrmUser } from "../port.ts";
import type { ZendeskClient } from "./client.ts";
import { type Field, OrganizationFields, TicketFields, UserFields, UsersPage } from "./schema.ts";
import { AccountSettings, CurrentToken, Me, ObjectLimit } from "./schema-account.ts";
import { REQUIRED_SCOPES } from "./scopes.ts";
import type { ZendeskSettings } from "./settings.ts";

/** What the account has beyond what every plan has. */
export interface ZendeskFeatures {
  /** Null where the plan has none, or the connected user may not see them. */
  readonly customObjects: { readonly used: number; readonly limit: number } | null;
  readonly sideConversations: boolean;
  readonly satisfaction: boolean;
  readonly organizationFields: boolean;
  readonly calls: boolean;
}

const NO_CUSTOM_OBJECTS = ["unsupported", "not_found", "missing_scope"];
const USER_PAGES_MAX = 100;
// Named where an account's currency would stand: Zendesk keeps no money.
const CURRENCY_DEFAULT = "USD";

export async function readFeatures(
  client: ZendeskClient,
): Promise<Result<ZendeskFeatures, CrmError>> {
  const account = await client.call("settings", {}, AccountSettings);
  if (!account.ok) return account;
  const limit = await client.call("objectLimit", {}, ObjectLimit);
  if (!limit.ok && !NO_CUSTOM_OBJECTS.includes(limit.error.kind)) return limit;
  const { active_features: active, side_conversations: side } = account.value.settings;
  return ok({
    customObjects: limit.ok ? { used: limit.value.count, limit: limit.value.limit } : null,
    sideConversations: side?.email_channel === true || side?.tickets_channel === true,
    satisfaction: active?.customer_satisfaction === true,
    organizationFields: active?.user_org_fields === true,
    calls: active?.voice === true,
  });
}

export async function describe(
  client: ZendeskClient,
  settings: ZendeskSettings,
  subdomain: string,
): Promise<Result<CrmDescription, CrmError>> {
  const me = await client.call("me", {}, Me);
  if (!me.ok) return me;
  const token = await client.call("currentToken", {}, CurrentToken);
  if (!token.ok) return token;
  const features = await readFeatures(client);
  if (!features.ok) return features;
  const zone = TimeZone.safeParse(me.value.user.iana_time_zone);
  const { scopes } = token.value.token;
  return ok({
    externalId: subdomain,
    name: `${subdomain}.zendesk.com`,
    timeZone: settings.timeZone ?? (zone.success ? zone.data : "UTC"),
    currency: settings.currency ?? CURRENCY_DEFAULT,
    grantedScopes: scopes,
    missingScopes: REQUIRED_SCOPES.filter((scope) => !scopes.includes(scope)),
    shortfalls: shortfallsOf(features.value, me.value.user.role),
  });
}

function shortfallsOf(features: ZendeskFeatures, role: string): CrmDescription["shortfalls"] {
  const { customObjects } = features;
  return [
    {
      what: "Zendesk keeps no invoices and no payments",
      consequence: "What is owed comes from a file or from another system.",
    },
    ...(role === "admin"
      ? []
      : [
          {
            what: "Whoever connected is not an admin",
            consequence:
              "Exports are closed to them: nothing can be read. An admin has to connect.",
          },
        ]),
    ...(customObjects !== null && customObjects.limit > customObjects.used
      ? []
      : [
          {
            what: "There is no room for a custom object",
            consequence: "Standing is written to fields of people and organizations instead.",
          },
        ]),
    ...(features.organizationFields
      ? []
      : [
          {
            what: "The plan has no fields on people and organizations",
            consequence: "Standing and refusals can't be shown there.",
          },
        ]),
    ...(features.sideConversations
      ? []
      : [{ what: "There are no side conversations", consequence: "They are not offered." }]),
    ...(features.satisfaction
      ? []
      : [
          {
            what: "Customers are not asked how content they are",
            consequence: "Ratings are not shown.",
          },
        ]),
  ];
}

/** The fields there are for a noun. Zendesk keeps few hundred, on one page. */
export async function listFields(
  client: ZendeskClient,
  noun: CrmNoun,
): Promise<Result<readonly CrmField[], CrmError>> {
  switch (noun) {
    case "person": {
      const page = await client.call("userFields", {}, UserFields);
      return page.ok ? ok(page.value.user_fields.flatMap(toKeyedField)) : page;
    }
    case "company": {
      const page = await client.call("organizationFields", {}, OrganizationFields);
      return page.ok ? ok(page.value.organization_fields.flatMap(toKeyedField)) : page;
    }
    case "ticket": {
      const page = await client.call("ticketFields", {}, TicketFields);
      // A ticket's own field is known by its number alone.
      return page.ok ? ok(page.value.ticket_fields.map((each) => toField(each, each.id))) : page;
    }
    case "invoice":
    case "payment":
    case "activity":
      return ok([]);
  }
}

function toKeyedField(field: Field): CrmField[] {
  return typeof field.key === "string" ? [toField(field, field.key)] : [];
}

function toField(field: Field, name: string): CrmField {
  return {
    name,
    label: field.title,
    type: typeOf(field.type),
    options: (field.custom_field_options ?? []).map(({ value, name: label }) => ({ value, label })),
    writable: field.active !== false && field.system !== true && field.removable !== false,
  };
}

function typeOf(type: string): CrmField["type"] {
  switch (type) {
    case "integer":
    case "decimal":
      return "number";
    case "date":
      return "date";
    case "checkbox":
      return "boolean";
    case "dropdown":
    case "tagger":
    case "multiselect":
      return "choice";
    default:
      return "text";
  }
}

/** Everybody a task can be given to: admins and agents. */
export async function listUsers(
  client: ZendeskClient,
): Promise<Result<readonly CrmUser[], CrmError>> {
  const users: CrmUser[] = [];
  for (const role of ["agent", "admin"]) {
    let query: Record<string, string> = { "role[]": role, "page[size]": "100" };
    for (let pages = 0; pages < USER_PAGES_MAX; pages += 1) {
      const page = await client.call("users", { query }, UsersPage);
      if (!page.ok) return page;
      for (const { id, email, name, active, suspended } of page.value.users) {
        const working = active !== false && suspended !== true;
        users.push({ id, email: email ?? "", name: name ?? "", active: working });
      }
      const after = page.value.meta?.after_cursor ?? null;
      if (page.value.meta?.has_more !== true || after === null) break;
      query = { ...query, "page[after]": after };
    }
  }
  return ok(users);
}
