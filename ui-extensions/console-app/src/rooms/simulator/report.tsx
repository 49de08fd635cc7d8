import { Grid, Stack } from "@mantine/core";
import type { SimulationRunView } from "../../../views/simulator.ts";
import { DayChart } from "./day-chart.tsx";
import { FirstTable } from "./first-table.tsx";
import { ForecastTable } from "./forecast-table.tsx";
import { GateTable } from "./gate-table.tsx";
import { TotalsTable } from "./totals-table.tsx";

export interface ReportProps {
  readonly view: SimulationRunView;
  readonly result: NonNullable<SimulationRunView["result"]>;
}

/** What was found: sums first, then days, then why, then who. */
export function Report({ view, result }: ReportProps) {
  const labels = view.policies.map(({ label }) => label);
  const { tallies, forecast } = result;
  return (
    <Stack gap="md">
      <TotalsTable labels={labels} tallies={tallies} />
      <Grid gutter="sm">
        {tallies.map((tally, at) => (
          <Grid.Col key={labels[at]} span={{ base: 12, lg: tallies.length > 1 ? 6 : 12 }}>
            <DayChart label={labels[at] ?? ""} tally={tally} tallies={tallies} />
          </Grid.Col>
        ))}
      </Grid>
      <GateTable labels={labels} tallies={tallies} />
      <ForecastTable forecast={forecast} />
      <FirstTable label={labels[0] ?? ""} tally={tallies[0]} />
    </Stack>
  );
}
