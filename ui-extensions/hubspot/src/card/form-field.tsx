import {
  DateInput,
  Input,
  Select,
  Text,
  TextArea,
  TimeInput,
  ToggleGroup,
} from "@hubspot/ui-extensions";
import type { Field } from "../../../panel/host/form-fields.ts";
import { toDateValue, toIsoDate, toTimeText, toTimeValue } from "./date-value.ts";

interface FormFieldProps {
  readonly field: Field;
  readonly value: string;
  /** What is wrong with it; empty when nothing is. */
  readonly error: string;
  readonly edit: (value: string) => void;
}

/**
 * One labelled field. Amounts and numbers are typed as text: HubSpot's own inputs for them hand over
 * floating point, and money is never that.
 */
export function FormField({ field, value, error, edit }: FormFieldProps) {
  const shared = {
    name: field.name,
    label: field.label,
    required: field.required,
    description: field.hint,
    error: error !== "",
    ...(error === "" ? {} : { validationMessage: error }),
  };
  switch (field.kind) {
    case "amount":
    case "number":
      return <Input {...shared} value={value} onInput={edit} />;
    case "longtext":
      return <TextArea {...shared} value={value} rows={3} onInput={edit} />;
    case "select":
    case "days":
    case "flag":
      return (
        <Select
          {...shared}
          value={value}
          options={[...field.options]}
          onChange={(chosen) => edit(String(chosen))}
        />
      );
    case "choice":
      return <Choice field={field} value={value} error={error} edit={edit} />;
    case "date":
      return <DateField field={field} value={value} error={error} edit={edit} />;
    case "time": {
      const time = toTimeValue(value);
      return (
        <TimeInput
          {...shared}
          {...(time === null ? {} : { value: time })}
          onChange={(chosen) => edit(toTimeText(chosen ?? null))}
        />
      );
    }
  }
}

function Choice({ field, value, error, edit }: FormFieldProps) {
  return (
    <>
      <ToggleGroup
        toggleType="radioButtonList"
        name={field.name}
        label={field.label}
        required={field.required}
        error={error !== ""}
        {...(error === "" ? {} : { validationMessage: error })}
        options={[...field.options]}
        value={value}
        onChange={edit}
      />
      {field.hint === "" ? null : <Text variant="microcopy">{field.hint}</Text>}
    </>
  );
}

function DateField({ field, value, error, edit }: FormFieldProps) {
  const [day, min, max] = [toDateValue(value), toDateValue(field.min), toDateValue(field.max)];
  return (
    <DateInput
      name={field.name}
      label={field.label}
      required={field.required}
      description={field.hint}
      error={error !== ""}
      format="medium"
      {...(error === "" ? {} : { validationMessage: error })}
      {...(day === null ? {} : { value: day })}
      {...(min === null ? {} : { min })}
      {...(max === null ? {} : { max })}
      onChange={(chosen) => edit(toIsoDate(chosen ?? null))}
    />
  );
}
