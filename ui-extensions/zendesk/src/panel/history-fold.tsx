import { Button } from "@zendeskgarden/react-buttons";
import { useState } from "react";
import type { PanelTimelineEntry } from "../../../panel/panel-view.ts";
import type { PanelWhy } from "../../../panel/panel-why.ts";
import { usePanel, type ViewProps } from "./panel-context.ts";
import { Quiet, TraceLine } from "./parts.tsx";

/** What happened, newest first, and why a message went out or did not. */
export function HistoryFold({ view }: ViewProps) {
  const { store, texts } = usePanel();
  const { earlier } = store.state;
  const entries = [...view.timeline.entries, ...(earlier?.entries ?? [])];
  const cursor = earlier === null ? view.timeline.cursor : earlier.cursor;
  if (entries.length === 0) return <p>{texts.words.noHistory}</p>;
  return (
    <>
      <ol className="gs-history">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
      {cursor === null ? null : (
        <Button size="small" onClick={() => void store.showEarlier()}>
          {texts.words.showMore}
        </Button>
      )}
    </>
  );
}

function Entry({ entry }: { readonly entry: PanelTimelineEntry }) {
  return (
    <li>
      <p className="gs-strong">{entry.title}</p>
      {entry.detail === "" ? null : <p>{entry.detail}</p>}
      <Quiet>{`${entry.at.text} · ${entry.actor}`}</Quiet>
      {entry.touchId === undefined ? null : <Why touchId={entry.touchId} title={entry.title} />}
    </li>
  );
}

type WhyState =
  | { readonly kind: "closed" | "loading" | "failed" }
  | { readonly kind: "open"; readonly why: PanelWhy };

function Why({ touchId, title }: { readonly touchId: string; readonly title: string }) {
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
    <>
      <Button
        size="small"
        isLink
        aria-label={words.whyLabel(title)}
        aria-expanded={state.kind === "open"}
        onClick={toggle}
      >
        {words.why}
      </Button>
      <div role="status">
        {state.kind === "loading" ? <Quiet>{words.whyLoading}</Quiet> : null}
        {state.kind === "failed" ? <p>{words.whyFailed}</p> : null}
        {state.kind === "open" ? <Reasons why={state.why} /> : null}
      </div>
    </>
  );
}

function Reasons({ why: { title, reason, verdicts } }: { readonly why: PanelWhy }) {
  const { words } = usePanel().texts;
  return (
    <div className="gs-reasons">
      <p className="gs-strong">{title}</p>
      <Quiet>{reason}</Quiet>
      {verdicts.length === 0 ? <Quiet>{words.whyNothing}</Quiet> : null}
      <ul className="gs-trace">
        {verdicts.map(({ stage, when, allowed, text, rules }) => (
          <TraceLine
            key={`${stage} ${when.value}`}
            isOn={allowed}
            said={allowed ? words.allowed : words.refused}
          >
            {`${stage} (${when.text}): ${text}`}
            {rules.map((rule) => (
              <span key={rule.id} className="gs-rule">
                {rule.text}
                <Quiet>
                  {[rule.citation, rule.id, rule.note].filter((each) => each).join(" · ")}
                </Quiet>
              </span>
            ))}
          </TraceLine>
        ))}
      </ul>
    </div>
  );
}
