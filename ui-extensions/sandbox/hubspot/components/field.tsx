import { type ReactNode, useId } from "react";

export interface FieldProps {
  readonly name: string;
  readonly label?: string;
  readonly required?: boolean;
  readonly readOnly?: boolean;
  readonly description?: string;
  readonly placeholder?: string;
  readonly error?: boolean;
  readonly validationMessage?: string;
}

export interface ControlProps {
  readonly id: string;
  readonly name: string;
  readonly "aria-invalid": boolean;
  readonly "aria-required": boolean;
  readonly "aria-describedby"?: string;
}

/** One labelled field with its hint and what is wrong with it. */
export function Field({
  field,
  control,
}: {
  readonly field: FieldProps;
  readonly control: (props: ControlProps) => ReactNode;
}) {
  const id = useId();
  const {
    label,
    required = false,
    error = false,
    description = "",
    validationMessage = "",
  } = field;
  const described = [
    description === "" ? "" : `${id}-hint`,
    validationMessage === "" ? "" : `${id}-said`,
  ]
    .filter((each) => each !== "")
    .join(" ");
  return (
    <div className="hs-field">
      <label htmlFor={id}>
        {label}
        {required ? <span aria-hidden="true"> *</span> : null}
      </label>
      {control({
        id,
        name: field.name,
        "aria-invalid": error,
        "aria-required": required,
        ...(described === "" ? {} : { "aria-describedby": described }),
      })}
      <Notes id={id} description={description} error={error} said={validationMessage} />
    </div>
  );
}

interface NotesProps {
  readonly id: string;
  readonly description: string;
  readonly error: boolean;
  readonly said: string;
}

export function Notes({ id, description, error, said }: NotesProps) {
  return (
    <>
      {said === "" ? null : (
        <p className="hs-said" data-error={error} id={`${id}-said`}>
          {said}
        </p>
      )}
      {description === "" ? null : (
        <p className="hs-hint" id={`${id}-hint`}>
          {description}
        </p>
      )}
    </>
  );
}
