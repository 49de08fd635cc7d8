import { createServer } from "node:http";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import express from "express";
import { z } from "zod";
import type { AccountFacts } from "../../../core/accounts/account-facts.ts";
import type { PortalPort } from "../../../server/effects/portal-port.ts";
import { portalRoutes } from "../../../server/http/portal/portal-routes.ts";
import { aFacts, anInvoice, aPolicy } from "../../support/facts.ts";
import { aPortalWorld, OPEN_TOKEN, type PortalWorld } from "../../support/portal.ts";

export const STYLES = join(
  dirname(fileURLToPath(import.meta.resolve("@awesome.me/webawesome/package.json"))),
  "dist-cdn/styles",
);
export const SECRET = "a secret of at least thirty-two characters";

export interface PortalSite {
  readonly origin: string;
  readonly base: string;
  readonly world: PortalWorld;
  readonly faults: unknown[];
  close(): Promise<void>;
}

interface SiteOptions {
  readonly facts?: AccountFacts;
  readonly sandbox?: boolean;
  readonly port?: Partial<PortalPort>;
}

/** The customer page on a real server, over an account whose facts the test knows. */
export async function startPortal(options: SiteOptions = {}): Promise<PortalSite> {
  const facts = options.facts ?? aFacts({ invoices: [anInvoice(32), anInvoice(-12)] });
  const world = aPortalWorld(facts, aPolicy());
  const faults: unknown[] = [];
  let keys = 0;
  const routes = portalRoutes({
    portal: { ...world.port, ...options.port },
    csrfSecret: SECRET,
    newKey: () => {
      keys += 1;
      return `form-key-${keys}`;
    },
    sandbox: options.sandbox ?? true,
    assetsDir: STYLES,
    onFault: (error) => faults.push(error),
  });
  const server = createServer(express().use(routes));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    base: `${origin}/p/${OPEN_TOKEN}`,
    world,
    faults,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export async function get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return toAnswer(await fetch(url, { headers, redirect: "manual" }));
}

export async function post(url: string, fields: Record<string, string>): Promise<Answer> {
  const body = new URLSearchParams(fields);
  return toAnswer(await fetch(url, { method: "POST", body, redirect: "manual" }));
}

async function toAnswer(response: Response): Promise<Answer> {
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** The hidden fields of the form that posts to `path`, as a browser would send them. */
export function hiddenFields(page: string, path: string): Record<string, string> {
  const forms = page.split("<form ").slice(1);
  const form = forms.find((each) => each.split(">")[0]?.includes(`${path}"`)) ?? "";
  const inputs = (form.split("</form>")[0] ?? "").matchAll(
    /<input type="hidden" name="([^"]*)" value="([^"]*)">/g,
  );
  return Object.fromEntries([...inputs].map(([, name = "", value = ""]) => [name, value]));
}

/** Opens a page, fills the form that posts to `path` and sends it. */
export async function submit(
  site: PortalSite,
  [from, path]: readonly [from: string, path: string],
  fields: Record<string, string> = {},
): Promise<Answer> {
  const page = await get(`${site.base}${from}`);
  const action = `/p/${OPEN_TOKEN}${path}`;
  return post(`${site.base}${path}`, { ...hiddenFields(page.text, action), ...fields });
}
