import { html, type SafeHtml } from "../html/html.ts";
import { channelWords, templateWords } from "./console-words.ts";
import { type PageFrame, renderConsole } from "./page.ts";
import { stackTable } from "./stack-table.ts";

/** What the policy in force says in its templates, and what it has to say. */
export interface WordingView {
  readonly templates: number;
  readonly findings: readonly WordingFinding[];
  readonly duties: readonly BoundDuty[];
}

export interface WordingFinding {
  readonly template: string;
  readonly channel: string;
  readonly language: string;
  readonly severity: "blocks" | "warns";
  /** Null when something is missing. */
  readonly sentence: string | null;
  readonly plain: string;
  readonly suggestion: string;
  readonly citation: string;
}

export interface BoundDuty {
  readonly id: string;
  readonly plain: string;
  readonly citation: string;
  /** True while its text was only recalled: somebody must read the law before relying on it. */
  readonly mustVerify: boolean;
}

/** What messages may not say and what they leave out, template by template, and every duty that binds. */
export function renderWordingPage(view: WordingView, frame: PageFrame): string {
  const content = html`<div class="page-head">
    <h1>Wording</h1>
    <p class="quiet">Every sentence of the policy’s ${view.templates} templates, read under the law that binds this business and our own standard. What the law wants said is added to each message as it leaves.</p>
  </div>
  ${findings(view)}
  ${duties(view)}`;
  const title = "Wording · Good Standing";
  return renderConsole(frame, { title, place: "start", content });
}

function findings({ findings: found }: WordingView): SafeHtml {
  if (found.length === 0) {
    return html`<p class="notice wa-success" role="status">No sentence breaks a duty.</p>`;
  }
  return html`<section class="card" aria-labelledby="findings-title">
    <h2 id="findings-title">${found.length === 1 ? "One sentence" : `${found.length} sentences`} to look at</h2>
    ${stackTable({
      label: "Findings",
      columns: ["Template", "Sentence", "What is wrong", "Instead", "Rule"],
      rows: found.map(({ template, channel, language, sentence, plain, suggestion, ...rest }) => [
        html`<div>${templateWords(template)}<br><span class="quiet">${channelWords(channel)}, ${language}</span></div>`,
        sentence === null ? "(missing)" : `“${sentence}”`,
        html`<div>${mark(rest.severity)} ${plain}</div>`,
        suggestion,
        rest.citation,
      ]),
    })}
  </section>`;
}

function mark(severity: WordingFinding["severity"]): SafeHtml {
  return severity === "blocks"
    ? html`<span class="status wa-danger">Not sent</span>`
    : html`<span class="status wa-warning">Weigh it</span>`;
}

function duties({ duties: bound }: WordingView): SafeHtml {
  return html`<section class="card" aria-labelledby="duties-title">
    <h2 id="duties-title">${bound.length} duties that bind this business</h2>
    ${stackTable({
      label: "Duties",
      columns: ["Duty", "Source"],
      rows: bound.map(({ plain, citation, mustVerify }) => [
        plain,
        mustVerify
          ? html`<div>${citation} <span class="status wa-warning">To be verified</span></div>`
          : citation,
      ]),
    })}
  </section>`;
}
