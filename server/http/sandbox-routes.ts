import express, { Router } from "express";
import { z } from "zod";
import { Role } from "../../core/access/rights.ts";
import type { Deps } from "../deps.ts";
import { type ClockMove, MOVE_DAYS_MAX } from "../sandbox/sandbox-clock.ts";
import { invalidInput, problems, sendProblem } from "./problem.ts";
import { setSandboxSession } from "./sandbox-session.ts";
import { isOwnPage, sessionOf } from "./session-of.ts";

const Move = z.union([
  z.strictObject({ days: z.int().min(1).max(MOVE_DAYS_MAX) }),
  z.strictObject({ to: z.literal("next_opening") }),
]);

/**
 * What only the sandbox can do: move its clock ahead and watch what becomes due. A form is left to
 * the pages, whose answer is a page.
 */
export function sandboxRoutes(
  deps: Deps,
  moveClock: ((move: ClockMove) => Promise<void>) | null,
): Router {
  return Router()
    .post("/sandbox/role", express.json(), (req, res) => {
      if (!isOwnPage(req))
        return sendProblem(res, problems.forbidden("The request comes from another site."));
      const asked = z.strictObject({ role: Role }).safeParse(req.body);
      if (!asked.success) return sendProblem(res, invalidInput(asked.error));
      setSandboxSession(deps, res, asked.data.role);
      res.json(asked.data);
    })
    .post("/sandbox/clock", express.json(), async (req, res, next) => {
      if (req.is("application/x-www-form-urlencoded")) return next();
      const session = await sessionOf(deps, req);
      if (session === null || session === "foreign_origin")
        return sendProblem(res, problems.notSignedIn());
      const move = Move.safeParse(req.body);
      if (!move.success) return sendProblem(res, invalidInput(move.error));
      if (moveClock === null) return sendProblem(res, problems.noSuchRoute());
      await moveClock(move.data);
      res.json({ now: deps.clock.now() });
    });
}
