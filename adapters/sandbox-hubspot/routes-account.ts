import { z } from "zod";
import { DEAL_STAGES, TICKET_STAGES } from "./default-properties.ts";
import { OBJECT_TYPES } from "./object-types.ts";
import type { SandboxUser } from "./portal.ts";
import { recordsOf } from "./records.ts";
import { invalid, notFound, reply } from "./replies.ts";
import { type Call, NO_SCOPES, type Route, readBody, typeOf } from "./route.ts";
import type { Reply } from "./types.ts";

function route(
  method: Route["method"],
  path: string,
  scopes: readonly string[],
  handle: (call: Call) => Reply,
): Route {
  return { method, path, kind: "api", scopes: () => scopes, handle };
}

const OWNER_SCOPES = ["crm.objects.owners.read"];
const USER_SCOPES = ["settings.users.read", "crm.objects.users.read"];

export const accountRoutes: readonly Route[] = [
  route("GET", "/account-info/2026-03/details", ["oauth"], details),
  route("GET", "/crm/owners/2026-03", OWNER_SCOPES, owners),
  route("GET", "/crm/owners/2026-03/:ownerId", OWNER_SCOPES, owner),
  route("GET", "/settings/users/2026-03", USER_SCOPES, users),
  {
    method: "GET",
    path: "/crm/pipelines/2026-03/:objectType",
    kind: "api",
    scopes: (params) => typeOf({ params })?.schemaReadScopes ?? [],
    handle: pipelines,
  },
  {
    method: "GET",
    path: "/crm/limits/2026-03/records",
    kind: "api",
    scopes: NO_SCOPES,
    handle: records,
  },
  {
    method: "GET",
    path: "/crm/limits/2026-03/custom-properties",
    kind: "api",
    scopes: NO_SCOPES,
    handle: customProperties,
  },
  route("DELETE", "/appinstalls/2026-03/external-install", ["oauth"], uninstall),
  route("POST", "/automation/actions/callbacks/2026-03/complete", ["automation"], completeMany),
  route(
    "POST",
    "/automation/actions/callbacks/2026-03/:callbackId/complete",
    ["automation"],
    complete,
  ),
];

function details({ portal }: Call): Reply {
  return reply(200, {
    portalId: portal.portalId,
    accountType: "STANDARD",
    timeZone: portal.timeZone,
    companyCurrency: portal.currency,
    additionalCurrencies: [],
    utcOffset: "-05:00",
    utcOffsetMilliseconds: -18_000_000,
    uiDomain: "app.hubspot.com",
    dataHostingLocation: "na1",
  });
}

function toOwnerJson(user: SandboxUser, at: string) {
  return {
    id: user.ownerId,
    email: user.email,
    type: "PERSON",
    firstName: user.firstName,
    lastName: user.lastName,
    userId: user.id,
    userIdIncludingInactive: user.id,
    createdAt: at,
    updatedAt: at,
    archived: !user.active,
  };
}

const FOUNDED = "2024-01-15T09:00:00.000Z";

function owners({ portal, query }: Call): Reply {
  const wantsArchived = query.get("archived") === "true";
  const email = query.get("email");
  const found = [...portal.users.values()].filter(
    (user) => user.active !== wantsArchived && (email === null || user.email === email),
  );
  const page = pageOf(found, query, portal.limits.listMax);
  return reply(200, {
    results: page.items.map((user) => toOwnerJson(user, FOUNDED)),
    ...page.paging,
  });
}

function pageOf<T>(all: readonly T[], query: URLSearchParams, limitMax: number) {
  const limit = Math.min(Number(query.get("limit") ?? String(limitMax)) || limitMax, limitMax);
  const from = Number(query.get("after") ?? "0") || 0;
  const next = from + limit;
  const paging = all.length > next ? { paging: { next: { after: String(next) } } } : {};
  return { items: all.slice(from, next), paging };
}

function owner({ portal, params }: Call): Reply {
  const user = [...portal.users.values()].find(({ ownerId }) => ownerId === params.ownerId);
  return user === undefined ? notFound(portal) : reply(200, toOwnerJson(user, FOUNDED));
}

function users({ portal, query }: Call): Reply {
  const page = pageOf([...portal.users.values()], query, portal.limits.listMax);
  const results = page.items.map((user) => ({
    id: String(user.id),
    email: user.email,
    firstName: user.firstName,
    lastName: user.lastName,
    roleIds: [],
    superAdmin: user.superAdmin,
  }));
  return reply(200, { results, ...page.paging });
}

