import { type Request, type Response, Router } from "express";
import { z } from "zod";
import type { Deps } from "../../deps.ts";
import { writeLetters } from "../../documents/write-letters.ts";
import { openTray } from "../../effects/letters.ts";
import type { Session } from "../../security/session.ts";
import { findCapturedOf } from "../../storage/captured-messages.ts";
import { listMessages } from "../../storage/messages.ts";
import { PAGE_MAX } from "../../storage/page.ts";
import { MessagesQuery, toMessageSearch } from "../api/messages.ts";
import { sendMail } from "../pages/page-headers.ts";
import { invalidInput, problems, sendProblem } from "../problem.ts";
import { sendCsv } from "./figure-routes.ts";
import { signedIn } from "./signed-in.ts";

/** What a spreadsheet still opens. */
const ROWS_MAX = 50_000;
const COLUMNS = ["decided", "left", "status", "reason", "channel", "template", "account", "name"];

/** What of the operations rooms is no JSON: a message's HTML part, lists as files, letters as a PDF. */
export function operationRoutes(deps: Deps): Router {
  return Router()
    .get("/messages.csv", signedIn(deps, "audit.read"), async (req: Request, res: Response) => {
      const query = MessagesQuery.safeParse(req.query);
      if (!query.success) return sendProblem(res, invalidInput(query.error));
      const session: Session = res.locals.session;
      const search = { ...toMessageSearch(query.data), limit: PAGE_MAX };
      const rows: (string | null)[][] = [COLUMNS];
      let cursor: string | undefined;
      do {
        const page = await deps.db.withTenant(session.tenantId, (tx) =>
          listMessages(tx, { ...search, cursor }),
        );
        for (const each of page.items) {
          const { createdAt, finishedAt, status, reason, channel, template } = each;
          const { accountNumber, accountName } = each;
          rows.push([
            ...[createdAt, finishedAt, status, reason, channel, template],
            ...[accountNumber, accountName],
          ]);
        }
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined && rows.length < ROWS_MAX);
      sendCsv(res, "messages.csv", rows);
    })
    .get(
      "/messages/:id/html",
      signedIn(deps, "audit.read"),
      async (req: Request<{ id: string }>, res: Response) => {
        const id = z.uuid().safeParse(req.params.id);
        const session: Session = res.locals.session;
        const kept = id.success
          ? await deps.db.withTenant(session.tenantId, (tx) => findCapturedOf(tx, id.data))
          : null;
        if (kept?.bodyHtml) return sendMail(res, kept.bodyHtml);
        sendProblem(res, problems.notFound());
      },
    )
    .get("/letters.pdf", signedIn(deps, "accounts.act"), async (req: Request, res: Response) => {
      const session: Session = res.locals.session;
      const only = z.string().optional().safeParse(req.query.id).data;
      const tray = await openTray(deps, session.tenantId);
      const wanted = only === undefined ? tray : tray.filter(({ id }) => id === only);
      if (wanted.length === 0) return sendProblem(res, problems.notFound());
      const pdf = await writeLetters(wanted.map(({ letter }) => letter));
      res.set({
        "cache-control": "no-store",
        "content-disposition": 'inline; filename="letters.pdf"',
      });
      res.type("pdf").send(Buffer.from(pdf));
    });
}
