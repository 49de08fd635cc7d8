import { Card, ScrollArea, Table, Text, Title } from "@mantine/core";
import {
  type CollectionsForecast,
  HISTORY_MIN,
} from "../../../../../core/kpi/forecast-collections.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { formatFor } from "../../parts/format.ts";
import { wordsOf } from "../../parts/words-of.ts";

/** What is likely to come in if customers pay as they just did, and where nobody can say. */
export function ForecastTable({ forecast }: { readonly forecast: CollectionsForecast }) {
  const { locale } = useConsole();
  const { money, number, percent } = formatFor(locale);
  const { days, lines } = forecast;
  return (
    <Card withBorder padding="sm" component="section" aria-label="Collections forecast">
      <Title order={2} size="h5">
        Collections forecast
      </Title>
      <Text size="sm" c="dimmed" maw="80ch" mb={6}>
        If what is past due today is paid as such amounts were in the last {days} days. The range
        holds in four of five cases, if accounts pay independently of each other. It does not know
        what a policy changes, so it is the same for each. A bucket needs {HISTORY_MIN} accounts of
        history.
      </Text>
      {lines.length === 0 ? (
        <Text size="sm">Nothing is past due today.</Text>
      ) : (
        <ScrollArea viewportProps={{ tabIndex: 0, "aria-label": "Collections forecast" }}>
          <Table aria-label="Collections forecast" miw={480}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Bucket</Table.Th>
                <Table.Th ta="right">Past due</Table.Th>
                <Table.Th ta="right">Paid share</Table.Th>
                <Table.Th ta="right">Expected</Table.Th>
                <Table.Th ta="right">Range</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {lines.map(
                ({ currency, bucketId, accounts, pastDueMinor, history, paidShare, collected }) => (
                  <Table.Tr key={`${currency} ${bucketId}`}>
                    <Table.Td style={{ whiteSpace: "nowrap" }}>
                      {bucketWords(bucketId)}, {currency}
                      <Text size="xs" c="dimmed">
                        {number(accounts)} {accounts === 1 ? "account" : "accounts"}
                      </Text>
                    </Table.Td>
                    <Table.Td ta="right">{money(pastDueMinor, currency)}</Table.Td>
                    {paidShare === null || collected === null ? (
                      <Table.Td ta="right" colSpan={3} c="dimmed" style={{ whiteSpace: "nowrap" }}>
                        History too short: {number(history)} of {HISTORY_MIN}
                      </Table.Td>
                    ) : (
                      <>
                        <Table.Td ta="right">{percent(paidShare)}</Table.Td>
                        <Table.Td ta="right">{money(collected.expected, currency)}</Table.Td>
                        <Table.Td ta="right">
                          {money(collected.low, currency)} to {money(collected.high, currency)}
                        </Table.Td>
                      </>
                    )}
                  </Table.Tr>
                ),
              )}
            </Table.Tbody>
          </Table>
        </ScrollArea>
      )}
    </Card>
  );
}

/** `1-30` as "1 to 30 days": that is how buckets are usually named. */
function bucketWords(bucketId: string): string {
  const days = /^(\d+)[-_](\d+)$/.exec(bucketId);
  return days === null ? wordsOf(bucketId) : `${days[1]} to ${days[2]} days`;
}
