import type { LaneName } from "./limiter.ts";

/** One endpoint the adapter may call. `{name}` in a path is filled in and encoded by `pathOf`. */
export interface ZendeskEndpoint {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: string;
  readonly scopes: readonly ZendeskScopeName[];
  /** Its own allowance beside the plan's calls per minute. */
  readonly lane: LaneName | null;
  /** Whether asking twice does no more than asking once; what may not is never sent again blindly. */
  readonly repeatable: boolean;
  readonly for: string;
}

export type ZendeskScopeName = "read" | "write";

function get(path: string, purpose: string, lane: LaneName | null = null): ZendeskEndpoint {
  return { method: "GET", path, scopes: ["read"], lane, repeatable: true, for: purpose };
}

function change(
  method: "POST" | "PUT" | "DELETE",
  path: string,
  purpose: string,
  rest: { readonly lane?: LaneName; readonly repeatable?: boolean } = {},
): ZendeskEndpoint {
  const { lane = null, repeatable = true } = rest;
  return { method, path, scopes: ["write"], lane, repeatable, for: purpose };
}

/**
 * Every endpoint the adapter may call; the client takes nothing else. The README's table is held to
 * this list by a test.
 */
export const ENDPOINTS = {
  token: {
    method: "POST",
    path: "/oauth/tokens",
    scopes: [],
    lane: null,
    // A code and a refresh token are spent by the first call, whether its answer arrives or not.
    repeatable: false,
    for: "exchange a code, refresh a token",
  },
  currentToken: get("/api/v2/oauth/tokens/current", "which scopes were granted"),
  revoke: change("DELETE", "/api/v2/oauth/tokens/current", "give up the grant"),
  me: get("/api/v2/users/me", "who connected, and whether they are an admin"),
  agent: get(
    "/api/v2/users/{userId}",
    "whether somebody may use the app, and as what; whether a former requester is still there",
  ),
  appKey: get(
    "/api/v2/apps/{appId}/public_key",
    "what the calls for the app's page are signed with",
  ),
  installations: get(
    "/api/v2/apps/installations",
    "which installation of the app is the account's",
  ),
  settings: get("/api/v2/account/settings", "which features the account has"),
  objectLimit: get(
    "/api/v2/custom_objects/limits/object_limit",
    "whether the plan has room for a custom object",
  ),
  usersExport: get(
    "/api/v2/incremental/users/cursor",
    "people, all of them once and then what changed",
    "incremental",
  ),
  organizationsExport: get(
    "/api/v2/incremental/organizations",
    "companies, all of them once and then what changed",
    "incremental",
  ),
  ticketsExport: get(
    "/api/v2/incremental/tickets/cursor",
    "tickets, all of them once and then what changed",
    "incremental",
  ),
  ticketEventsExport: get(
    "/api/v2/incremental/ticket_events",
    "public comments and calls on tickets",
    "incremental",
  ),
  searchExport: get(
    "/api/v2/search/export",
    "who a person may be, by external id or e-mail",
    "search_export",
  ),
  usersShow: get("/api/v2/users/show_many", "people a webhook named, a hundred a call"),
  organizationsShow: get(
    "/api/v2/organizations/show_many",
    "companies a webhook named, a hundred a call",
  ),
  ticketsShow: get(
    "/api/v2/tickets/show_many",
    "tickets a webhook or a comment named, a hundred a call",
  ),
  users: get("/api/v2/users", "whom a task can be given to"),
  comments: get("/api/v2/tickets/{ticketId}/comments", "the comment a webhook named"),
  audits: get(
    "/api/v2/tickets/{ticketId}/audits",
    "which of our notes a ticket has already, and whose it was before",
  ),
  ticketsByKey: get("/api/v2/tickets", "the ticket we made under a key"),
  ticketCreate: change("POST", "/api/v2/tickets", "a task or a case, under an idempotency key"),
  ticketUpdate: change("PUT", "/api/v2/tickets/{ticketId}", "internal notes, a task's state", {
    lane: "ticket_update",
    repeatable: false,
  }),
  usersUpdate: change(
    "PUT",
    "/api/v2/users/update_many",
    "standing and refusals on people, a hundred a job",
  ),
  organizationsUpdate: change(
    "PUT",
    "/api/v2/organizations/update_many",
    "standing on companies, a hundred a job",
  ),
  recordsJob: change(
    "POST",
    "/api/v2/custom_objects/{objectKey}/jobs",
    "standing in our custom object, a hundred a job",
  ),
  jobs: get(
    "/api/v2/job_statuses/show_many",
    "whether jobs are done, and what became of each record",
  ),
  userFields: get("/api/v2/user_fields", "which fields people have"),
  organizationFields: get("/api/v2/organization_fields", "which fields companies have"),
  ticketFields: get("/api/v2/ticket_fields", "which fields tickets have"),
  userFieldCreate: change("POST", "/api/v2/user_fields", "makes our fields on people", {
    repeatable: false,
  }),
  organizationFieldCreate: change(
    "POST",
    "/api/v2/organization_fields",
    "makes our fields on companies",
    { repeatable: false },
  ),
  userFieldDelete: change(
    "DELETE",
    "/api/v2/user_fields/{fieldId}",
    "removes our fields, if asked",
  ),
  organizationFieldDelete: change(
    "DELETE",
    "/api/v2/organization_fields/{fieldId}",
    "removes our fields, if asked",
  ),
  customObject: get("/api/v2/custom_objects/{objectKey}", "whether our custom object is there"),
  customObjectCreate: change("POST", "/api/v2/custom_objects", "makes our custom object", {
    repeatable: false,
  }),
  customObjectDelete: change(
    "DELETE",
    "/api/v2/custom_objects/{objectKey}",
    "removes our custom object, if asked",
  ),
  objectFields: get(
    "/api/v2/custom_objects/{objectKey}/fields",
    "which fields our custom object has",
  ),
  objectFieldCreate: change(
    "POST",
    "/api/v2/custom_objects/{objectKey}/fields",
    "makes the fields of our custom object",
    { repeatable: false },
  ),
  webhooks: get("/api/v2/webhooks", "which webhooks of ours there are"),
  webhookCreate: change("POST", "/api/v2/webhooks", "makes our two webhooks", {
    repeatable: false,
  }),
  webhookDelete: change("DELETE", "/api/v2/webhooks/{webhookId}", "removes our webhooks"),
  webhookSecret: get(
    "/api/v2/webhooks/{webhookId}/signing_secret",
    "what a webhook's calls are signed with",
  ),
  triggers: get("/api/v2/triggers", "which triggers of ours there are"),
  triggerCreate: change("POST", "/api/v2/triggers", "makes our triggers, with consent", {
    repeatable: false,
  }),
  triggerDelete: change("DELETE", "/api/v2/triggers/{triggerId}", "removes our triggers"),
  sideConversation: change(
    "POST",
    "/api/v2/tickets/{ticketId}/side_conversations",
    "asks a colleague about a ticket, where the account has the add-on",
    { lane: "side_conversations", repeatable: false },
  ),
  sideConversations: get(
    "/api/v2/tickets/{ticketId}/side_conversations",
    "which side conversations a ticket has already",
  ),
  satisfaction: get(
    "/api/v2/satisfaction_ratings",
    "what customers said of their tickets, where the account asks them",
  ),
} as const satisfies Record<string, ZendeskEndpoint>;

export type EndpointName = keyof typeof ENDPOINTS;

/** Every endpoint the adapter may call; the README table is tested against it. */
export const ZENDESK_ENDPOINTS: readonly ZendeskEndpoint[] = Object.values(ENDPOINTS);
