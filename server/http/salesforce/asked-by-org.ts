import express, { type Request, type RequestHandler, type Response } from "express";
import { z } from "zod";
import { toLongId } from "../../../adapters/salesforce/soql.ts";
import { type CrmConnection, findConnection } from "../../crm/connections.ts";
import type { HostCaller } from "../host/host-edge.ts";
import { authenticateBearer } from "../oauth/bearer.ts";
import { ORG_SCOPE } from "../oauth/client-input.ts";
import { problems, sendProblem } from "../problem.ts";
import { isStorable } from "../storable.ts";
import type { SalesforceEdge } from "./salesforce-edge.ts";

/** Fifty records and what a flow says of each. */
const BODY_MAX = "256kb";

/** An id in its long form, whichever it was given in. */
export const SalesforceId = z.string().transform((text, context) => {
  const long = toLongId(text);
  if (long !== null) return long;
  context.addIssue({ code: "custom", message: "use an id of 15 or 18 characters" });
  return z.NEVER;
});

const Org = z.object({ orgId: SalesforceId });

/** What our Apex says of who asks. It runs as that user, in a package they can't change. */
const User = z.object({
  userId: SalesforceId,
  userEmail: z.email().max(200).nullish().catch(null),
});

/** One question of an org that is connected to the tenant of whoever asks. */
export interface OrgCall {
  readonly req: Request;
  readonly res: Response;
  readonly body: unknown;
  readonly connection: CrmConnection;
}

/**
 * Handlers of one route that only a connected org gets through: its external credential brings a
 * token of ours, and the token's tenant must be the one the org is connected to. Asked before the
 * body is read, so that a stranger can't make us read one.
 */
export function askedByOrg(
  edge: SalesforceEdge,
  handle: (call: OrgCall) => Promise<void>,
): RequestHandler[] {
  return [
    async (req, res, next) => {
      const caller = await authenticateBearer(edge.deps, req);
      if (caller === null) return sendProblem(res, problems.notSignedIn());
      if (!caller.scopes.includes(ORG_SCOPE)) {
        const detail = `This client was not given the scope ${ORG_SCOPE}.`;
        return sendProblem(res, problems.forbidden(detail));
      }
      res.locals.orgTenantId = caller.tenantId;
      next();
    },
    express.json({ limit: BODY_MAX, type: () => true }),
    async (req, res) => {
      const body: unknown = req.body;
      if (!isStorable(body)) {
        const message = "A text holds a character that can't be kept, such as NUL";
        return sendProblem(res, problems.invalidInput([{ field: "", message }]));
      }
      const org = Org.safeParse(body);
      if (!org.success)
        return sendProblem(
          res,
          problems.invalidInput([{ field: "orgId", message: "say which org asks" }]),
        );
      const { orgId } = org.data;
      const connection = await findConnection(edge.deps.db, "salesforce", orgId);
      // Another tenant's org is no different from one that nobody has connected.
      if (connection === null || connection.tenantId !== res.locals.orgTenantId)
        return sendProblem(res, problems.forbidden("This Salesforce org isn't connected."));
      await handle({ req, res, body, connection });
    },
  ];
}

/** Who uses the panel; null where Apex does not say. */
export function callerOf({ body, connection }: OrgCall): HostCaller | null {
  const user = User.safeParse(body);
  if (!user.success) return null;
  const { userId, userEmail } = user.data;
  const email = userEmail?.toLowerCase() ?? null;
  return {
    externalId: connection.externalId,
    userId,
    email,
    name: userEmail ?? `Salesforce user ${userId}`,
    role: null,
    // Apex reads the record as the user before it asks us.
    mayReadRecord: true,
    readsAllRecords: false,
  };
}
