import { Flex } from "@hubspot/ui-extensions";
import { usePanel, type ViewProps } from "./panel-context.ts";
import { Quiet, SectionTitle } from "./section-title.tsx";
import { TraceLine } from "./trace-line.tsx";

/** Whether the rep may reach the customer right now, each way, and until when. */
export function ContactSection({ view }: ViewProps) {
  const { words } = usePanel().texts;
  if (view.contact.length === 0) return null;
  return (
    <Flex direction="column" gap="xs">
      <SectionTitle>{words.contact}</SectionTitle>
      {view.contact.map(({ channel, label, address, allowed, text }) => (
        <Flex key={`${channel} ${address}`} direction="column">
          <TraceLine
            isOn={allowed}
            said={allowed ? words.allowed : words.refused}
            text={`${label}: ${text}`}
          />
          <Quiet>{address}</Quiet>
        </Flex>
      ))}
    </Flex>
  );
}
