import { Accordion, Flex, Link, List, Text } from "@hubspot/ui-extensions";
import { type ScriptSection, scriptSections } from "../../../panel/host/script-sections.ts";
import { actionOf } from "../../../panel/host/shown-actions.ts";
import type { PanelView } from "../../../panel/panel-view.ts";
import { ActionButton } from "./action-button.tsx";
import { HistoryFold } from "./history-fold.tsx";
import { usePanel, type ViewProps } from "./panel-context.ts";
import { ScheduleTable } from "./schedule-table.tsx";
import { Quiet, Strong } from "./section-title.tsx";

/** What is asked for less often, each with its count. */
export function FoldedSections({ view }: ViewProps) {
  const { words } = usePanel().texts;
  return (
    <Flex direction="column" gap="xs">
      <Accordion title={words.invoices(view.items.length)} size="sm">
        <Invoices view={view} />
      </Accordion>
      <Accordion title={words.plan} size="sm">
        <Plan view={view} />
      </Accordion>
      <Accordion title={words.history(view.timeline.total)} size="sm">
        <HistoryFold view={view} />
      </Accordion>
      <Accordion title={words.guidance(view.guidance.situation)} size="sm">
        <Guidance view={view} />
      </Accordion>
    </Flex>
  );
}

function Invoices({ view: { items } }: ViewProps) {
  const { words } = usePanel().texts;
  if (items.length === 0) return <Text>{words.noInvoices}</Text>;
  return (
    <Flex direction="column" gap="xs">
      {items.map((item) => (
        <Flex key={item.id} direction="column">
          <Flex justify="between" gap="sm">
            <Strong>{item.number}</Strong>
            <Strong>{item.balance.text}</Strong>
          </Flex>
          <Quiet>{itemText(item, words)}</Quiet>
          <Quiet>{item.heldText}</Quiet>
        </Flex>
      ))}
    </Flex>
  );
}

function itemText(
  { dueOn, ageText, balance, amount }: PanelView["items"][number],
  words: ReturnType<typeof usePanel>["texts"]["words"],
): string {
  const isPartPaid = balance.amountMinor !== amount.amountMinor;
  const parts = [`${words.due} ${dueOn.text}`, ageText];
  return [...parts, ...(isPartPaid ? [`${words.total} ${amount.text}`] : [])].join(" · ");
}

function Plan({ view }: ViewProps) {
  const { words } = usePanel().texts;
  const { arrangement, promise } = view;
  const cancel = actionOf(view, "cancel-arrangement");
  if (arrangement === null && promise === null) return <Text>{words.noPlan}</Text>;
  return (
    <Flex direction="column" gap="xs">
      {promise === null ? null : (
        <>
          <Strong>{promise.statusText}</Strong>
          <Quiet>{`${promise.amount.text} · ${promise.dueOn.text}`}</Quiet>
        </>
      )}
      {arrangement === null ? null : (
        <>
          <Strong>{arrangement.statusText}</Strong>
          <ScheduleTable schedule={arrangement.schedule} words={words} />
          {arrangement.customerUrl === null ? null : (
            <Link href={{ url: arrangement.customerUrl, external: true }}>
              {words.customerPage}
            </Link>
          )}
          {cancel === null ? null : (
            <Flex>
              <ActionButton view={view} action={cancel} />
            </Flex>
          )}
        </>
      )}
    </Flex>
  );
}

function Guidance({ view: { guidance } }: ViewProps) {
  const { words } = usePanel().texts;
  const { lead, more } = scriptSections(guidance, words);
  return (
    <Flex direction="column" gap="xs">
      <Script sections={lead} />
      {more.length === 0 ? null : (
        <Accordion title={words.moreGuidance} size="xs">
          <Flex direction="column" gap="xs">
            <Script sections={more} />
          </Flex>
        </Accordion>
      )}
    </Flex>
  );
}

function Script({ sections }: { readonly sections: readonly ScriptSection[] }) {
  return (
    <>
      {sections.map(({ title, lines }) => (
        <Flex key={title} direction="column">
          <Strong>{title}</Strong>
          <List variant="unordered">
            {lines.map((line) => (
              <Text key={line}>{line}</Text>
            ))}
          </List>
        </Flex>
      ))}
    </>
  );
}
