import { Card, Table, Text, Title } from "@mantine/core";
import type { CurrencyFigures } from "../../../views/figures.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { formatFor } from "../../parts/format.ts";

/** What each channel sent, and what was paid within two weeks after it spoke last. */
export function ChannelTable({ figures }: { readonly figures: CurrencyFigures }) {
  const { locale } = useConsole();
  const { money, number, percent } = formatFor(locale);
  const { currency, channels } = figures;
  return (
    <Card withBorder padding="sm">
      <Title order={2} size="h5" mb={6}>
        Channels
      </Title>
      {channels.length === 0 ? (
        <Text size="sm" c="dimmed">
          Nobody was contacted in this period, so there is no channel to compare.
        </Text>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Channel</Table.Th>
              <Table.Th ta="right">Contacts</Table.Th>
              <Table.Th ta="right">Payments within 14 days</Table.Th>
              <Table.Th ta="right">Paid</Table.Th>
              <Table.Th ta="right">Payments per contact</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {channels.map(({ channel, contacts, payments, amountMinor }) => (
              <Table.Tr key={channel}>
                <Table.Td>{channel}</Table.Td>
                <Table.Td ta="right">{number(contacts)}</Table.Td>
                <Table.Td ta="right">{number(payments)}</Table.Td>
                <Table.Td ta="right">{money(amountMinor, currency)}</Table.Td>
                <Table.Td ta="right">
                  {contacts === 0 ? "–" : percent(payments / contacts)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Card>
  );
}
