import { Flex, Text, Tile } from "@hubspot/ui-extensions";
import { agreementActions, isAgreed, shownArrangement } from "../../../panel/host/shown-actions.ts";
import { ActionButton } from "./action-button.tsx";
import type { ViewProps } from "./panel-context.ts";
import { Quiet, SectionTitle, Strong } from "./section-title.tsx";

/** The agreement that counts now: where it stands and what can be done about it. */
export function AgreementSection({ view }: ViewProps) {
  const arrangement = shownArrangement(view);
  if (arrangement === null) return null;
  const { kindText, statusText, progressText, approval, reinstate } = arrangement;
  return (
    <Tile compact>
      <Flex direction="column" gap="xs">
        <SectionTitle>{kindText}</SectionTitle>
        <Strong>{statusText}</Strong>
        <Quiet>{isAgreed(arrangement) ? progressText : ""}</Quiet>
        {approval === null ? null : <Text>{approval.text}</Text>}
        <Quiet>{approval?.whyNot ?? ""}</Quiet>
        {reinstate === null ? null : <Text>{reinstate.text}</Text>}
        <Flex gap="xs" wrap="wrap">
          {agreementActions(view).map((action) => (
            <ActionButton key={action.id} view={view} action={action} />
          ))}
        </Flex>
      </Flex>
    </Tile>
  );
}
