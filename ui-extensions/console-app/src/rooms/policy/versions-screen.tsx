import { Anchor, Badge, Button, Group, Stack, Table, Text, Textarea } from "@mantine/core";
import { modals } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { may } from "../../../../../core/access/rights.ts";
import { PolicyDifference, PolicyVersions, PolicyVersionView } from "../../../views/policy.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { formatFor } from "../../parts/format.ts";
import { Page } from "../../parts/page.tsx";
import { Answered, Failed } from "../../parts/states.tsx";
import { DifferenceList } from "./difference-list.tsx";
import { useBegin } from "./overview-screen.tsx";

/** Who published what and when; any two beside each other; the way back. */
export function VersionsScreen() {
  const { api } = useConsole();
  const versions = useQuery({
    queryKey: ["policy-versions"],
    queryFn: () => api.get("/policy/versions", PolicyVersions),
  });
  return (
    <Page
      title="Policy versions"
      what="A published version never changes, because decisions name it. Going back publishes an older one again."
      actions={
        <Button variant="default" component={Link} to="/policy">
          Policy
        </Button>
      }
    >
      <Answered query={versions}>{({ versions: list }) => <Versions list={list} />}</Answered>
    </Page>
  );
}

function Versions({ list }: { readonly list: readonly PolicyVersionView[] }) {
  const { me, locale } = useConsole();
  const format = formatFor(locale);
  const navigate = useNavigate();
  const begin = useBegin();
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const current = list[0]?.version ?? 1;
  const toggle = (version: number) =>
    setChosen((before) =>
      before.includes(version)
        ? before.filter((each) => each !== version)
        : [...before, version].slice(-2),
    );
  const [since = 1, version = 1] = [...chosen].sort((a, b) => a - b);
  return (
    <Stack gap="sm">
      <Group>
        <Button
          size="xs"
          variant="light"
          disabled={chosen.length !== 2}
          onClick={() => void navigate(`/policy/compare/${since}/${version}`)}
        >
          Compare two
        </Button>
        <Text size="sm" c="dimmed">
          {chosen.length === 2
            ? `Versions ${since} and ${version}`
            : "Choose two versions to compare them."}
        </Text>
      </Group>
      <Table.ScrollContainer minWidth={640}>
        <Table aria-label="Versions">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Compare</Table.Th>
              <Table.Th>Version</Table.Th>
              <Table.Th>Published</Table.Th>
              <Table.Th>By</Table.Th>
              <Table.Th>Why</Table.Th>
              <Table.Th>Go back</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {list.map((each) => (
              <Table.Tr key={each.version}>
                <Table.Td>
                  <input
                    type="checkbox"
                    aria-label={`Compare version ${each.version}`}
                    checked={chosen.includes(each.version)}
                    onChange={() => toggle(each.version)}
                  />
                </Table.Td>
                <Table.Td>
                  <Group gap={6} wrap="nowrap">
                    {each.version > 1 ? (
                      <Anchor
                        component={Link}
                        to={`/policy/compare/${each.version - 1}/${each.version}`}
                      >
                        {each.version}
                      </Anchor>
                    ) : (
                      each.version
                    )}
                    {each.version === current ? <Badge variant="light">In force</Badge> : null}
                  </Group>
                </Table.Td>
                <Table.Td>{format.moment(each.publishedAt)}</Table.Td>
                <Table.Td>
                  {each.publishedBy}
                  {each.approvedBy === null ? "" : `, approved by ${each.approvedBy}`}
                </Table.Td>
                <Table.Td>{each.note ?? ""}</Table.Td>
                <Table.Td>
                  {each.version === current ? null : (
                    <Group gap="xs" wrap="nowrap">
                      {may(me.role, "policy.publish") ? (
                        <RestoreButton version={each.version} current={current} />
                      ) : null}
                      {may(me.role, "policy.edit") ? (
                        <Button
                          size="compact-xs"
                          variant="subtle"
                          onClick={() => begin(each.version)}
                        >
                          Draft from it
                        </Button>
                      ) : null}
                    </Group>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}

interface RestoreProps {
  readonly version: number;
  readonly current: number;
}

/** Shows what going back would change before it does. */
export function RestoreButton({ version, current }: RestoreProps) {
  const open = () => {
    const id = modals.open({
      title: `Go back to version ${version}`,
      size: "lg",
      children: <Restore version={version} current={current} onDone={() => modals.close(id)} />,
    });
  };
  return (
    <Button size="compact-xs" variant="light" onClick={open}>
      Go back to {version}
    </Button>
  );
}

function Restore({ version, current, onDone }: RestoreProps & { readonly onDone: () => void }) {
  const { api } = useConsole();
  const queries = useQueryClient();
  const [note, setNote] = useState("");
  const [key] = useState(() => crypto.randomUUID());
  const [error, setError] = useState<unknown>(null);
  const difference = useQuery({
    queryKey: ["policy-difference", current, version],
    queryFn: () =>
      api.get(`/policy/versions/${version}/changes`, PolicyDifference, { since: current }),
  });
  const restore = async () => {
    try {
      const path = `/policy/versions/${version}/restore`;
      const made = await api.send("post", path, { current, note }, PolicyVersionView, key);
      await queries.invalidateQueries({ queryKey: ["policy-versions"] });
      notifications.show({
        message: `Version ${made.version} is in force, the same as ${version}.`,
      });
      onDone();
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <Stack gap="sm">
      <Text size="sm">
        This publishes version {version} again as version {current + 1}, at once. It was reviewed
        when it was first published. Compared with now, it changes this:
      </Text>
      <Answered query={difference}>
        {({ changes }) => <DifferenceList changes={changes} />}
      </Answered>
      <Textarea
        label="Why?"
        description="Kept with the version"
        maxLength={500}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
      {error === null ? null : <Failed error={error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
        <Button onClick={() => void restore()}>Publish version {version} again</Button>
      </Group>
    </Stack>
  );
}
