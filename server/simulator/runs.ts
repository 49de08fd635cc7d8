import type { SimulationRunView } from "../../ui-extensions/console-app/views/simulator.ts";
import type { Deps } from "../deps.ts";
import type { LivedBook } from "./live-book.ts";

/** Kept for as long as the process lives; what falls out can be run again from its address. */
export const RUNS_KEPT_MAX = 20;
/** Each takes a core of the machine that also answers people. */
export const RUNNING_MAX = 2;

export interface SimulationRun {
  readonly cancel: AbortController;
  /** What is told of it, but for what it found. */
  view: Omit<SimulationRunView, "result">;
  found: (Pick<LivedBook, "tallies" | "forecast"> & { readonly tookMs: number }) | null;
}

const runsOf = new WeakMap<Deps["db"], Map<string, SimulationRun[]>>();

function shelfOf({ db }: Deps): Map<string, SimulationRun[]> {
  const shelf = runsOf.get(db) ?? new Map<string, SimulationRun[]>();
  runsOf.set(db, shelf);
  return shelf;
}

/** A tenant's runs, the newest first. */
export function listRuns(deps: Deps, tenantId: string): readonly SimulationRun[] {
  return shelfOf(deps).get(tenantId) ?? [];
}

export function findRun(deps: Deps, tenantId: string, id: string): SimulationRun | null {
  return listRuns(deps, tenantId).find(({ view }) => view.id === id) ?? null;
}

/** Why another run may not start now; null when it may. */
export function refusalToRun(deps: Deps, tenantId: string): "own" | "others" | null {
  if (listRuns(deps, tenantId).some(isRunning)) return "own";
  const everybody = [...shelfOf(deps).values()].flat();
  return everybody.filter(isRunning).length >= RUNNING_MAX ? "others" : null;
}

export function keepRun(deps: Deps, tenantId: string, run: SimulationRun): void {
  const runs = [run, ...listRuns(deps, tenantId)].slice(0, RUNS_KEPT_MAX);
  shelfOf(deps).set(tenantId, runs);
}

function isRunning({ view }: SimulationRun): boolean {
  return view.state === "running";
}
