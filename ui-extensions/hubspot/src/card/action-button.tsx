import { Button, Tooltip } from "@hubspot/ui-extensions";
import { opensDialog } from "../../../panel/host/dialog-text.ts";
import { standstillOf } from "../../../panel/host/shown-actions.ts";
import type { PanelAction, PanelView } from "../../../panel/panel-view.ts";
import { ActionModal, modalId } from "./action-modal.tsx";
import { usePanel } from "./panel-context.ts";

interface ActionButtonProps {
  readonly view: PanelView;
  readonly action: PanelAction;
  /** Which offer it is about, for the actions that are about one. */
  readonly offerId?: string;
  readonly label?: string;
  readonly variant?: "primary" | "secondary" | "transparent";
  readonly size?: "xs" | "sm" | "md";
  /** Why not, beyond what the action itself says. */
  readonly whyNot?: string;
}

/**
 * A button for one action: opens what it asks, or acts at once where it asks nothing. When it is off
 * it is not disabled, because a disabled button can't be focused and so can't say why.
 */
export function ActionButton({ view, action, offerId = "", ...look }: ActionButtonProps) {
  const { store, texts, opened } = usePanel();
  const { label = action.label, variant = "secondary", size = "sm" } = look;
  const reason = look.whyNot || action.whyNot || standstillOf(store.state, view, texts.words);
  if (reason !== "") {
    const refuse = () => store.refuse(texts.words.whyNot(label, reason));
    return (
      <Button
        variant="transparent"
        size={size}
        onClick={refuse}
        overlay={<Tooltip>{reason}</Tooltip>}
      >
        {label}
      </Button>
    );
  }
  if (!opensDialog(action.id, { view, texts, values: {} })) {
    return (
      <Button variant={variant} size={size} onClick={() => void store.start(action.id, offerId)}>
        {label}
      </Button>
    );
  }
  const id = modalId(action.id, offerId);
  const start = () => {
    opened(id);
    void store.start(action.id, offerId);
  };
  return (
    <Button
      variant={variant}
      size={size}
      onClick={start}
      overlay={<ActionModal view={view} actionId={action.id} offerId={offerId} />}
    >
      {label}
    </Button>
  );
}
