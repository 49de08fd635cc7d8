import type { ReactNode } from "react";
import { useTypedValue } from "../use-typed-value.ts";
import { Field, type FieldProps } from "./field.tsx";

type Tell<T> = (value: T) => unknown;

interface TextProps extends FieldProps {
  readonly value?: string;
  readonly rows?: number;
  readonly onInput?: Tell<string>;
  readonly onChange?: Tell<string>;
}

export function Input({ value = "", onInput, onChange, ...field }: TextProps) {
  const [shown, type] = useTypedValue(value, onInput);
  return (
    <Field
      field={field}
      control={(props) => (
        <input
          {...props}
          type="text"
          readOnly={field.readOnly === true}
          value={shown}
          onChange={(event) => type(event.target.value)}
          onBlur={() => void onChange?.(shown)}
        />
      )}
    />
  );
}

export function TextArea({ value = "", rows = 3, onInput, onChange, ...field }: TextProps) {
  const [shown, type] = useTypedValue(value, onInput);
  return (
    <Field
      field={field}
      control={(props) => (
        <textarea
          {...props}
          rows={rows}
          value={shown}
          onChange={(event) => type(event.target.value)}
          onBlur={() => void onChange?.(shown)}
        />
      )}
    />
  );
}

interface DayValue {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

interface DateProps extends FieldProps {
  readonly value?: DayValue;
  readonly min?: DayValue;
  readonly max?: DayValue;
  readonly onChange?: Tell<DayValue | null>;
}

/** HubSpot hands over a day as numbers, its month counted from 0. */
export function DateInput({ value, min, max, onChange, ...field }: DateProps) {
  const [shown, pick] = useTypedValue(isoOf(value), (iso: string) => onChange?.(dayOf(iso)));
  return (
    <Field
      field={field}
      control={(props) => (
        <input
          {...props}
          type="date"
          value={shown}
          min={isoOf(min)}
          max={isoOf(max)}
          onChange={(event) => pick(event.target.value)}
        />
      )}
    />
  );
}

function isoOf(day: DayValue | undefined): string {
  if (day === undefined) return "";
  const two = (number: number) => String(number).padStart(2, "0");
  return `${String(day.year).padStart(4, "0")}-${two(day.month + 1)}-${two(day.date)}`;
}

function dayOf(iso: string): DayValue | null {
  const [year, month, date] = iso.split("-").map(Number);
  if (year === undefined || month === undefined || date === undefined) return null;
  return { year, month: month - 1, date };
}

interface ClockValue {
  readonly hours: number;
  readonly minutes: number;
}

interface TimeProps extends FieldProps {
  readonly value?: ClockValue;
  readonly onChange?: Tell<ClockValue | null>;
}

export function TimeInput({ value, onChange, ...field }: TimeProps) {
  const text = value === undefined ? "" : clockText(value);
  const [shown, pick] = useTypedValue(text, (typed: string) => onChange?.(clockOf(typed)));
  return (
    <Field
      field={field}
      control={(props) => (
        <input
          {...props}
          type="time"
          value={shown}
          onChange={(event) => pick(event.target.value)}
        />
      )}
    />
  );
}

function clockText({ hours, minutes }: ClockValue): string {
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}

function clockOf(text: string): ClockValue | null {
  const [hours, minutes] = text.split(":").map(Number);
  return hours === undefined || minutes === undefined ? null : { hours, minutes };
}

interface FormProps {
  readonly children?: ReactNode;
  readonly onSubmit?: (event: object) => unknown;
}

export function Form({ children, onSubmit }: FormProps) {
  return (
    <form
      className="hs-form"
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit?.({ type: "submit", targetValue: {} });
      }}
    >
      {children}
    </form>
  );
}
