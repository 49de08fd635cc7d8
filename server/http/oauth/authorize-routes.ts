import { type Request, type Response, Router } from "express";
import { z } from "zod";
import { may } from "../../../core/access/rights.ts";
import { addMs, MINUTE_MS } from "../../../core/time/instant.ts";
import type { Deps } from "../../deps.ts";
import { randomToken } from "../../security/sign.ts";
import { useSignInCode } from "../../storage/oauth-sign-in-codes.ts";
import { insertGrant, insertToken } from "../../storage/oauth-tokens.ts";
import { sessionOf } from "../session-of.ts";
import {
  type AuthorizeScene,
  authorizePage,
  PAGE_CSS,
  PAGE_CSS_PATH,
  pagePolicy,
  stopPage,
} from "./authorize-page.ts";
import { type Asking, backTo, type ReadRequest, readAuthorize } from "./authorize-request.ts";
import { authorizeWords } from "./authorize-words.ts";
import { asSignInCode } from "./clients.ts";
import { AUTHORIZE_PATH } from "./metadata.ts";
import { countWrong, wrongTooOften } from "./oauth-edge.ts";
import { realNow } from "./real-now.ts";
import { oauthForm } from "./token-routes.ts";

const CODE_MS = 2 * MINUTE_MS;

const Decision = z.object({
  decision: z.enum(["allow", "refuse"]),
  sign_in_code: z.string().max(60).default(""),
});

/** Where a person says whether an application may work for them. */
export function authorizeRoutes(deps: Deps): Router {
  return Router()
    .get(PAGE_CSS_PATH, (_req, res) => {
      res.type("css").set("cache-control", "max-age=3600").send(PAGE_CSS);
    })
    .get(AUTHORIZE_PATH, async (req, res) => {
      const read = await readAuthorize(deps, req.query);
      if (read.kind !== "ask") return sendOther(deps, req, res, read);
      const person = await personOf(deps, req, read.asking);
      sendAsk(req, res, { asking: read.asking, person, fault: null });
    })
    .post(AUTHORIZE_PATH, oauthForm, async (req, res) => {
      const read = await readAuthorize(deps, req.body);
      const decided = Decision.safeParse(req.body);
      if (read.kind !== "ask") return sendOther(deps, req, res, read);
      const { asking } = read;
      const person = await personOf(deps, req, asking);
      if (!decided.success) return sendAsk(req, res, { asking, person, fault: null });
      const { decision, sign_in_code: typed } = decided.data;
      if (decision === "refuse") {
        const refusal = { error: "access_denied", description: "The person said no." } as const;
        return sendOther(deps, req, res, { kind: "back", params: asking.params, refusal });
      }
      await allow(deps, req, res, { asking, person, typed });
    });
}

interface Allowed {
  readonly asking: Asking;
  readonly person: string | null;
  readonly typed: string;
}

async function allow(
  deps: Deps,
  req: Request,
  res: Response,
  { asking, person, typed }: Allowed,
): Promise<void> {
  const now = realNow(deps.clock);
  const clientId = asking.client.id;
  const who = { clientId, ip: req.ip };
  const tooMany = await wrongTooOften(deps, who);
  if (tooMany !== null) {
    res.status(429).set("retry-after", String(tooMany.retryAfterSeconds));
    return sendAsk(req, res, { asking, person, fault: "tooMany" });
  }
  const code = await deps.db.withTenant(asking.tenantId, async (tx) => {
    const signIn = { code: asSignInCode(typed), clientId, at: now };
    const proven = person ?? (await useSignInCode(tx, signIn));
    if (proven === null) return null;
    const expiresAt = addMs(now, CODE_MS);
    const { scopes, resource, params } = asking;
    const grant = { clientId, person: proven, scopes, resource, startedAt: now };
    const grantId = await insertGrant(tx, { ...grant, endsAt: expiresAt });
    const token = `gsac_${randomToken()}`;
    const boundTo = { redirectUri: params.redirect_uri, challenge: params.code_challenge };
    await insertToken(tx, { token, grantId, kind: "code", expiresAt, boundTo });
    return token;
  });
  if (code === null) {
    await countWrong(deps, who);
    deps.log.warn({ clientId }, "a wrong sign-in code");
    return sendAsk(req, res.status(422), { asking, person, fault: "wrongCode" });
  }
  sendBack(res, backTo(asking.params, deps.publicUrl, { code }));
}

/**
 * Who is signed in to this tenant already, which only the sandbox has. A form counts only from a page
 * of ours, since a cookie travels by itself, and only an admin lets an application in so.
 */
async function personOf(deps: Deps, req: Request, { tenantId }: Asking): Promise<string | null> {
  if (!deps.config.sandbox || req.get("authorization") !== undefined) return null;
  const session = await sessionOf(deps, req);
  if (session === null || session === "foreign_origin") return null;
  return session.tenantId === tenantId && may(session.role, "keys.manage") ? session.name : null;
}

function sendAsk(req: Request, res: Response, scene: Omit<AuthorizeScene, "words">): void {
  const { asking } = scene;
  const words = wordsFor(req, asking.params.ui_locales);
  sendPage(res, authorizePage({ ...scene, words }), asking);
}

function sendOther(
  deps: Deps,
  req: Request,
  res: Response,
  read: Exclude<ReadRequest, { kind: "ask" }>,
): void {
  if (read.kind === "stop") {
    sendPage(res.status(400), stopPage(wordsFor(req, "")), null);
    return;
  }
  const { error, description } = read.refusal;
  const answer = { error, error_description: description };
  sendBack(res, backTo(read.params, deps.publicUrl, answer));
}

function sendBack(res: Response, location: string): void {
  res.set({ "cache-control": "no-store", "referrer-policy": "no-referrer" });
  res.redirect(303, location);
}

function sendPage(res: Response, page: string, asking: Asking | null): void {
  res.set({
    "content-security-policy": pagePolicy(asking),
    "cache-control": "no-store",
    // Not "no-referrer": a browser then hides the form's origin from our own server as well.
    "referrer-policy": "same-origin",
  });
  res.type("html").send(page);
}

/** The client may know better than the browser which language the person reads. */
function wordsFor(req: Request, uiLocales: string) {
  const [wanted = ""] = uiLocales.toLowerCase().split(" ");
  if (wanted.startsWith("es")) return authorizeWords("es");
  if (wanted.startsWith("en")) return authorizeWords("en");
  return authorizeWords(req.acceptsLanguages("en", "es") === "es" ? "es" : "en");
}
