import express, { type Request, type Response, Router } from "express";
import { z } from "zod";
import { MOVE_DAYS_MAX } from "../../sandbox/sandbox-clock.ts";
import type { Assets } from "./assets.ts";
import type { PageDeps } from "./page-deps.ts";
import { missingPages, ownForms } from "./page-frame.ts";

/** Only a path of ours: anything else would let the form send people elsewhere. */
const Back = z
  .string()
  .max(2_000)
  .regex(/^\/(?:$|(?:sandbox|console)(?:[/?#]|$))/)
  .catch("/");

const ClockForm = z.union([
  z.strictObject({ back: Back, to: z.literal("next_opening") }),
  z.strictObject({ back: Back, days: z.coerce.number().int().min(1).max(MOVE_DAYS_MAX) }),
]);

/** The clock's buttons, which come back to the page they stand on. */
export function clockPages(deps: PageDeps, assets: Assets): Router {
  const form = express.urlencoded({ extended: false, limit: "8kb" });
  const sendMissing = missingPages(deps, assets.console);
  const move = async (request: Request, response: Response) => {
    const asked = ClockForm.safeParse(request.body);
    if (!asked.success || deps.clock === null) {
      await sendMissing(request, response, 400, {
        title: "The clock was not moved",
        text: `It moves by 1 to ${MOVE_DAYS_MAX} days, or to the next working morning.`,
      });
      return;
    }
    const { back, ...to } = asked.data;
    await deps.clock.move(to);
    response.redirect(303, back);
  };
  return Router().post("/sandbox/clock", ownForms(deps, assets.console), form, move);
}
