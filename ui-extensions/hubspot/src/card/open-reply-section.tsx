import { Flex, Text } from "@hubspot/ui-extensions";
import { ActionButton } from "./action-button.tsx";
import type { ViewProps } from "./panel-context.ts";
import { Quiet, SectionTitle, Strong } from "./section-title.tsx";

/** Sets its buttons apart from the same actions further down. */
const FROM_REPLY = "reply";

/** A reply that somebody has to read, and what may be done about it. */
export function OpenReplySection({ view }: ViewProps) {
  const { reply } = view;
  if (reply === undefined || reply === null) return null;
  const suggested = reply.actions.flatMap(({ id }) =>
    view.actions.filter((each) => each.id === id),
  );
  return (
    <Flex direction="column" gap="xs">
      <SectionTitle>{reply.title}</SectionTitle>
      <Text>{reply.text}</Text>
      <Strong>{reply.understood}</Strong>
      <Quiet>{[reply.sureText, reply.channel, reply.at.text].join(" · ")}</Quiet>
      <Flex gap="xs" wrap="wrap">
        {suggested.map((action) => (
          <ActionButton
            key={action.id}
            view={view}
            action={action}
            offerId={FROM_REPLY}
            size="xs"
          />
        ))}
      </Flex>
    </Flex>
  );
}
