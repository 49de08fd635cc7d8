import { Button, Group, Progress, SimpleGrid, Stack, Table, Text, Title } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { warningsOf } from "../../../../../core/treatment/dry-run.ts";
import type { SetupView } from "../../../views/setup.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { formatFor } from "../../parts/format.ts";
import { channelWords, gateWords } from "../../parts/gate-words.ts";
import { Failed } from "../../parts/states.tsx";
import { DryRunWarnings } from "./dry-run-warnings.tsx";
import { StepFrame } from "./step-frame.tsx";
import { useDryRun, type WholeDryRun } from "./use-dry-run.ts";

/** Who would hear this week, and who is held and why, by the engine that will do it. */
export function TryStep({ setup }: { readonly setup: SetupView }) {
  const { query, progress } = useDryRun(setup.policy.version, true);
  const { locale } = useConsole();
  const count = formatFor(locale).number;
  const { data } = query;
  return (
    <StepFrame
      step="try"
      title="Dry run over your real book"
      what="The live engine over your accounts as they are, for the next seven days. Nothing leaves and nothing is kept."
      goOn="Go on"
      waitsFor={data === undefined ? "Wait for the dry run." : null}
    >
      {query.isFetching ? (
        <Stack gap={6}>
          <Text size="sm" role="status">
            {progress.total === 0
              ? "Reading the book…"
              : `${count(progress.done)} of ${count(progress.total)} accounts`}
          </Text>
          <Progress
            aria-label="Dry run"
            value={progress.total === 0 ? 0 : (progress.done / progress.total) * 100}
          />
        </Stack>
      ) : null}
      {query.error === null ? null : (
        <Failed error={query.error} retry={() => void query.refetch()} />
      )}
      {data === undefined || query.isFetching ? null : (
        <>
          <DryRunWarnings warnings={warningsOf(data.run)} />
          <Outcome whole={data} />
          <Group>
            <Button
              size="xs"
              variant="subtle"
              leftSection={<IconRefresh size={14} />}
              onClick={() => void query.refetch()}
            >
              Run it again
            </Button>
          </Group>
        </>
      )}
    </StepFrame>
  );
}

function Outcome({ whole: { run, days } }: { readonly whole: WholeDryRun }) {
  const { locale } = useConsole();
  const format = formatFor(locale);
  const held = Object.values(run.held).reduce((sum, each) => sum + each, 0);
  return (
    <>
      <Text size="lg">
        Of {format.number(run.accounts)} accounts, <b>{format.number(run.contacted)}</b> would hear
        from you in the next {days} days, <b>{format.number(run.forPeople)}</b> would be put before
        a person, and <b>{format.number(held)}</b> {held === 1 ? "is" : "are"} held. Nothing is due
        for the other {format.number(run.quiet)}.
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <CountTable
          title="Held, and why"
          empty="Nothing holds anybody back."
          head="Reason"
          rows={toRows(run.held, gateWords)}
        />
        <Stack gap="md">
          <CountTable
            title="How they would hear first"
            empty="Nobody would hear."
            head="Channel"
            rows={toRows(run.byChannel, channelWords)}
          />
          <CountTable
            title="When"
            empty="On no day."
            head="Day"
            rows={Object.entries(run.perDay)
              .toSorted(([a], [b]) => (a < b ? -1 : 1))
              .map(([day, accounts]) => [format.day(day), accounts] as const)}
          />
        </Stack>
      </SimpleGrid>
    </>
  );
}

function toRows(
  counts: Readonly<Record<string, number>>,
  words: (key: string) => string,
): (readonly [string, number])[] {
  return Object.entries(counts)
    .toSorted(([, a], [, b]) => b - a)
    .map(([key, accounts]) => [words(key), accounts] as const);
}

interface CountTableProps {
  readonly title: string;
  readonly head: string;
  readonly empty: string;
  readonly rows: readonly (readonly [string, number])[];
}

function CountTable({ title, head, empty, rows }: CountTableProps) {
  const { locale } = useConsole();
  return (
    <div>
      <Title order={3} size="h6">
        {title}
      </Title>
      {rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          {empty}
        </Text>
      ) : (
        <Table aria-label={title}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{head}</Table.Th>
              <Table.Th scope="col" ta="right" w={96}>
                Accounts
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(([label, accounts]) => (
              <Table.Tr key={label}>
                <Table.Td>{label}</Table.Td>
                <Table.Td ta="right">{formatFor(locale).number(accounts)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </div>
  );
}
