import { nextActions } from "../../../panel/host/shown-actions.ts";
import { ActionRow } from "./action-row.tsx";
import { usePanel, type ViewProps } from "./panel-context.ts";
import { Fold, Quiet, Section, TraceLine } from "./parts.tsx";

/** What the engine will do and when, and what was checked for it. */
export function NextSection({ view }: ViewProps) {
  const { words } = usePanel().texts;
  const { text, customerTimeText, reason, gates } = view.next;
  return (
    <Section title={words.next}>
      <p className="gs-strong">{text}</p>
      <Quiet>{[customerTimeText, reason].filter((each) => each !== "").join(" · ")}</Quiet>
      <ActionRow view={view} actions={nextActions(view).map((action) => ({ action }))} />
      {gates.length === 0 ? null : (
        <Fold title={words.gatesTitle} look="inline">
          <ul className="gs-trace">
            {gates.map((gate) => (
              <TraceLine
                key={gate.gate}
                isOn={gate.passed}
                said={gate.passed ? words.passed : words.blocked}
              >
                {gate.text}
              </TraceLine>
            ))}
          </ul>
        </Fold>
      )}
    </Section>
  );
}
