import express, { type NextFunction, type Request, type Response, Router } from "express";
import { may, type Right } from "../../../core/access/rights.ts";
import type { Deps } from "../../deps.ts";
import { ImportRefusal } from "../../import/import-refusal.ts";
import type { Session } from "../../security/session.ts";
import { InvalidCursor } from "../../storage/page.ts";
import { limitedWhenWrong, sendTooMany } from "../limited.ts";
import { invalidInput, problems, sendProblem } from "../problem.ts";
import { sessionOf } from "../session-of.ts";
import { isStorable } from "../storable.ts";
import { CsvFile, type Endpoint } from "./endpoint.ts";
import { RolledBack } from "./once.ts";

const JSON_MAX = "2mb";
const FILE_MAX = "64mb";
const UNSTORABLE =
  "A text holds a character that can't be kept, such as NUL, or the body is nested too deep";

/** Mounts every endpoint: who asks, what they sent, the work, the answer. */
export function apiRouter(deps: Deps, endpoints: readonly Endpoint[]): Router {
  const router = Router();
  router.use(limitedWhenWrong(deps, "api.wrong", (status) => status === 401));
  for (const endpoint of endpoints) {
    const path = endpoint.path.replaceAll(/\{(\w+)\}/g, ":$1");
    const read =
      endpoint.body === CsvFile
        ? express.raw({ type: () => true, limit: FILE_MAX })
        : express.json({ limit: JSON_MAX });
    router[endpoint.method](
      path,
      signedIn(deps, endpoint.right),
      read,
      (req: Request, res: Response) => serve(deps, endpoint, req, res),
    );
  }
  router.use((_req, res) => sendProblem(res, problems.noSuchRoute()));
  return router;
}

/** Asked before the body is read, so that a stranger can't make us read one. */
function signedIn(deps: Deps, right: Right) {
  return async (req: Request, res: Response, next: NextFunction): Promise<void> => {
    // What is answered is somebody's book: nobody between us and who asked may keep it.
    res.set("cache-control", "no-store");
    const session = await sessionOf(deps, req);
    if (session === null) return sendProblem(res, problems.notSignedIn());
    if (session === "foreign_origin")
      return sendProblem(res, problems.forbidden("The request comes from another site."));
    if (!may(session.role, right)) {
      const { tenantId, role } = session;
      deps.log.warn({ id: res.locals.requestId, tenantId, role, right }, "a right was missing");
      return sendProblem(res, problems.noRight(right));
    }
    const tooMany =
      (await deps.limits.use("api.caller", `${session.tenantId} ${session.name}`)) ??
      (await deps.limits.use("api.tenant", session.tenantId));
    if (tooMany !== null) return sendTooMany(res, tooMany);
    res.locals.session = session;
    next();
  };
}

async function serve(deps: Deps, endpoint: Endpoint, req: Request, res: Response): Promise<void> {
  const params = endpoint.params.safeParse(req.params);
  // An id that can't be one of ours is answered like one that is not.
  if (!params.success || !isStorable(req.params)) return sendProblem(res, problems.notFound());
  if (!isStorable(req.query) || !isStorable(req.body))
    return sendProblem(res, problems.invalidInput([{ field: "", message: UNSTORABLE }]));
  const query = endpoint.query.safeParse(req.query);
  if (!query.success) return sendProblem(res, invalidInput(query.error));
  const hasBody = endpoint.method !== "get";
  const body = endpoint.body.safeParse(hasBody ? req.body : undefined);
  if (!body.success) return sendProblem(res, invalidInput(body.error));
  const key = req.get("idempotency-key") ?? "";
  if (endpoint.writes && (key === "" || key.length > 200))
    return sendProblem(res, problems.keyMissing());
  const session: Session = res.locals.session;
  try {
    const asked = {
      deps,
      session,
      params: req.params,
      query: req.query,
      body: body.data,
      key,
      req,
    };
    const answer = await endpoint.handle(asked);
    if ("problem" in answer) sendProblem(res, answer.problem);
    else res.status(answer.status).json(answer.body);
  } catch (error) {
    if (error instanceof RolledBack && "problem" in error.answer)
      return sendProblem(res, error.answer.problem);
    if (error instanceof InvalidCursor)
      return sendProblem(res, problems.invalidInput([{ field: "cursor", message: error.message }]));
    if (error instanceof ImportRefusal)
      return sendProblem(
        res,
        problems.invalidInput([{ field: error.field, message: error.message }]),
      );
    throw error;
  }
}
