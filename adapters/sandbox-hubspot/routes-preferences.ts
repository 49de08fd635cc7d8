import { z } from "zod";
import { findObjectType } from "./object-types.ts";
import type { Portal, SubscriptionStatus } from "./portal.ts";
import { findByUnique, updateRecord } from "./records.ts";
import { batchReply, invalid } from "./replies.ts";
import { type Call, type Route, readBody } from "./route.ts";
import type { Reply } from "./types.ts";

const BASE = "/communication-preferences/2026-03";
const READ = ["communication_preferences.read_write", "communication_preferences.read"];
const WRITE = ["communication_preferences.read_write", "communication_preferences.write"];
const BATCH_READ = ["communication_preferences.statuses.batch.read"];
const BATCH_WRITE = ["communication_preferences.statuses.batch.write"];

function route(
  method: Route["method"],
  path: string,
  scopes: readonly string[],
  handle: (call: Call) => Reply,
): Route {
  return { method, path: `${BASE}${path}`, kind: "api", scopes: () => scopes, handle };
}

export const preferenceRoutes: readonly Route[] = [
  route("GET", "/definitions", READ, definitions),
  route("POST", "/statuses/batch/read", BATCH_READ, readBatch),
  route("POST", "/statuses/batch/write", BATCH_WRITE, writeBatch),
  route("POST", "/statuses/batch/unsubscribe-all", BATCH_WRITE, leaveBatch),
  route("POST", "/statuses/batch/unsubscribe-all/read", BATCH_READ, readLeftBatch),
  route("GET", "/statuses/:email", READ, readOne),
  route("POST", "/statuses/:email", WRITE, writeOne),
  route("GET", "/statuses/:email/unsubscribe-all", READ, readLeft),
  route("POST", "/statuses/:email/unsubscribe-all", WRITE, leaveAll),
];

/** The subscription types of the account; the names are its admins'. */
export const SUBSCRIPTIONS = [
  { id: "1001", name: "Marketing information", isDefault: true },
  { id: "1002", name: "Billing and account notices", isDefault: false },
] as const;

/** Stands for all subscriptions: somebody who left them all gets none. */
const EVERYTHING = "all";

function key(email: string, subscriptionId: string): string {
  return `${email.toLowerCase()}:${subscriptionId}`;
}

function definitions({ portal }: Call): Reply {
  const at = "2024-01-15T09:00:00.000Z";
  const results = SUBSCRIPTIONS.map(({ id, name, isDefault }) => ({
    id,
    name,
    description: name,
    isDefault,
    isActive: true,
    isInternal: false,
    purpose: isDefault ? "Marketing" : "Service",
    communicationMethod: "Email",
    createdAt: at,
    updatedAt: at,
  }));
  return batchReply(portal, 200, results, []);
}

function statusesOf(portal: Portal, email: string) {
  const left = portal.statuses.get(key(email, EVERYTHING));
  return SUBSCRIPTIONS.map(({ id, name }) => {
    const own = portal.statuses.get(key(email, id));
    const status = left?.status === "UNSUBSCRIBED" ? left : own;
    return {
      subscriberIdString: email,
      channel: "EMAIL",
      subscriptionId: Number(id),
      subscriptionName: name,
      status: status?.status ?? "NOT_SPECIFIED",
      source: status?.source ?? "",
      timestamp: new Date(status?.atMs ?? 0).toISOString(),
    };
  });
}

/** Without a channel there is no answer: EMAIL is the only one there is. */
function refuseChannel({ portal, query }: Call): Reply | null {
  if (query.get("channel") === "EMAIL") return null;
  return invalid(portal, "query parameter channel must be EMAIL");
}

function readOne(call: Call): Reply {
  const { portal, params } = call;
  return refuseChannel(call) ?? batchReply(portal, 200, statusesOf(portal, params.email ?? ""), []);
}

const Emails = z.object({ inputs: z.array(z.string()).min(1) });

function eachEmail(call: Call, answer: (email: string) => unknown): Reply {
  const refused = refuseChannel(call);
  if (refused !== null) return refused;
  const body = readBody(call, Emails);
  if (!body.ok) return body.refusal;
  if (body.value.inputs.length > call.portal.limits.batchMax) return tooMany(call.portal);
  return batchReply(call.portal, 200, body.value.inputs.map(answer), []);
}

function tooMany(portal: Portal): Reply {
  return invalid(portal, `The maximum number of inputs in a batch is ${portal.limits.batchMax}`);
}

