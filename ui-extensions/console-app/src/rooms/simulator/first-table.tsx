import { Card, ScrollArea, Table, Text, Title } from "@mantine/core";
import type { TallyView } from "../../../views/simulator.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { formatFor } from "../../parts/format.ts";
import { channelWords } from "../../parts/gate-words.ts";

interface FirstTableProps {
  readonly label: string;
  readonly tally: TallyView | undefined;
}

/** Who would hear from us first, and why. */
export function FirstTable({ label, tally }: FirstTableProps) {
  const { locale } = useConsole();
  const { money, moment, number } = formatFor(locale);
  const first = tally?.first ?? [];
  const title = `Contacted first: ${label}`;
  return (
    <Card withBorder padding="sm" component="section" aria-label={title}>
      <Title order={2} size="h5" mb={6}>
        {title}
      </Title>
      {first.length === 0 ? (
        <Text size="sm" c="dimmed">
          Nobody would hear from you in these days. If accounts are past due, see what held them
          back.
        </Text>
      ) : (
        <>
          <ScrollArea.Autosize mah={420} viewportProps={{ tabIndex: 0, "aria-label": title }}>
            <Table stickyHeader aria-label={title}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>When, and how</Table.Th>
                  <Table.Th>Account, and why</Table.Th>
                  <Table.Th ta="right">Amount</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {first.map((touch) => (
                  <Table.Tr key={touch.accountId}>
                    <Table.Td style={{ whiteSpace: "nowrap" }}>
                      {moment(touch.at)}
                      <Text size="xs" c="dimmed">
                        {touch.kind === "task"
                          ? `Task: ${channelWords(touch.channel)}`
                          : channelWords(touch.channel)}
                      </Text>
                    </Table.Td>
                    <Table.Td>
                      {touch.accountName}
                      <Text size="xs" c="dimmed">
                        {touch.reason}
                      </Text>
                    </Table.Td>
                    <Table.Td ta="right">{money(touch.amountMinor, touch.currency)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </ScrollArea.Autosize>
          {tally !== undefined && tally.contacted > first.length ? (
            <Text size="xs" c="dimmed" mt={4}>
              The first {number(first.length)} of {number(tally.contacted)} accounts.
            </Text>
          ) : null}
        </>
      )}
    </Card>
  );
}
