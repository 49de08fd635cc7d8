import { z } from "zod";
import { Done } from "../../../ui-extensions/console-app/views/access.ts";
import { SESSION_COOKIE } from "../../security/session.ts";
import { endSessionsOf, endUserSession } from "../../storage/user-sessions.ts";
import { cookieOf } from "../session-of.ts";
import { endpoint, NoParams } from "./endpoint.ts";

/** The cookie stays in the browser and opens nothing any more. */
export const postSignOut = endpoint({
  method: "post",
  path: "/session/sign-out",
  summary: "End the caller's own session, or everywhere they are signed in",
  tag: "Access",
  right: "accounts.read",
  params: NoParams,
  query: z.object({}),
  body: z.strictObject({ everywhere: z.boolean() }),
  response: Done,
  writes: false,
  async handle({ deps, session, body, req }) {
    const { tenantId, userId } = session;
    const token = cookieOf(req, SESSION_COOKIE) ?? "";
    await deps.db.withTenant(tenantId, async (tx) => {
      if (body.everywhere && userId !== undefined) await endSessionsOf(tx, userId);
      else await endUserSession(tx, token);
    });
    return { status: 200, body: { done: true } };
  },
});
