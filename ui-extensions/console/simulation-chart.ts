import type { SimulationReport } from "../../core/treatment/simulation-report.ts";
import { html, type SafeHtml } from "../html/html.ts";
import { channelWords, dayText } from "./console-words.ts";

type Day = SimulationReport["perDay"][number];

const WIDTH = 960;
const HEIGHT = 220;
const LEFT = 34;
const BOTTOM = 24;
const TOP = 8;
const LABELS_MAX = 10;

// Shades that differ in lightness as well as hue, so that the stack reads without colour too.
const SHADES = 6;

/** Touches per day as stacked bars, with the same numbers in a table below. */
export function chartSection({ perDay, byChannel }: SimulationReport): SafeHtml {
  const channels = Object.keys(byChannel).sort((a, b) => (byChannel[b] ?? 0) - (byChannel[a] ?? 0));
  return html`<section aria-labelledby="chart-title">
    <h2 id="chart-title">Touches per day</h2>
    <ul class="legend">
      ${channels.map(
        (channel, index) =>
          html`<li><svg viewBox="0 0 10 10" aria-hidden="true"><rect width="10" height="10" rx="2" class="shade-${index % SHADES}"/></svg>${channelWords(channel)} <b>${byChannel[channel] ?? 0}</b></li>`,
      )}
    </ul>
    <div class="scroll" tabindex="0" role="region" aria-label="Chart of touches per day">${chart(perDay, channels)}</div>
    <details><summary>The same as a table</summary>${table(perDay, channels)}</details>
  </section>`;
}

function totalOf({ byChannel }: Day): number {
  return Object.values(byChannel).reduce((sum, count) => sum + count, 0);
}

function chart(days: readonly Day[], channels: readonly string[]): SafeHtml {
  const most = Math.max(1, ...days.map(totalOf));
  const top = niceTop(most);
  const slot = (WIDTH - LEFT) / Math.max(1, days.length);
  const busiest = days.find((day) => totalOf(day) === most);
  const label =
    busiest === undefined
      ? "No touches."
      : `Bar chart of touches per day. The most is ${most}, on ${dayText(busiest.date)}.`;
  const every = Math.ceil(days.length / LABELS_MAX);
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}">
    ${[0, top / 2, top].map((value) => gridLine(value, top))}
    ${days.map((day, index) => bar(day, channels, LEFT + index * slot, slot, top))}
    ${days.map((day, index) =>
      index % every === 0
        ? html`<text class="tick" x="${LEFT + (index + 0.5) * slot}" y="${HEIGHT - 6}" text-anchor="middle">${dayText(day.date)}</text>`
        : html``,
    )}
  </svg>`;
}

function bar(day: Day, channels: readonly string[], x: number, slot: number, top: number) {
  const width = Math.min(slot * 0.72, 26);
  let y = HEIGHT - BOTTOM;
  return html`<g><title>${dayText(day.date)}: ${totalOf(day)}</title>${channels.map(
    (channel, index) => {
      const height = ((day.byChannel[channel] ?? 0) / top) * (HEIGHT - BOTTOM - TOP);
      if (height === 0) return html``;
      y -= height;
      return html`<rect class="shade-${index % SHADES}" x="${round(x + (slot - width) / 2)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"/>`;
    },
  )}</g>`;
}

function gridLine(value: number, top: number): SafeHtml {
  const y = round(HEIGHT - BOTTOM - (value / top) * (HEIGHT - BOTTOM - TOP));
  return html`<line class="grid" x1="${LEFT}" x2="${WIDTH}" y1="${y}" y2="${y}"/><text class="tick" x="${LEFT - 8}" y="${y + 4}" text-anchor="end">${value}</text>`;
}

/** The next even number that reads well as the axis' end. */
function niceTop(most: number): number {
  const step = 10 ** Math.floor(Math.log10(most));
  const top = [1, 2, 4, 5, 6, 8, 10].find((factor) => factor * step >= most) ?? 10;
  return Math.max(2, top * step);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function table(days: readonly Day[], channels: readonly string[]): SafeHtml {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Touches per day"><table>
    <thead><tr><th scope="col">Day</th>${channels.map((channel) => html`<th scope="col" class="num">${channelWords(channel)}</th>`)}<th scope="col" class="num">All</th></tr></thead>
    <tbody>${days.map(
      (day) =>
        html`<tr><th scope="row">${dayText(day.date)}</th>${channels.map((channel) => html`<td class="num">${day.byChannel[channel] ?? 0}</td>`)}<td class="num">${totalOf(day)}</td></tr>`,
    )}</tbody>
  </table></div>`;
}
