import express, { type Request, type RequestHandler, type Response, Router } from "express";
import { z } from "zod";
import {
  SIGN_IN_CSS,
  SIGN_IN_CSS_PATH,
  type SignInPage,
  signInPage,
} from "../../../ui-extensions/console-app/sign-in-page.ts";
import type { Deps } from "../../deps.ts";
import { openSealed, sealed } from "../../security/sealed-cookie.ts";
import { SESSION_COOKIE } from "../../security/session.ts";
import { type Oidc, OidcTry, openOidc, TRY_MS } from "../../sign-in/oidc.ts";
import { beginSession, LONGEST_MS } from "../../sign-in/sessions.ts";
import { LINK_PATH, signInByLink } from "../../sign-in/sign-in-links.ts";
import { findTenant } from "../../storage/tenants.ts";
import { findTenantsOfEmail, findUserByEmail } from "../../storage/users.ts";
import { farAddressOf, limited } from "../limited.ts";
import { realNow } from "../oauth/real-now.ts";
import { cookieOf, isOwnPage } from "../session-of.ts";
import { signInWords } from "./sign-in-words.ts";

export const SIGN_IN_PATH = "/console/sign-in";
const START_PATH = `${SIGN_IN_PATH}/start`;
const CALLBACK_PATH = `${SIGN_IN_PATH}/callback`;
const CHOOSE_PATH = `${SIGN_IN_PATH}/choose`;
const TRY_COOKIE = "gs_sign_in";
const CHOICE_COOKIE = "gs_sign_in_choice";
const HOME = "/console/home";

/** An address that was proven, until its owner says which company they want. */
const Choice = z.strictObject({ email: z.string(), to: z.string(), expiresAt: z.int() });
const form = express.urlencoded({ extended: false, limit: "10kb" });

/** How a person becomes signed in: by their company's sign-in service, or by a link used once. */
export function signInRoutes(deps: Deps): Router {
  const { oidc: config } = deps.config;
  const oidc = config === null ? null : openOidc(config, `${deps.publicUrl}${CALLBACK_PATH}`);
  const router = Router()
    .get(SIGN_IN_CSS_PATH, (_req, res) => {
      res.type("css").set("cache-control", "max-age=3600").send(SIGN_IN_CSS);
    })
    .get(SIGN_IN_PATH, (req, res) => {
      const to = encodeURIComponent(placeIn(req.query.to));
      send(res, 200, oidc === null ? signInWords.byLink() : signInWords.service(startAt(to)));
    })
    .get(LINK_PATH, (req, res) => {
      // A mail program that looks at links must not use one up: a person presses a button.
      const token = z.string().max(100).catch("").parse(req.query.token);
      send(res, 200, signInWords.confirmLink(token, LINK_PATH));
    })
    .post(LINK_PATH, slowed(deps), form, async (req, res) => {
      const token = z.string().max(100).catch("").parse(req.body?.token);
      const at = realNow(deps.clock);
      const session = isOwnPage(req) ? await signInByLink(deps.db, token, at) : null;
      if (session === null) return send(res, 403, signInWords.deadLink());
      signIn(deps, res, session, HOME);
    });
  return oidc === null ? router : router.use(serviceRoutes(deps, oidc));
}

function serviceRoutes(deps: Deps, oidc: Oidc): Router {
  const again = startAt("");
  return Router()
    .get(START_PATH, slowed(deps), async (req, res) => {
      const begun = await oidc.begin(placeIn(req.query.to), Date.now());
      if (!begun.ok) return send(res, 503, signInWords.unavailable(again));
      const { url, tried } = begun.value;
      res.cookie(TRY_COOKIE, sealed(deps.secrets.session, TRY_COOKIE, tried), {
        ...cookieFor(deps, SIGN_IN_PATH),
        maxAge: TRY_MS,
      });
      res.redirect(303, url.href);
    })
    .get(CALLBACK_PATH, slowed(deps), async (req, res) => {
      const cookie = cookieOf(req, TRY_COOKIE);
      const tried = openSealed(OidcTry, cookie, deps.secrets.session, TRY_COOKIE);
      res.clearCookie(TRY_COOKIE, cookieFor(deps, SIGN_IN_PATH));
      if (tried === null || tried.expiresAt <= Date.now())
        return send(res, 400, signInWords.again(again));
      const email = await oidc.finish(new URL(req.originalUrl, deps.publicUrl), tried);
      if (email.ok) return letIn(deps, res, { email: email.value, to: tried.to });
      deps.log.warn({ why: email.error }, "a sign-in was refused");
      switch (email.error.kind) {
        case "unavailable":
          return send(res, 503, signInWords.unavailable(again));
        case "no_verified_email":
          return send(res, 403, signInWords.unverified(again));
        case "rejected":
          return send(res, 400, signInWords.again(again));
      }
    })
    .post(CHOOSE_PATH, form, async (req, res) => {
      const cookie = cookieOf(req, CHOICE_COOKIE);
      const choice = openSealed(Choice, cookie, deps.secrets.session, CHOICE_COOKIE);
      if (choice === null || choice.expiresAt <= Date.now() || !isOwnPage(req))
        return send(res, 400, signInWords.again(again));
      const tenants = await findTenantsOfEmail(deps.db, choice.email);
      const tenantId = tenants.find((id) => id === req.body?.tenant);
      if (tenantId === undefined) return send(res, 400, signInWords.again(again));
      res.clearCookie(CHOICE_COOKIE, cookieFor(deps, SIGN_IN_PATH));
      await letInTo(deps, res, { ...choice, tenantId });
    });
}

