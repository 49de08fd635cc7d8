import { Alert, Button, Flex, LoadingSpinner, Text } from "@hubspot/ui-extensions";
import { usePanel, type ViewProps } from "./panel-context.ts";

/** What became of the last action, where HubSpot's own passing alert is not enough. */
export function NoticeSection({ view }: ViewProps) {
  const { store, texts } = usePanel();
  const { words } = texts;
  const { outcome } = store.state;
  switch (outcome.kind) {
    case "idle":
    case "done":
      return <Undo view={view} />;
    case "running":
      return <LoadingSpinner label={words.running} showLabel size="xs" />;
    case "refused":
      return (
        <Alert variant="warning" title={words.notDone}>
          <Flex direction="column" gap="xs">
            <Text>{outcome.reason}</Text>
            <Flex>
              <Button size="xs" onClick={() => store.dismiss()}>
                {words.dismiss}
              </Button>
            </Flex>
          </Flex>
        </Alert>
      );
    case "unknown": {
      const { attempt } = outcome;
      return (
        <Alert variant="danger" title={words.unreachableTitle}>
          <Flex direction="column" gap="xs">
            <Text>{words.unknownOutcome}</Text>
            <Flex>
              <Button size="xs" onClick={() => void store.run(attempt)}>
                {words.retry}
              </Button>
            </Flex>
          </Flex>
        </Alert>
      );
    }
  }
}

function Undo({ view: { undo } }: ViewProps) {
  const { store, texts } = usePanel();
  const { outcome, offline } = store.state;
  if (undo === null || offline) return null;
  return (
    <Alert
      variant={outcome.kind === "done" ? "success" : "info"}
      title={outcome.kind === "done" ? outcome.message : texts.words.undoUntil(undo.until.text)}
    >
      <Flex gap="xs" align="center" wrap="wrap">
        {outcome.kind === "done" ? <Text>{texts.words.undoUntil(undo.until.text)}</Text> : null}
        <Button size="xs" onClick={() => void store.undo()}>
          {undo.label}
        </Button>
      </Flex>
    </Alert>
  );
}
