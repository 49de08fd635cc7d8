import express, { type Request, type Response, Router } from "express";
import type { ZendeskAgent } from "../../../adapters/zendesk/index.ts";
import type { Role } from "../../../core/access/rights.ts";
import { ADDRESSES } from "../../../ui-extensions/zendesk/src/contract.ts";
import { answerCall, type HostCall, type HostCalls } from "../host/answer-call.ts";
import { problemAnswer } from "../host/card-answers.ts";
import { CARD_CALLS } from "../host/card-calls.ts";
import { openCard, openHost } from "../host/card-scene.ts";
import type { HostCaller } from "../host/host-edge.ts";
import { REPLY_CALLS } from "../host/reply/reply-calls.ts";
import { SETTINGS_CALLS } from "../host/settings/settings-calls.ts";
import { openSettings } from "../host/settings/settings-scene.ts";
import { WORKLIST_CALLS } from "../host/worklist/worklist-calls.ts";
import { problems, sendProblem } from "../problem.ts";
import { isStorable } from "../storable.ts";
import type { AppSessionClaims } from "./app/app-session.ts";
import { bearerOf, SESSION_OVER } from "./app/bearer.ts";
import type { ZendeskEdge } from "./zendesk-edge.ts";
import { zendeskHost } from "./zendesk-host.ts";

const BODY_MAX = "100kb";

/** Every call of the app inside Zendesk, each by the session of the agent who opened it. */
export function callRoutes(edge: ZendeskEdge): Router {
  const router = Router();
  const host = zendeskHost(edge);
  const readBody = express.json({ limit: BODY_MAX });
  const mount = <Visit>(
    path: string,
    open: HostCalls<Visit>["open"],
    call: HostCall<Visit>,
  ): void => {
    const admit = (req: Request, res: Response, next: () => void) => {
      // Asked before the body is read, so that a stranger can't make us read one.
      const claims = bearerOf(edge, req);
      if (claims === null) sendProblem(res, SESSION_OVER);
      else next();
    };
    router.post(path, admit, readBody, async (req, res) => {
      const claims = bearerOf(edge, req);
      if (claims === null) return sendProblem(res, SESSION_OVER);
      res.set("cache-control", "no-store");
      const body: unknown = req.body;
      if (!isStorable(body)) {
        const message = "A text holds a character that can't be kept, such as NUL";
        return void res.json(problemAnswer(problems.invalidInput([{ field: "", message }])));
      }
      const { requestId } = res.locals;
      res.json(await answerCall(host, { caller: toCaller(claims), open, call, body, requestId }));
    });
  };
  for (const [name, call] of Object.entries({ ...CARD_CALLS, ...REPLY_CALLS }))
    mount(`${ADDRESSES.card}/${name}`, openCard, call);
  mount(ADDRESSES.worklist, openHost, WORKLIST_CALLS.worklist);
  for (const [name, call] of Object.entries(SETTINGS_CALLS))
    mount(`${ADDRESSES.settings}/${name}`, openSettings, call);
  return router;
}

/** What Zendesk's roles make of somebody here, as long as an admin of ours says nothing else. */
const ROLES: Readonly<Record<ZendeskAgent["role"], Role>> = {
  admin: "admin",
  agent: "rep",
  light_agent: "auditor",
};

function toCaller({ subdomain, userId, email, name, role, seesAll }: AppSessionClaims): HostCaller {
  return {
    ...{ externalId: subdomain, userId, email, name, role: ROLES[role] },
    // The app reads the record's key as the agent, which is how we know that they may read it.
    mayReadRecord: false,
    readsAllRecords: seesAll,
  };
}
