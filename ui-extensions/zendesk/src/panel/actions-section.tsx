import { contactActions, everydayActions } from "../../../panel/host/shown-actions.ts";
import { ActionRow } from "./action-row.tsx";
import { usePanel, type ViewProps } from "./panel-context.ts";
import { Fold, Section } from "./parts.tsx";

/** The everyday actions, and folded away what a customer says about being contacted. */
export function ActionsSection({ view }: ViewProps) {
  const { words } = usePanel().texts;
  const everyday = everydayActions(view).map((action) => ({ action }));
  const contact = contactActions(view).map((action) => ({ action }));
  if (everyday.length + contact.length === 0) return null;
  return (
    <Section title={words.actions}>
      <ActionRow view={view} actions={everyday} />
      {contact.length === 0 ? null : (
        <Fold title={words.contactActions} look="inline">
          <ActionRow view={view} actions={contact} />
        </Fold>
      )}
    </Section>
  );
}
