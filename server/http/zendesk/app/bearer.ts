import type { Request } from "express";
import { type Problem, problems } from "../../problem.ts";
import type { ZendeskEdge } from "../zendesk-edge.ts";
import { type AppSessionClaims, openAppToken } from "./app-session.ts";

export const SESSION_OVER: Problem = {
  ...problems.notSignedIn(),
  title: "The app's session is over",
  detail: "Load the page again inside Zendesk.",
};

/** Who asks, by the session token of the app's page; null for anybody else. */
export function bearerOf({ deps }: ZendeskEdge, req: Request): AppSessionClaims | null {
  const [, token] = /^Bearer ([\w.-]{1,4000})$/.exec(req.get("authorization") ?? "") ?? [];
  // Sessions run on the real clock; the sandbox's may be days ahead.
  return token === undefined ? null : openAppToken(token, deps.secrets.session, Date.now());
}
