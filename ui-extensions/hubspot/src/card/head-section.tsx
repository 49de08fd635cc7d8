import { Alert, Button, Flex, Heading } from "@hubspot/ui-extensions";
import { usePanel, type ViewProps } from "./panel-context.ts";
import { Quiet } from "./section-title.tsx";

/** Who, how fresh, and what to know before believing the rest. */
export function HeadSection({ view }: ViewProps) {
  const { store, texts } = usePanel();
  const { words } = texts;
  const { freshness, subject } = view;
  return (
    <>
      <Flex justify="between" align="center" gap="sm" wrap="wrap">
        <Heading inline>{subject.name}</Heading>
        <Flex align="center" gap="xs">
          <Quiet>{freshness.stale ? "" : freshness.text}</Quiet>
          <Button size="xs" variant="transparent" onClick={() => void store.refresh()}>
            {words.refresh}
          </Button>
          {subject.candidates.length === 0 ? null : (
            <Button
              size="xs"
              variant="transparent"
              onClick={() => store.show({ kind: "choose", candidates: subject.candidates })}
            >
              {words.chooseAgain}
            </Button>
          )}
        </Flex>
      </Flex>
      <Doubt view={view} />
    </>
  );
}

/** The last known facts are still shown, and said to be no more than that. */
function Doubt({ view: { freshness } }: ViewProps) {
  const { store, texts } = usePanel();
  const { words } = texts;
  const again = (label: string) => (
    <Button size="xs" onClick={() => void store.refresh()}>
      {label}
    </Button>
  );
  if (store.state.offline) {
    return (
      <Alert variant="warning" title={words.unreachableTitle}>
        {words.unreachableShown(freshness.asOf.text)} {again(words.retry)}
      </Alert>
    );
  }
  if (!freshness.stale) return null;
  return (
    <Alert variant="warning" title={words.staleTitle}>
      {freshness.text} {again(words.refresh)}
    </Alert>
  );
}
