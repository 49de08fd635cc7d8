import { Button, Card, Group, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useNavigate } from "react-router";
import { conditionWords } from "../../../../../../core/policy/drafting/value-words.ts";
import type { Segment } from "../../../../../../core/policy/policy.ts";
import { useDesk } from "../draft/draft-context.ts";
import { cadenceChoices } from "./choices.ts";
import { ConditionEditor } from "./condition-editor.tsx";
import { fromGroup, toGroup } from "./condition-groups.ts";
import { ChoiceField } from "./fields.tsx";

/** One segment: whom it takes, how they are treated and what a rep is told. */
export function SegmentForm({ segment }: { readonly segment: Segment }) {
  const { draft, document, edit, isReadOnly, problemAt } = useDesk();
  const navigate = useNavigate();
  const index = document.segments.findIndex(({ id }) => id === segment.id);
  const isLast = index === document.segments.length - 1;
  // An empty group is kept on the screen until something is put into it.
  const [group, setGroup] = useState(() => toGroup(segment.when));
  const shown = sameRule(group, segment) ? group : toGroup(segment.when);
  const change = (changed: Partial<Segment>, what: string) =>
    edit(
      (known) => ({
        ...known,
        segments: known.segments.map((each) =>
          each.id === segment.id ? { ...each, ...changed } : each,
        ),
      }),
      `segment ${segment.id} ${what}`,
    );
  const remove = () => {
    edit((known) => ({
      ...known,
      segments: known.segments.filter(({ id }) => id !== segment.id),
    }));
    void navigate(`/policy/drafts/${draft.id}/segments`);
  };
  return (
    <Card withBorder padding="sm" component="section" aria-label={`Segment ${segment.name}`}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-end">
          <TextInput
            label="Name"
            flex={1}
            maw={360}
            maxLength={100}
            disabled={isReadOnly}
            value={segment.name}
            error={problemAt(`segments.${index}.name`)}
            onChange={({ currentTarget }) => change({ name: currentTarget.value }, "name")}
          />
          {isReadOnly || isLast ? null : (
            <Button size="compact-sm" variant="subtle" color="red" onClick={remove}>
              Remove
            </Button>
          )}
        </Group>
        <div>
          <Text size="sm" fw={500}>
            Who it takes
          </Text>
          <Text size="xs" c="dimmed" mb={6}>
            {isLast
              ? "The last segment takes everyone the rules above did not."
              : `Accounts where ${conditionWords(segment.when)}.`}
          </Text>
          {isLast ? null : (
            <ConditionEditor
              group={shown}
              depth={1}
              onChange={(next) => {
                setGroup(next);
                change({ when: fromGroup(next) }, "when");
              }}
            />
          )}
          {problemAt(`segments.${index}.when`) === undefined ? null : (
            <Text size="sm" c="red">
              {problemAt(`segments.${index}.when`)}
            </Text>
          )}
        </div>
        <ChoiceField
          label="Cadence"
          path={`segments.${index}.cadence`}
          value={segment.cadence}
          choices={cadenceChoices(document)}
          onChange={(cadence) => change({ cadence }, "cadence")}
        />
        <Textarea
          label="Why, as reps read it"
          autosize
          minRows={1}
          maxLength={300}
          disabled={isReadOnly}
          value={segment.because}
          error={problemAt(`segments.${index}.because`)}
          onChange={({ currentTarget }) => change({ because: currentTarget.value }, "because")}
        />
      </Stack>
    </Card>
  );
}

/** Whether what is on the screen is still the segment's rule: undo changes it behind the screen. */
function sameRule(group: ReturnType<typeof toGroup>, { when }: Segment): boolean {
  return JSON.stringify(fromGroup(group)) === JSON.stringify(when);
}
