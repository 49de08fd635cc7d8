import { Accordion, Flex } from "@hubspot/ui-extensions";
import { contactActions, everydayActions } from "../../../panel/host/shown-actions.ts";
import type { PanelAction } from "../../../panel/panel-view.ts";
import { ActionButton } from "./action-button.tsx";
import { usePanel, type ViewProps } from "./panel-context.ts";
import { SectionTitle } from "./section-title.tsx";

/** The everyday actions, and folded away what a customer says about being contacted. */
export function ActionsSection({ view }: ViewProps) {
  const { words } = usePanel().texts;
  const everyday = everydayActions(view);
  const contact = contactActions(view);
  return (
    <Flex direction="column" gap="xs">
      {everyday.length === 0 ? null : <SectionTitle>{words.actions}</SectionTitle>}
      <Buttons view={view} actions={everyday} />
      {contact.length === 0 ? null : (
        <Accordion title={words.contactActions} size="xs">
          <Buttons view={view} actions={contact} />
        </Accordion>
      )}
    </Flex>
  );
}

function Buttons({ view, actions }: ViewProps & { readonly actions: readonly PanelAction[] }) {
  return (
    <Flex gap="xs" wrap="wrap">
      {actions.map((action) => (
        <ActionButton key={action.id} view={view} action={action} />
      ))}
    </Flex>
  );
}
