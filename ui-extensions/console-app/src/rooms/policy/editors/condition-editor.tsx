import {
  ActionIcon,
  Button,
  Group,
  Paper,
  SegmentedControl,
  Select,
  Stack,
  TextInput,
} from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import type { Comparison } from "../../../../../../core/policy/condition.ts";
import { operatorWord } from "../../../../../../core/policy/drafting/value-words.ts";
import { useDesk } from "../draft/draft-context.ts";
import { type ConditionGroup, isGroup } from "./condition-groups.ts";
import { ConditionValue } from "./condition-value.tsx";
import {
  type FactChoice,
  factChoices,
  operatorsOf,
  startOf,
  withOperator,
} from "./segment-fact-choices.ts";

const ATTRIBUTE = "attributes.";
const DEPTH_MAX = 3;

interface GroupProps {
  readonly group: ConditionGroup;
  readonly depth: number;
  readonly onChange: (group: ConditionGroup) => void;
}

/** Comparisons of a group, of which all, any or none must hold. */
export function ConditionEditor({ group, depth, onChange }: GroupProps) {
  const { document, isReadOnly } = useDesk();
  const facts = factChoices(document);
  const replace = (index: number, part: Comparison | ConditionGroup | null) =>
    onChange({
      ...group,
      parts: group.parts.flatMap((each, at) => (at === index ? (part ?? []) : each)),
    });
  const [first] = facts;
  return (
    <Stack gap="xs">
      {group.parts.length > 1 || group.mode !== "all" ? (
        <Group gap="xs">
          <SegmentedControl
            size="xs"
            aria-label="How these go together"
            disabled={isReadOnly}
            value={group.mode}
            onChange={(mode) => {
              if (mode === "all" || mode === "any" || mode === "none") onChange({ ...group, mode });
            }}
            data={[
              { value: "all", label: "All of" },
              { value: "any", label: "Any of" },
              { value: "none", label: "None of" },
            ]}
          />
        </Group>
      ) : null}
      {group.parts.map((part, index) =>
        isGroup(part) ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no names, and change in place.
          <Paper key={index} withBorder p="xs">
            <ConditionEditor
              group={part}
              depth={depth + 1}
              onChange={(next) => replace(index, next.parts.length === 0 ? null : next)}
            />
          </Paper>
        ) : (
          <ComparisonRow
            // biome-ignore lint/suspicious/noArrayIndexKey: parts have no names, and change in place.
            key={index}
            comparison={part}
            facts={facts}
            onChange={(next) => replace(index, next)}
          />
        ),
      )}
      {isReadOnly || first === undefined ? null : (
        <Group gap="xs">
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconPlus size={12} />}
            onClick={() => onChange({ ...group, parts: [...group.parts, startOf(first)] })}
          >
            Add a condition
          </Button>
          {depth >= DEPTH_MAX ? null : (
            <Button
              size="compact-xs"
              variant="subtle"
              leftSection={<IconPlus size={12} />}
              onClick={() =>
                onChange({
                  ...group,
                  parts: [...group.parts, { mode: "any", parts: [startOf(first)] }],
                })
              }
            >
              Add a group
            </Button>
          )}
        </Group>
      )}
    </Stack>
  );
}

interface RowProps {
  readonly comparison: Comparison;
  readonly facts: readonly FactChoice[];
  readonly onChange: (comparison: Comparison | null) => void;
}

function ComparisonRow({ comparison, facts, onChange }: RowProps) {
  const { isReadOnly } = useDesk();
  const { fact, op } = comparison;
  const isAttribute = fact.startsWith(ATTRIBUTE);
  const known = facts.find((each) => each.fact === fact);
  const type = known?.type ?? ({ kind: "text", example: "" } as const);
  const operators = isAttribute
    ? ([...operatorsOf("text"), "gte", "lte"] as const)
    : operatorsOf(type.kind);
  return (
    <Group gap={6} align="flex-end" wrap="wrap">
      <Select
        aria-label="Fact"
        size="xs"
        w={220}
        searchable
        allowDeselect={false}
        disabled={isReadOnly}
        value={isAttribute ? ATTRIBUTE : fact}
        data={[
          ...facts.map((each) => ({ value: each.fact, label: each.label })),
          { value: ATTRIBUTE, label: "A field of your own" },
        ]}
        onChange={(next) => {
          const chosen = facts.find((each) => each.fact === next);
          if (chosen !== undefined) onChange(startOf(chosen));
          else if (next === ATTRIBUTE) onChange({ fact: `${ATTRIBUTE}name`, op: "eq", value: "" });
        }}
      />
      {isAttribute ? (
        <TextInput
          aria-label="Name of the field"
          size="xs"
          w={140}
          disabled={isReadOnly}
          value={fact.slice(ATTRIBUTE.length)}
          onChange={({ currentTarget }) =>
            onChange({ ...comparison, fact: `${ATTRIBUTE}${currentTarget.value}` })
          }
        />
      ) : null}
      <Select
        aria-label="Comparison"
        size="xs"
        w={120}
        allowDeselect={false}
        disabled={isReadOnly}
        value={op}
        data={operators.map((each) => ({ value: each, label: operatorWord(each) }))}
        onChange={(next) => {
          const chosen = operators.find((each) => each === next);
          if (chosen !== undefined) onChange(withOperator(comparison, chosen));
        }}
      />
      <ConditionValue comparison={comparison} type={type} onChange={onChange} />
      {isReadOnly ? null : (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label="Remove this condition"
          onClick={() => onChange(null)}
        >
          <IconX size={16} />
        </ActionIcon>
      )}
    </Group>
  );
}
