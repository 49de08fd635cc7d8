import { Accordion, Flex } from "@hubspot/ui-extensions";
import { nextActions } from "../../../panel/host/shown-actions.ts";
import { ActionButton } from "./action-button.tsx";
import { usePanel, type ViewProps } from "./panel-context.ts";
import { Quiet, SectionTitle, Strong } from "./section-title.tsx";
import { TraceLine } from "./trace-line.tsx";

/** What the engine will do and when, and what was checked for it. */
export function NextSection({ view }: ViewProps) {
  const { words } = usePanel().texts;
  const { text, customerTimeText, reason, gates } = view.next;
  return (
    <Flex direction="column" gap="xs">
      <SectionTitle>{words.next}</SectionTitle>
      <Strong>{text}</Strong>
      <Quiet>{[customerTimeText, reason].filter((each) => each !== "").join(" · ")}</Quiet>
      <Flex gap="xs" wrap="wrap">
        {nextActions(view).map((action) => (
          <ActionButton key={action.id} view={view} action={action} size="xs" />
        ))}
      </Flex>
      {gates.length === 0 ? null : (
        <Accordion title={words.gatesTitle} size="xs">
          <Flex direction="column" gap="xs">
            {gates.map((gate) => (
              <TraceLine
                key={gate.gate}
                isOn={gate.passed}
                said={gate.passed ? words.passed : words.blocked}
                text={gate.text}
              />
            ))}
          </Flex>
        </Accordion>
      )}
    </Flex>
  );
}
