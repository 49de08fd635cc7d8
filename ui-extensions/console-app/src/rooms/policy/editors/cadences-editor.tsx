import {
  Anchor,
  Button,
  Group,
  NavLink,
  SegmentedControl,
  Stack,
  Text,
  TextInput,
} from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { Link, Navigate, Route, Routes, useNavigate, useParams } from "react-router";
import { freeId } from "../../../../../../core/policy/drafting/edit-cadence.ts";
import type { Cadence } from "../../../../../../core/policy/policy.ts";
import { Empty } from "../../../parts/states.tsx";
import { useDesk } from "../draft/draft-context.ts";
import { CadenceEndForm } from "./cadence-end-form.tsx";
import { CadenceSteps } from "./cadence-steps.tsx";

/** Cadences: who does what on which day, each with an address of its own. */
export function CadencesEditor() {
  const { document } = useDesk();
  const first = document.cadences[0];
  return (
    <Routes>
      <Route
        index
        element={
          first === undefined ? (
            <Empty title="There is no cadence" />
          ) : (
            <Navigate to={first.id} replace />
          )
        }
      />
      <Route path=":cadenceId" element={<CadenceScreen />} />
    </Routes>
  );
}

function CadenceScreen() {
  const { draft, document, edit, isReadOnly } = useDesk();
  const { cadenceId } = useParams();
  const navigate = useNavigate();
  const cadence = document.cadences.find(({ id }) => id === cadenceId);
  const at = `/policy/drafts/${draft.id}/cadences`;
  const copy = (from: Cadence) => {
    const id = freeId(
      document.cadences.map((each) => each.id),
      `${from.id}-copy`,
    );
    const made = { ...from, id, name: `${from.name} copy` };
    edit((known) => ({ ...known, cadences: [...known.cadences, made] }));
    void navigate(`${at}/${id}`);
  };
  return (
    <Group align="flex-start" gap="md" wrap="wrap">
      <Stack gap={2} w={{ base: "100%", md: 200 }} component="nav" aria-label="Cadences">
        {document.cadences.map((each) => (
          <NavLink
            key={each.id}
            component={Link}
            to={`${at}/${each.id}`}
            label={each.name}
            description={`${each.steps.length} steps`}
            active={each.id === cadenceId}
          />
        ))}
        {isReadOnly || cadence === undefined ? null : (
          <Button
            size="xs"
            variant="subtle"
            leftSection={<IconPlus size={14} />}
            onClick={() => copy(cadence)}
          >
            Copy this one
          </Button>
        )}
      </Stack>
      <Stack gap="md" flex={1} miw={300}>
        {cadence === undefined ? (
          <Empty title="There is no such cadence">Choose one in the list.</Empty>
        ) : (
          <CadenceForm key={cadence.id} cadence={cadence} />
        )}
      </Stack>
    </Group>
  );
}

function CadenceForm({ cadence }: { readonly cadence: Cadence }) {
  const { draft, document, edit, isReadOnly, problemAt } = useDesk();
  const navigate = useNavigate();
  const [view, setView] = useState("timeline");
  const index = document.cadences.findIndex(({ id }) => id === cadence.id);
  const users = document.segments.filter((segment) => segment.cadence === cadence.id);
  const change = (next: Cadence, what?: string) =>
    edit(
      (known) => ({
        ...known,
        cadences: known.cadences.map((each) => (each.id === next.id ? next : each)),
      }),
      what === undefined ? undefined : `cadence ${cadence.id} ${what}`,
    );
  const remove = () => {
    edit((known) => ({
      ...known,
      cadences: known.cadences.filter(({ id }) => id !== cadence.id),
    }));
    void navigate(`/policy/drafts/${draft.id}/cadences`);
  };
  return (
    <>
      <Group align="flex-end" justify="space-between">
        <TextInput
          label="Name"
          maw={320}
          value={cadence.name}
          disabled={isReadOnly}
          maxLength={100}
          error={problemAt(`cadences.${index}.name`)}
          onChange={({ currentTarget }) =>
            change({ ...cadence, name: currentTarget.value }, "name")
          }
        />
        <SegmentedControl
          size="xs"
          aria-label="Show as"
          value={view}
          onChange={setView}
          data={[
            { value: "timeline", label: "Timeline" },
            { value: "table", label: "Table" },
          ]}
        />
      </Group>
      <Text size="sm" c="dimmed">
        {users.length === 0 ? "No segment uses it. " : "Used by "}
        {users.map(({ id, name }, place) => (
          <span key={id}>
            {place === 0 ? "" : ", "}
            <Anchor size="sm" component={Link} to={`/policy/drafts/${draft.id}/segments/${id}`}>
              {name}
            </Anchor>
          </span>
        ))}
        {users.length === 0 && !isReadOnly && document.cadences.length > 1 ? (
          <Button size="compact-xs" variant="subtle" color="red" onClick={remove}>
            Remove it
          </Button>
        ) : null}
      </Text>
      <CadenceSteps
        cadence={cadence}
        index={index}
        view={view === "table" ? "table" : "timeline"}
        onChange={change}
      />
      <CadenceEndForm cadence={cadence} index={index} onChange={change} />
    </>
  );
}
