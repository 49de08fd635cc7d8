import { html, type SafeHtml } from "../html/html.ts";
import { type PageFrame, renderConsole } from "./page.ts";

export interface Door {
  readonly href: string;
  readonly title: string;
  readonly what: string;
}

const SEE: readonly Door[] = [
  {
    href: "/sandbox/companies/rivera-plumbing",
    title: "A company with three late invoices",
    what: "The panel in a sidebar: what is owed, a recommended plan, and what happens next.",
  },
  {
    href: "/sandbox/tickets/4821",
    title: "A ticket: “Can I split what I owe?”",
    what: "The same account at 320 pixels, where a support rep meets it.",
  },
  {
    href: "/sandbox/contacts/elena-ruiz",
    title: "A contact with two accounts",
    what: "The panel in a tab. It asks which account, and remembers the answer.",
  },
  {
    href: "/sandbox",
    title: "All sandbox records",
    what: "Companies, contacts and tickets: before due, disputed, paused, on a plan, paid up.",
  },
];

const RUN: readonly Door[] = [
  {
    href: "/console",
    title: "Console",
    what: "Where a company runs this: worklist, policy, figures, and every message with why it was sent.",
  },
  {
    href: "/console/import",
    title: "Import",
    what: "Your own CSV of invoices: checked first, every rejected row with its reason, then written.",
  },
  {
    href: "/console/outbox",
    title: "Outbox",
    what: "Every message that would have left, as the customer would read it, and why.",
  },
  {
    href: "/console/simulation",
    title: "Simulation",
    what: "The policy lived through the coming weeks: each touch with its reason.",
  },
  {
    href: "/console/wording",
    title: "Wording",
    what: "What the templates say, sentence by sentence, and the duties that bind them.",
  },
];

/** The first page a developer opens: what there is to see, and where. */
export function renderStartPage(frame: PageFrame, extra: readonly Door[]): string {
  const content = html`<div class="page-head">
    <h1>Bring an overdue customer back into good standing</h1>
    <p class="quiet">This server runs with a sandbox CRM, a test payment gateway and an outbox that keeps every message. Nothing leaves it.</p>
  </div>
  ${doors("See the panel", SEE)}
  ${doors("Watch the engine", [...RUN, ...extra])}`;
  return renderConsole(frame, { title: "Good Standing", place: "start", content });
}

function doors(title: string, list: readonly Door[]): SafeHtml {
  return html`<section class="group" aria-label="${title}">
    <h2>${title}</h2>
    <ul class="doors">
      ${list.map(
        ({ href, title: name, what }) => html`<li><a class="card door" href="${href}">
        <strong>${name}</strong>
        <span>${what}</span>
        <code>${href}</code>
      </a></li>`,
      )}
    </ul>
  </section>`;
}
