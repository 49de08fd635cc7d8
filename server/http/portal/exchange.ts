import type { Request, Response } from "express";
import { z } from "zod";
import { type Html, toText } from "../../../ui-extensions/html/html.ts";
import {
  findLanguage,
  PORTAL_LANGUAGES,
  type PortalLanguage,
} from "../../../ui-extensions/portal/locale.ts";
import type { DoneTexts } from "../../../ui-extensions/portal/portal-view.ts";
import { toScene } from "../../../ui-extensions/portal/scene.ts";
import { toPortalView } from "../../../ui-extensions/portal/to-portal-view.ts";
import type { Draft, Frame, Page } from "../../../ui-extensions/portal/views/page.ts";
import { expiredPage, unknownPage } from "../../../ui-extensions/portal/views/problem-pages.ts";
import { problemWordsOf, refusalText, wordsOf } from "../../../ui-extensions/portal/words.ts";
import type { PortalPort, PortalRefusal, PortalVisit } from "../../effects/portal-port.ts";
import { proofOf } from "./form-seal.ts";

export interface PortalDeps {
  readonly portal: PortalPort;
  readonly csrfSecret: string;
  /** A fresh random key for one form. */
  newKey(): string;
  /** Every page says so, and payments are called what they are: tests. */
  readonly sandbox: boolean;
  /** The design system's `dist-cdn/styles`. */
  readonly assetsDir: string;
  /** Told of every fault the customer saw as "something went wrong on our side". */
  onFault(error: unknown): void;
}

/** One request by the holder of a link that opened. */
export interface Exchange {
  readonly req: Request;
  readonly res: Response;
  readonly deps: PortalDeps;
  readonly token: string;
  readonly visit: PortalVisit;
  readonly page: Page;
}

const Token = z.string().regex(/^[A-Za-z0-9._~-]{16,512}$/);

export function tokenOf(req: Request): string | null {
  const token = Token.safeParse(req.params.token);
  return token.success ? token.data : null;
}

/** Opens the link, or answers for it and returns null. */
export async function openExchange(
  req: Request,
  res: Response,
  deps: PortalDeps,
): Promise<Exchange | null> {
  const token = tokenOf(req);
  const access = token === null ? null : await deps.portal.open(token);
  if (token === null || access === null || access.kind === "unknown") {
    sendPage(res, 404, unknownPage(frameOf(req, res)));
    return null;
  }
  if (access.kind === "expired") {
    sendPage(res, 410, expiredPage(frameOf(req, res)));
    return null;
  }
  return { req, res, deps, token, visit: access.visit, page: pageOf(req, res, deps, access.visit) };
}

export function sendPage(res: Response, status: number, page: Html): void {
  res.status(status).type("html").send(toText(page));
}

/** What a page needs that may not know whose it is. */
export function frameOf(req: Request, res: Response): Frame {
  const accepted = req.acceptsLanguages(...PORTAL_LANGUAGES);
  return {
    language: askedLanguage(req) ?? findLanguage(accepted === false ? "en" : accepted) ?? "en",
    sandbox: res.locals.portalSandbox === true,
    cssHref: String(res.locals.portalCss),
    path: `${req.baseUrl}${req.path}`,
  };
}

function askedLanguage(req: Request): PortalLanguage | null {
  const lang = z.string().max(20).safeParse(req.query.lang);
  return lang.success ? findLanguage(lang.data) : null;
}

function pageOf(req: Request, res: Response, deps: PortalDeps, visit: PortalVisit): Page {
  const { account } = visit.facts;
  const asked = askedLanguage(req);
  const own = findLanguage(account.language) ?? findLanguage(visit.policy.defaults.language);
  const language = asked ?? own ?? "en";
  const token = String(req.params.token);
  return {
    ...frameOf(req, res),
    language,
    view: toPortalView(visit, language),
    words: wordsOf(language),
    problems: problemWordsOf(language),
    reader: toScene(visit, language).reader,
    base: baseOf(req),
    query: asked === null || asked === own ? "" : `?lang=${asked}`,
    seal: () => {
      const key = deps.newKey();
      return { key, proof: proofOf(deps.csrfSecret, token, key) };
    },
  };
}

export function baseOf(req: Request): string {
  return `${req.baseUrl}/p/${String(req.params.token)}`;
}

/** After a form: 303, so that going back or reloading never sends it twice. */
export function redirectDone({ res, page }: Exchange, done: keyof DoneTexts): void {
  const lang = page.query === "" ? "" : `&${page.query.slice(1)}`;
  res.redirect(303, `${page.base}?done=${done}${lang}`);
}

export function redirectTo({ res, page }: Exchange, path: string): void {
  res.redirect(303, `${page.base}${path}${page.query}`);
}

/** Draws the form again with what was typed and what to correct. */
export function sendDraft(
  { res, page }: Exchange,
  view: (page: Page, draft: Draft) => Html,
  draft: Draft,
): void {
  sendPage(res, 422, view(page, draft));
}

/** The account moved on while the form was open: draw it again over the facts as they are now. */
export async function sendRefusal(
  exchange: Exchange,
  view: (page: Page, draft: Draft) => Html,
  { refusal, values, fieldIds }: RefusedForm,
): Promise<void> {
  const { req, res, deps } = exchange;
  const fresh = await openExchange(req, res, deps);
  if (fresh === null) return;
  const field = refusal.field === undefined ? "" : (fieldIds[refusal.field] ?? "");
  const text = refusalText(refusal.code, fresh.page.language);
  sendPage(res, 409, view(fresh.page, { values, errors: [{ field, text }] }));
}

export interface RefusedForm {
  readonly refusal: PortalRefusal;
  readonly values: Draft["values"];
  /** The port's field names to the ids on the page. */
  readonly fieldIds: Readonly<Record<string, string>>;
}
