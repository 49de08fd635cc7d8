import { randomBytes } from "node:crypto";
import { type Request, type RequestHandler, type Response, Router } from "express";
import { bundleConsole, CONSOLE_ASSETS } from "../../../ui-extensions/console-app/bundle.ts";
import { consolePage } from "../../../ui-extensions/console-app/console-page.ts";
import type { Deps } from "../../deps.ts";
import { API_BASE } from "../api/openapi.ts";
import { readerOf } from "../reader.ts";

const YEAR_SECONDS = 31_536_000;
const NONCE_BYTES = 16;

/**
 * The console: one page whatever the address below `/console`, and its files. Holds no facts: those
 * are asked for at `/api/v1`, which knows who may see what. Async because it is bundled here, once.
 */
export async function consoleRoutes(deps: Deps): Promise<Router> {
  const assets = await bundleConsole();
  const sendConsole: RequestHandler = (req, res) => {
    const nonce = randomBytes(NONCE_BYTES).toString("base64");
    const start = {
      apiBase: API_BASE,
      locale: readerOf(req).locale,
      sandbox: deps.config.sandbox,
    };
    res.set({ "content-security-policy": policyOf(nonce), "cache-control": "no-store" });
    res.type("html").send(consolePage({ start, nonce, assets: assets.keys() }));
  };
  return Router()
    .get(`${CONSOLE_ASSETS}/:name`, (req: Request<{ name: string }>, res: Response) => {
      const file = assets.get(req.params.name);
      if (file === undefined) {
        res.sendStatus(404);
        return;
      }
      res.set("cache-control", `public, max-age=${YEAR_SECONDS}, immutable`);
      res.type(req.params.name.endsWith(".css") ? "css" : "js").send(Buffer.from(file));
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
