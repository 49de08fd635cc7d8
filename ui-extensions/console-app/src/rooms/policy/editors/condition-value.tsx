import { MultiSelect, NumberInput, Select, TagsInput, Text, TextInput } from "@mantine/core";
import type { Comparison } from "../../../../../../core/policy/condition.ts";
import { useDesk } from "../draft/draft-context.ts";
import type { FactChoice } from "./segment-fact-choices.ts";

interface ValueProps {
  readonly comparison: Comparison;
  readonly type: FactChoice["type"];
  readonly onChange: (comparison: Comparison) => void;
}

/** What a fact is compared with: a number, a text, one of a list or several. */
export function ConditionValue({ comparison, type, onChange }: ValueProps) {
  const { isReadOnly } = useDesk();
  const { value } = comparison;
  const shared = { size: "xs", disabled: isReadOnly, "aria-label": "Value" } as const;
  const many = (values: readonly string[]) => {
    if (values.length > 0) onChange({ ...comparison, value: [...values] });
  };
  if (Array.isArray(value)) {
    const texts = value.map(String);
    return type.kind === "choice" ? (
      <MultiSelect {...shared} miw={200} value={texts} data={[...type.choices]} onChange={many} />
    ) : (
      <TagsInput {...shared} miw={200} value={texts} onChange={many} />
    );
  }
  if (type.kind === "choice")
    return (
      <Select
        {...shared}
        w={180}
        allowDeselect={false}
        value={String(value)}
        data={[...type.choices]}
        onChange={(next) => {
          if (next !== null) onChange({ ...comparison, value: next });
        }}
      />
    );
  if (typeof value === "number")
    return (
      <>
        <NumberInput
          {...shared}
          w={120}
          value={value}
          onChange={(next) => {
            if (typeof next === "number") onChange({ ...comparison, value: next });
          }}
        />
        {type.kind === "number" && type.unit !== undefined ? (
          <Text size="xs" c="dimmed" pb={6}>
            {type.unit}
          </Text>
        ) : null}
      </>
    );
  return (
    <TextInput
      {...shared}
      w={140}
      value={String(value)}
      maxLength={200}
      onChange={({ currentTarget }) => onChange({ ...comparison, value: currentTarget.value })}
    />
  );
}
