import { Button } from "@zendeskgarden/react-buttons";
import { Checkbox, Field, Fieldset, Hint, Label, Select } from "@zendeskgarden/react-forms";
import { Inline } from "@zendeskgarden/react-loaders";
import { type FormEvent, useEffect, useId, useRef } from "react";
import type { HostWords } from "../../../panel/host/host-words.ts";
import type { OpenDialog, PlanEditing } from "../../../panel/host/panel-state.ts";
import { approvalReasonField, planFields } from "../../../panel/host/plan-fields.ts";
import type { PanelPlanForm, PanelPlanInput, PlanKind } from "../../../panel/plan-input.ts";
import { FormField } from "../panel/form-field.tsx";
import { Notice } from "../panel/notice.tsx";
import { PlanOutcome } from "./plan-outcome.tsx";

/** What the editor does, wherever what it edits is kept. */
export interface PlanEditorActs {
  readonly edit: (name: string, value: string) => void;
  readonly pick: (kind: PlanKind) => void;
  readonly use: (input: PanelPlanInput) => void;
  readonly cover: (invoiceIds: readonly string[]) => void;
  readonly submit: () => void;
  readonly close: () => void;
}

/** What the editor draws, besides what is being edited. */
export interface PlanEditorFace {
  readonly title: string;
  readonly confirm: string;
  readonly canSubmit: boolean;
}

interface EditorProps {
  /** The modal has a heading of its own, the panel's stands under others. */
  readonly heading: "h1" | "h3";
  readonly dialog: OpenDialog;
  readonly plan: PlanEditing;
  readonly face: PlanEditorFace;
  readonly texts: HostWords;
  readonly acts: PlanEditorActs;
}

/** The form of an agreement beside what it comes to, every payment of it. */
export function PlanEditor(props: EditorProps) {
  const { heading: Heading, dialog, face, texts, acts } = props;
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (face.canSubmit) acts.submit();
  };
  return (
    <form
      ref={form}
      className="gs-form gs-plan"
      tabIndex={-1}
      aria-labelledby={id}
      autoComplete="off"
      noValidate
      onSubmit={submit}
      onKeyDown={({ key }) => {
        if (key === "Escape") acts.close();
      }}
    >
      <Heading id={id} className="gs-form-title">
        {face.title}
      </Heading>
      <Body {...props} />
      {dialog.trouble === "" ? null : (
        <Notice kind="error" title={texts.words.notDone}>
          <p>{dialog.trouble}</p>
        </Notice>
      )}
      <div className="gs-buttons">
        <Button type="submit" size="small" isPrimary disabled={!face.canSubmit}>
          {dialog.busy ? <Inline size={14} aria-hidden="true" /> : null}
          {face.confirm}
        </Button>
        <Button size="small" isBasic onClick={acts.close}>
          {texts.words.cancel}
        </Button>
      </div>
    </form>
  );
}

function Body({ dialog, plan, texts, acts }: EditorProps) {
  const { form } = plan;
  if (form === null)
    return <p role="status">{plan.loading ? texts.plan.loading : texts.plan.nothing}</p>;
  return (
    <div className="gs-plan-columns">
      <div className="gs-plan-fields">
        <KindField form={form} kind={plan.kind} texts={texts} acts={acts} />
        <Fields dialog={dialog} plan={plan} form={form} texts={texts} acts={acts} />
      </div>
      <PlanOutcome plan={plan} texts={texts} use={acts.use} />
    </div>
  );
}

interface PartProps {
  readonly form: PanelPlanForm;
  readonly texts: HostWords;
  readonly acts: PlanEditorActs;
}

function KindField({ form, kind, texts, acts }: PartProps & { readonly kind: PlanKind }) {
  if (form.kinds.length < 2) return null;
  const hint = form.kinds.find((each) => each.kind === kind)?.hint ?? "";
  return (
    <Field className="gs-field">
      <Label>{texts.plan.kind}</Label>
      {hint === "" ? null : <Hint>{hint}</Hint>}
      <Select
        isCompact
        value={kind}
        onChange={({ target }) => {
          const picked = form.kinds.find((each) => each.kind === target.value);
          if (picked !== undefined) acts.pick(picked.kind);
        }}
      >
        {form.kinds.map((each) => (
          <option key={each.kind} value={each.kind}>
            {each.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface FieldsProps extends PartProps {
  readonly dialog: OpenDialog;
  readonly plan: PlanEditing;
}

function Fields({ dialog, plan, form, texts, acts }: FieldsProps) {
  const own = planFields({ kind: plan.kind, form, draft: dialog.values }, texts.plan);
  const isAsking = plan.preview?.verdict === "needs_approval";
  const draw = (field: (typeof own)[number]) => (
    <FormField
      key={field.name}
      field={field}
      value={dialog.values[field.name] ?? ""}
      error={dialog.errors[field.name] ?? ""}
      optional={texts.form.optional}
      edit={(value) => acts.edit(field.name, value)}
    />
  );
  return (
    <>
      {own.map(draw)}
      <Invoices plan={plan} form={form} texts={texts} acts={acts} />
      {isAsking ? draw(approvalReasonField(texts.plan)) : null}
    </>
  );
}

function Invoices({ plan, form, texts, acts }: PartProps & { readonly plan: PlanEditing }) {
  if (form.invoices.length < 2) return null;
  const usual = form.invoices.filter((each) => each.usual).map(({ id }) => id);
  const chosen = plan.invoiceIds ?? usual;
  const toggle = (id: string) =>
    acts.cover(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <Fieldset isCompact className="gs-field">
      <Fieldset.Legend>{texts.plan.invoices}</Fieldset.Legend>
      {form.invoices.map(({ id, label, balance }) => (
        <Field key={id}>
          <Checkbox checked={chosen.includes(id)} onChange={() => toggle(id)}>
            <Label>{`${label} · ${balance.text}`}</Label>
          </Checkbox>
        </Field>
      ))}
    </Fieldset>
  );
}