function pipelines(call: Call): Reply {
  const type = typeOf(call);
  if (type?.name !== "tickets" && type?.name !== "deals") {
    return type === null ? notFound(call.portal) : reply(200, { results: [] });
  }
  const isTicket = type.name === "tickets";
  const stages = (isTicket ? TICKET_STAGES : DEAL_STAGES).map(({ id, label, closed }, index) => ({
    id,
    label,
    displayOrder: index,
    metadata: isTicket
      ? { ticketState: closed ? "CLOSED" : "OPEN", isClosed: String(closed) }
      : { isClosed: String(closed), probability: id === "closedwon" ? "1.0" : "0.0" },
    createdAt: FOUNDED,
    updatedAt: FOUNDED,
    archived: false,
    writePermissions: "CRM_PERMISSIONS_ENFORCEMENT",
  }));
  const pipeline = {
    id: isTicket ? "0" : "default",
    label: isTicket ? "Support pipeline" : "Sales pipeline",
    displayOrder: 0,
    stages,
    createdAt: FOUNDED,
    updatedAt: FOUNDED,
    archived: false,
  };
  return reply(200, { results: [pipeline] });
}

const RECORDS_MAX = 15_000_000;
const PROPERTIES_MAX = 1_000;

function records({ portal }: Call): Reply {
  const used = OBJECT_TYPES.map((type) => usage(type, recordsOf(portal, type).size, RECORDS_MAX));
  const none = { byObjectType: [], overallLimit: 0, overallPercentage: 0, overallUsage: 0 };
  return reply(200, { hubspotDefinedObjectTypes: used, customObjectTypes: none });
}

function customProperties({ portal }: Call): Reply {
  const byObjectType = OBJECT_TYPES.map((type) => {
    const all = [...(portal.properties.get(type.name)?.values() ?? [])];
    return usage(type, all.filter(({ hubspotDefined }) => !hubspotDefined).length, PROPERTIES_MAX);
  });
  const overallUsage = byObjectType.reduce((sum, each) => sum + each.usage, 0);
  const overallLimit = PROPERTIES_MAX * OBJECT_TYPES.length;
  return reply(200, {
    byObjectType,
    overallLimit,
    overallUsage,
    overallPercentage: overallUsage / overallLimit,
  });
}

function usage(
  { typeId, name, singular }: { typeId: string; name: string; singular: string },
  used: number,
  limit: number,
) {
  return {
    objectTypeId: typeId,
    pluralLabel: name,
    singularLabel: singular,
    limit,
    usage: used,
    percentage: used / limit,
  };
}

/** The app takes itself out: every token it had is worth nothing from now on. */
function uninstall({ portal }: Call): Reply {
  portal.installed = false;
  portal.tokens.clear();
  portal.refreshTokens.clear();
  return reply(204, null);
}

const Completion = z.object({
  outputFields: z.record(z.string(), z.string()),
  typedOutputs: z.record(z.string(), z.unknown()).default({}),
});
const Completions = z.object({
  inputs: z.array(Completion.extend({ callbackId: z.string().min(1) })).min(1),
});

function complete(call: Call): Reply {
  const body = readBody(call, Completion);
  if (!body.ok) return body.refusal;
  return settle(call, call.params.callbackId ?? "", body.value.outputFields);
}

function completeMany(call: Call): Reply {
  const body = readBody(call, Completions);
  if (!body.ok) return body.refusal;
  for (const { callbackId, outputFields } of body.value.inputs) {
    const answer = settle(call, callbackId, outputFields);
    if (answer.status !== 204) return answer;
  }
  return reply(204, null);
}

const STATES = ["SUCCESS", "FAIL_CONTINUE"];

/** A callback can be completed again: the workflow went on after the first time. */
function settle({ portal }: Call, id: string, outputs: Readonly<Record<string, string>>): Reply {
  if (!STATES.includes(outputs.hs_execution_state ?? "")) {
    return invalid(portal, `outputFields.hs_execution_state must be one of ${STATES.join(", ")}`);
  }
  if (!portal.callbacks.has(id)) portal.callbacks.set(id, outputs);
  return reply(204, null);
}
