import { Button } from "@zendeskgarden/react-buttons";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { canSubmit, confirmText, dialogTitle } from "../../../panel/host/dialog-text.ts";
import type { OpenDialog, PlanEditing } from "../../../panel/host/panel-state.ts";
import { usePanel, type ViewProps } from "../panel/panel-context.ts";
import { openPlanModal, type PlanModal } from "./open-plan-modal.ts";
import type { PlanEditorActs } from "./plan-editor.tsx";
import type { PlanAsk } from "./plan-messages.ts";

const PlanEditor = lazy(async () => ({ default: (await import("./plan-editor.tsx")).PlanEditor }));

interface PlaceProps extends ViewProps {
  readonly dialog: OpenDialog;
  readonly plan: PlanEditing;
}

/** The plan editor: in the host's modal where there is one, else where it was asked for. */
export function PlanPlace({ view, dialog, plan }: PlaceProps) {
  const { texts, own } = usePanel();
  const acts = useActs();
  const face = {
    title: dialogTitle(view, dialog),
    confirm: confirmText(view, dialog, texts),
    canSubmit: canSubmit(dialog),
  };
  const { place, toHere } = usePlanModal({ dialog, face, acts });
  if (place !== "here") {
    return (
      <div className="gs-form" role="status">
        <p>{place === "opening" ? own.opening : own.planElsewhere}</p>
        <div className="gs-buttons">
          <Button size="small" onClick={toHere}>
            {own.editHere}
          </Button>
          <Button size="small" isBasic onClick={acts.close}>
            {texts.words.cancel}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <Suspense fallback={<p role="status">{own.opening}</p>}>
      <PlanEditor heading="h3" dialog={dialog} plan={plan} face={face} texts={texts} acts={acts} />
    </Suspense>
  );
}

function useActs(): PlanEditorActs {
  const { store } = usePanel();
  const [acts] = useState<PlanEditorActs>(() => ({
    edit: (name, value) => store.edit(name, value),
    pick: (kind) => store.plan.pick(kind),
    use: (input) => store.plan.use(input),
    cover: (invoiceIds) => store.plan.cover(invoiceIds),
    submit: () => void store.submit(),
    close: () => store.closeDialog(),
  }));
  return acts;
}

interface Modal {
  readonly dialog: OpenDialog;
  readonly face: { readonly title: string; readonly confirm: string; readonly canSubmit: boolean };
  readonly acts: PlanEditorActs;
}

type Place = "opening" | "modal" | "here";

/** Opens the modal with the editor, keeps it up with the panel, and closes it with the editor. */
function usePlanModal({ dialog, face, acts }: Modal) {
  const { zaf, texts, store } = usePanel();
  const [place, setPlace] = useState<Place>("opening");
  const modal = useRef<PlanModal | null>(null);
  const seen = useRef(0);
  const shown = { seen: seen.current, locale: texts.language, face, dialog };
  const latest = useRef(shown);
  latest.current = shown;
  // biome-ignore lint/correctness/useExhaustiveDependencies: one modal for as long as it is edited
  useEffect(() => {
    let isLeft = false;
    const asked = (ask: PlanAsk) => {
      if ("at" in ask) seen.current = ask.at;
      actOn(ask, acts);
    };
    const first = () => ({ ...latest.current, seen: seen.current, dialog: store.state.dialog });
    void openPlanModal(zaf, { first, asked, closed: () => isLeft || acts.close() }).then(
      (opened) => {
        modal.current = opened;
        if (isLeft) opened?.close();
        else setPlace(opened === null ? "here" : "modal");
      },
    );
    return () => {
      isLeft = true;
      modal.current?.close();
    };
  }, []);
  useEffect(() => modal.current?.show(latest.current));
  const toHere = () => {
    modal.current?.close();
    modal.current = null;
    setPlace("here");
  };
  return { place, toHere };
}

function actOn(ask: PlanAsk, acts: PlanEditorActs): void {
  switch (ask.kind) {
    case "ready":
      break;
    case "submit":
      acts.submit();
      break;
    case "close":
      acts.close();
      break;
    case "edit":
      acts.edit(ask.name, ask.value);
      break;
    case "pick":
      acts.pick(ask.plan);
      break;
    case "use":
      acts.use(ask.input);
      break;
    case "cover":
      acts.cover(ask.invoiceIds);
      break;
  }
}
