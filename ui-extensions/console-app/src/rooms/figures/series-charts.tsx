import { AreaChart, BarChart } from "@mantine/charts";
import { Card, SimpleGrid, Table } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { CalendarDate, daysBetween } from "../../../../../core/time/calendar-date.ts";
import { SeriesAnswer, type SeriesPoint } from "../../../views/figures.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { formatFor } from "../../parts/format.ts";
import { Answered } from "../../parts/states.tsx";
import { stretchFor } from "./period.ts";
import { Titled } from "./titled.tsx";

interface SeriesChartsProps {
  readonly query: Readonly<Record<string, string | null>>;
  readonly currency: string;
}

/** How the open amount went, and what was billed and collected on the way. */
export function SeriesCharts({ query, currency }: SeriesChartsProps) {
  const { api } = useConsole();
  const by = stretchFor(
    daysBetween(CalendarDate.parse(query.from), CalendarDate.parse(query.to)) + 1,
  );
  const series = useQuery({
    queryKey: ["figures", "series", query, currency, by],
    queryFn: () => api.get("/figures/series", SeriesAnswer, { ...query, currency, by }),
    placeholderData: keepPreviousData,
  });
  return (
    <Answered query={series}>
      {({ points }) => (
        <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="sm">
          <Chart title={`Open and past due, by ${by}`} points={points} currency={currency}>
            {(shown) => (
              <AreaChart
                {...shown}
                curveType="linear"
                withDots={false}
                areaChartProps={QUIET}
                series={[
                  { name: "open", label: "Open", color: "teal.7" },
                  { name: "pastDue", label: "Past due", color: "orange.7" },
                ]}
              />
            )}
          </Chart>
          <Chart title={`Billed and collected, by ${by}`} points={points} currency={currency}>
            {(shown) => (
              <BarChart
                {...shown}
                barChartProps={QUIET}
                series={[
                  { name: "billed", label: "Billed", color: "gray.6" },
                  { name: "collected", label: "Collected", color: "teal.7" },
                ]}
              />
            )}
          </Chart>
        </SimpleGrid>
      )}
    </Answered>
  );
}

/** The table is what is read and reached by keyboard. */
const QUIET = { accessibilityLayer: false };

interface ChartProps {
  readonly title: string;
  readonly points: readonly SeriesPoint[];
  readonly currency: string;
  readonly children: (shown: {
    readonly h: number;
    readonly data: Record<string, number | string>[];
    readonly dataKey: string;
    readonly withLegend: boolean;
    readonly valueFormatter: (value: number) => string;
    readonly yAxisProps: { readonly width: number };
  }) => React.ReactNode;
}

function Chart({ title, points, currency, children }: ChartProps) {
  const { locale } = useConsole();
  const { money, day } = formatFor(locale);
  const digits = new Intl.NumberFormat(locale, { style: "currency", currency }).resolvedOptions()
    .maximumFractionDigits;
  const units = (minor: number) => minor / 10 ** (digits ?? 2);
  const short = new Intl.NumberFormat(locale, {
    ...{ style: "currency", currency, notation: "compact", maximumFractionDigits: 1 },
  });
  return (
    <Card withBorder padding="sm">
      <Titled
        title={title}
        table={
          <Table>
            <Table.Thead>
              <Table.Tr>
                {["Until", "Open", "Past due", "Billed", "Collected"].map((head, at) => (
                  <Table.Th key={head} ta={at === 0 ? "left" : "right"}>
                    {head}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {points.map(({ to, openMinor, pastDueMinor, billedMinor, collectedMinor }) => (
                <Table.Tr key={to}>
                  <Table.Td>{day(to)}</Table.Td>
                  {[openMinor, pastDueMinor, billedMinor, collectedMinor].map((minor, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the columns never change
                    <Table.Td key={at} ta="right">
                      {money(minor, currency)}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        }
      >
        {children({
          h: 220,
          dataKey: "day",
          withLegend: true,
          valueFormatter: (value) => short.format(value),
          yAxisProps: { width: 70 },
          data: points.map((point) => ({
            day: day(point.to),
            open: units(point.openMinor),
            pastDue: units(point.pastDueMinor),
            billed: units(point.billedMinor),
            collected: units(point.collectedMinor),
          })),
        })}
      </Titled>
    </Card>
  );
}
