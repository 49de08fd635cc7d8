import { Button } from "@zendeskgarden/react-buttons";
import { Inline } from "@zendeskgarden/react-loaders";
import { Notice } from "./notice.tsx";
import { usePanel, type ViewProps } from "./panel-context.ts";

/** What became of the last action, and the way back while there is one. */
export function NoticeSection({ view }: ViewProps) {
  const { store, texts } = usePanel();
  const { words } = texts;
  const { outcome } = store.state;
  switch (outcome.kind) {
    case "idle":
    case "done":
      return <Done view={view} />;
    case "running":
      return (
        <p role="status" className="gs-running">
          <Inline size={16} aria-hidden="true" /> {words.running}
        </p>
      );
    case "refused":
      return (
        <Notice kind="warning" title={words.notDone}>
          <p>{outcome.reason}</p>
          <Button size="small" onClick={() => store.dismiss()}>
            {words.dismiss}
          </Button>
        </Notice>
      );
    case "unknown":
      return (
        <Notice kind="error" title={words.unreachableTitle}>
          <p>{words.unknownOutcome}</p>
          <Button size="small" onClick={() => void store.run(outcome.attempt)}>
            {words.retry}
          </Button>
        </Notice>
      );
  }
}

function Done({ view: { undo } }: ViewProps) {
  const { store, texts } = usePanel();
  const { words } = texts;
  const { outcome, offline } = store.state;
  const message = outcome.kind === "done" ? outcome.message : "";
  const canUndo = undo !== null && !offline;
  if (message === "" && !canUndo) return null;
  const until = canUndo ? words.undoUntil(undo.until.text) : "";
  return (
    <Notice kind={message === "" ? "info" : "success"} title={message || until}>
      {message === "" || until === "" ? null : <p>{until}</p>}
      {canUndo ? (
        <Button size="small" onClick={() => void store.undo()}>
          {undo.label}
        </Button>
      ) : (
        <Button size="small" onClick={() => store.dismiss()}>
          {words.dismiss}
        </Button>
      )}
    </Notice>
  );
}
