import { Alert, Button, Card, Group, Select, Stack, Table, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "react-router";
import { DraftList, PolicyVersions } from "../../../views/policy.ts";
import { SimulationRuns, SimulationRunView } from "../../../views/simulator.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { formatFor } from "../../parts/format.ts";
import { Page } from "../../parts/page.tsx";
import { Answered, Empty } from "../../parts/states.tsx";
import { useAddressFilter } from "../../parts/use-address-filter.ts";
import { faultOf, otherFault, useSend } from "../../parts/use-send.ts";
import { stateWords } from "./run-words.ts";

const DAYS = [7, 14, 28, 56, 90, 180].map((days) => ({
  value: String(days),
  label: `${days} days`,
}));
const ALONE = "none";

/** Which policy, beside which, for how long. The choice is in the address. */
export function ChooseScreen() {
  const { api } = useConsole();
  const versions = useQuery({
    queryKey: ["policy-versions"],
    queryFn: () => api.get("/policy/versions", PolicyVersions),
  });
  const drafts = useQuery({
    queryKey: ["policy-drafts", "open"],
    queryFn: () => api.get("/policy/drafts", DraftList),
  });
  return (
    <Page
      title="Simulator"
      what="Live a policy through the coming days over your open book, with the same engine that runs live. Nothing is sent."
    >
      <Answered query={versions}>
        {(known) => (
          <Answered query={drafts}>
            {(open) => (
              <Choice
                policies={[
                  ...open.drafts.map(({ id, name }) => ({
                    value: `draft:${id}`,
                    label: `Draft: ${name}`,
                  })),
                  ...known.versions.map(({ version }, at) => ({
                    value: `version:${version}`,
                    label: `Version ${version}${at === 0 ? " (in force)" : ""}`,
                  })),
                ]}
                inForce={`version:${known.versions[0]?.version ?? 1}`}
              />
            )}
          </Answered>
        )}
      </Answered>
      <Earlier />
    </Page>
  );
}

interface ChoiceProps {
  readonly policies: readonly { readonly value: string; readonly label: string }[];
  readonly inForce: string;
}

function Choice({ policies, inForce }: ChoiceProps) {
  const filter = useAddressFilter();
  const navigate = useNavigate();
  const start = useSend({
    shape: SimulationRunView,
    refresh: [["simulator-runs"]],
    onDone: ({ id }) => navigate(`/simulator/runs/${id}`),
  });
  const known = (value: string | null) =>
    policies.some((each) => each.value === value) ? value : null;
  const candidate = known(filter.of("policy")) ?? policies[0]?.value ?? inForce;
  const beside = filter.of("beside") ?? (candidate === inForce ? ALONE : inForce);
  const against = beside === ALONE ? null : known(beside);
  const days = filter.of("days") ?? "28";
  const fault = otherFault(start.error, ["candidate", "against", "days"]);
  return (
    <Card
      withBorder
      padding="md"
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        const body = { candidate, days: Number(days), ...(against === null ? {} : { against }) };
        start.mutate({ path: "/simulator/runs", body });
      }}
    >
      <Stack gap="sm">
        <Group gap="sm" align="flex-start">
          <Select
            label="Policy"
            w={280}
            data={policies}
            value={candidate}
            allowDeselect={false}
            error={faultOf(start.error, "candidate")}
            onChange={(value) => filter.change({ policy: value })}
          />
          <Select
            label="Beside"
            w={280}
            data={[
              { value: ALONE, label: "Nothing" },
              ...policies.filter(({ value }) => value !== candidate),
            ]}
            value={against ?? ALONE}
            allowDeselect={false}
            error={faultOf(start.error, "against")}
            onChange={(value) => filter.change({ beside: value })}
          />
          <Select
            label="For the coming"
            w={140}
            data={DAYS}
            value={days}
            allowDeselect={false}
            error={faultOf(start.error, "days")}
            onChange={(value) => filter.change({ days: value })}
          />
        </Group>
        {fault === null ? null : <Alert role="alert" color="red" title={fault} />}
        <Group>
          <Button type="submit" loading={start.isPending}>
            Simulate
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}

function Earlier() {
  const { api, locale } = useConsole();
  const { moment, number } = formatFor(locale);
  const runs = useQuery({
    queryKey: ["simulator-runs"],
    queryFn: () => api.get("/simulator/runs", SimulationRuns),
  });
  return (
    <Answered query={runs}>
      {({ runs: earlier }) =>
        earlier.length === 0 ? (
          <Empty title="No simulations yet">
            A simulation shows who would hear from you, on which day, by which channel, and what
            holds others back. Try a draft beside the policy in force before you publish it.
          </Empty>
        ) : (
          <section aria-label="Earlier simulations">
            <Title order={2} size="h5" mb={6}>
              Earlier simulations
            </Title>
            <Table highlightOnHover>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Started</Table.Th>
                  <Table.Th>Policies</Table.Th>
                  <Table.Th ta="right">Days</Table.Th>
                  <Table.Th ta="right">Accounts</Table.Th>
                  <Table.Th>State</Table.Th>
                  <Table.Th>By</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {earlier.map(({ id, startedAt, startedBy, policies, asked, accounts, state }) => (
                  <Table.Tr key={id}>
                    <Table.Td>
                      <Link className="gs-link" to={`/simulator/runs/${id}`}>
                        {moment(startedAt)}
                      </Link>
                    </Table.Td>
                    <Table.Td>{policies.map(({ label }) => label).join(" beside ")}</Table.Td>
                    <Table.Td ta="right">{asked.days}</Table.Td>
                    <Table.Td ta="right">{number(accounts)}</Table.Td>
                    <Table.Td>{stateWords(state)}</Table.Td>
                    <Table.Td>{startedBy}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
            <Text size="xs" c="dimmed" mt={4}>
              The last 20 are kept until the server starts again.
            </Text>
          </section>
        )
      }
    </Answered>
  );
}
