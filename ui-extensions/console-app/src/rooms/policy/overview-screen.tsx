import { Anchor, Badge, Button, Card, Group, Stack, Table, Text, TextInput } from "@mantine/core";
import { modals } from "@mantine/modals";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { may } from "../../../../../core/access/rights.ts";
import {
  DraftAndDocument,
  DraftList,
  type DraftView,
  PolicyVersions,
} from "../../../views/policy.ts";
import type { Api } from "../../calls/api.ts";
import { useConsole } from "../../calls/console-context.tsx";
import { formatFor } from "../../parts/format.ts";
import { Page } from "../../parts/page.tsx";
import { Answered, Empty, Failed } from "../../parts/states.tsx";

/** What is in force, and what somebody is writing. */
export function OverviewScreen() {
  const { api, me, locale, sandbox } = useConsole();
  const format = formatFor(locale);
  const versions = useQuery({
    queryKey: ["policy-versions"],
    queryFn: () => api.get("/policy/versions", PolicyVersions),
  });
  const drafts = useQuery({
    queryKey: ["policy-drafts"],
    queryFn: () => api.get("/policy/drafts", DraftList),
  });
  const mayEdit = may(me.role, "policy.edit");
  const begin = useBegin();
  return (
    <Page
      title="Policy"
      what="Who is written to, when, how and with what offer. Every decision names the version it used."
      actions={
        mayEdit ? (
          <Button leftSection={<IconPlus size={16} />} onClick={() => begin()}>
            Start a draft
          </Button>
        ) : null
      }
    >
      <Answered query={versions}>
        {({ versions: [current, ...older] }) =>
          current === undefined ? null : (
            <Card withBorder padding="sm">
              <Group justify="space-between">
                <div>
                  <Group gap="xs">
                    <Text fw={600}>Version {current.version}</Text>
                    <Badge variant="light">In force</Badge>
                  </Group>
                  <Text size="sm" c="dimmed">
                    Published {format.moment(current.publishedAt)} by {current.publishedBy}
                    {current.approvedBy === null ? "" : `, approved by ${current.approvedBy}`}
                    {current.note === null ? "" : `: ${current.note}`}
                  </Text>
                </div>
                <Anchor component={Link} to="/policy/versions" size="sm">
                  {older.length === 0 ? "Versions" : `All ${older.length + 1} versions`}
                </Anchor>
              </Group>
            </Card>
          )
        }
      </Answered>
      {sandbox ? (
        <Text size="sm">
          <Anchor href="/console/wording" size="sm">
            Every duty that binds what messages say
          </Anchor>
        </Text>
      ) : null}
      <Answered query={drafts}>
        {({ drafts: list }) =>
          list.length === 0 ? (
            <Empty
              title="Nobody is writing a draft"
              action={
                mayEdit ? (
                  <Button variant="light" onClick={() => begin()}>
                    Start a draft
                  </Button>
                ) : null
              }
            >
              A draft is a copy of the policy in force. Change it, see whom it would reach, let a
              second person look at it, then publish it. Until then nothing changes for customers.
            </Empty>
          ) : (
            <Drafts list={list} moment={format.moment} />
          )
        }
      </Answered>
    </Page>
  );
}

function Drafts({
  list,
  moment,
}: {
  readonly list: readonly DraftView[];
  readonly moment: (at: string) => string;
}) {
  return (
    <Table.ScrollContainer minWidth={520}>
      <Table aria-label="Drafts">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Draft</Table.Th>
            <Table.Th>State</Table.Th>
            <Table.Th>From</Table.Th>
            <Table.Th>Written by</Table.Th>
            <Table.Th>Last saved</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {list.map((draft) => (
            <Table.Tr key={draft.id}>
              <Table.Td>
                <Anchor component={Link} to={`/policy/drafts/${draft.id}`} fw={600}>
                  {draft.name}
                </Anchor>
              </Table.Td>
              <Table.Td>
                <DraftState draft={draft} />
              </Table.Td>
              <Table.Td>Version {draft.baseVersion}</Table.Td>
              <Table.Td>{draft.authors.join(", ") || draft.createdBy}</Table.Td>
              <Table.Td>
                {moment(draft.savedAt)}, {draft.savedBy}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** A draft's state in words. */
export function DraftState({ draft }: { readonly draft: DraftView }) {
  const [text, color] = stateWords(draft);
  return (
    <Badge variant="light" color={color}>
      {text}
    </Badge>
  );
}

function stateWords({ state, approvedBy, publishedVersion }: DraftView): readonly [string, string] {
  switch (state) {
    case "open":
      return ["Open", "gray"];
    case "in_review":
      return approvedBy === null ? ["In review", "blue"] : [`Approved by ${approvedBy}`, "teal"];
    case "published":
      return [`Published as version ${publishedVersion}`, "teal"];
    case "discarded":
      return ["Discarded", "gray"];
  }
}

/** Asks for a name and opens the new draft. */
export function useBegin(): (fromVersion?: number) => void {
  const { api } = useConsole();
  const navigate = useNavigate();
  return (fromVersion) => {
    const id = modals.open({
      title: fromVersion === undefined ? "Start a draft" : `Start from version ${fromVersion}`,
      children: (
        <NewDraft
          api={api}
          fromVersion={fromVersion}
          onMade={(draftId) => {
            modals.close(id);
            void navigate(`/policy/drafts/${draftId}`);
          }}
        />
      ),
    });
  };
}

interface NewDraftProps {
  readonly api: Api;
  readonly fromVersion: number | undefined;
  readonly onMade: (draftId: string) => void;
}

function NewDraft({ api, fromVersion, onMade }: NewDraftProps) {
  const [name, setName] = useState("");
  const [key] = useState(() => crypto.randomUUID());
  const [error, setError] = useState<unknown>(null);
  const make = async () => {
    const body = { name, ...(fromVersion === undefined ? {} : { fromVersion }) };
    try {
      onMade((await api.send("post", "/policy/drafts", body, DraftAndDocument, key)).draft.id);
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <Stack gap="sm">
        <TextInput
          label="What is it for?"
          description="A few words, for whoever reviews it"
          placeholder="Softer start for small balances"
          data-autofocus
          required
          maxLength={100}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        {error === null ? null : <Failed error={error} />}
        <Group justify="flex-end">
          <Button type="submit" disabled={name.trim() === ""}>
            Start writing
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
