import { useId } from "react";
import { useTypedValue } from "../use-typed-value.ts";
import { Field, type FieldProps, Notes } from "./field.tsx";

interface Option {
  readonly label: string;
  readonly value: string;
}

interface SelectProps extends FieldProps {
  readonly value?: string;
  readonly options: readonly Option[];
  readonly onChange?: (value: string) => unknown;
}

export function Select({ value = "", options, onChange, ...field }: SelectProps) {
  const [shown, pick] = useTypedValue(value, onChange);
  return (
    <Field
      field={field}
      control={(props) => (
        <select
          {...props}
          disabled={field.readOnly === true}
          value={shown}
          onChange={(event) => pick(event.target.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    />
  );
}

interface ToggleGroupProps extends FieldProps {
  readonly toggleType?: string;
  readonly options: readonly Option[];
  readonly value?: string | readonly string[];
  readonly onChange?: (value: unknown) => unknown;
}

export function ToggleGroup({ toggleType, options, value, onChange, ...field }: ToggleGroupProps) {
  const id = useId();
  const isRadio = toggleType === "radioButtonList";
  const owned = typeof value === "string" ? [value] : (value ?? []);
  const [shown, change] = useTypedValue<readonly string[]>(owned, (chosen) =>
    onChange?.(isRadio ? chosen[0] : chosen),
  );
  const toggle = (option: string, isOn: boolean) => {
    if (isRadio) change([option]);
    else
      change(
        options
          .map((each) => each.value)
          .filter((each) => (each === option ? isOn : shown.includes(each))),
      );
  };
  const {
    label,
    required = false,
    error = false,
    description = "",
    validationMessage = "",
  } = field;
  return (
    <fieldset
      className="hs-field hs-group"
      aria-invalid={error}
      {...(isRadio ? { role: "radiogroup", "aria-required": required } : {})}
      {...(validationMessage === "" ? {} : { "aria-describedby": `${id}-said` })}
    >
      <legend>
        {label}
        {required ? <span aria-hidden="true"> *</span> : null}
      </legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type={isRadio ? "radio" : "checkbox"}
            name={`${id}-${field.name}`}
            value={option.value}
            checked={shown.includes(option.value)}
            onChange={(event) => toggle(option.value, event.target.checked)}
          />
          <span dir="auto">{option.label}</span>
        </label>
      ))}
      <Notes id={id} description={description} error={error} said={validationMessage} />
    </fieldset>
  );
}

interface CheckboxProps {
  readonly name?: string;
  readonly checked?: boolean;
  readonly children?: string;
  readonly description?: string;
  readonly onChange?: (checked: boolean, value: string) => unknown;
}

export function Checkbox({
  name,
  checked = false,
  description,
  onChange,
  children,
}: CheckboxProps) {
  const [shown, change] = useTypedValue(checked, (isOn: boolean) => onChange?.(isOn, ""));
  return (
    <label className="hs-checkbox">
      <input
        type="checkbox"
        name={name}
        checked={shown}
        onChange={(event) => change(event.target.checked)}
      />
      <span>
        {children}
        {description === undefined ? null : <span className="hs-hint">{description}</span>}
      </span>
    </label>
  );
}
