/** One endpoint the adapter may call. `{name}` in a path is filled in and encoded by `pathOf`. */
export interface HubspotEndpoint {
  readonly method: "GET" | "POST" | "DELETE";
  readonly path: string;
  readonly version: "2026-03";
  /** What the token must allow; for `{objectType}` the scope of the object it is called with. */
  readonly scopes: readonly string[];
  readonly for: string;
}

const READ_OBJECTS = [
  "crm.objects.companies.read",
  "crm.objects.contacts.read",
  "crm.objects.invoices.read",
  "crm.objects.commercepayments.read",
  "crm.objects.deals.read",
  "crm.objects.custom.read",
  "tickets",
];
const READ_SOME = [...READ_OBJECTS, "crm.objects.line_items.read"];
const WRITE_RECORDS = ["crm.objects.companies.write", "crm.objects.contacts.write", "tickets"];
const WRITE_SCHEMAS = ["crm.schemas.companies.write", "crm.schemas.contacts.write", "tickets"];
const PREFERENCES = ["communication_preferences.read_write"];

function endpoint(
  method: HubspotEndpoint["method"],
  path: string,
  scopes: readonly string[],
  purpose: string,
): HubspotEndpoint {
  return { method, path, version: "2026-03", scopes, for: purpose };
}

/**
 * Every endpoint the adapter may call; the client takes nothing else. All are dated, none is beta.
 * The README's table is held to this list by a test.
 */
export const ENDPOINTS = {
  token: endpoint("POST", "/oauth/2026-03/token", [], "exchange a code, refresh a token"),
  revoke: endpoint("POST", "/oauth/2026-03/token/revoke", [], "give up a refresh token"),
  introspect: endpoint(
    "POST",
    "/oauth/2026-03/token/introspect",
    [],
    "which scopes a token was granted",
  ),
  account: endpoint("GET", "/account-info/2026-03/details", ["oauth"], "name, zone and currency"),
  owners: endpoint(
    "GET",
    "/crm/owners/2026-03",
    ["crm.objects.owners.read"],
    "whom a task can be given to",
  ),
  list: endpoint(
    "GET",
    "/crm/objects/2026-03/{objectType}",
    READ_OBJECTS,
    "first sync, a hundred records a call with their associations",
  ),
  search: endpoint(
    "POST",
    "/crm/objects/2026-03/{objectType}/search",
    READ_OBJECTS,
    "what changed since, two hundred records a call",
  ),
  batchRead: endpoint(
    "POST",
    "/crm/objects/2026-03/{objectType}/batch/read",
    READ_SOME,
    "records a webhook named; what an invoice's lines say",
  ),
  batchUpdate: endpoint(
    "POST",
    "/crm/objects/2026-03/{objectType}/batch/update",
    WRITE_RECORDS,
    "an account's standing, on its record",
  ),
  batchUpsert: endpoint(
    "POST",
    "/crm/objects/2026-03/{objectType}/batch/upsert",
    ["crm.objects.contacts.write"],
    "tasks, calls, emails, messages and notes under our key",
  ),
  associationsRead: endpoint(
    "POST",
    "/crm/associations/2026-03/{from}/{to}/batch/read",
    READ_SOME,
    "whose a changed record is, a thousand records a call",
  ),
  associate: endpoint(
    "POST",
    "/crm/associations/2026-03/{from}/{to}/batch/associate/default",
    WRITE_RECORDS,
    "ties a task or activity to whom it is about",
  ),
  properties: endpoint(
    "GET",
    "/crm/properties/2026-03/{objectType}",
    READ_OBJECTS,
    "which fields there are and what may stand in them",
  ),
  propertiesCreate: endpoint(
    "POST",
    "/crm/properties/2026-03/{objectType}/batch/create",
    WRITE_SCHEMAS,
    "makes our fields, with the admin's consent",
  ),
  propertiesArchive: endpoint(
    "POST",
    "/crm/properties/2026-03/{objectType}/batch/archive",
    WRITE_SCHEMAS,
    "removes our fields at uninstall, when asked to",
  ),
  groups: endpoint(
    "GET",
    "/crm/properties/2026-03/{objectType}/groups",
    READ_OBJECTS,
    "whether our group of fields is there",
  ),
  groupCreate: endpoint(
    "POST",
    "/crm/properties/2026-03/{objectType}/groups",
    WRITE_SCHEMAS,
    "makes our group of fields",
  ),
  groupArchive: endpoint(
    "DELETE",
    "/crm/properties/2026-03/{objectType}/groups/{groupName}",
    WRITE_SCHEMAS,
    "removes our group of fields at uninstall, when asked to",
  ),
  pipelines: endpoint(
    "GET",
    "/crm/pipelines/2026-03/{objectType}",
    ["tickets"],
    "which ticket stages are closed",
  ),
  subscriptions: endpoint(
    "GET",
    "/communication-preferences/2026-03/definitions",
    PREFERENCES,
    "the kinds of email a contact can refuse",
  ),
  subscriptionStatus: endpoint(
    "POST",
    "/communication-preferences/2026-03/statuses/{email}",
    PREFERENCES,
    "a refusal of email that reached us, and its withdrawal",
  ),
  timelineEvents: endpoint(
    "POST",
    "/integrators/timeline/2026-03/events/batch",
    ["timeline"],
    "touches, promises and plans on the record's timeline",
  ),
  completeCallback: endpoint(
    "POST",
    "/automation/actions/callbacks/2026-03/{callbackId}/complete",
    ["automation"],
    "lets a waiting workflow go on",
  ),
  uninstall: endpoint(
    "DELETE",
    "/appinstalls/2026-03/external-install",
    ["oauth"],
    "removes the app from the account",
  ),
} as const satisfies Record<string, HubspotEndpoint>;

export type EndpointName = keyof typeof ENDPOINTS;

/** Every endpoint the adapter may call; the README table is tested against it. */
export const HUBSPOT_ENDPOINTS: readonly HubspotEndpoint[] = Object.values(ENDPOINTS);
