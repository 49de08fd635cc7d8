import { randomBytes } from "node:crypto";
import { type Request, type RequestHandler, type Response, Router } from "express";
import { bundleConsole, CONSOLE_ASSETS } from "../../../ui-extensions/console-app/bundle.ts";
import { consolePage } from "../../../ui-extensions/console-app/console-page.ts";
import type { Deps } from "../../deps.ts";
import { API_BASE } from "../api/openapi.ts";
import { bundledOnce } from "../bundled-files.ts";
import { readerOf } from "../reader.ts";
import { startSandboxSession } from "../sandbox-session.ts";
import { sessionOf } from "../session-of.ts";
import { signInAddress, signInRoutes } from "./sign-in-routes.ts";

const YEAR_SECONDS = 31_536_000;
const NONCE_BYTES = 16;
const consoleFiles = bundledOnce(bundleConsole);

/**
 * The console: one page whatever the address below `/console`, and its files. Holds no facts: those
 * are asked for at `/api/v1`, which knows who may see what.
 */
export function consoleRoutes(deps: Deps): Router {
  const sendConsole: RequestHandler = async (req, res) => {
    const session = await sessionOf(deps, req);
    if (session === null && !deps.config.sandbox) return res.redirect(303, signInAddress(req));
    if (session === null) startSandboxSession(deps, req, res);
    const { names } = await consoleFiles();
    const nonce = randomBytes(NONCE_BYTES).toString("base64");
    const start = {
      apiBase: API_BASE,
      locale: readerOf(req).locale,
      sandbox: deps.config.sandbox,
    };
    res.set({ "content-security-policy": policyOf(nonce), "cache-control": "no-store" });
    res.type("html").send(consolePage({ start, nonce, assets: names }));
  };
  return Router()
    .use(signInRoutes(deps))
    .get(`${CONSOLE_ASSETS}/:name`, async (req: Request<{ name: string }>, res: Response) => {
      const file = (await consoleFiles()).find(req.params.name);
      if (file === null) {
        res.sendStatus(404);
        return;
      }
      res.set("cache-control", `public, max-age=${YEAR_SECONDS}, immutable`);
      res.type(file.type).send(file.body);
    })
    .get(["/console", "/console/*path"], sendConsole);
}

function policyOf(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "connect-src 'self'",
    "img-src 'self' data:",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
