import { Button, Card, Group, Progress, Stack, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { SimulationRunView } from "../../../views/simulator.ts";
import { ApiProblem } from "../../calls/api.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { formatFor } from "../../parts/format.ts";
import { Page } from "../../parts/page.tsx";
import { Answered, Empty } from "../../parts/states.tsx";
import { useSend } from "../../parts/use-send.ts";
import { Report } from "./report.tsx";
import { csvOf, saveFile } from "./report-csv.ts";
import { againAddress } from "./run-words.ts";

const LOOK_EVERY_MS = 400;

/** One simulation: how far it is, and then what it found. */
export function RunScreen() {
  const { api } = useConsole();
  const { runId = "" } = useParams();
  const path = `/simulator/runs/${encodeURIComponent(runId)}`;
  const run = useQuery({
    queryKey: ["simulator-run", runId],
    queryFn: () => api.get(path, SimulationRunView),
    refetchInterval: ({ state }) => (state.data?.state === "running" ? LOOK_EVERY_MS : false),
    retry: false,
  });
  const isGone = run.error instanceof ApiProblem && run.error.status === 404;
  if (isGone)
    return (
      <Page title="Simulation">
        <Empty
          title="This simulation is no longer kept"
          action={
            <Button component={Link} to="/simulator">
              Simulate again
            </Button>
          }
        >
          The last 20 are kept until the server starts again.
        </Empty>
      </Page>
    );
  return <Answered query={run}>{(view) => <Run view={view} />}</Answered>;
}

function Run({ view }: { readonly view: SimulationRunView }) {
  const { locale } = useConsole();
  const { day, number } = formatFor(locale);
  const { policies, asked, from, accounts, result } = view;
  const title = policies.map(({ label }) => label).join(" beside ");
  return (
    <Page
      title={title}
      what={`${asked.days} days from ${day(from)}, over ${number(accounts)} accounts. Facts as they are now: new payments and replies can't be known.`}
      actions={
        <>
          {result === null ? null : (
            <Button
              variant="default"
              onClick={() => saveFile(`simulation-${from}.csv`, csvOf(view, result))}
            >
              Download CSV
            </Button>
          )}
          <Button variant="default" component={Link} to={againAddress(asked)}>
            Change and run again
          </Button>
        </>
      }
    >
      {result === null ? <NoResult view={view} /> : <Report view={view} result={result} />}
    </Page>
  );
}

function NoResult({ view }: { readonly view: SimulationRunView }) {
  const { locale } = useConsole();
  const { number } = formatFor(locale);
  const queries = useQueryClient();
  const cancel = useSend({
    shape: SimulationRunView,
    refresh: [["simulator-runs"]],
    onDone: (answer) => queries.setQueryData(["simulator-run", view.id], answer),
  });
  const { id, state, lived, accounts } = view;
  if (state === "cancelled")
    return <Empty title="Cancelled">Nothing was changed. Run it again when you like.</Empty>;
  if (state === "failed")
    return (
      <Empty title="This simulation failed">
        Nothing was changed. The reason is in the server's log. Run it again; if it fails again, try
        the policy in force to see whether the draft is the cause.
      </Empty>
    );
  return (
    <Card withBorder padding="md">
      <Stack gap="xs">
        <Group justify="space-between">
          <Text size="sm" role="status">
            {number(lived)} of {number(accounts)} accounts
          </Text>
          <Button
            size="xs"
            variant="default"
            loading={cancel.isPending}
            onClick={() => cancel.mutate({ path: `/simulator/runs/${id}/cancel` })}
          >
            Cancel
          </Button>
        </Group>
        <Progress
          value={accounts === 0 ? 0 : Math.min(100, (100 * lived) / accounts)}
          aria-label="Accounts simulated"
        />
      </Stack>
    </Card>
  );
}
