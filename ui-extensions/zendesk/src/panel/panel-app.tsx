import { useEffect, useState } from "react";
import type { ServerSession } from "../calls/server-session.ts";
import { isSameSubject, readSubject, SUBJECT_EVENTS, type Subject } from "../host/records.ts";
import { useSaveGuard } from "../reply/use-save-guard.ts";
import { Loading, Said } from "./absent-section.tsx";
import type { AppScope } from "./panel-context.ts";
import { RecordPanel } from "./record-panel.tsx";

interface PanelAppProps {
  readonly scope: AppScope;
  readonly session: ServerSession;
  readonly timeZone: string;
}

/** The panel of whom the ticket, person or organization in front of the agent is about. */
export function PanelApp({ scope, session, timeZone }: PanelAppProps) {
  const { location, own, texts } = scope;
  const subject = useSubject(scope);
  const guarding = useSaveGuard(scope);
  if (subject === null) return <Loading label={texts.words.loading} />;
  const [first, ...others] = subject.records;
  if (first === undefined) {
    const isTicket = location === "ticket_sidebar" || location === "new_ticket_sidebar";
    return isTicket ? (
      <Said title={own.noRequesterTitle} text={own.noRequesterText} />
    ) : (
      <Said title={own.noSubjectTitle} text={own.noSubjectText} />
    );
  }
  return (
    <RecordPanel
      // Another person is another panel: nothing of the one before may be left standing.
      key={JSON.stringify(subject.records)}
      scope={scope}
      session={session}
      records={[first, ...others]}
      timeZone={timeZone}
      aside={subject.hasEmail ? "" : own.noEmail}
      guarding={guarding}
    />
  );
}

/** Null until the host has said it; read again as the ticket changes hands. */
function useSubject({ zaf, location }: AppScope): Subject | null {
  const [subject, setSubject] = useState<Subject | null>(null);
  useEffect(() => {
    let isLeft = false;
    const read = () =>
      void readSubject(zaf, location).then((next) => {
        if (isLeft) return;
        setSubject((before) => (before !== null && isSameSubject(before, next) ? before : next));
      });
    const events = SUBJECT_EVENTS[location] ?? [];
    for (const event of events) zaf.on(event, read);
    read();
    return () => {
      isLeft = true;
      for (const event of events) zaf.off(event, read);
    };
  }, [zaf, location]);
  return subject;
}
