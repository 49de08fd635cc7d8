import { Button } from "@zendeskgarden/react-buttons";
import { useEffect, useRef, useState } from "react";
import type { ReplyText } from "../../../panel/card-answer.ts";
import { troubleOf } from "../../../panel/host/panel-answers.ts";
import { shownArrangement } from "../../../panel/host/shown-actions.ts";
import { Notice } from "../panel/notice.tsx";
import { usePanel, type ViewProps } from "../panel/panel-context.ts";
import { Section } from "../panel/parts.tsx";
import { appendToComment, readComment } from "./composer.ts";

type Inserting =
  | { readonly kind: "idle" | "busy" }
  | { readonly kind: "done"; readonly text: string; readonly isPublic: boolean }
  | { readonly kind: "refused"; readonly reason: string };

interface ReplyProps extends ViewProps {
  /** Tells whoever guards the ticket's saving what was written. */
  readonly inserted: (text: string) => void;
}

/** Puts the server's own words into what the agent is writing, and shows what was put there. */
export function ReplySection({ view, inserted }: ReplyProps) {
  const { own } = usePanel();
  const { state, insert } = useInsert(view.subject.accountId, inserted);
  const isBusy = state.kind === "busy";
  return (
    <Section title={own.reply}>
      <div className="gs-buttons">
        <Button size="small" disabled={isBusy} onClick={() => insert("payment_link")}>
          {own.insertLink}
        </Button>
        {shownArrangement(view) === null ? null : (
          <Button size="small" disabled={isBusy} onClick={() => insert("plan_terms")}>
            {own.insertTerms}
          </Button>
        )}
      </div>
      <Inserted state={state} />
    </Section>
  );
}

function Inserted({ state }: { readonly state: Inserting }) {
  const { own } = usePanel();
  switch (state.kind) {
    case "idle":
      return null;
    case "busy":
      return (
        <p role="status" className="gs-quiet">
          {own.inserting}
        </p>
      );
    case "done":
      return (
        <Notice kind="success" title={state.isPublic ? own.insertedReply : own.insertedNote}>
          <blockquote className="gs-inserted">{state.text}</blockquote>
        </Notice>
      );
    case "refused":
      return (
        <Notice kind="warning" title={own.notInserted}>
          <p>{state.reason}</p>
        </Notice>
      );
  }
}

function useInsert(accountId: string, inserted: (text: string) => void) {
  const { zaf, calls, texts, own } = usePanel();
  const [state, setState] = useState<Inserting>({ kind: "idle" });
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);
  const run = async (what: ReplyText): Promise<Inserting> => {
    const answer = await calls.replyText(accountId, what);
    if (answer.kind !== "ok") return { kind: "refused", reason: troubleOf(answer, texts.words) };
    // Another customer's page may stand here by now, and in the composer their ticket.
    if (isGone.current) return { kind: "idle" };
    const { text } = answer.value;
    const { isPublic } = await readComment(zaf);
    if (!(await appendToComment(zaf, answer.value)))
      return { kind: "refused", reason: own.insertFailed };
    inserted(text);
    return { kind: "done", text, isPublic };
  };
  const insert = (what: ReplyText) => {
    setState({ kind: "busy" });
    void run(what).then(setState);
  };
  return { state, insert };
}
