import {
  Accordion,
  Alert,
  Badge,
  Button,
  Group,
  Paper,
  SimpleGrid,
  Stack,
  Table,
  Text,
  Title,
} from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconAlertTriangle, IconPlugConnected } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { z } from "zod";
import { may } from "../../../../../core/access/rights.ts";
import { type ConnectionHealth, ConnectionList } from "../../../views/connections.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { formatFor } from "../../parts/format.ts";
import { Page } from "../../parts/page.tsx";
import { Answered, Empty } from "../../parts/states.tsx";
import { otherFault, useSend } from "../../parts/use-send.ts";
import { wordsOf } from "../../parts/words-of.ts";

const LOOK_EVERY_MS = 15_000;

/** How each CRM is doing: what was read, what waits, what can't be used. */
export function ConnectionsRoom() {
  const { api } = useConsole();
  const query = useQuery({
    queryKey: ["connections"],
    queryFn: () => api.get("/connections", ConnectionList),
    refetchInterval: LOOK_EVERY_MS,
  });
  return (
    <Page
      title="Connections"
      what="Whether each CRM is read and written as it should be, and what an admin there has to put right."
    >
      <Answered query={query}>
        {({ connections }) =>
          connections.length === 0 ? (
            <Empty
              title="No CRM is connected"
              action={
                <Button component={Link} to="/setup/connect" size="xs">
                  Connect a CRM
                </Button>
              }
            >
              Accounts and invoices come from your CRM, and what is agreed is written back to it.
            </Empty>
          ) : (
            <Stack gap="md">
              {connections.map((each) => (
                <Health key={each.id} health={each} />
              ))}
            </Stack>
          )
        }
      </Answered>
    </Page>
  );
}

function Health({ health }: { readonly health: ConnectionHealth }) {
  const { locale, me } = useConsole();
  const { moment, number } = formatFor(locale);
  const when = (at: string | null) => (at === null ? "Never" : moment(at));
  const isActive = health.state === "active";
  const facts = [
    ["Last read", when(health.readAt)],
    ["Everything compared", when(health.reconciledAt)],
    ["Read next", isActive ? when(health.nextTurnAt) : "Not until it is connected again"],
    ["Notices to take in", number(health.noticesWaiting)],
    ["Changes to write", number(health.writes.waiting)],
    ["Changes refused by the CRM", number(health.writes.stopped)],
    ["Last written", when(health.writes.lastAt)],
  ];
  return (
    <Paper withBorder p="md" component="section" aria-label={health.name}>
      <Group justify="space-between" mb="xs">
        <Group gap="xs">
          <Title order={2} size="h5">
            {health.name}
          </Title>
          <Text size="sm" c="dimmed">
            {health.label}
          </Text>
          <Badge variant="light" color={isActive ? "teal" : "red"}>
            {isActive ? "Connected" : "Connect again"}
          </Badge>
        </Group>
        {may(me.role, "connections.manage") ? <ReadButtons health={health} /> : null}
      </Group>
      {health.trouble === null ? null : (
        <Alert
          color="red"
          mb="xs"
          icon={<IconAlertTriangle size={18} />}
          title="This connection needs an admin"
        >
          {health.trouble}
        </Alert>
      )}
      <SimpleGrid cols={{ base: 2, md: 4 }} spacing="sm" verticalSpacing="xs" mb="sm">
        {facts.map(([label, value]) => (
          <div key={label}>
            <Text size="xs" c="dimmed">
              {label}
            </Text>
            <Text size="sm">{value}</Text>
          </div>
        ))}
      </SimpleGrid>
      <Accordion variant="contained" multiple>
        <Feeds health={health} />
        <Problems health={health} />
      </Accordion>
    </Paper>
  );
}

function ReadButtons({ health }: { readonly health: ConnectionHealth }) {
  const read = useSend({
    shape: z.object({ id: z.string() }),
    refresh: [["connections"]],
    onDone: () => notifications.show({ message: `${health.name} is read now.` }),
  });
  const ask = (what: "changes" | "everything") =>
    read.mutate(
      { path: `/connections/${health.id}/read`, body: { what } },
      {
        onError: (error) =>
          notifications.show({ color: "red", message: otherFault(error, []) ?? "" }),
      },
    );
  if (health.state !== "active")
    return (
      <Button
        component="a"
        href={health.connectUrl}
        size="xs"
        leftSection={<IconPlugConnected size={16} />}
      >
        Connect again
      </Button>
    );
  return (
    <Group gap="xs">
      <Button size="xs" variant="default" loading={read.isPending} onClick={() => ask("changes")}>
        Read now
      </Button>
      <Button size="xs" variant="subtle" color="gray" onClick={() => ask("everything")}>
        Read everything again
      </Button>
    </Group>
  );
}

function Feeds({ health: { feeds, records } }: { readonly health: ConnectionHealth }) {
  const { locale } = useConsole();
  const { moment, number } = formatFor(locale);
  return (
    <Accordion.Item value="feeds">
      <Accordion.Control>What is read</Accordion.Control>
      <Accordion.Panel>
        <Table.ScrollContainer minWidth={520}>
          <Table aria-label="What is read">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Records</Table.Th>
                <Table.Th scope="col" ta="right">
                  Known
                </Table.Th>
                <Table.Th scope="col" ta="right">
                  Unusable
                </Table.Th>
                <Table.Th scope="col">Last read</Table.Th>
                <Table.Th scope="col">State</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {feeds
                .filter(({ feed }) => feed === "changes")
                .map(({ noun, readAt, finishedAt, error }) => {
                  const known = records.find((each) => each.noun === noun);
                  return (
                    <Table.Tr key={noun}>
                      <Table.Td>{wordsOf(noun)}</Table.Td>
                      <Table.Td ta="right">{number(known?.records ?? 0)}</Table.Td>
                      <Table.Td ta="right">{number(known?.unreadable ?? 0)}</Table.Td>
                      <Table.Td>{readAt === null ? "Never" : moment(readAt)}</Table.Td>
                      <Table.Td>
                        {error ??
                          (finishedAt === null ? "First reading is under way" : "Up to date")}
                      </Table.Td>
                    </Table.Tr>
                  );
                })}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </Accordion.Panel>
    </Accordion.Item>
  );
}

function Problems({ health: { problems } }: { readonly health: ConnectionHealth }) {
  return (
    <Accordion.Item value="problems">
      <Accordion.Control>
        {problems.length === 0
          ? "No record is unusable"
          : `${problems.length} records can't be used`}
      </Accordion.Control>
      <Accordion.Panel>
        {problems.length === 0 ? (
          <Text size="sm" c="dimmed">
            A record whose amount, currency or date can't be read is listed here with the field to
            put right in the CRM.
          </Text>
        ) : (
          <Stack gap={4}>
            {problems.map(({ record, noun, field, message }) => (
              <Text size="sm" key={`${noun} ${record} ${field}`}>
                {wordsOf(noun)} {record}, {field}: {message}
              </Text>
            ))}
          </Stack>
        )}
      </Accordion.Panel>
    </Accordion.Item>
  );
}