function slowed(deps: Deps): RequestHandler {
  return limited(deps, "sign_in.address", farAddressOf);
}

/** A proven address, let in to its company; asked which one where it has several. */
async function letIn(
  deps: Deps,
  res: Response,
  { email, to }: { readonly email: string; readonly to: string },
): Promise<void> {
  const tenants = await findTenantsOfEmail(deps.db, email);
  const [tenantId, ...others] = tenants;
  if (tenantId === undefined) return send(res, 403, signInWords.stranger(email, startAt("")));
  if (others.length === 0) return letInTo(deps, res, { email, to, tenantId });
  const choice = { email, to, expiresAt: Date.now() + TRY_MS };
  res.cookie(CHOICE_COOKIE, sealed(deps.secrets.session, CHOICE_COOKIE, choice), {
    ...cookieFor(deps, SIGN_IN_PATH),
    maxAge: TRY_MS,
  });
  const named = await deps.db.withSystem(async (tx) => {
    const found = [];
    for (const id of tenants)
      found.push({ value: id, label: (await findTenant(tx, id))?.name ?? id });
    return found;
  });
  send(res, 200, signInWords.choose(CHOOSE_PATH, named));
}

async function letInTo(
  deps: Deps,
  res: Response,
  { email, to, tenantId }: { email: string; to: string; tenantId: string },
): Promise<void> {
  const token = await deps.db.withTenant(tenantId, async (tx) => {
    const user = await findUserByEmail(tx, email);
    return user === null ? null : beginSession(tx, user.id, realNow(deps.clock));
  });
  if (token === null) return send(res, 403, signInWords.stranger(email, startAt("")));
  signIn(deps, res, token, to);
}

function signIn(deps: Deps, res: Response, token: string, to: string): void {
  res.cookie(SESSION_COOKIE, token, { ...cookieFor(deps, "/"), maxAge: LONGEST_MS });
  res.set("cache-control", "no-store").redirect(303, to);
}

/** Lax: the way back from the sign-in service is a link, and a strict cookie would not travel on it. */
function cookieFor({ publicUrl }: Deps, path: string) {
  const secure = publicUrl.startsWith("https:");
  return { httpOnly: true, sameSite: "lax", secure, path } as const;
}

/** A place in the console and nowhere else, so that no link of ours leads away. */
function placeIn(to: unknown): string {
  if (typeof to !== "string" || !/^\/console\/[\w/?&=.%~+-]{0,500}$/.test(to)) return HOME;
  const { pathname, search } = new URL(to, "http://localhost");
  return pathname.startsWith("/console/") ? `${pathname}${search}` : HOME;
}

function startAt(to: string): string {
  return to === "" ? START_PATH : `${START_PATH}?to=${to}`;
}

function send(res: Response, status: number, page: SignInPage): void {
  res.status(status).set({
    "content-security-policy":
      "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    "cache-control": "no-store",
    // Not "no-referrer": a browser then hides the form's origin from our own server as well.
    "referrer-policy": "same-origin",
  });
  res.type("html").send(signInPage(page));
}

/** Where somebody without a session is sent to, and back from. */
export function signInAddress(req: Request): string {
  return `${SIGN_IN_PATH}?to=${encodeURIComponent(placeIn(req.originalUrl))}`;
}
