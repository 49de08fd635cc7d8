import { randomBytes } from "node:crypto";
import express, { type Request, type Response, Router } from "express";
import { z } from "zod";
import { appPage } from "../../../../ui-extensions/zendesk/app-page.ts";
import { bundleZendeskApp } from "../../../../ui-extensions/zendesk/bundle.ts";
import {
  ADDRESSES,
  APP_LOCATIONS,
  type AppLocation,
  type AppToken,
  SDK_URL,
} from "../../../../ui-extensions/zendesk/src/contract.ts";
import { bundledOnce } from "../../bundled-files.ts";
import { installLanguageOf, sendInstallPage } from "../../host/install/install-page.ts";
import { problems, sendProblem } from "../../problem.ts";
import type { ZendeskEdge } from "../zendesk-edge.ts";
import { NO_PAGE_STATUS, type NoPage, noPage } from "./app-words.ts";
import { bearerOf, SESSION_OVER } from "./bearer.ts";
import type { AppOpener } from "./open-app.ts";

const FORM_MAX = "20kb";
const YEAR_S = 31_536_000;
const ANY_ZENDESK = "https://*.zendesk.com";
const appFiles = bundledOnce(bundleZendeskApp);
const Form = z.object({ token: z.string().min(1).max(10_000) });
const Location = z.enum(APP_LOCATIONS);

/** The page Zendesk shows in its frame, its files, and what renews its session. */
export function appRoutes(edge: ZendeskEdge, opener: AppOpener): Router {
  const show = async (
    res: Response,
    { location, host, locale, token }: ShownApp,
  ): Promise<void> => {
    const { names } = await appFiles();
    const nonce = randomBytes(16).toString("base64");
    const session = { ...token, location, locale };
    const sdkUrl = edge.app.workspace?.sdkUrl ?? SDK_URL;
    const policy = policyOf(nonce, { host, sdkUrl });
    res.removeHeader("x-frame-options");
    res
      .set({ "content-security-policy": policy, "cache-control": "no-store" })
      .type("html")
      .send(appPage({ session, nonce, assets: names, sdkUrl }));
  };
  return Router()
    .get(`${ADDRESSES.assets}/:name`, async (req, res) => {
      const found = (await appFiles()).find(req.params.name);
      if (found === null) return sendProblem(res, problems.noSuchRoute());
      // Their names carry a hash of what is in them.
      const caching = `public, max-age=${YEAR_S}, immutable`;
      res.set("cache-control", caching).type(found.type).send(found.body);
    })
    .post(ADDRESSES.session, async (req, res) => {
      const claims = bearerOf(edge, req);
      if (claims === null) return sendProblem(res, SESSION_OVER);
      const renewed = await opener.renew(claims);
      if (renewed.ok) return void res.set("cache-control", "no-store").json(renewed.value);
      const isDown = renewed.error === "unavailable";
      sendProblem(res, isDown ? problems.unavailable() : SESSION_OVER);
    })
    .get(`${ADDRESSES.page}/:location`, async (req, res) => {
      const host = hostIn(edge, req.query.origin);
      // A modal is opened by its sidebar, which tells it everything: this page holds no fact.
      if (req.params.location !== "modal" || host === null) return refusePage(req, res, "outside");
      const locale = installLanguageOf(req);
      await show(res, { location: "modal", host, locale, token: { token: "", expiresAt: "" } });
    })
    .post(
      `${ADDRESSES.page}/:location`,
      express.urlencoded({ extended: false, limit: FORM_MAX }),
      async (req, res) => {
        const location = Location.safeParse(req.params.location);
        const form = Form.safeParse(req.body);
        if (!location.success) return sendProblem(res, problems.noSuchRoute());
        if (!form.success) return refusePage(req, res, "outside");
        const opened = await opener.open(form.data.token);
        if (!opened.ok) return refusePage(req, res, opened.error);
        const { subdomain, token, locale: named } = opened.value;
        const host = edge.app.workspace?.origin ?? `https://${subdomain}.zendesk.com`;
        const locale = named ?? installLanguageOf(req);
        await show(res, { location: location.data, host, locale, token });
      },
    );
}

interface ShownApp {
  readonly location: AppLocation;
  /** Whose page may hold it: this one account's. */
  readonly host: string;
  readonly locale: string;
  readonly token: AppToken;
}

/** The account a modal says it stands in; only Zendesk's own addresses count, or the sandbox's. */
function hostIn({ app }: ZendeskEdge, origin: unknown): string | null {
  if (typeof origin !== "string") return null;
  if (origin === app.workspace?.origin) return origin;
  const isZendesk = /^https:\/\/[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.zendesk\.com$/.test(origin);
  return isZendesk ? origin : null;
}

/** Our own address, the script's, and the one page that may frame this one. */
function policyOf(nonce: string, { host, sdkUrl }: { host: string; sdkUrl: string }): string {
  return [
    "default-src 'none'",
    `script-src 'self'${sdkSource(sdkUrl)}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${host}`,
  ].join("; ");
}

/** That one script, because others lie at its address; nothing more for one of our own server's. */
function sdkSource(sdkUrl: string): string {
  return URL.canParse(sdkUrl) ? ` ${new URL(sdkUrl).href}` : "";
}

/** A kind word in place of the app; it says nothing of anybody, so any Zendesk may hold it. */
function refusePage(req: Request, res: Response, why: NoPage): void {
  res.removeHeader("x-frame-options");
  const page = noPage(installLanguageOf(req), why);
  const frameAncestors = `'self' ${ANY_ZENDESK}`;
  sendInstallPage(req, res, { status: NO_PAGE_STATUS[why], page, frameAncestors });
}
