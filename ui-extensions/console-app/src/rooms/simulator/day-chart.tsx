import { BarChart } from "@mantine/charts";
import { Card, Table } from "@mantine/core";
import type { SimulationTally } from "../../../../../core/treatment/simulation-tally.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { formatFor } from "../../parts/format.ts";
import { channelWords } from "../../parts/gate-words.ts";
import { Titled } from "../figures/titled.tsx";

const COLORS: Readonly<Record<string, string>> = {
  email: "teal.7",
  sms: "blue.6",
  whatsapp: "green.6",
  letter: "grape.6",
  voice: "orange.7",
  push: "cyan.7",
  task: "gray.6",
};

interface DayChartProps {
  readonly label: string;
  readonly tally: SimulationTally;
  /** All that stand beside it: they share one scale. */
  readonly tallies: readonly SimulationTally[];
}

/** Touches of each day, by channel. */
export function DayChart({ label, tally, tallies }: DayChartProps) {
  const { locale } = useConsole();
  const { day, number } = formatFor(locale);
  const channels = [
    ...new Set(
      tallies.flatMap(({ perDay }) => perDay.flatMap((each) => Object.keys(each.byChannel))),
    ),
  ].sort();
  const words = (channel: string) => (channel === "task" ? "Tasks" : channelWords(channel));
  const top = Math.max(1, ...tallies.flatMap(({ perDay }) => perDay.map(sumOf)));
  return (
    <Card withBorder padding="sm">
      <Titled
        title={`Touches a day: ${label}`}
        table={
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Day</Table.Th>
                {channels.map((channel) => (
                  <Table.Th key={channel} ta="right">
                    {words(channel)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {tally.perDay.map(({ date, byChannel }) => (
                <Table.Tr key={date}>
                  <Table.Td>{day(date)}</Table.Td>
                  {channels.map((channel) => (
                    <Table.Td key={channel} ta="right">
                      {number(byChannel[channel] ?? 0)}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        }
      >
        <BarChart
          h={220}
          type="stacked"
          dataKey="day"
          withLegend
          barChartProps={{ accessibilityLayer: false }}
          valueFormatter={number}
          yAxisProps={{ width: 50, domain: [0, top], allowDecimals: false }}
          data={tally.perDay.map(({ date, byChannel }) => ({ day: day(date), ...byChannel }))}
          series={channels.map((channel) => ({
            name: channel,
            label: words(channel),
            color: COLORS[channel] ?? "gray.5",
          }))}
        />
      </Titled>
    </Card>
  );
}

function sumOf({ byChannel }: SimulationTally["perDay"][number]): number {
  return Object.values(byChannel).reduce((sum, count) => sum + count, 0);
}
