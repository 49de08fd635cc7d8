import { html, nothing } from "lit";
import type { PanelView } from "../../panel/panel-view.ts";
import type { Sections } from "./action-button.ts";
import { words } from "./words.ts";

const LARGE_MAX = 11;
const MEDIUM_MAX = 16;

/** How much and how late, the one large number, then why the account is treated as it is. */
export function standingSection(sections: Sections) {
  const { view } = sections;
  return html`<section class="gs-section gs-standing" aria-label=${view.standing.label}>
    ${amounts(view)} ${age(view)} ${bucket(view)} ${notes(view)} ${segment(sections)}
  </section>`;
}

function amounts({ standing }: PanelView) {
  const late = standing.pastDue.filter((each) => each.amountMinor !== 0);
  const shown = late.length > 0 ? late : standing.open.filter((each) => each.amountMinor !== 0);
  const label = late.length > 0 ? words.pastDue : words.open;
  if (shown.length === 0) {
    return html`<p class="gs-amount gs-amount-none">${words.nothingOwed}</p>
      ${badge(standing)}`;
  }
  const [first, ...others] = shown;
  return html`<p class="gs-amount ${sizeOf(first?.text ?? "")}">
      <bdi>${first?.text}</bdi> <span class="gs-amount-label">${label}</span>
    </p>
    ${others.map(
      (each) =>
        html`<p class="gs-amount gs-amount-other">
          <span class="gs-amount-label">${words.and}</span> <bdi>${each.text}</bdi>
        </p>`,
    )}
    ${badge(standing)}`;
}

// An amount is never broken over two lines, so a long one is drawn smaller to fit 320 pixels.
function sizeOf(text: string): string {
  if (text.length <= LARGE_MAX) return "";
  return text.length <= MEDIUM_MAX ? "gs-amount-long" : "gs-amount-longer";
}

// The plain late account needs no badge: the number and the age already say it.
function badge({ state, label }: PanelView["standing"]) {
  if (state === "past_due") return nothing;
  const variant = state === "on_hold" ? "warning" : state === "due_soon" ? "neutral" : "success";
  return html`<wa-badge variant=${variant} appearance="filled" class="gs-badge">${label}</wa-badge>`;
}

function age({ standing }: PanelView) {
  const parts = [standing.ageText, standing.trendText].filter((text) => text !== "");
  const owed = [...standing.pastDue, ...standing.open].some((each) => each.amountMinor !== 0);
  if (!owed && standing.lastPaidText !== "") parts.push(standing.lastPaidText);
  return parts.length === 0 ? nothing : html`<p class="gs-age">${parts.join(" · ")}</p>`;
}

function bucket({ standing }: PanelView) {
  const { label, index, count } = standing.bucket;
  if (standing.daysPastDue === 0 || count === 0) return nothing;
  const steps = Array.from({ length: count }, (_, step) => step <= index);
  return html`<p class="gs-bucket">
    <span class="gs-steps" aria-hidden="true">
      ${steps.map((filled) => html`<span class=${filled ? "gs-step gs-step-on" : "gs-step"}></span>`)}
    </span>
    <span>${label}</span>
  </p>`;
}

function notes({ holds, promise }: PanelView) {
  const open = promise?.status === "open" || promise?.status === "broken";
  if (holds.length === 0 && !open) return nothing;
  return html`<ul class="gs-notes">
    ${holds.map(
      (hold) =>
        html`<li>
          <strong>${hold.label}${hold.until ? ` ${words.until(hold.until.text)}` : ""}</strong>
          <span dir="auto">${hold.reason}</span>
          <span class="gs-quiet"
            >${words.setBy(hold.setBy)}${
              hold.from === undefined ? nothing : html` · ${words.since(hold.from.text)}`
            }</span
          >
          ${hold.resumes === undefined ? nothing : html`<span class="gs-quiet">${hold.resumes}</span>`}
        </li>`,
    )}
    ${open ? html`<li><strong>${promise.statusText}</strong></li>` : nothing}
  </ul>`;
}

function segment({ view, state, toggle }: Sections) {
  const { name, because, rules } = view.segment;
  if (name === "" && because === "") return nothing;
  const open = state.opened.has("why");
  return html`<div class="gs-why">
    <p>${because || name}</p>
    ${rules.length === 0 ? nothing : whyButton("gs-why-rules", because || name, open, () => toggle("why"))}
    ${
      open
        ? html`<div id="gs-why-rules" class="gs-trace">
            <h3 class="gs-label">${words.rulesTitle}</h3>
            <ul>
              ${rules.map((rule) => traceLine(rule.matched, rule.name, rule.text, words.matched, words.notMatched))}
            </ul>
          </div>`
        : nothing
    }
  </div>`;
}

export function whyButton(controls: string, what: string, open: boolean, toggle: () => void) {
  return html`<button
    type="button"
    class="gs-link"
    aria-expanded=${open ? "true" : "false"}
    aria-controls=${open ? controls : nothing}
    aria-label=${words.whyLabel(what.replace(/[.?!]$/, ""))}
    @click=${toggle}
  >
    ${words.why}
  </button>`;
}

/** One rule or gate: what it is, what it said, and whether it decided. */
export function traceLine(on: boolean, name: string, text: string, yes: string, no: string) {
  return html`<li class=${on ? "gs-trace-on" : "gs-trace-off"}>
    <wa-icon name=${on ? "check" : "xmark"} label=${on ? yes : no}></wa-icon>
    <span>${name === "" ? nothing : html`<strong>${name}.</strong> `}${text}</span>
  </li>`;
}
