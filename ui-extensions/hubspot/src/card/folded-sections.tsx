import { Accordion, Flex, Link, List, Text } from "@hubspot/ui-extensions";
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
      <Accordion title={words.guidance} size="sm">
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
  const said: readonly (readonly [string, readonly string[]])[] = [
    [words.opening, [guidance.opening]],
    [words.listening, [guidance.listening]],
    [words.options, guidance.options],
    [words.closing, [guidance.closing]],
    [words.avoid, guidance.avoid],
  ];
  return (
    <Flex direction="column" gap="xs">
      {said.map(([title, lines]) => (
        <Lines key={title} title={title} lines={lines.filter((line) => line !== "")} />
      ))}
    </Flex>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const [only, ...more] = lines;
  if (only === undefined) return null;
  return (
    <>
      <Strong>{title}</Strong>
      {more.length === 0 ? (
        <Text>{only}</Text>
      ) : (
        <List variant="unordered">
          {lines.map((line) => (
            <Text key={line}>{line}</Text>
          ))}
        </List>
      )}
    </>
  );
}
