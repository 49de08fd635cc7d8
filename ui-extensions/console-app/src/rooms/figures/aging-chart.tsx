import { Anchor, Card, Progress, Table, Title } from "@mantine/core";
import { Link } from "react-router";
import type { CurrencyFigures } from "../../../views/figures.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { formatFor } from "../../parts/format.ts";

interface AgingChartProps {
  readonly figures: CurrencyFigures;
  readonly search: string;
}

/** Aging before and at the end, and how much of each bucket grew older: a table whose bars draw it. */
export function AgingChart({ figures, search }: AgingChartProps) {
  const { locale } = useConsole();
  const { money } = formatFor(locale);
  const { currency, agingMoves, rollRates, flow } = figures;
  const largest = Math.max(1, ...agingMoves.map(({ closingMinor }) => closingMinor));
  return (
    <Card withBorder padding="sm">
      <Title order={2} size="h5" mb={6}>
        Aging and its movement
      </Title>
      <Table highlightOnHover={false}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Days past due</Table.Th>
            <Table.Th ta="right">Before</Table.Th>
            <Table.Th ta="right">At the end</Table.Th>
            <Table.Td w="30%" aria-hidden className="no-print" />
            <Table.Th ta="right">Roll rate</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {agingMoves.map(({ bucketId, openingMinor, closingMinor }) => {
            const roll = rollRates.find((each) => each.bucketId === bucketId)?.value ?? null;
            return (
              <Table.Tr key={bucketId}>
                <Table.Td>{bucketId}</Table.Td>
                <Table.Td ta="right">{money(openingMinor, currency)}</Table.Td>
                <Table.Td ta="right">{money(closingMinor, currency)}</Table.Td>
                <Table.Td aria-hidden className="no-print">
                  <Progress
                    value={(100 * closingMinor) / largest}
                    size="sm"
                    aria-label={bucketId}
                  />
                </Table.Td>
                <Table.Td ta="right">
                  {roll === null
                    ? "–"
                    : `${roll.toLocaleString(locale, { maximumFractionDigits: 1 })}\u00a0%`}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th>All open</Table.Th>
            <Table.Th ta="right">{money(flow.opening, currency)}</Table.Th>
            <Table.Th ta="right">
              <Anchor component={Link} to={`/figures/accounts/open${search}`} fz="sm">
                {money(flow.closing, currency)}
              </Anchor>
            </Table.Th>
            <Table.Td aria-hidden className="no-print" />
            <Table.Td />
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </Card>
  );
}
