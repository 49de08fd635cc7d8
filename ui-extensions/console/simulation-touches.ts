import { formatMoney } from "../../core/money/format.ts";
import { CurrencyCode, money } from "../../core/money/money.ts";
import type { SimulatedTouch } from "../../core/treatment/simulation-report.ts";
import { html, type SafeHtml } from "../html/html.ts";
import { channelWords, gateWords, momentText } from "./console-words.ts";

const PAGE_SIZE = 50;
const TOUCHES_SHOWN_MAX = 5_000;

/**
 * Every touch with its reason, fifty to a page. The pages turn by address fragment alone, so that
 * the file needs no script wherever it is opened.
 */
export function touchesSection(touches: readonly SimulatedTouch[]): SafeHtml {
  const shown = touches.slice(0, TOUCHES_SHOWN_MAX);
  const pages = Array.from({ length: Math.ceil(shown.length / PAGE_SIZE) }, (_, index) =>
    shown.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE),
  );
  return html`<section aria-labelledby="touches-title">
    <h2 id="touches-title">Every touch <span class="quiet">${touches.length}</span></h2>
    ${touches.length > shown.length ? html`<p class="quiet">The first ${shown.length} are listed here; the JSON report has all of them.</p>` : null}
    ${pages.length === 0 ? html`<p class="quiet">Nobody had to be reached in these days.</p>` : null}
    <div class="pages">${pages.map((page, index) => pageOf(page, index, pages.length))}</div>
  </section>`;
}

function pageOf(touches: readonly SimulatedTouch[], index: number, count: number): SafeHtml {
  const number = index + 1;
  return html`<div class="page" id="page-${number}">
    <div class="scroll" tabindex="0" role="region" aria-label="Touches, page ${number} of ${count}"><table>
      <thead><tr><th scope="col">When (UTC)</th><th scope="col">Account</th><th scope="col">What</th><th scope="col" class="num">About</th><th scope="col" class="num">Days late</th><th scope="col">Why</th></tr></thead>
      <tbody>${touches.map(row)}</tbody>
    </table></div>
    ${count === 1 ? null : turner(number, count)}
  </div>`;
}

function turner(number: number, count: number): SafeHtml {
  return html`<nav class="turner" aria-label="Pages of touches">
    ${number === 1 ? html`<span></span>` : html`<a href="#page-${number - 1}">Earlier</a>`}
    <span class="quiet">Page ${number} of ${count}</span>
    ${number === count ? html`<span></span>` : html`<a href="#page-${number + 1}">Later</a>`}
  </nav>`;
}

function row(touch: SimulatedTouch): SafeHtml {
  return html`<tr>
    <td class="when"><time datetime="${touch.at}">${momentText(touch.at)}</time></td>
    <td>${touch.accountName}</td>
    <td>${what(touch)}</td>
    <td class="num">${amountText(touch)}</td>
    <td class="num">${touch.daysPastDue}</td>
    <td>${touch.reason}${touch.waitedFor === null ? null : html`<br><span class="quiet">Waited for: ${gateWords(touch.waitedFor)}</span>`}${touch.supersedes.length === 0 ? null : html`<br><span class="quiet">Stands in for ${touch.supersedes.join(", ")}</span>`}</td>
  </tr>`;
}

function what({ kind, channel, tone, stepId }: SimulatedTouch): SafeHtml {
  const by = channelWords(kind === "message" ? channel : kind);
  const details = kind === "message" ? `${stepId} · ${tone}` : stepId;
  return html`${by}<br><span class="quiet">${details}</span>`;
}

function amountText({ amountMinor, currency }: SimulatedTouch): string {
  const code = CurrencyCode.safeParse(currency);
  return code.success ? formatMoney(money(amountMinor, code.data), "en") : "";
}
