import { type Request, type Response, Router } from "express";
import { z } from "zod";
import type { CrmAuth, CrmGrant } from "../../../../adapters/crm-auth.ts";
import { may } from "../../../../core/access/rights.ts";
import { ok, type Result, refuse } from "../../../../core/result/result.ts";
import { ConnectedElsewhere, type CrmConnection, saveGrant } from "../../../crm/connections.ts";
import type { CrmHub } from "../../../crm/crm-hub.ts";
import { problems, sendProblem } from "../../problem.ts";
import { cookieOf, sessionOf } from "../../session-of.ts";
import type { HostEdge } from "../host-edge.ts";
import {
  INSTALL_CSS,
  INSTALL_CSS_PATH,
  installLanguageOf,
  sendInstallPage,
} from "./install-page.ts";
import { INSTALL_MS, newInstall, openInstall, sealInstall } from "./install-state.ts";
import { type InstallLanguage, type InstallPage, installWords } from "./install-words.ts";

/** What is one CRM's own of an install. */
export interface InstallSite {
  readonly edge: HostEdge;
  /** Where its addresses begin, such as `/hubspot`. */
  readonly base: string;
  /**
   * The account whose consent is asked, from the first address's query; empty where only the answer
   * says which it is. A page is shown to whoever has to be asked first.
   */
  accountOf(req: Request, language: InstallLanguage): Result<string, InstallPage>;
  connected(connection: CrmConnection, language: InstallLanguage): InstallPage;
  /** What is to be set up there at once, such as webhooks. What it refuses is for the settings page. */
  afterwards(connection: CrmConnection): Promise<void>;
}

export const CALLBACK = "/oauth/callback";

const Answer = z.union([
  z.object({ code: z.string().min(1).max(2_000), state: z.string().min(1).max(500) }),
  z.object({ error: z.string().min(1).max(200) }),
]);

/** An admin connects their CRM account: sent there to agree, and back with a code. */
export function installRoutes(site: InstallSite): Router {
  const { base, edge } = site;
  const { deps } = edge;
  const name = cookieName(site);
  const redirectUri = `${deps.publicUrl}${base}${CALLBACK}`;
  const cookie = {
    httpOnly: true,
    // The CRM sends the browser back by a link, and such a cookie travels with links only.
    sameSite: "lax",
    secure: deps.publicUrl.startsWith("https:"),
    path: base,
  } as const;
  return Router()
    .get(INSTALL_CSS_PATH, (_req, res) => {
      res.type("css").set("cache-control", "max-age=3600").send(INSTALL_CSS);
    })
    .get(`${base}/install`, (req, res) => {
      const account = site.accountOf(req, installLanguageOf(req));
      if (!account.ok) return sendInstallPage(req, res, { status: 200, page: account.error });
      const auth = authOf(site, account.value);
      if (auth === null) return sendProblem(res, problems.unavailable());
      const install = newInstall(account.value, Date.now());
      const sealed = sealInstall(install, deps.secrets.session);
      res.cookie(name, sealed, { ...cookie, maxAge: INSTALL_MS });
      const { state, verifier } = install;
      res.redirect(303, auth.authorizeUrl({ state, verifier, redirectUri }));
    })
    .get(`${base}${CALLBACK}`, async (req, res) => {
      res.clearCookie(name, cookie);
      await finish(site, req, res, redirectUri);
    });
}

function cookieName({ edge }: InstallSite): string {
  return `gs_${edge.crm}_install`;
}

function authOf({ edge }: InstallSite, account: string): CrmAuth | null {
  return edge.deps.crm.apps[edge.crm]?.authFor(account) ?? null;
}

async function finish(site: InstallSite, req: Request, res: Response, redirectUri: string) {
  const { edge, base } = site;
  const { deps } = edge;
  const language = installLanguageOf(req);
  const words = installWords(language, { label: edge.label, path: `${base}/install` });
  const send = (status: number, page: InstallPage) => sendInstallPage(req, res, { status, page });
  const answer = Answer.safeParse(req.query);
  if (!answer.success) return send(400, words.again);
  if ("error" in answer.data) return send(403, words.refused);
  const { code, state } = answer.data;
  const sealed = cookieOf(req, cookieName(site));
  const install = openInstall(sealed, deps.secrets.session, { state, nowMs: Date.now() });
  if (install === null) return send(400, words.again);
  const auth = authOf(site, install.account);
  if (auth === null) return sendProblem(res, problems.unavailable());
  const granted = await auth.exchange({ code, redirectUri, verifier: install.verifier });
  if (!granted.ok) {
    deps.log.warn({ why: granted.error.kind }, `${edge.label} gave no token for a code`);
    if (granted.error.kind === "missing_scope") return send(403, words.notAdmin);
    const isDown = granted.error.kind === "unavailable" || granted.error.kind === "rate_limited";
    return isDown ? send(503, words.unavailable) : send(400, words.again);
  }
  const connection = await connectWith(edge, granted.value, await tenantOf(deps, req));
  if (connection === null) return send(409, words.elsewhere);
  await site.afterwards(connection);
  send(200, site.connected(connection, language));
}

/** The company of an admin who set out from the console; else the account is a company of its own. */
async function tenantOf(deps: HostEdge["deps"], req: Request): Promise<string | null> {
  const session = await sessionOf(deps, req);
  if (session === null || session === "foreign_origin") return null;
  return may(session.role, "connections.manage") ? session.tenantId : null;
}

/** Keeps the grant under the name the CRM knows the account by; null when another book has it. */
export async function connectWith(
  { deps, crm, label, tellsRoles }: HostEdge,
  grant: CrmGrant,
  tenantId: string | null,
): Promise<CrmConnection | null> {
  const name = (await nameOf(deps.crm, crm, grant)) ?? `${label} ${grant.externalId}`;
  try {
    const installedBy = tellsRoles ? null : grant.userId;
    const asker = tenantId === null ? {} : { tenantId };
    const save = { crm, grant, name, installedBy, ...asker };
    return await saveGrant(deps, { ...save, beginsInSetup: true });
  } catch (error) {
    if (error instanceof ConnectedElsewhere) return null;
    throw error;
  }
}

/** A name is a nicety: an install is not lost for it. */
async function nameOf(
  { apps }: CrmHub,
  crm: HostEdge["crm"],
  { tokens, externalId, address }: CrmGrant,
): Promise<string | null> {
  const source = {
    current: async () => ok(tokens.accessToken),
    renew: async () => refuse({ kind: "unauthorized", detail: "a new token was refused" } as const),
  };
  const opening = {
    ...{ connectionId: `install ${externalId}`, externalId, address: address ?? null },
    ...{ tokens: source, settings: {}, scopes: tokens.scopes },
  };
  const described = await apps[crm]?.open(opening).describe();
  return described?.ok === true ? described.value.name : null;
}