function readBatch(call: Call): Reply {
  return eachEmail(call, (email) => ({
    subscriberIdString: email,
    statuses: statusesOf(call.portal, email),
  }));
}

const StatusInput = z.object({
  subscriptionId: z.number().int(),
  statusState: z.enum(["SUBSCRIBED", "UNSUBSCRIBED", "NOT_SPECIFIED"]),
  channel: z.literal("EMAIL"),
  legalBasis: z.string().optional(),
  legalBasisExplanation: z.string().optional(),
});
type StatusInput = z.infer<typeof StatusInput>;

function writeOne(call: Call): Reply {
  const body = readBody(call, StatusInput);
  if (!body.ok) return body.refusal;
  const refused = refuseStatus(call.portal, body.value);
  if (refused !== null) return refused;
  const email = call.params.email ?? "";
  return batchReply(call.portal, 200, [setStatus(call, email, body.value)], []);
}

const StatusInputs = z.object({
  inputs: z.array(StatusInput.extend({ subscriberIdString: z.string() })).min(1),
});

function writeBatch(call: Call): Reply {
  const body = readBody(call, StatusInputs);
  if (!body.ok) return body.refusal;
  const { inputs } = body.value;
  if (inputs.length > call.portal.limits.batchMax) return tooMany(call.portal);
  for (const input of inputs) {
    const refused = refuseStatus(call.portal, input);
    if (refused !== null) return refused;
  }
  const results = inputs.map((input) => setStatus(call, input.subscriberIdString, input));
  return batchReply(call.portal, 200, results, []);
}

function refuseStatus(portal: Portal, { subscriptionId }: StatusInput): Reply | null {
  if (SUBSCRIPTIONS.some(({ id }) => Number(id) === subscriptionId)) return null;
  return invalid(portal, `subscription ${subscriptionId} does not exist`);
}

function setStatus(call: Call, email: string, { subscriptionId, statusState }: StatusInput) {
  const { portal } = call;
  const id = String(subscriptionId);
  const before = portal.statuses.get(key(email, id))?.status;
  store(portal, {
    email,
    subscriptionId: id,
    status: statusState,
    source: "Integration",
    atMs: portal.nowMs(),
  });
  if (statusState === "SUBSCRIBED") portal.statuses.delete(key(email, EVERYTHING));
  const now = statusesOf(portal, email).find((each) => each.subscriptionId === subscriptionId);
  const setStatusSuccessReason =
    before === statusState ? "NO_STATUS_CHANGE" : "REQUESTED_CHANGE_OCCURRED";
  return { ...now, setStatusSuccessReason };
}

function store(portal: Portal, status: SubscriptionStatus): void {
  portal.statuses.set(key(status.email, status.subscriptionId), status);
}

/** Leaves every subscription at once, and marks the contact as HubSpot does. */
export function unsubscribeAll(portal: Portal, email: string, source: string): void {
  store(portal, {
    email,
    subscriptionId: EVERYTHING,
    status: "UNSUBSCRIBED",
    source,
    atMs: portal.nowMs(),
  });
  const contacts = findObjectType("contacts");
  const contact = contacts === null ? null : findByUnique(portal, contacts, "email", email);
  if (contact === null) return;
  updateRecord(portal, contact, { hs_email_optout: "true" }, { kind: "app", appId: portal.appId });
}

function wideStatus(portal: Portal, email: string) {
  const left = portal.statuses.get(key(email, EVERYTHING));
  return {
    subscriberIdString: email,
    channel: "EMAIL",
    wideStatusType: "PORTAL_WIDE",
    status: left?.status ?? "SUBSCRIBED",
    timestamp: new Date(left?.atMs ?? 0).toISOString(),
  };
}

function readLeft(call: Call): Reply {
  const { portal, params } = call;
  return (
    refuseChannel(call) ?? batchReply(portal, 200, [wideStatus(portal, params.email ?? "")], [])
  );
}

function readLeftBatch(call: Call): Reply {
  return eachEmail(call, (email) => ({
    subscriberIdString: email,
    wideStatuses: [wideStatus(call.portal, email)],
  }));
}

function leaveAll(call: Call): Reply {
  const refused = refuseChannel(call);
  if (refused !== null) return refused;
  const email = call.params.email ?? "";
  unsubscribeAll(call.portal, email, "Integration");
  return batchReply(call.portal, 200, statusesOf(call.portal, email), []);
}

function leaveBatch(call: Call): Reply {
  return eachEmail(call, (email) => {
    unsubscribeAll(call.portal, email, "Integration");
    return { subscriberIdString: email, statuses: statusesOf(call.portal, email) };
  });
}
