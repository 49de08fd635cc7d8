import { Card, Table, Text, Title } from "@mantine/core";
import type { SimulationTally } from "../../../../../core/treatment/simulation-tally.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { formatFor } from "../../parts/format.ts";
import { gateWords } from "../../parts/gate-words.ts";

interface GateTableProps {
  readonly labels: readonly string[];
  readonly tallies: readonly SimulationTally[];
}

/** What held something back, and for how many accounts. */
export function GateTable({ labels, tallies }: GateTableProps) {
  const { locale } = useConsole();
  const { number } = formatFor(locale);
  const gates = [...new Set(tallies.flatMap((tally) => tally.gates.map(({ gate }) => gate)))];
  return (
    <Card withBorder padding="sm" component="section" aria-label="What held touches back">
      <Title order={2} size="h5" mb={6}>
        What held touches back
      </Title>
      {gates.length === 0 ? (
        <Text size="sm" c="dimmed">
          Nothing: every step left on its day.
        </Text>
      ) : (
        <Table aria-label="What held touches back">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Rule</Table.Th>
              {labels.map((label) => (
                <Table.Th key={label} ta="right">
                  {label}: accounts (times)
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {gates.map((gate) => (
              <Table.Tr key={gate}>
                <Table.Td>{gateWords(gate)}</Table.Td>
                {tallies.map((tally, at) => {
                  const held = tally.gates.find((each) => each.gate === gate);
                  return (
                    <Table.Td key={labels[at]} ta="right">
                      {held === undefined
                        ? "none"
                        : `${number(held.accounts)} (${number(held.times)})`}
                    </Table.Td>
                  );
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Card>
  );
}
