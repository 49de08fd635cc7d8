import { z } from "zod";
import { ok, type Result } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import type { ZendeskClient } from "./client.ts";
import { Id } from "./schema.ts";

/** Somebody who works in Zendesk, as far as it decides what our app may show them. */
export interface ZendeskAgent {
  readonly id: string;
  readonly name: string;
  /** In small letters; null where the account shows none. */
  readonly email: string | null;
  readonly locale: string | null;
  /** A light agent reads tickets and writes internal notes, and no more. */
  readonly role: "admin" | "agent" | "light_agent";
  /** False where the account lets them see only some of its tickets. */
  readonly seesAll: boolean;
}

/** `role_type` of the agents that a plan gives away: they look and write notes. */
const LIGHT_AGENT = 1;

export const Agent = z.object({
  user: z.object({
    id: Id,
    name: z.string().max(1_000).nullish(),
    email: z.string().max(1_000).nullish(),
    role: z.string(),
    role_type: z.number().int().nullish(),
    active: z.boolean().nullish(),
    suspended: z.boolean().nullish(),
    restricted_agent: z.boolean().nullish(),
    locale: z.string().max(50).nullish(),
  }),
});

/** The agent with this id; null for customers, and for who works there no more. */
export async function findAgent(
  client: ZendeskClient,
  userId: string,
): Promise<Result<ZendeskAgent | null, CrmError>> {
  const found = await client.call("agent", { path: { userId } }, Agent);
  if (!found.ok) return found.error.kind === "not_found" ? ok(null) : found;
  const { id, name, email, role, role_type, active, suspended, restricted_agent, locale } =
    found.value.user;
  const isStaff = role === "admin" || role === "agent";
  if (id !== userId || !isStaff || active === false || suspended === true) return ok(null);
  const isLight = role === "agent" && role_type === LIGHT_AGENT;
  return ok({
    ...{ id, name: name ?? `Zendesk agent ${id}`, email: email?.toLowerCase() ?? null },
    ...{ locale: locale ?? null, role: isLight ? "light_agent" : role },
    seesAll: role === "admin" || restricted_agent !== true,
  });
}

const Pem = z.string().regex(/^-----BEGIN (RSA )?PUBLIC KEY-----[\s\w+/=]+-----END/);

/** What Zendesk signs the calls for the app's page with. */
export function readAppKey(
  client: ZendeskClient,
  appId: string,
): Promise<Result<string, CrmError>> {
  return client.call("appKey", { path: { appId }, isText: true }, Pem);
}

const Installations = z.object({
  installations: z
    .array(z.object({ id: Id, app_id: Id, enabled: z.boolean().nullish() }))
    .max(1_000),
});

/** The ids under which the account has the app installed. An admin may install one more than once. */
export async function listInstallations(
  client: ZendeskClient,
  appId: string,
): Promise<Result<readonly string[], CrmError>> {
  const found = await client.call("installations", {}, Installations);
  if (!found.ok) return found;
  return ok(
    found.value.installations
      .filter(({ app_id, enabled }) => app_id === appId && enabled !== false)
      .map(({ id }) => id),
  );
}
