import { Router } from "express";
import { answerCall, type HostCalls } from "../host/answer-call.ts";
import { problemAnswer } from "../host/card-answers.ts";
import { problems } from "../problem.ts";
import { askedByOrg, callerOf, type OrgCall } from "./asked-by-org.ts";
import type { SalesforceEdge } from "./salesforce-edge.ts";
import { salesforceHost } from "./salesforce-host.ts";

/** Mounts them. Every answer but the one to a stranger is 200 with an envelope. */
export function hostRoutes<Visit>(edge: SalesforceEdge, host: HostCalls<Visit>): Router {
  const router = Router();
  for (const [name, call] of Object.entries(host.calls)) {
    const handle = async (asked: OrgCall): Promise<void> => {
      const caller = callerOf(asked);
      if (caller === null) {
        const detail = "The question does not say which user asks.";
        return void asked.res.json(problemAnswer({ ...problems.notSignedIn(), detail }));
      }
      const { res } = asked;
      const body = withRecord(asked.body);
      const { requestId } = res.locals;
      const { open } = host;
      res.json(await answerCall(salesforceHost(edge), { caller, open, call, body, requestId }));
    };
    router.post(`${host.path}/${name}`, ...askedByOrg(edge, handle));
  }
  return router;
}

/** Apex names the record beside the rest; every other host nests it, and needs a key for it. */
function withRecord(body: unknown): unknown {
  if (typeof body !== "object" || body === null) return body;
  const named: { recordId?: unknown; objectApiName?: unknown } = body;
  const { recordId, objectApiName } = named;
  return { ...body, recordKey: null, record: { recordId, objectApiName } };
}
