import { type Request, type Response, Router } from "express";
import { z } from "zod";
import type { CrmAuth, CrmGrant } from "../../../adapters/crm-auth.ts";
import { ok, refuse } from "../../../core/result/result.ts";
import { ConnectedElsewhere, type CrmConnection, saveGrant } from "../../crm/connections.ts";
import type { CrmHub } from "../../crm/crm-hub.ts";
import { problems, sendProblem } from "../problem.ts";
import { cookieOf } from "../session-of.ts";
import type { HubspotEdge } from "./hubspot-edge.ts";
import { INSTALL_CSS, sendInstallPage } from "./install-page.ts";
import {
  INSTALL_COOKIE,
  INSTALL_MS,
  newInstall,
  openInstall,
  sealInstall,
} from "./install-state.ts";

export const CALLBACK_PATH = "/hubspot/oauth/callback";

const Answer = z.union([
  z.object({ code: z.string().min(1).max(2_000), state: z.string().min(1).max(500) }),
  z.object({ error: z.string().min(1).max(200) }),
]);

/** An admin connects their HubSpot account: sent to HubSpot to agree, and back with a code. */
export function installRoutes(edge: HubspotEdge): Router {
  const { deps } = edge;
  const redirectUri = `${deps.publicUrl}${CALLBACK_PATH}`;
  const cookie = {
    httpOnly: true,
    // HubSpot sends the browser back by a link, and such a cookie travels with links only.
    sameSite: "lax",
    secure: deps.publicUrl.startsWith("https:"),
    path: "/hubspot",
  } as const;
  return Router()
    .get("/hubspot/install.css", (_req, res) => {
      res.type("css").set("cache-control", "max-age=3600").send(INSTALL_CSS);
    })
    .get("/hubspot/install", (_req, res) => {
      const auth = authOf(edge);
      if (auth === null) return sendProblem(res, problems.unavailable());
      const install = newInstall(Date.now());
      const sealed = sealInstall(install, deps.secrets.session);
      res.cookie(INSTALL_COOKIE, sealed, { ...cookie, maxAge: INSTALL_MS });
      const { state, verifier } = install;
      res.redirect(303, auth.authorizeUrl({ state, verifier, redirectUri }));
    })
    .get(CALLBACK_PATH, async (req, res) => {
      res.clearCookie(INSTALL_COOKIE, cookie);
      await finish(edge, req, res, redirectUri);
    });
}

function authOf({ deps }: HubspotEdge): CrmAuth | null {
  return deps.crm.apps.hubspot?.authFor("") ?? null;
}

async function finish(edge: HubspotEdge, req: Request, res: Response, redirectUri: string) {
  const auth = authOf(edge);
  if (auth === null) return sendProblem(res, problems.unavailable());
  const answer = Answer.safeParse(req.query);
  if (!answer.success)
    return sendInstallPage(req, res, { status: 400, page: ({ again }) => again });
  if ("error" in answer.data)
    return sendInstallPage(req, res, { status: 403, page: ({ refused }) => refused });
  const { code, state } = answer.data;
  const sealed = cookieOf(req, INSTALL_COOKIE);
  const install = openInstall(sealed, edge.deps.secrets.session, { state, nowMs: Date.now() });
  if (install === null)
    return sendInstallPage(req, res, { status: 400, page: ({ again }) => again });
  const granted = await auth.exchange({ code, redirectUri, verifier: install.verifier });
  if (!granted.ok) {
    edge.deps.log.warn({ why: granted.error.kind }, "HubSpot gave no token for a code");
    const isDown = granted.error.kind === "unavailable" || granted.error.kind === "rate_limited";
    return sendInstallPage(req, res, {
      status: isDown ? 503 : 400,
      page: ({ unavailable, again }) => (isDown ? unavailable : again),
    });
  }
  const connection = await connect(edge, granted.value);
  if (connection === null)
    return sendInstallPage(req, res, { status: 409, page: ({ elsewhere }) => elsewhere });
  const { name } = connection;
  sendInstallPage(req, res, { status: 200, page: ({ connected }) => connected(name) });
}

/** Keeps the grant under the name HubSpot knows the account by; null when another book has it. */
async function connect({ deps }: HubspotEdge, grant: CrmGrant): Promise<CrmConnection | null> {
  const name = await nameOf(deps.crm, grant);
  try {
    return await saveGrant(deps, { crm: "hubspot", grant, name, installedBy: grant.userId });
  } catch (error) {
    if (error instanceof ConnectedElsewhere) return null;
    throw error;
  }
}

/** A name is a nicety: an install is not lost for it. */
async function nameOf({ apps }: CrmHub, { tokens, externalId }: CrmGrant): Promise<string> {
  const source = {
    current: async () => ok(tokens.accessToken),
    renew: async () => refuse({ kind: "unauthorized", detail: "a new token was refused" } as const),
  };
  const opening = {
    connectionId: `install ${externalId}`,
    externalId,
    address: null,
    tokens: source,
    settings: {},
    scopes: tokens.scopes,
  };
  const described = await apps.hubspot?.open(opening).describe();
  return described?.ok === true ? described.value.name : `HubSpot ${externalId}`;
}
