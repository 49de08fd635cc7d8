import { Button } from "@zendeskgarden/react-buttons";
import { lazy, type ReactNode, Suspense, useEffect, useId, useRef } from "react";
import { standstillOf } from "../../../panel/host/shown-actions.ts";
import type { PanelAction, PanelView } from "../../../panel/panel-view.ts";
import { usePanel } from "./panel-context.ts";

const ActionForm = lazy(loadForms);

/** Forms come after the facts: whoever only reads needs none. */
export async function loadForms() {
  return { default: (await import("./action-form.tsx")).ActionForm };
}

/** One button: an action, and of which offer where it is about one. */
export interface RowAction {
  readonly action: PanelAction;
  readonly offerId?: string;
  readonly label?: string;
  readonly isPrimary?: boolean;
  /** Why not, beyond what the action itself says. */
  readonly whyNot?: string;
  /** What a press does, where that is not to ask what the action asks. */
  readonly act?: () => void;
}

interface ActionRowProps {
  readonly view: PanelView;
  readonly actions: readonly RowAction[];
}

/**
 * Buttons in a row and, below them, what the pressed one asks: the form stands where it was asked
 * for, because a sidebar as high as its content has no other place that is surely in sight.
 */
export function ActionRow({ view, actions }: ActionRowProps) {
  const { dialog } = usePanel().store.state;
  if (actions.length === 0) return null;
  const asked = actions.find(
    ({ action, offerId = "" }) => action.id === dialog?.actionId && offerId === dialog.offerId,
  );
  return (
    <div className="gs-actions">
      <div className="gs-buttons">
        {actions.map((each) => (
          <ActionButton
            key={`${each.action.id} ${each.offerId ?? ""}`}
            view={view}
            isAsking={each === asked}
            {...each}
          />
        ))}
      </div>
      {asked === undefined || dialog === null ? null : (
        <Suspense fallback={null}>
          <ActionForm view={view} dialog={dialog} />
        </Suspense>
      )}
    </div>
  );
}

interface ActionButtonProps extends RowAction {
  readonly view: PanelView;
  readonly isAsking: boolean;
}

function ActionButton({ view, isAsking, ...asked }: ActionButtonProps) {
  const { store, texts } = usePanel();
  const { action, offerId = "", label = action.label, isPrimary = false } = asked;
  const button = useFocusBack(isAsking);
  const reason = asked.whyNot || action.whyNot || standstillOf(store.state, view, texts.words);
  if (reason !== "") {
    const say = () => store.refuse(texts.words.whyNot(label, reason));
    return <OffButton label={label} reason={reason} say={say} />;
  }
  const act = asked.act ?? (() => void store.start(action.id, offerId));
  return (
    <Button
      size="small"
      isPrimary={isPrimary}
      ref={button}
      aria-expanded={asked.act === undefined ? isAsking : undefined}
      onClick={act}
    >
      {label}
    </Button>
  );
}

/** Leaving a form puts the focus back where it was opened. */
function useFocusBack(isAsking: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (wasAsking.current && !isAsking) button.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  return button;
}

interface OffButtonProps {
  readonly label: string;
  readonly reason: string;
  readonly say: () => void;
}

/** Off, but not disabled: a disabled button can't be focused and so can't say why it is off. */
function OffButton({ label, reason, say }: OffButtonProps): ReactNode {
  const id = useId();
  return (
    <span className="gs-off">
      <Button size="small" aria-disabled="true" aria-describedby={id} onClick={say}>
        {label}
      </Button>
      <span id={id} role="tooltip" className="gs-tip">
        {reason}
      </span>
    </span>
  );
}
