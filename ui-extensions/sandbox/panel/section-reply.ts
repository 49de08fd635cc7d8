import { html, nothing } from "lit";
import { actionOf } from "../../panel/host/shown-actions.ts";
import { ActionId } from "../../panel/panel-view.ts";
import { button, type Sections } from "./action-button.ts";

/** A reply that somebody has to read, and what may be done about it with one click. */
export function replySection(sections: Sections) {
  const { reply } = sections.view;
  if (reply === undefined || reply === null) return nothing;
  return html`<section class="gs-section gs-reply" aria-labelledby="gs-reply-title">
    <h3 class="gs-label" id="gs-reply-title">${reply.title}</h3>
    <blockquote dir="auto">${reply.text}</blockquote>
    <p><strong>${reply.understood}</strong></p>
    <p class="gs-quiet">${[reply.sureText, reply.channel, reply.at.text].join(" · ")}</p>
    <div class="gs-buttons gs-buttons-quiet">${reply.actions.map(({ id }) => suggested(sections, id))}</div>
  </section>`;
}

/** Under an id of its own, because the same action has its button further down. */
function suggested(sections: Sections, id: string) {
  const known = ActionId.safeParse(id);
  const action = known.success ? actionOf(sections.view, known.data) : undefined;
  if (action === undefined || action === null) return nothing;
  const look = { id: `gs-reply-${id}`, label: action.label, className: "wa-plain" };
  return button(sections, look, action.whyNot, () => sections.start(action.id));
}
