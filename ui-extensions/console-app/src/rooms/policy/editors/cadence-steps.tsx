import { Button, Group, Kbd, Table, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import {
  addStep,
  removeStep,
  setStep,
} from "../../../../../../core/policy/drafting/edit-cadence.ts";
import { anchorWords, channelWord } from "../../../../../../core/policy/drafting/value-words.ts";
import type { Cadence, Step } from "../../../../../../core/policy/policy.ts";
import { useDesk } from "../draft/draft-context.ts";
import { CadenceTimeline } from "./cadence-timeline.tsx";
import { BUSINESS_DAY_CHOICES, templateName } from "./choices.ts";
import { StepForm } from "./step-form.tsx";

interface StepsProps {
  readonly cadence: Cadence;
  readonly index: number;
  readonly view: "timeline" | "table";
  readonly onChange: (cadence: Cadence, what?: string) => void;
}

/** The steps of a cadence, on a timeline or as a table, and the chosen one's settings. */
export function CadenceSteps({ cadence, index, view, onChange }: StepsProps) {
  const { isReadOnly, undo } = useDesk();
  const [chosen, setChosen] = useState<string | null>(cadence.steps[0]?.id ?? null);
  const step = cadence.steps.find(({ id }) => id === chosen);
  const shift = (stepId: string, by: number) => {
    const moved = cadence.steps.find(({ id }) => id === stepId);
    if (isReadOnly || moved === undefined) return;
    const days = moved.anchor.days + by;
    onChange(setStep(cadence, stepId, { anchor: { ...moved.anchor, days } }), `shift ${stepId}`);
  };
  const add = () => {
    const after = step?.anchor.from === "due_date" ? step.anchor.days + 1 : 1;
    const made = addStep(cadence, after);
    onChange(made.cadence);
    setChosen(made.stepId);
  };
  const remove = (gone: Step) => {
    onChange(removeStep(cadence, gone.id));
    notifications.show({
      message: (
        <Group justify="space-between">
          <span>{anchorWords(gone.anchor)} is removed.</span>
          <Button size="compact-xs" variant="light" onClick={undo}>
            Undo
          </Button>
        </Group>
      ),
    });
  };
  return (
    <>
      {view === "timeline" ? (
        <CadenceTimeline cadence={cadence} chosen={chosen} onChoose={setChosen} onShift={shift} />
      ) : (
        <StepTable cadence={cadence} chosen={chosen} onChoose={setChosen} />
      )}
      <Group justify="space-between">
        {view === "table" ? (
          <span />
        ) : (
          <Text size="xs" c="dimmed">
            Round marks are sent by themselves, square ones are tasks for a person, and a pinned one
            is never passed over. <Kbd size="xs">Alt</Kbd> <Kbd size="xs">←</Kbd>{" "}
            <Kbd size="xs">→</Kbd> on a mark moves it by a day.
          </Text>
        )}
        {isReadOnly ? null : (
          <Button size="xs" variant="light" leftSection={<IconPlus size={14} />} onClick={add}>
            Add a step
          </Button>
        )}
      </Group>
      {step === undefined ? null : (
        <StepForm
          key={step.id}
          step={step}
          path={`cadences.${index}.steps.${cadence.steps.indexOf(step)}`}
          canRemove={cadence.steps.length > 1}
          onChange={(changed, what) =>
            onChange(setStep(cadence, step.id, changed), `${step.id} ${what}`)
          }
          onRemove={() => remove(step)}
        />
      )}
    </>
  );
}

interface TableProps {
  readonly cadence: Cadence;
  readonly chosen: string | null;
  readonly onChoose: (stepId: string) => void;
}

function StepTable({ cadence, chosen, onChoose }: TableProps) {
  return (
    <Table.ScrollContainer minWidth={560}>
      <Table aria-label={`Steps of ${cadence.name}`}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Day</Table.Th>
            <Table.Th>Who acts</Table.Th>
            <Table.Th>Channels in order</Table.Th>
            <Table.Th>Message</Table.Th>
            <Table.Th>Tone</Table.Th>
            <Table.Th>Business days</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {cadence.steps.map((step) => (
            <Table.Tr
              key={step.id}
              bg={step.id === chosen ? "var(--mantine-color-default-hover)" : ""}
            >
              <Table.Td>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-pressed={step.id === chosen}
                  onClick={() => onChoose(step.id)}
                >
                  {anchorWords(step.anchor)}
                </Button>
              </Table.Td>
              <Table.Td>{step.action === "task" ? "A person" : "By itself"}</Table.Td>
              <Table.Td>{step.channels.map(channelWord).join(", ")}</Table.Td>
              <Table.Td>
                {templateName(step.template)}
                {step.mandatory ? " (never passed over)" : ""}
              </Table.Td>
              <Table.Td>{step.tone}</Table.Td>
              <Table.Td>
                {BUSINESS_DAY_CHOICES.find(({ value }) => value === step.businessDays)?.label}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
