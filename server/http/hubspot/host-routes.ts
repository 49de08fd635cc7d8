import { Router } from "express";
import { answerCall, type HostCalls } from "../host/answer-call.ts";
import { problemAnswer } from "../host/card-answers.ts";
import { problems, sendProblem } from "../problem.ts";
import { callerOf } from "./hubspot-caller.ts";
import type { HubspotEdge } from "./hubspot-edge.ts";
import { hubspotHost } from "./hubspot-host.ts";
import { type SignedCall, signedByHubspot } from "./signed.ts";

const RULES = { acceptsV2: false, hasCaller: true, keepsTexts: true };

/** Mounts them. Every answer but the one to a stranger is 200 with an envelope. */
export function hostRoutes<Visit>(edge: HubspotEdge, host: HostCalls<Visit>): Router {
  const router = Router();
  for (const [name, call] of Object.entries(host.calls)) {
    const handle = async ({ req, res, body }: SignedCall): Promise<void> => {
      const caller = callerOf(req, edge.app);
      if (caller === null) {
        const detail = "The address does not say once who asks.";
        return sendProblem(res, { ...problems.notSignedIn(), detail });
      }
      if (!body.ok) return void res.json(problemAnswer(body.error));
      const { open } = host;
      const { requestId } = res.locals;
      const asked = { caller, open, call, body: body.value, requestId };
      res.json(await answerCall(hubspotHost(edge), asked));
    };
    router.post(`${host.path}/${name}`, ...signedByHubspot(edge, RULES, handle));
  }
  return router;
}
