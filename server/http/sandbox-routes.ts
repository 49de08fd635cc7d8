import express, { Router } from "express";
import { z } from "zod";
import { DAY_MS } from "../../core/time/instant.ts";
import type { MovableClock } from "../clock.ts";
import type { Deps } from "../deps.ts";
import { invalidInput, problems, sendProblem } from "./problem.ts";
import { sessionOf } from "./session-of.ts";

const Move = z.strictObject({ days: z.int().min(1).max(90) });

function isMovable(clock: Deps["clock"]): clock is MovableClock {
  return "advance" in clock;
}

/** What only the sandbox can do: move its clock ahead and watch what becomes due. */
export function sandboxRoutes(deps: Deps): Router {
  return Router().post("/sandbox/clock", express.json(), async (req, res) => {
    const session = await sessionOf(deps, req);
    if (session === null || session === "foreign_origin")
      return sendProblem(res, problems.notSignedIn());
    const move = Move.safeParse(req.body);
    if (!move.success) return sendProblem(res, invalidInput(move.error));
    if (!isMovable(deps.clock)) return sendProblem(res, problems.noSuchRoute());
    deps.clock.advance(move.data.days * DAY_MS);
    deps.wake();
    res.json({ now: deps.clock.now() });
  });
}
