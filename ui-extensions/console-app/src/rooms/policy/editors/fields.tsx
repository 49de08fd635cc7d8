import { MultiSelect, NumberInput, Select, Switch } from "@mantine/core";
import type { ReactNode } from "react";
import { useDesk } from "../draft/draft-context.ts";

interface NumberFieldProps {
  readonly label: string;
  readonly description?: ReactNode;
  readonly path: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly suffix?: string;
  /** In a table the head of the column shows the label. */
  readonly isLabelHidden?: boolean;
  readonly onChange: (value: number) => void;
}

/** A whole number with its bounds; what is wrong with it stands below it. */
export function NumberField(props: NumberFieldProps) {
  const { label, isLabelHidden = false, path, value, onChange, ...rest } = props;
  const { isReadOnly, problemAt } = useDesk();
  return (
    <NumberInput
      {...rest}
      {...(isLabelHidden ? { "aria-label": label } : { label })}
      size="sm"
      maw={260}
      value={value}
      allowDecimal={false}
      clampBehavior="blur"
      disabled={isReadOnly}
      error={problemAt(path)}
      onChange={(next) => {
        if (typeof next === "number" && Number.isInteger(next)) onChange(next);
      }}
    />
  );
}

interface ChoiceFieldProps<T extends string> {
  readonly label: string;
  readonly description?: string;
  readonly path: string;
  readonly value: T;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}

/** One of a few; a value the list does not know is never handed on. */
export function ChoiceField<T extends string>(props: ChoiceFieldProps<T>) {
  const { label, description, path, value, choices, onChange } = props;
  const { isReadOnly, problemAt } = useDesk();
  return (
    <Select
      label={label}
      description={description ?? null}
      size="sm"
      maw={320}
      value={value}
      data={[...choices]}
      allowDeselect={false}
      searchable={choices.length > 8}
      disabled={isReadOnly}
      error={problemAt(path)}
      onChange={(next) => {
        const known = choices.find((choice) => choice.value === next);
        if (known !== undefined) onChange(known.value);
      }}
    />
  );
}

interface SomeFieldProps<T extends string> {
  readonly label: string;
  readonly description?: string;
  readonly path: string;
  readonly value: readonly T[];
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly least?: number;
  readonly isLabelHidden?: boolean;
  readonly onChange: (value: T[]) => void;
}

/** Some of a few, in the order they were chosen. */
export function SomeField<T extends string>(props: SomeFieldProps<T>) {
  const { label, description, path, value, choices, least = 0, onChange } = props;
  const { isReadOnly, problemAt } = useDesk();
  return (
    <MultiSelect
      {...(props.isLabelHidden === true ? { "aria-label": label } : { label })}
      description={description ?? null}
      size="sm"
      value={[...value]}
      data={[...choices]}
      disabled={isReadOnly}
      error={problemAt(path)}
      onChange={(next) => {
        const known = next.flatMap((each) => choices.find((choice) => choice.value === each) ?? []);
        if (known.length >= least) onChange(known.map((choice) => choice.value));
      }}
    />
  );
}

interface SwitchFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

export function SwitchField({ label, description, value, onChange }: SwitchFieldProps) {
  const { isReadOnly } = useDesk();
  return (
    <Switch
      label={label}
      description={description ?? null}
      checked={value}
      disabled={isReadOnly}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
  );
}
