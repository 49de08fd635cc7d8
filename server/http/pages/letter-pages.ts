import express, { type Request, type Response, Router } from "express";
import { z } from "zod";
import { renderLettersPage } from "../../../ui-extensions/console/letters-page.ts";
import type { Assets } from "./assets.ts";
import type { PageDeps } from "./page-deps.ts";
import { frameOf, missingPages, ownForms } from "./page-frame.ts";
import { sendPage } from "./page-headers.ts";

const IDS_MAX = 200;
const Id = z.uuid();
/** A form sends one of a name as text and several as a list. */
const PostForm = z.strictObject({
  letter: z
    .union([Id.transform((id) => [id]), z.array(Id).max(IDS_MAX)])
    .optional()
    .transform((ids) => ids ?? []),
});

const Posted = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number)
  .nullable()
  .catch(null);

const NO_LETTER = {
  title: "No such letter",
  text: "It was posted, or taken out because it need not go any more.",
  way: { href: "/console/letters", label: "To the letters" },
};

/** The tray: what waits to be printed, the letters as a PDF, and what was taken to the post. */
export function letterPages(deps: PageDeps, assets: Assets): Router {
  const { letters } = deps;
  const sendMissing = missingPages(deps, assets.console);
  const form = express.urlencoded({ extended: false, limit: "32kb" });
  async function print(request: Request, response: Response, id: string | null): Promise<void> {
    const pdf = await letters.print(id);
    if (pdf === null) return sendMissing(request, response, 404, NO_LETTER);
    response.set({ "cache-control": "no-store", "x-content-type-options": "nosniff" });
    response.set("content-disposition", 'inline; filename="letters.pdf"').type("pdf").send(pdf);
  }
  // Reading them notes that they were printed, so another site's page may not make it happen.
  const guard = ownForms(deps, assets.console);
  return Router()
    .get("/console/letters", async (request, response) => {
      const posted = Posted.parse(request.query.posted);
      const view = await letters.open();
      const frame = await frameOf(deps, request, assets.console);
      sendPage(response, renderLettersPage({ ...view, posted }, frame));
    })
    .post("/console/letters/print", guard, (request, response) => print(request, response, null))
    .post("/console/letters/:id/print", guard, (request: Request<{ id: string }>, response) =>
      print(request, response, request.params.id),
    )
    .post("/console/letters/post", guard, form, async (request, response) => {
      const asked = PostForm.safeParse(request.body);
      if (!asked.success) return sendMissing(request, response, 400, NO_LETTER);
      const posted = await letters.post(asked.data.letter);
      response.redirect(303, `/console/letters?posted=${posted}`);
    });
}
