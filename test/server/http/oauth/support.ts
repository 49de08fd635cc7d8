import { createHash } from "node:crypto";
import type { ClientInput } from "../../../../server/http/oauth/client-input.ts";
import {
  createClient,
  createSignInCode,
  revokeClient,
  rotateSecret,
} from "../../../../server/http/oauth/clients.ts";
import { SANDBOX_TENANT } from "../../../../server/sandbox/tenant.ts";
import type { TestServer } from "../../../support/server.ts";

export const REDIRECT = "https://app.example/callback?from=gs";
export const VERIFIER = "a-verifier-that-is-long-enough-to-be-one-0123456789";

export interface MadeClient {
  readonly id: string;
  readonly secret: string;
  readonly tenantId: string;
}

const A_CLIENT: ClientInput = {
  name: "Flow robot",
  role: "rep",
  grants: ["client_credentials", "authorization_code"],
  redirectUris: [REDIRECT],
  scopes: ["accounts.read", "accounts.act"],
};

export async function aClient(
  { deps }: TestServer,
  more: Partial<ClientInput> = {},
  tenantId = SANDBOX_TENANT.id,
): Promise<MadeClient> {
  const book = { db: deps.db, now: deps.clock.now() };
  const made = await createClient(book, tenantId, { ...A_CLIENT, ...more });
  if (!made.ok) throw new Error(`${made.error.field}: ${made.error.message}`);
  return { id: made.value.client.id, secret: made.value.secret ?? "", tenantId };
}

export function bookOf({ deps }: TestServer) {
  return { db: deps.db, now: deps.clock.now() };
}

export async function rotated(server: TestServer, client: MadeClient, oldForDays?: number) {
  const days = oldForDays === undefined ? {} : { oldForDays };
  const answer = await rotateSecret(bookOf(server), client.tenantId, {
    clientId: client.id,
    ...days,
  });
  if (answer === null) throw new Error("no such client");
  return { ...client, secret: answer.secret };
}

export function revoked(server: TestServer, client: MadeClient): Promise<boolean> {
  return revokeClient(bookOf(server), client.tenantId, client.id);
}

export async function aSignInCode(server: TestServer, client: MadeClient): Promise<string> {
  const request = { clientId: client.id, person: "Ana Ruiz" };
  const made = await createSignInCode(bookOf(server), client.tenantId, request);
  if (!made.ok) throw new Error(made.error.message);
  return made.value.code;
}

/** As when the minutes that wrong secrets and codes are counted for are over. */
export async function forgetWrong({ deps }: TestServer, { id }: MadeClient): Promise<void> {
  const here = "127.0.0.1";
  await deps.limits.forget("oauth.wrong_client", `${id} ${here}`);
  await deps.limits.forget("oauth.wrong_address", here);
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

export async function postForm(
  { url }: TestServer,
  path: string,
  fields: Record<string, string> | string,
  headers: Record<string, string> = {},
): Promise<Answered> {
  const response = await fetch(`${url}${path}`, {
    method: "POST",
    redirect: "manual",
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
    body: typeof fields === "string" ? fields : new URLSearchParams(fields).toString(),
  });
  const text = await response.text();
  const isJson = (response.headers.get("content-type") ?? "").includes("json");
  const body = isJson ? JSON.parse(text) : { text };
  return { status: response.status, headers: response.headers, body };
}

export function basic({ id, secret }: MadeClient): Record<string, string> {
  return { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString("base64")}` };
}

/** A token by client credentials; the whole answer, so that a refusal can be looked at as well. */
export function askToken(
  server: TestServer,
  client: MadeClient,
  fields: Record<string, string> = {},
): Promise<Answered> {
  const form = { grant_type: "client_credentials", ...fields };
  return postForm(server, "/oauth/token", form, basic(client));
}

export async function aToken(
  server: TestServer,
  client: MadeClient,
  fields: Record<string, string> = {},
): Promise<string> {
  const { body } = await askToken(server, client, fields);
  return String(body.access_token);
}

export function authorizeFields(
  client: MadeClient,
  more: Record<string, string> = {},
): Record<string, string> {
  return {
    client_id: client.id,
    redirect_uri: REDIRECT,
    response_type: "code",
    code_challenge: createHash("sha256").update(VERIFIER).digest("base64url"),
    code_challenge_method: "S256",
    state: "st-1",
    ...more,
  };
}

/** Lets the client in as a person with a sign-in code would, and answers where the browser is sent. */
export async function letIn(
  server: TestServer,
  client: MadeClient,
  more: Record<string, string> = {},
): Promise<URL> {
  const code = await aSignInCode(server, client);
  const fields = { ...authorizeFields(client), decision: "allow", sign_in_code: code, ...more };
  const { headers, status } = await postForm(server, "/oauth/authorize", fields);
  if (status !== 303) throw new Error(`not let in: ${status}`);
  return new URL(headers.get("location") ?? "");
}

export async function aCode(server: TestServer, client: MadeClient): Promise<string> {
  return (await letIn(server, client)).searchParams.get("code") ?? "";
}

export function exchange(
  server: TestServer,
  client: MadeClient,
  code: string,
  more: Record<string, string> = {},
): Promise<Answered> {
  return askToken(server, client, {
    grant_type: "authorization_code",
    code,
    redirect_uri: REDIRECT,
    code_verifier: VERIFIER,
    ...more,
  });
}

export function refresh(
  server: TestServer,
  client: MadeClient,
  token: unknown,
  more: Record<string, string> = {},
): Promise<Answered> {
  const fields = { grant_type: "refresh_token", refresh_token: String(token), ...more };
  return askToken(server, client, fields);
}
