import { Button } from "@zendeskgarden/react-buttons";
import { Notice } from "./notice.tsx";
import { usePanel, type ViewProps } from "./panel-context.ts";

/** Who, how fresh, and what to know before believing the rest. */
export function HeadSection({ view }: ViewProps) {
  const { store, texts } = usePanel();
  const { words } = texts;
  const { freshness, subject } = view;
  return (
    <>
      <header className="gs-head">
        <h1 dir="auto">{subject.name}</h1>
        <div className="gs-head-tools">
          {freshness.stale ? null : <span className="gs-quiet">{freshness.text}</span>}
          <Button size="small" isLink onClick={() => void store.refresh()}>
            {words.refresh}
          </Button>
          {subject.candidates.length === 0 ? null : (
            <Button
              size="small"
              isLink
              onClick={() => store.show({ kind: "choose", candidates: subject.candidates })}
            >
              {words.chooseAgain}
            </Button>
          )}
        </div>
      </header>
      <Doubt view={view} />
    </>
  );
}

/** The last known facts are still shown, and said to be no more than that. */
function Doubt({ view: { freshness } }: ViewProps) {
  const { store, texts } = usePanel();
  const { words } = texts;
  if (!store.state.offline && !freshness.stale) return null;
  const title = store.state.offline ? words.unreachableTitle : words.staleTitle;
  const text = store.state.offline ? words.unreachableShown(freshness.asOf.text) : freshness.text;
  return (
    <Notice kind="warning" title={title}>
      <p>{text}</p>
      <Button size="small" onClick={() => void store.refresh()}>
        {store.state.offline ? words.retry : words.refresh}
      </Button>
    </Notice>
  );
}
