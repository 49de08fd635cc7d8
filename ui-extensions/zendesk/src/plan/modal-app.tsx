import { useEffect, useRef, useState } from "react";
import { hostWordsFor } from "../../../panel/host/host-words.ts";
import type { OpenDialog } from "../../../panel/host/panel-state.ts";
import { textInside, type ZafClient } from "../host/zaf.ts";
import { Loading } from "../panel/absent-section.tsx";
import type { AppWords } from "../words.ts";
import { PlanEditor, type PlanEditorActs } from "./plan-editor.tsx";
import { ASKED, type PlanAsk, type PlanShown, SHOWN, toShown } from "./plan-messages.ts";

interface ModalAppProps {
  readonly zaf: ZafClient;
  readonly own: AppWords;
}

/**
 * The plan editor in Zendesk's modal. It draws what the panel that opened it sends and tells it what
 * a person does; it knows no account, holds no token and asks the server nothing.
 */
export function ModalApp({ zaf, own }: ModalAppProps) {
  const { shown, acts } = usePanelBehind(zaf);
  if (shown === null) return <Loading label={own.opening} />;
  const texts = hostWordsFor(shown.locale);
  const { dialog } = shown;
  if (dialog === null || dialog.plan === null) return <h1>{own.planClosed}</h1>;
  return (
    <div className="gs-modal">
      <PlanEditor
        heading="h1"
        dialog={dialog}
        plan={dialog.plan}
        face={shown.face}
        texts={texts}
        acts={acts}
      />
    </div>
  );
}

function usePanelBehind(zaf: ZafClient) {
  const [shown, setShown] = useState<PlanShown | null>(null);
  const [drafts, setDrafts] = useState<OpenDialog["values"]>({});
  const changes = useRef(0);
  const panel = useRef("");
  const [ask] = useState(() => async (said: PlanAsk) => {
    const modal = textInside(await zaf.context(), "instanceGuid");
    zaf.instance(panel.current).trigger(ASKED, { modal, ask: said });
  });
  useEffect(() => {
    const listen = (message: unknown) => {
      const next = toShown(message);
      if (next === null) return;
      if (panel.current !== next.panel) {
        panel.current = next.panel;
        void ask({ kind: "ready" });
      }
      // While a change is on its way, what comes back is older than what was typed.
      if (next.seen >= changes.current) setDrafts({});
      setShown(next);
    };
    zaf.on(SHOWN, listen);
    return () => zaf.off(SHOWN, listen);
  }, [zaf, ask]);
  const [acts] = useState<PlanEditorActs>(() => {
    const next = () => {
      changes.current += 1;
      return changes.current;
    };
    return {
      edit: (name, value) => {
        setDrafts((before) => ({ ...before, [name]: value }));
        void ask({ kind: "edit", at: next(), name, value });
      },
      pick: (plan) => void ask({ kind: "pick", at: next(), plan }),
      use: (input) => void ask({ kind: "use", at: next(), input }),
      cover: (invoiceIds) => void ask({ kind: "cover", at: next(), invoiceIds }),
      submit: () => void ask({ kind: "submit" }),
      close: () => void ask({ kind: "close" }),
    };
  });
  return { shown: shown === null ? null : withDrafts(shown, drafts), acts };
}

/** What was typed stands in its field before the panel has heard of it. */
function withDrafts(shown: PlanShown, drafts: OpenDialog["values"]): PlanShown {
  const { dialog } = shown;
  if (dialog === null) return shown;
  return { ...shown, dialog: { ...dialog, values: { ...dialog.values, ...drafts } } };
}
