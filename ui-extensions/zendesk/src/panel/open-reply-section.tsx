import { ActionRow } from "./action-row.tsx";
import type { ViewProps } from "./panel-context.ts";
import { Quiet, Section } from "./parts.tsx";

/** Sets its buttons apart from the same actions further down. */
const FROM_REPLY = "reply";

/** A reply that somebody has to read, and what may be done about it. */
export function OpenReplySection({ view }: ViewProps) {
  const { reply } = view;
  if (reply === undefined || reply === null) return null;
  const actions = reply.actions.flatMap(({ id }) =>
    view.actions
      .filter((each) => each.id === id)
      .map((action) => ({ action, offerId: FROM_REPLY })),
  );
  return (
    <Section title={reply.title}>
      <p dir="auto">{reply.text}</p>
      <p className="gs-strong">{reply.understood}</p>
      <Quiet>{[reply.sureText, reply.channel, reply.at.text].join(" · ")}</Quiet>
      <ActionRow view={view} actions={actions} />
    </Section>
  );
}
