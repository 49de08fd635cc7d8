import { useEffect, useReducer, useState } from "react";
import { newKey } from "../../../panel/host/new-key.ts";
import { PanelStore } from "../../../panel/host/panel-store.ts";
import { readPlan } from "../../../panel/host/read-plan.ts";
import { type RecordCalls, recordCalls } from "../calls/record-calls.ts";
import type { ServerSession } from "../calls/server-session.ts";
import type { AppRecord } from "../contract.ts";
import { readRecordKey } from "../host/read-record-key.ts";
import { ReplySection } from "../reply/reply-section.tsx";
import type { Guarding } from "../reply/use-save-guard.ts";
import { AbsentSection } from "./absent-section.tsx";
import { loadForms } from "./action-row.tsx";
import { ActionsSection } from "./actions-section.tsx";
import { AgreementSection } from "./agreement-section.tsx";
import { ContactSection } from "./contact-section.tsx";
import { FoldedSections } from "./folded-sections.tsx";
import { HeadSection } from "./head-section.tsx";
import { NextSection } from "./next-section.tsx";
import { NoticeSection } from "./notice-section.tsx";
import { OfferSection } from "./offer-section.tsx";
import { OpenReplySection } from "./open-reply-section.tsx";
import { type AppScope, PanelProvider, usePanel, type ViewProps } from "./panel-context.ts";
import { StandingSection } from "./standing-section.tsx";

/** Going back and forth between two tickets asks for nothing new. */
const RETURN_MS = 60_000;

interface RecordPanelProps {
  readonly scope: AppScope;
  readonly session: ServerSession;
  readonly records: readonly [AppRecord, ...AppRecord[]];
  readonly timeZone: string;
  readonly aside: string;
  readonly guarding: Guarding;
}

/** The whole panel of one person or organization. */
export function RecordPanel({ aside, guarding, ...panel }: RecordPanelProps) {
  const { store, calls } = usePanelStore(panel);
  const { phase } = store.state;
  const { setCheck } = guarding;
  useEffect(() => {
    setCheck(() => calls.checkReply(store.accountId));
    return () => setCheck(null);
  }, [setCheck, calls, store]);
  return (
    <PanelProvider value={{ ...panel.scope, store, calls }}>
      {phase.kind === "shown" ? (
        <Facts view={phase.view} guarding={guarding} />
      ) : (
        <AbsentSection phase={phase} aside={aside} />
      )}
    </PanelProvider>
  );
}

function usePanelStore({
  scope,
  session,
  records,
  timeZone,
}: Omit<RecordPanelProps, "aside" | "guarding">) {
  const [, redraw] = useReducer((drawn: number) => drawn + 1, 0);
  const [made] = useState((): { readonly store: PanelStore; readonly calls: RecordCalls } => {
    const { zaf, texts } = scope;
    const readKey = (record: AppRecord) => readRecordKey(zaf, record);
    const calls = recordCalls(session, { records, readKey, timeZone, locale: texts.language });
    return { calls, store: new PanelStore({ calls, texts, newKey, readPlan, changed: redraw }) };
  });
  const { store } = made;
  useEffect(() => {
    void store.load("");
  }, [store]);
  useRefreshOnReturn(scope.zaf, store);
  return made;
}

/** An agent keeps tickets open for hours: coming back to one shows what has happened meanwhile. */
function useRefreshOnReturn(zaf: AppScope["zaf"], store: PanelStore): void {
  useEffect(() => {
    let shownAt = performance.now();
    const refresh = () => {
      const isOld = performance.now() - shownAt > RETURN_MS;
      if (!isOld || store.view === null || store.state.dialog !== null) return;
      shownAt = performance.now();
      void store.refresh();
    };
    zaf.on("app.activated", refresh);
    return () => zaf.off("app.activated", refresh);
  }, [zaf, store]);
}

/** The order of facts is the same in every host. */
function Facts({ view, guarding }: ViewProps & { readonly guarding: Guarding }) {
  const { location } = usePanel();
  useEffect(() => void loadForms(), []);
  const hasComposer = location === "ticket_sidebar" || location === "new_ticket_sidebar";
  return (
    <div className="gs-panel">
      <HeadSection view={view} />
      <NoticeSection view={view} />
      <OpenReplySection view={view} />
      <StandingSection view={view} />
      <AgreementSection view={view} />
      <OfferSection view={view} />
      <NextSection view={view} />
      <ContactSection view={view} />
      <ActionsSection view={view} />
      {hasComposer ? <ReplySection view={view} inserted={guarding.inserted} /> : null}
      <FoldedSections view={view} />
    </div>
  );
}
