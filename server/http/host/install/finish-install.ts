import type { Request } from "express";
import { z } from "zod";
import type { CrmGrant } from "../../../../adapters/crm-auth.ts";
import type { CrmName } from "../../../../adapters/crm-ref.ts";
import { ok, type Result, refuse } from "../../../../core/result/result.ts";
import { ConnectedElsewhere, type CrmConnection, saveGrant } from "../../../crm/connections.ts";
import type { CrmApp } from "../../../crm/crm-hub.ts";
import type { Deps } from "../../../deps.ts";
import { cookieOf } from "../../session-of.ts";
import { openInstall } from "./install-state.ts";
import type { InstallTrouble } from "./install-words.ts";

const Answer = z.union([
  z.object({ code: z.string().min(1).max(2_000), state: z.string().min(1).max(500) }),
  z.object({ error: z.string().min(1).max(200) }),
]);

export interface Finishing {
  readonly deps: Deps;
  readonly crm: CrmName;
  readonly label: string;
  readonly app: CrmApp;
  readonly redirectUri: string;
  /** The name of the cookie the install was begun with. */
  readonly cookie: string;
}

/** Exchanges the code an admin came back with and keeps the grant. */
export async function finishInstall(
  { deps, crm, label, app, redirectUri, cookie }: Finishing,
  req: Request,
): Promise<Result<CrmConnection, InstallTrouble>> {
  const answer = Answer.safeParse(req.query);
  if (!answer.success) return refuse("again");
  if ("error" in answer.data) return refuse("refused");
  const { code, state } = answer.data;
  const asked = { state, nowMs: Date.now() };
  const install = openInstall(cookieOf(req, cookie), deps.secrets.session, asked);
  if (install === null) return refuse("again");
  const { verifier, account } = install;
  const granted = await app.authFor(account).exchange({ code, redirectUri, verifier });
  if (!granted.ok) {
    deps.log.warn({ why: granted.error.kind }, `${label} gave no token for a code`);
    const isDown = granted.error.kind === "unavailable" || granted.error.kind === "rate_limited";
    return refuse(isDown ? "unavailable" : "again");
  }
  const grant = granted.value;
  const name = await nameOf(app, grant, label);
  try {
    return ok(await saveGrant(deps, { crm, grant, name, installedBy: grant.userId }));
  } catch (error) {
    if (error instanceof ConnectedElsewhere) return refuse("elsewhere");
    throw error;
  }
}

/** A name is a nicety: an install is not lost for it. */
async function nameOf(
  app: CrmApp,
  { tokens, externalId, address = null }: CrmGrant,
  label: string,
): Promise<string> {
  const source = {
    current: async () => ok(tokens.accessToken),
    renew: async () => refuse({ kind: "unauthorized", detail: "a new token was refused" } as const),
  };
  const described = await app
    .open({
      connectionId: `install ${externalId}`,
      ...{ externalId, address, tokens: source, settings: {}, scopes: tokens.scopes },
    })
    .describe();
  return described.ok ? described.value.name : `${label} ${externalId}`;
}
