import type { Response } from "express";

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

/** A page that opens another one of this origin in a frame, by a form. */
export function sendFramingPage(response: Response, page: string, origin: string): void {
  const both = `'self' ${origin}`;
  send(response, page, { ...PAGE, "frame-src": both, "form-action": both });
}

/** A page with components that bring styles of their own. */
export function sendStyledPage(response: Response, page: string): void {
  const styles = { "style-src": "'self' 'unsafe-inline'", "font-src": "'self'" };
  send(response, page, { ...PAGE, ...styles });
}

export function sendMail(response: Response, page: string): void {
  send(response, page, MAIL);
}

function send(response: Response, page: string, directives: Directives): void {
  const policy = Object.entries(directives).map(([name, value]) => `${name} ${value}`.trim());
  response.set({
    "content-security-policy": policy.join("; "),
    "cache-control": "no-store",
    // Not "no-referrer": a browser then hides a form's origin from our own server as well.
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
  });
  // A frame of ours shows the mail; X-Frame-Options can't say that as exactly as frame-ancestors.
  response.removeHeader("x-frame-options");
  response.type("html").send(page);
}
