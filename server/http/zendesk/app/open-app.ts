import { ok, type Result, refuse } from "../../../../core/result/result.ts";
import { toEpochMs } from "../../../../core/time/instant.ts";
import type { AppToken } from "../../../../ui-extensions/zendesk/src/contract.ts";
import { type CrmConnection, findConnection } from "../../../crm/connections.ts";
import { markSeen } from "../../../storage/zendesk-seen.ts";
import type { ZendeskEdge } from "../zendesk-edge.ts";
import type { AgentBook } from "./agents.ts";
import { type AppKey, findAppKey, learnAppKey } from "./app-keys.ts";
import { type AppSessionClaims, issueAppToken } from "./app-session.ts";
import type { NoPage } from "./app-words.ts";
import { type AppVisitor, subdomainIn, verifyAppToken } from "./verify-app-token.ts";

export interface OpenedApp {
  readonly subdomain: string;
  readonly locale: string | null;
  readonly token: AppToken;
}

export interface AppOpener {
  /** With the token Zendesk posts for the page. */
  open(token: string): Promise<Result<OpenedApp, NoPage>>;
  /** With a session that is still good. */
  renew(claims: AppSessionClaims): Promise<Result<AppToken, NoPage>>;
}

/** A new key is asked for at most this often: tokens that fit none must not make us call Zendesk. */
const LEARN_MS = 60_000;

/** Begins and renews sessions of agents: Zendesk vouches for the visit, its API for the agent. */
export function appOpener(edge: ZendeskEdge, agents: AgentBook): AppOpener {
  const { deps } = edge;
  const learntAt = new Map<string, number>();
  const learn = async (connection: CrmConnection): Promise<AppKey | null> => {
    const now = Date.now();
    if (now - (learntAt.get(connection.id) ?? Number.NEGATIVE_INFINITY) < LEARN_MS) return null;
    learntAt.set(connection.id, now);
    return learnAppKey(edge, connection);
  };
  return {
    async open(token) {
      const subdomain = subdomainIn(token);
      const connection =
        subdomain === null ? null : await findConnection(deps.db, "zendesk", subdomain);
      if (subdomain === null || connection === null || connection.state === "disconnected")
        return refuse("not_vouched");
      const visitor = await vouched(edge, { token, subdomain, connection, learn });
      if (visitor === null) return refuse("not_vouched");
      const { userId, tokenId, twinsUntilMs, expiresAt } = visitor;
      const isFirst = await deps.db.withTenant(connection.tenantId, (tx) =>
        markSeen(tx, connection.id, {
          ...{ what: "token", id: tokenId, until: expiresAt, now: deps.clock.now() },
        }),
      );
      if (!isFirst && nowMsOf(edge) > twinsUntilMs) return refuse("not_vouched");
      const about = { connectionId: connection.id, subdomain, userId, begunAt: Date.now() };
      return begin(connection, about);
    },
    async renew({ connectionId, subdomain, userId, begunAt }) {
      const connection = await findConnection(deps.db, "zendesk", subdomain);
      if (connection === null || connection.id !== connectionId) return refuse("not_vouched");
      const begun = await begin(connection, { connectionId, subdomain, userId, begunAt });
      return begun.ok ? ok(begun.value.token) : begun;
    },
  };

  async function begin(
    connection: CrmConnection,
    about: Pick<AppSessionClaims, "connectionId" | "subdomain" | "userId" | "begunAt">,
  ): Promise<Result<OpenedApp, NoPage>> {
    const found = await agents(connection, about.userId);
    if (!found.ok) return found;
    if (found.value === null) return refuse("not_staff");
    const { name, email, role, seesAll, locale } = found.value;
    const claims = { ...about, name, email, role, seesAll };
    const token = issueAppToken(claims, deps.secrets.session, Date.now());
    return ok({ subdomain: about.subdomain, locale, token });
  }
}

/** The clock that Zendesk signs by: in the sandbox the sandbox's, which may be days ahead. */
function nowMsOf({ deps }: ZendeskEdge): number {
  return deps.config.sandbox ? toEpochMs(deps.clock.now()) : Date.now();
}

interface Vouching {
  readonly token: string;
  readonly subdomain: string;
  readonly connection: CrmConnection;
  readonly learn: (connection: CrmConnection) => Promise<AppKey | null>;
}

/** Whom the token names; a key that is new, or an installation that is, is asked for once. */
async function vouched(
  edge: ZendeskEdge,
  { token, subdomain, connection, learn }: Vouching,
): Promise<AppVisitor | null> {
  const known = await findAppKey(edge, connection);
  const first = known === null ? null : await verify(edge, { token, subdomain, key: known });
  if (first?.ok === true) return first.value;
  const mayBeNew = first === null || ["wrong_key", "wrong_audience"].includes(first.error);
  const fresh = mayBeNew ? await learn(connection) : null;
  const again = fresh === null ? first : await verify(edge, { token, subdomain, key: fresh });
  if (again?.ok === true) return again.value;
  const why = again?.error ?? "no_key";
  edge.deps.log.warn({ why, connection: connection.id }, "not vouched for by Zendesk");
  return null;
}

async function verify(
  { deps }: ZendeskEdge,
  asked: { readonly token: string; readonly subdomain: string; readonly key: AppKey },
) {
  const { token, ...about } = asked;
  const verified = await verifyAppToken(token, { ...about, nowMs: Date.now() });
  // The sandbox's Zendesk lives by the sandbox's clock, which may be days ahead.
  if (verified.ok || !deps.config.sandbox) return verified;
  return verifyAppToken(token, { ...about, nowMs: toEpochMs(deps.clock.now()) });
}
