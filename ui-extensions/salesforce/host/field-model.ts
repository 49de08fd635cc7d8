import type { Field, FieldOption } from "../../panel/host/form-fields.ts";
import type { OpenDialog } from "../../panel/host/panel-state.ts";

const TEXT_MAX = 100;

/** One labelled field, with the base component that draws it named by its flag. */
export interface FieldModel {
  readonly key: string;
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly error: string;
  readonly required: boolean;
  /** The input's type, or null where it is another component. */
  readonly input: "text" | "date" | "time" | null;
  readonly isLongText: boolean;
  readonly isSelect: boolean;
  readonly isChoice: boolean;
  readonly options: readonly FieldOption[];
  readonly min: string;
  readonly max: string;
  readonly maxLength: number;
}

/** Amounts and numbers are typed as text: number inputs hand over floating point. */
const INPUTS: Readonly<Partial<Record<Field["kind"], FieldModel["input"]>>> = {
  amount: "text",
  number: "text",
  date: "date",
  time: "time",
};

export function fieldModel(field: Field, { values, errors }: OpenDialog): FieldModel {
  const { kind, name, label, hint, required, options, min, max, maxLength } = field;
  return {
    key: name,
    name,
    label,
    hint,
    value: values[name] ?? "",
    error: errors[name] ?? "",
    required,
    input: INPUTS[kind] ?? null,
    isLongText: kind === "longtext",
    isSelect: kind === "select" || kind === "days" || kind === "flag",
    isChoice: kind === "choice",
    options,
    min,
    max,
    maxLength: maxLength > 0 ? maxLength : TEXT_MAX,
  };
}
