import { formatMoney } from "../../core/money/format.ts";
import { CurrencyCode, money } from "../../core/money/money.ts";
import type { SimulationCheck, SimulationReport } from "../../core/treatment/simulation-report.ts";
import { html, SafeHtml } from "../html/html.ts";
import { fullDayText, gateWords } from "./console-words.ts";
import { chartSection } from "./simulation-chart.ts";
import { SIMULATION_STYLE } from "./simulation-style.ts";
import { touchesSection } from "./simulation-touches.ts";

/** A simulation as one HTML file that needs nothing else. */
export function renderSimulationPage(report: SimulationReport): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Simulation · Good Standing</title>
<link rel="icon" href="data:,">
<style>${new SafeHtml(SIMULATION_STYLE)}</style>
</head>
<body><main>

<header>
  <h1>${report.days} days from ${fullDayText(report.from)}</h1>
  <p class="quiet">Policy version ${report.policyVersion} lived through with the live engine. Nothing was sent.</p>
</header>
${results(report)}
</main></body>
</html>
`.text;
}

/** The same inside another page, whose heading comes first. */
export function simulationSections(report: SimulationReport): SafeHtml {
  return html`<header>
  <h2>${report.days} days from ${fullDayText(report.from)}</h2>
  <p class="quiet">Policy version ${report.policyVersion}, ${count(report.accounts)} accounts.</p>
</header>
${results(report)}`;
}

function results(report: SimulationReport): SafeHtml {
  return html`${tiles(report)}
${checksSection(report.checks)}
${chartSection(report)}
<div class="columns">${gatesSection(report)}${stepsSection(report)}</div>
${touchesSection(report.touches)}`;
}

function tiles({ totals, accounts, accountsTouched, looks, receivedMinor }: SimulationReport) {
  const received = Object.entries(receivedMinor).map(([currency, minor]) =>
    moneyText(minor, currency),
  );
  return html`<dl class="tiles">
    ${tile("Messages", totals.messages)}
    ${tile("Tasks for a person", totals.tasks)}
    ${tile("Handed to a person", totals.ended)}
    ${tile(`Accounts reached of ${count(accounts)}`, accountsTouched)}
    ${tile("Decisions made", looks)}
  </dl>
  ${received.length === 0 ? null : html`<p class="quiet">Received in these days, as the book already shows: ${received.join(", ")}. This is not a forecast.</p>`}`;
}

function tile(label: string, value: number): SafeHtml {
  return html`<div class="tile"><dt>${label}</dt><dd>${count(value)}</dd></div>`;
}

function count(value: number): string {
  return value.toLocaleString("en");
}

function moneyText(minor: number, currency: string): string {
  const code = CurrencyCode.safeParse(currency);
  return code.success ? formatMoney(money(minor, code.data), "en") : currency;
}

const CHECK_MARK = html`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="3" role="img" aria-label="holds"><path d="m5 12.5 4.5 4.5L19 7.5"/></svg>`;
const CROSS_MARK = html`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="3" role="img" aria-label="broken"><path d="M6 6l12 12M18 6 6 18"/></svg>`;

function checksSection(checks: readonly SimulationCheck[]): SafeHtml {
  return html`<section aria-labelledby="checks-title">
    <h2 id="checks-title">Checked against the book</h2>
    <ul class="checks">${checks.map(checkLine)}</ul>
  </section>`;
}

function checkLine({ ok, label, checked, violations }: SimulationCheck): SafeHtml {
  const broken = html`<ul>${violations.map((each) => html`<li>${each}</li>`)}</ul>`;
  return html`<li><span class="${ok ? "ok" : "bad"}">${ok ? CHECK_MARK : CROSS_MARK}</span>
    <div>${label} <span class="quiet">${count(checked)} checked</span>${ok ? null : broken}</div></li>`;
}

function gatesSection({ gates }: SimulationReport): SafeHtml {
  const rows = Object.entries(gates).map(([gate, times]) => ({ name: gateWords(gate), times }));
  const none = "No gate had to hold anything back.";
  return countsSection("gates", "Gates that spoke", "Gate", rows, none);
}

function stepsSection({ byStep }: SimulationReport): SafeHtml {
  const rows = Object.entries(byStep).map(([name, times]) => ({ name, times }));
  return countsSection("steps", "Touches by step", "Step", rows, "No step came due.");
}

interface CountRow {
  readonly name: string;
  readonly times: number;
}

function countsSection(
  id: string,
  title: string,
  column: string,
  rows: readonly CountRow[],
  none: string,
): SafeHtml {
  const sorted = [...rows].sort((a, b) => b.times - a.times);
  const most = Math.max(1, ...sorted.map(({ times }) => times));
  const table = html`<table><thead><tr><th scope="col">${column}</th><th scope="col"><span class="quiet">Share of the largest</span></th><th scope="col" class="num">Times</th></tr></thead>
    <tbody>${sorted.map(
      ({ name, times }) =>
        html`<tr><th scope="row">${name}</th><td><svg class="meter" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width="100" height="8"/><rect class="fill" width="${(times / most) * 100}" height="8"/></svg></td><td class="num">${count(times)}</td></tr>`,
    )}</tbody></table>`;
  return html`<section aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title}</h2>
    ${sorted.length === 0 ? html`<p class="quiet">${none}</p>` : table}
  </section>`;
}
