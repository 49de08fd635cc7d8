import { z } from "zod";
import { REQUIRED_SCOPES } from "../../../adapters/zendesk/index.ts";
import type { ZendeskDemo } from "../../sandbox/zendesk-demo.ts";

/** A call an app or the page makes to Zendesk's API, and who is signed in. */
export const ApiAsk = z.object({
  agentId: z.int().positive(),
  url: z.string().min(1).max(2_000),
  type: z.enum(["GET", "POST", "PUT", "PATCH", "DELETE"]),
  body: z.string().max(100_000).optional(),
});
export type ApiAsk = z.infer<typeof ApiAsk>;

export interface ApiAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Calls of one agent go under one token of theirs, as a browser's go under its session. */
export function agentCalls({ sandbox, agents }: ZendeskDemo): (ask: ApiAsk) => ApiAnswer {
  const tokens = new Map<number, string>();
  const tokenOf = (agentId: number): string => {
    const known = tokens.get(agentId);
    const isGood = known !== undefined && isAlive(sandbox.account, known);
    const token = isGood ? known : sandbox.install(REQUIRED_SCOPES, agentId).accessToken;
    tokens.set(agentId, token);
    return token;
  };
  return ({ agentId, url, type, body = "" }) => {
    const path = pathOf(url, sandbox.account.subdomain);
    if (path === null || !agents.some(({ id }) => id === agentId)) return NOT_FOUND;
    const headers = {
      authorization: `Bearer ${tokenOf(agentId)}`,
      "content-type": "application/json",
    };
    const answer = sandbox.handle({ method: type, path, headers, body });
    return { status: answer.status, body: parsed(answer.body) };
  };
}

const NOT_FOUND: ApiAnswer = { status: 404, body: { error: "InvalidEndpoint" } };

function isAlive({ tokens, nowMs }: ZendeskDemo["sandbox"]["account"], token: string): boolean {
  return (tokens.get(token)?.accessUntilMs ?? 0) > nowMs();
}

/** Only the account's own API: an app's calls to other hosts are not part of the sandbox. */
function pathOf(url: string, subdomain: string): string | null {
  const base = `https://${subdomain}.zendesk.com`;
  if (!URL.canParse(url, base)) return null;
  const { origin, pathname, search } = new URL(url, base);
  return origin === base && pathname.startsWith("/api/v2/") ? `${pathname}${search}` : null;
}

function parsed(text: string): unknown {
  if (text === "") return null;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}
