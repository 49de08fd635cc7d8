import { html } from "../html/html.ts";
import { type PageFrame, renderConsole } from "./page.ts";

export interface MissingParts {
  readonly title: string;
  readonly text: string;
  /** Where to go on; the start page when nothing is nearer. */
  readonly way?: { readonly href: string; readonly label: string };
}

/** What stands where a page does not, with the way back. */
export function renderMissingPage({ title, text, way }: MissingParts, frame: PageFrame): string {
  const { href, label } = way ?? { href: "/", label: "To the start page" };
  const content = html`<div class="card empty">
    <h1>${title}</h1>
    <p class="quiet">${text}</p>
    <p><a href="${href}">${label}</a></p>
  </div>`;
  return renderConsole(frame, { title, place: "start", content });
}
