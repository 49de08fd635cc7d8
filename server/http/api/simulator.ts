import { z } from "zod";
import {
  SimulationAsked,
  SimulationRuns,
  SimulationRunView,
} from "../../../ui-extensions/console-app/views/simulator.ts";
import { findRun, listRuns } from "../../simulator/runs.ts";
import { startRun } from "../../simulator/start-run.ts";
import { viewRun } from "../../simulator/view-run.ts";
import { problems } from "../problem.ts";
import { endpoint, NoBody, NoFields, NoParams } from "./endpoint.ts";

const RunId = z.object({ runId: z.uuid() });

const getRuns = endpoint({
  method: "get",
  path: "/simulator/runs",
  summary: "Simulations that were started lately, the newest first",
  tag: "Policy",
  right: "reports.read",
  params: NoParams,
  query: NoParams,
  body: NoBody,
  response: SimulationRuns,
  writes: false,
  async handle({ deps, session }) {
    const runs = listRuns(deps, session.tenantId).map(({ view }) => view);
    return { status: 200, body: { runs } };
  },
});

const postRun = endpoint({
  method: "post",
  path: "/simulator/runs",
  summary: "Live one policy or two through the coming days over the book; nothing leaves",
  tag: "Policy",
  right: "reports.read",
  params: NoParams,
  query: NoParams,
  body: SimulationAsked,
  response: SimulationRunView,
  writes: false,
  async handle({ deps, session, body }) {
    const started = await startRun(deps, session, body);
    if (started.ok)
      return { status: 202, body: await viewRun(deps, session.tenantId, started.value) };
    const refusal = started.error;
    if (refusal.kind === "no_policy")
      return { problem: problems.invalidInput([{ field: refusal.field, message: refusal.why }]) };
    const why =
      refusal.by === "own"
        ? "A simulation of yours is running. Wait for it, or cancel it."
        : "Others are simulating. Try again in a minute.";
    return { problem: problems.refused("simulator_busy", why) };
  },
});

const getRun = endpoint({
  method: "get",
  path: "/simulator/runs/{runId}",
  summary: "A simulation: how far it is, and what it found",
  tag: "Policy",
  right: "reports.read",
  params: RunId,
  query: NoParams,
  body: NoBody,
  response: SimulationRunView,
  writes: false,
  async handle({ deps, session, params }) {
    const run = findRun(deps, session.tenantId, params.runId);
    return run === null
      ? { problem: problems.notFound() }
      : { status: 200, body: await viewRun(deps, session.tenantId, run) };
  },
});

const postRunCancel = endpoint({
  method: "post",
  path: "/simulator/runs/{runId}/cancel",
  summary: "Cancel a simulation that is running; one that has ended stays as it is",
  tag: "Policy",
  right: "reports.read",
  params: RunId,
  query: NoParams,
  body: NoFields,
  response: SimulationRunView,
  writes: false,
  async handle({ deps, session, params }) {
    const run = findRun(deps, session.tenantId, params.runId);
    if (run === null) return { problem: problems.notFound() };
    if (run.view.state === "running") {
      run.cancel.abort();
      run.view = { ...run.view, state: "cancelled" };
    }
    return { status: 200, body: await viewRun(deps, session.tenantId, run) };
  },
});

/** Trying a policy on the book before it is in force. */
export const simulatorEndpoints = [getRuns, postRun, getRun, postRunCancel];
