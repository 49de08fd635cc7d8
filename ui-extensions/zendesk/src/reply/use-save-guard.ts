import { useEffect, useRef, useState } from "react";
import type { ReplyResults } from "../../../panel/card-answer.ts";
import type { Answer } from "../../../panel/host/panel-calls.ts";
import type { AppScope } from "../panel/panel-context.ts";
import { readComment } from "./composer.ts";
import { mayBeSaved } from "./guard-save.ts";

export type CheckReply = () => Promise<Answer<ReplyResults["reply-check"]>>;

export interface Guarding {
  /** To be told each text that was put into the reply. */
  readonly inserted: (text: string) => void;
  /** To be told how the account that is shown now is asked about; null while none is. */
  readonly setCheck: (check: CheckReply | null) => void;
}

/** Stands between the agent's save and the customer, for replies that hold words of ours. */
export function useSaveGuard({ zaf, own, location }: AppScope): Guarding {
  const texts = useRef<readonly string[]>([]);
  const check = useRef<CheckReply | null>(null);
  useEffect(() => {
    if (location !== "ticket_sidebar" && location !== "new_ticket_sidebar") return;
    const guard = async (): Promise<void> => {
      const may = await mayBeSaved({
        origin: window.location.origin,
        inserted: () => texts.current,
        readComment: () => readComment(zaf),
        check: async () => check.current?.() ?? { kind: "unreachable" },
        words: own,
      });
      // Zendesk's script lets whatever a promise resolves with pass: only one that rejects stops it.
      if (may !== true) throw new Error(may);
    };
    zaf.on("ticket.save", guard);
    return () => zaf.off("ticket.save", guard);
  }, [zaf, own, location]);
  const [guarding] = useState<Guarding>(() => ({
    inserted: (text) => {
      texts.current = [...texts.current, text];
    },
    setCheck: (next) => {
      check.current = next;
    },
  }));
  return guarding;
}
