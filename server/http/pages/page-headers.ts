import { createHash } from "node:crypto";
import type { Response } from "express";
import { SIMULATION_STYLE } from "../../../ui-extensions/console/simulation-style.ts";

type Directives = Readonly<Record<string, string>>;

const PAGE: Directives = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self'",
  // Icons travel in the bundle as data addresses, which wa-icon reads with fetch.
  "connect-src": "'self' data:",
  "img-src": "'self' data:",
  "frame-src": "'self'",
  "form-action": "'self'",
  "base-uri": "'none'",
  "frame-ancestors": "'none'",
};

const SIMULATION: Directives = {
  "default-src": "'none'",
  "style-src": `'sha256-${createHash("sha256").update(SIMULATION_STYLE).digest("base64")}'`,
  "img-src": "data:",
  "base-uri": "'none'",
  "frame-ancestors": "'none'",
};

// A captured mail is somebody's template: it may be styled, and nothing else.
const MAIL: Directives = {
  "default-src": "'none'",
  "style-src": "'unsafe-inline'",
  "img-src": "data:",
  sandbox: "",
  "frame-ancestors": "'self'",
};

export function sendPage(response: Response, page: string): void {
  send(response, page, PAGE);
}

export function sendSimulation(response: Response, page: string): void {
  send(response, page, SIMULATION);
}

export function sendMail(response: Response, page: string): void {
  send(response, page, MAIL);
}

function send(response: Response, page: string, directives: Directives): void {
  const policy = Object.entries(directives).map(([name, value]) => `${name} ${value}`.trim());
  response.set({
    "content-security-policy": policy.join("; "),
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  });
  // A frame of ours shows the mail; X-Frame-Options can't say that as exactly as frame-ancestors.
  response.removeHeader("x-frame-options");
  response.type("html").send(page);
}
