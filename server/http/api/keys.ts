import { z } from "zod";
import { Role } from "../../../core/access/rights.ts";
import { ApiKeys, Done, MadeApiKey } from "../../../ui-extensions/console-app/views/access.ts";
import { createApiKey, listApiKeys, revokeApiKey } from "../../storage/api-keys.ts";
import { realNow } from "../oauth/real-now.ts";
import { problems } from "../problem.ts";
import { endpoint, NoBody, NoFields, NoParams } from "./endpoint.ts";

const base = {
  tag: "Access",
  right: "keys.manage",
  query: z.object({}),
  writes: false,
} as const;

export const getApiKeys = endpoint({
  ...base,
  method: "get",
  path: "/api-keys",
  summary: "Keys for programs, with when each was last used; never the keys themselves",
  params: NoParams,
  body: NoBody,
  response: ApiKeys,
  async handle({ deps, session }) {
    return { status: 200, body: { keys: await deps.db.withTenant(session.tenantId, listApiKeys) } };
  },
});

export const postApiKey = endpoint({
  ...base,
  method: "post",
  path: "/api-keys",
  summary: "Make a key; it is answered this once and can't be read again",
  params: NoParams,
  body: z.strictObject({
    name: z.string().trim().min(1, "say what it is for").max(100),
    role: Role,
  }),
  response: MadeApiKey,
  async handle({ deps, session, body }) {
    const made = await deps.db.withTenant(session.tenantId, (tx) =>
      createApiKey(tx, { ...body, at: realNow(deps.clock), by: session.name }),
    );
    return { status: 201, body: made };
  },
});

export const postApiKeyEnd = endpoint({
  ...base,
  method: "post",
  path: "/api-keys/{keyId}/revocation",
  summary: "End a key: it is refused from the next request on",
  params: z.object({ keyId: z.uuid() }),
  body: NoFields,
  response: Done,
  async handle({ deps, session, params }) {
    const ended = await deps.db.withTenant(session.tenantId, (tx) =>
      revokeApiKey(tx, params.keyId, realNow(deps.clock)),
    );
    return ended ? { status: 200, body: { done: true } } : { problem: problems.notFound() };
  },
});
