import { Button, Flex, LoadingSpinner, Text } from "@hubspot/ui-extensions";
import { useState } from "react";
import type { PanelTimelineEntry } from "../../../panel/panel-view.ts";
import type { PanelWhy } from "../../../panel/panel-why.ts";
import { usePanel, type ViewProps } from "./panel-context.ts";
import { Quiet, Strong } from "./section-title.tsx";
import { TraceLine } from "./trace-line.tsx";

/** What happened, newest first, and why a message went out or did not. */
export function HistoryFold({ view }: ViewProps) {
  const { store, texts } = usePanel();
  const { earlier } = store.state;
  const entries = [...view.timeline.entries, ...(earlier?.entries ?? [])];
  const cursor = earlier === null ? view.timeline.cursor : earlier.cursor;
  if (entries.length === 0) return <Text>{texts.words.noHistory}</Text>;
  return (
    <Flex direction="column" gap="sm">
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
      {cursor === null ? null : (
        <Flex>
          <Button size="xs" onClick={() => void store.showEarlier()}>
            {texts.words.showMore}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}

function Entry({ entry }: { readonly entry: PanelTimelineEntry }) {
  return (
    <Flex direction="column">
      <Strong>{entry.title}</Strong>
      {entry.detail === "" ? null : <Text>{entry.detail}</Text>}
      <Quiet>{`${entry.at.text} · ${entry.actor}`}</Quiet>
      {entry.touchId === undefined ? null : <Why touchId={entry.touchId} />}
    </Flex>
  );
}

type WhyState =
  | { readonly kind: "closed" | "loading" | "failed" }
  | { readonly kind: "open"; readonly why: PanelWhy };

function Why({ touchId }: { readonly touchId: string }) {
  const { store, texts } = usePanel();
  const { words } = texts;
  const [state, setState] = useState<WhyState>({ kind: "closed" });
  const ask = async () => {
    setState({ kind: "loading" });
    const answer = await store.why(touchId);
    setState(answer.kind === "ok" ? { kind: "open", why: answer.value } : { kind: "failed" });
  };
  const toggle = () => {
    if (state.kind === "closed" || state.kind === "failed") void ask();
    else setState({ kind: "closed" });
  };
  return (
    <Flex direction="column" gap="xs">
      <Flex>
        <Button size="xs" variant="transparent" onClick={toggle}>
          {words.why}
        </Button>
      </Flex>
      {state.kind === "loading" ? <LoadingSpinner label={words.whyLoading} showLabel /> : null}
      {state.kind === "failed" ? <Text>{words.whyFailed}</Text> : null}
      {state.kind === "open" ? <Reasons why={state.why} /> : null}
    </Flex>
  );
}

function Reasons({ why: { title, reason, verdicts } }: { readonly why: PanelWhy }) {
  const { words } = usePanel().texts;
  return (
    <Flex direction="column" gap="xs">
      <Strong>{title}</Strong>
      <Quiet>{reason}</Quiet>
      {verdicts.length === 0 ? <Quiet>{words.whyNothing}</Quiet> : null}
      {verdicts.map(({ stage, when, allowed, text, rules }) => (
        <Flex key={`${stage} ${when.value}`} direction="column">
          <TraceLine
            isOn={allowed}
            said={allowed ? words.allowed : words.refused}
            text={`${stage} (${when.text}): ${text}`}
          />
          {rules.map((rule) => (
            <Flex key={rule.id} direction="column">
              <Text>{rule.text}</Text>
              <Quiet>
                {[rule.citation, rule.id, rule.note].filter((each) => each).join(" · ")}
              </Quiet>
            </Flex>
          ))}
        </Flex>
      ))}
    </Flex>
  );
}
