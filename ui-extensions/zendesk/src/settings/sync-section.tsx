import { Button } from "@zendeskgarden/react-buttons";
import { Fold, Quiet } from "../panel/parts.tsx";
import type { SettingsProps } from "./settings-page.tsx";

/** How far reading has come, and what could not be written, each with its reason. */
export function SyncSection({ settings, view }: SettingsProps) {
  const { words, state } = settings;
  const { lines, stopped } = view.sync;
  return (
    <section>
      <h2>{words.sync}</h2>
      <ul className="gs-sync">
        {lines.map(({ noun, text, done }) => (
          <li key={noun} className={done ? "gs-done" : ""}>
            {text}
          </li>
        ))}
      </ul>
      {stopped.length === 0 ? null : (
        <Fold title={words.stopped(stopped.length)}>
          {stopped.map(({ text, reason }) => (
            <div key={`${text} ${reason}`}>
              <p className="gs-strong">{text}</p>
              <Quiet>{reason}</Quiet>
            </div>
          ))}
        </Fold>
      )}
      {view.mayEdit && view.connection.state === "active" ? (
        <Button size="small" disabled={state.busy} onClick={settings.sync}>
          {words.syncNow}
        </Button>
      ) : null}
    </section>
  );
}
