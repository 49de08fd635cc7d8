import type { NextFunction, Request, RequestHandler, Response } from "express";
import { may, type Right } from "../../../core/access/rights.ts";
import type { Deps } from "../../deps.ts";
import { problems, sendProblem } from "../problem.ts";
import { sessionOf } from "../session-of.ts";

/** Lets in whoever has the right, for answers that are no JSON; leaves the session in `res.locals`. */
export function signedIn(deps: Deps, right: Right): RequestHandler {
  return async (req: Request, res: Response, next: NextFunction): Promise<void> => {
    const session = await sessionOf(deps, req);
    if (session === null) return sendProblem(res, problems.notSignedIn());
    if (session === "foreign_origin")
      return sendProblem(res, problems.forbidden("The request comes from another site."));
    if (!may(session.role, right)) return sendProblem(res, problems.noRight(right));
    res.locals.session = session;
    next();
  };
}
