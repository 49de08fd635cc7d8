import { Accordion, Flex, Heading, LoadingButton, StatusTag, Text } from "@hubspot/ui-extensions";
import type { SectionProps } from "./settings-page.tsx";

/** How far reading has come, and what could not be written, each with its reason. */
export function SyncSection({ settings, view }: SectionProps) {
  const { words, state } = settings;
  const { lines, stopped } = view.sync;
  const isActive = view.connection.state === "active";
  return (
    <Flex direction="column" gap="sm">
      <Heading>{words.sync}</Heading>
      <Flex direction="column" gap="xs">
        {lines.map(({ noun, text, done }) => (
          <StatusTag key={noun} variant={done ? "success" : "info"} hollow>
            {text}
          </StatusTag>
        ))}
      </Flex>
      {stopped.length === 0 ? null : (
        <Accordion title={words.stopped(stopped.length)} size="sm">
          <Flex direction="column" gap="xs">
            {stopped.map(({ text, reason }) => (
              <Flex key={`${text} ${reason}`} direction="column">
                <Text format={{ fontWeight: "demibold" }}>{text}</Text>
                <Text variant="microcopy">{reason}</Text>
              </Flex>
            ))}
          </Flex>
        </Accordion>
      )}
      {view.mayEdit && isActive ? (
        <Flex>
          <LoadingButton size="sm" loading={state.busy} onClick={settings.sync}>
            {words.syncNow}
          </LoadingButton>
        </Flex>
      ) : null}
    </Flex>
  );
}
