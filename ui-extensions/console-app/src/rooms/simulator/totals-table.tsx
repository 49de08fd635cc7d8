import { Card, Table } from "@mantine/core";
import type { SimulationTally } from "../../../../../core/treatment/simulation-tally.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { formatFor } from "../../parts/format.ts";
import { channelWords } from "../../parts/gate-words.ts";
import { signed } from "./run-words.ts";

interface TotalsTableProps {
  readonly labels: readonly string[];
  readonly tallies: readonly SimulationTally[];
}

/** The sums of each policy, and the difference of two. */
export function TotalsTable({ labels, tallies }: TotalsTableProps) {
  const { locale } = useConsole();
  const { number, percent } = formatFor(locale);
  const channels = [...new Set(tallies.flatMap((tally) => [...byChannel(tally).keys()]))].sort();
  const rows: {
    name: string;
    of: (tally: SimulationTally) => number;
    isShare?: true;
    isPart?: true;
  }[] = [
    { name: "Accounts contacted", of: ({ contacted }) => contacted, isShare: true },
    { name: "Accounts that get a message", of: ({ messaged }) => messaged, isShare: true },
    { name: "Messages", of: ({ messages }) => messages },
    ...channels.map((channel) => ({
      name: channelWords(channel),
      isPart: true as const,
      of: (tally: SimulationTally) => byChannel(tally).get(channel) ?? 0,
    })),
    { name: "Tasks for people", of: ({ tasks }) => tasks },
    { name: "Cadences that end", of: ({ ended }) => ended },
    { name: "Messages on the busiest day", of: busiest },
  ];
  const [first, second] = tallies;
  return (
    <Card withBorder padding="sm">
      <Table aria-label="Totals">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Total</Table.Th>
            {labels.map((label) => (
              <Table.Th key={label} ta="right">
                {label}
              </Table.Th>
            ))}
            {second === undefined ? null : <Table.Th ta="right">Difference</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ name, of, isShare, isPart }) => (
            <Table.Tr key={name}>
              <Table.Td pl={isPart ? "xl" : "xs"}>{name}</Table.Td>
              {tallies.map((tally, at) => (
                <Table.Td key={labels[at]} ta="right" style={{ whiteSpace: "nowrap" }}>
                  {number(of(tally))}
                  {isShare && tally.accounts > 0 ? ` (${percent(of(tally) / tally.accounts)})` : ""}
                </Table.Td>
              ))}
              {first === undefined || second === undefined ? null : (
                <Table.Td ta="right">{signed(of(first) - of(second), number)}</Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Card>
  );
}

function byChannel({ perDay }: SimulationTally): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { byChannel: day } of perDay)
    for (const [channel, count] of Object.entries(day))
      if (channel !== "task") sums.set(channel, (sums.get(channel) ?? 0) + count);
  return sums;
}

function busiest({ perDay }: SimulationTally): number {
  return perDay.reduce((most, { byChannel: { task: _, ...sent } }) => {
    const messages = Object.values(sent).reduce((sum, count) => sum + count, 0);
    return Math.max(most, messages);
  }, 0);
}
