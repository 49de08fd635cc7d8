import type { ZendeskAgent } from "../../../../adapters/zendesk/index.ts";
import { ok, type Result, refuse } from "../../../../core/result/result.ts";
import type { CrmConnection } from "../../../crm/connections.ts";
import { portOf } from "../../../crm/crm-port.ts";
import { isZendesk } from "../../../crm/zendesk-app.ts";
import type { Deps } from "../../../deps.ts";
import { askSoon } from "../../host/settings/ask-soon.ts";

/** An agent who opens ten tickets is asked about once; one who was let go is gone this soon. */
const KEPT_MS = 5 * 60_000;
const KEPT_MAX = 10_000;

export type AgentBook = (
  connection: CrmConnection,
  userId: string,
) => Promise<Result<ZendeskAgent | null, "unavailable">>;

/** Asks Zendesk who its agents are, and remembers the answer for some minutes. */
export function agentBook(deps: Deps, nowMs: () => number = Date.now): AgentBook {
  const kept = new Map<string, { agent: ZendeskAgent | null; untilMs: number }>();
  return async (connection, userId) => {
    const key = `${connection.id}/${userId}`;
    const known = kept.get(key);
    if (known !== undefined && known.untilMs > nowMs()) return ok(known.agent);
    const port = connection.state === "active" ? portOf(deps, connection) : null;
    if (port === null || !isZendesk(port)) return refuse("unavailable");
    const found = await askSoon(port.findAgent(userId).then((each) => boxed(each)));
    if (found === null) return refuse("unavailable");
    // The oldest goes: a map keeps the order things were put in.
    const [oldest] = kept.size >= KEPT_MAX ? kept.keys() : [];
    if (oldest !== undefined) kept.delete(oldest);
    kept.delete(key);
    kept.set(key, { agent: found.agent, untilMs: nowMs() + KEPT_MS });
    return ok(found.agent);
  };
}

/** Nobody is an answer too, and not the same as none. */
function boxed<E>(
  found: Result<ZendeskAgent | null, E>,
): Result<{ readonly agent: ZendeskAgent | null }, E> {
  return found.ok ? ok({ agent: found.value }) : found;
}
