import { type Request, type Response, Router } from "express";
import { toCsv } from "../../../ui-extensions/console-app/views/csv.ts";
import { FigureAccounts } from "../../../ui-extensions/console-app/views/figures.ts";
import type { Deps } from "../../deps.ts";
import { loadFigureAccounts } from "../../figures/load-details.ts";
import { loadFigures } from "../../figures/load-figures.ts";
import type { Session } from "../../security/session.ts";
import { readCountState } from "../../storage/figures/changes.ts";
import { AccountsQuery, FiguresQuery, toAsked } from "../api/figures.ts";
import { invalidInput, sendProblem } from "../problem.ts";
import { signedIn } from "./signed-in.ts";

const LOOK_EVERY_MS = 2_000;
/** A proxy that hears nothing for a minute hangs up. */
const PULSE_MS = 25_000;
/** The accounts of one file: what a spreadsheet still opens. */
const ROWS_MAX = 50_000;
const PAGE = 200;

/** What is no JSON: figures as files, and word that they changed. */
export function figureRoutes(deps: Deps): Router {
  return Router()
    .get("/figures.csv", signedIn(deps, "reports.read"), async (req: Request, res: Response) => {
      const query = FiguresQuery.safeParse(req.query);
      if (!query.success) return sendProblem(res, invalidInput(query.error));
      const session: Session = res.locals.session;
      const asked = toAsked(query.data);
      const { period, previous } = await loadFigures(deps, session.tenantId, asked);
      const rows = [
        ["figure", "currency", "value", "unit", "numerator", "denominator", "before", "formula"],
        ...[
          { currency: "", now: period.kpis, earlier: previous.kpis },
          ...period.currencies.map(({ currency, kpis }) => {
            const before = previous.currencies.find((each) => each.currency === currency);
            return { currency, now: kpis, earlier: before?.kpis ?? [] };
          }),
        ].flatMap(({ currency, now, earlier }) =>
          now.map(({ id, value, unit, numerator, denominator, formula }) => {
            const before = earlier.find((each) => each.id === id)?.value ?? null;
            return [id, currency, value, unit, numerator, denominator, before, formula];
          }),
        ),
      ];
      sendCsv(res, `figures-${asked.from}-${asked.to}.csv`, rows);
    })
    .get(
      "/figures/accounts.csv",
      signedIn(deps, "reports.read"),
      async (req: Request, res: Response) => {
        const query = AccountsQuery.safeParse(req.query);
        if (!query.success) return sendProblem(res, invalidInput(query.error));
        const session: Session = res.locals.session;
        const { measure, currency = null, ...period } = query.data;
        const asked = { ...toAsked(period), measure, currency, limit: PAGE };
        const rows: (string | number | null)[][] = [
          ["account", "name", "segment", "amount", "unit"],
        ];
        let cursor: string | null = null;
        do {
          const page: FigureAccounts = FigureAccounts.parse(
            await loadFigureAccounts(deps, session.tenantId, { ...asked, cursor }),
          );
          for (const { id, name, segment, amount } of page.accounts)
            rows.push([id, name, segment, amount, page.unit]);
          cursor = page.cursor;
        } while (cursor !== null && rows.length < ROWS_MAX);
        sendCsv(res, `${measure}-${period.from}-${period.to}.csv`, rows);
      },
    )
    .get("/figures/live", signedIn(deps, "reports.read"), (req: Request, res: Response) => {
      tellChanges(deps, res.locals.session, req, res);
    });
}

/** Rows as a file to download. */
export function sendCsv(
  res: Response,
  name: string,
  rows: readonly (readonly (string | number | null)[])[],
): void {
  res.set("content-disposition", `attachment; filename="${name}"`);
  res.type("text/csv; charset=utf-8").send(toCsv(rows));
}

/** Server-sent events: each says how far the figures are counted, and nothing about anybody. */
function tellChanges({ db, log }: Deps, session: Session, req: Request, res: Response): void {
  res.set({ "content-type": "text/event-stream", "cache-control": "no-store" });
  res.flushHeaders();
  let told = -1;
  let heardAt = Date.now();
  const look = async () => {
    try {
      const { rev } = await db.withTenant(session.tenantId, readCountState);
      if (rev !== told) res.write(`event: changed\ndata: ${JSON.stringify({ rev })}\n\n`);
      else if (Date.now() - heardAt > PULSE_MS) res.write(": still here\n\n");
      else return;
      told = rev;
      heardAt = Date.now();
    } catch (error) {
      log.warn({ err: error }, "a live screen could not be told of changes");
      res.end();
    }
  };
  void look();
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  req.on("close", () => clearInterval(timer));
}
