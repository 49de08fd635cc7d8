import type { SimulationReport } from "../../core/treatment/simulation-report.ts";
import { html, type SafeHtml } from "../html/html.ts";
import { type PageFrame, renderConsole } from "./page.ts";
import { simulationSections } from "./simulation-page.ts";

export const SIMULATED_DAYS_MAX = 180;

export interface SimulationFormView {
  readonly from: string;
  readonly days: string;
  readonly problem: { readonly field: "from" | "days"; readonly message: string } | null;
  /** The last one that was run, or null when there was none. */
  readonly report: SimulationReport | null;
}

const INVALID = html` aria-invalid="true" aria-describedby="form-problem"`;

/** The form that lives the policy through some days, and what came of the last time. */
export function renderSimulationFormPage(view: SimulationFormView, frame: PageFrame): string {
  const { report, problem } = view;
  const content = html`<div class="page-head">
    <h1>Simulation</h1>
    <p class="quiet">The current policy lived through with the live engine, over every account of the sandbox. Nothing is sent and nothing is written.</p>
  </div>
  ${problem === null ? null : html`<p class="notice wa-danger" role="alert" id="form-problem">${problem.message}</p>`}
  ${form(view)}
  ${report === null ? none() : html`<div class="simulation">${simulationSections(report)}</div>`}`;
  const title = "Simulation · Good Standing";
  return renderConsole(frame, { title, place: "simulation", content });
}

function form({ from, days, problem }: SimulationFormView): SafeHtml {
  return html`<form method="post" action="/console/simulation" class="card form form-row">
    <div class="field">
      <label for="from">From</label>
      <input id="from" name="from" type="date" required value="${from}"${problem?.field === "from" ? INVALID : null}>
    </div>
    <div class="field">
      <label for="days">Days</label>
      <input id="days" name="days" type="number" required min="1" max="${SIMULATED_DAYS_MAX}" value="${days}"${problem?.field === "days" ? INVALID : null}>
    </div>
    <button type="submit" class="wa-brand wa-accent">Simulate</button>
  </form>`;
}

function none(): SafeHtml {
  return html`<div class="card empty">
    <h2>No simulation yet</h2>
    <p class="quiet">Press “Simulate” to see each touch of the coming days with its reason.</p>
  </div>`;
}
