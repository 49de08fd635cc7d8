import { useEffect, useRef, useState } from "react";
import type { WorklistRow } from "../../../panel/card-answer.ts";
import { troubleOf } from "../../../panel/host/panel-answers.ts";
import type { ServerSession } from "../calls/server-session.ts";
import { askWorklist, type Reading } from "../calls/worklist-calls.ts";
import type { AppScope } from "../panel/panel-context.ts";

/** Long enough that a name is asked about once. */
const TYPING_MS = 300;

export interface WorklistState {
  /** Null until the first answer. */
  readonly rows: readonly WorklistRow[] | null;
  readonly cursor: string | null;
  readonly busy: boolean;
  readonly trouble: string;
  /** What the rows were searched by. */
  readonly searched: string;
}

const EMPTY: WorklistState = { rows: null, cursor: null, busy: true, trouble: "", searched: "" };

/** The list as far as it was read, the newest search winning over slower ones. */
export function useWorklist(scope: AppScope, session: ServerSession, reading: Reading) {
  const [state, setState] = useState(EMPTY);
  const [text, setText] = useState("");
  const asked = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const ask = async (search: string, cursor: string | null): Promise<void> => {
    asked.current += 1;
    const mine = asked.current;
    setState((before) => ({ ...before, busy: true, trouble: "" }));
    const answer = await askWorklist(session, reading, { search, cursor });
    if (mine !== asked.current) return;
    setState((before) =>
      answer.kind === "ok"
        ? {
            rows: [...(cursor === null ? [] : (before.rows ?? [])), ...answer.value.rows],
            cursor: answer.value.cursor,
            busy: false,
            trouble: "",
            searched: search,
          }
        : { ...before, busy: false, trouble: troubleText(answer, scope) },
    );
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, then by what a person does
  useEffect(() => {
    void ask("", null);
    return () => clearTimeout(timer.current);
  }, []);
  return {
    state,
    text,
    search: (next: string) => {
      setText(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void ask(next.trim(), null), TYPING_MS);
    },
    more: () => void ask(state.searched, state.cursor),
    again: () => void ask(text.trim(), null),
  };
}

function troubleText(
  answer: Exclude<Awaited<ReturnType<typeof askWorklist>>, { kind: "ok" }>,
  { own, texts }: AppScope,
): string {
  if (answer.kind === "problem" && answer.problem.status === 401) return own.signedOutText;
  return troubleOf(answer, texts.words);
}
