import { Countdown } from "./countdown.tsx";
import { usePanel, type ViewProps } from "./panel-context.ts";
import { Quiet, Section, TraceLine } from "./parts.tsx";

/** Whether the agent may reach the customer right now, each way, and until when. */
export function ContactSection({ view }: ViewProps) {
  const { store, texts } = usePanel();
  const { words } = texts;
  if (view.contact.length === 0) return null;
  return (
    <Section title={words.contact}>
      <ul className="gs-trace">
        {view.contact.map(({ channel, label, address, allowed, text, until }) => (
          <TraceLine
            key={`${channel} ${address}`}
            isOn={allowed}
            said={allowed ? words.allowed : words.refused}
          >
            <strong>{label}</strong>: {text}{" "}
            {allowed || until === null ? null : (
              <Countdown
                until={until.value}
                now={view.freshness.asOf.value}
                onDue={() => void store.refresh()}
              />
            )}
            <Quiet>{address}</Quiet>
          </TraceLine>
        ))}
      </ul>
    </Section>
  );
}
