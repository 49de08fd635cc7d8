import {
  Field,
  Fieldset,
  Hint,
  Input,
  Label,
  Message,
  Radio,
  Select,
  Textarea,
} from "@zendeskgarden/react-forms";
import type { ReactNode } from "react";
import type { Field as FieldOf } from "../../../panel/host/form-fields.ts";

interface FormFieldProps {
  readonly field: FieldOf;
  readonly value: string;
  /** What is wrong with it; empty when nothing is. */
  readonly error: string;
  /** The word for a field that may stay empty. */
  readonly optional: string;
  readonly edit: (value: string) => void;
}

/** One labelled field. Amounts are typed as text: a number input would make floating point of them. */
export function FormField(props: FormFieldProps): ReactNode {
  if (props.field.kind === "choice") return <Choice {...props} />;
  const { field, error, optional } = props;
  return (
    <Field className="gs-field">
      <Label>
        {field.label}
        {field.required ? null : <span className="gs-optional"> ({optional})</span>}
      </Label>
      {field.hint === "" ? null : <Hint>{field.hint}</Hint>}
      <Control {...props} />
      {error === "" ? null : <Message validation="error">{error}</Message>}
    </Field>
  );
}

function Control({ field, value, error, edit }: FormFieldProps): ReactNode {
  const shared = {
    name: field.name,
    value,
    isCompact: true,
    required: field.required,
    ...(error === "" ? {} : { validation: "error" as const }),
  };
  switch (field.kind) {
    case "longtext":
      return <Textarea {...shared} rows={3} onChange={({ target }) => edit(target.value)} />;
    case "select":
    case "days":
    case "flag":
      return (
        <Select {...shared} onChange={({ target }) => edit(target.value)}>
          {field.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      );
    case "date":
    case "time":
      return (
        <Input
          {...shared}
          type={field.kind}
          min={field.min}
          max={field.max}
          onChange={({ target }) => edit(target.value)}
        />
      );
    default:
      return (
        <Input
          {...shared}
          inputMode={field.kind === "amount" ? "decimal" : "numeric"}
          onChange={({ target }) => edit(target.value)}
        />
      );
  }
}

function Choice({ field, value, error, edit }: FormFieldProps) {
  return (
    <Fieldset isCompact className="gs-field">
      <Fieldset.Legend>{field.label}</Fieldset.Legend>
      {field.hint === "" ? null : <Hint>{field.hint}</Hint>}
      {field.options.map((option) => (
        <Field key={option.value}>
          <Radio
            name={field.name}
            value={option.value}
            checked={option.value === value}
            onChange={() => edit(option.value)}
          >
            <Label>{option.label}</Label>
          </Radio>
        </Field>
      ))}
      {error === "" ? null : (
        <Message validation="error" role="alert">
          {error}
        </Message>
      )}
    </Fieldset>
  );
}
