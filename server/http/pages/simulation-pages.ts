import express, { type Request, type Response, Router } from "express";
import { z } from "zod";
import { CalendarDate } from "../../../core/time/calendar-date.ts";
import {
  renderSimulationFormPage,
  SIMULATED_DAYS_MAX,
  type SimulationFormView,
} from "../../../ui-extensions/console/simulation-form-page.ts";
import type { Assets } from "./assets.ts";
import type { PageDeps } from "./page-deps.ts";
import { frameOf, ownForms } from "./page-frame.ts";
import { sendPage } from "./page-headers.ts";

const DEFAULT_DAYS = "30";
// A century around any book there is; beyond it a year is a slip of the hand.
const From = CalendarDate.refine((date) => date >= "1970-01-01" && date <= "2100-12-31");
const Days = z.coerce.number().int().min(1).max(SIMULATED_DAYS_MAX);
const Asked = z.object({ from: z.string().default(""), days: z.string().default("") });

/** The simulation's form, and what came of it the last time. */
export function simulationPages(deps: PageDeps, assets: Assets): Router {
  const read = express.urlencoded({ extended: false, limit: "2kb" });

  async function send(request: Request, response: Response, view: SimulationFormView) {
    const frame = await frameOf(deps, request, assets.simulation);
    sendPage(response, renderSimulationFormPage(view, frame));
  }

  async function show(request: Request, response: Response): Promise<void> {
    const report = await deps.loadSimulation(response);
    const from = report?.from ?? (await deps.today());
    const days = report === null ? DEFAULT_DAYS : String(report.days);
    await send(request, response, { from, days, problem: null, report });
  }

  async function run(request: Request, response: Response): Promise<void> {
    const asked = Asked.catch({ from: "", days: "" }).parse(request.body ?? {});
    const from = From.safeParse(asked.from);
    const days = Days.safeParse(asked.days);
    if (!from.success || !days.success) {
      const problem = from.success ? DAYS_PROBLEM : FROM_PROBLEM;
      response.status(400);
      return send(request, response, { ...asked, problem, report: null });
    }
    await deps.runSimulation(response, { from: from.data, days: days.data });
    response.redirect(303, "/console/simulation");
  }

  return Router()
    .get("/console/simulation", show)
    .post("/console/simulation", ownForms(deps, assets.console), read, run);
}

const FROM_PROBLEM = {
  field: "from",
  message: "Choose the first day, such as 2026-12-01.",
} as const;
const DAYS_PROBLEM = {
  field: "days",
  message: `Choose 1 to ${SIMULATED_DAYS_MAX} days.`,
} as const;
