import {
  Alert,
  AutoGrid,
  Button,
  Flex,
  List,
  LoadingSpinner,
  Select,
  Text,
  ToggleGroup,
} from "@hubspot/ui-extensions";
import type { OpenDialog, PlanEditing } from "../../../panel/host/panel-state.ts";
import { approvalReasonField, planFields } from "../../../panel/host/plan-fields.ts";
import type { PanelPlanForm, PanelPlanPreview } from "../../../panel/plan-input.ts";
import { FormField } from "./form-field.tsx";
import { usePanel } from "./panel-context.ts";
import { ScheduleTable } from "./schedule-table.tsx";
import { Quiet, Strong } from "./section-title.tsx";

interface EditorProps {
  readonly dialog: OpenDialog;
  readonly plan: PlanEditing;
}

const COLUMN_PX = 260;

/** The form of an agreement beside what it comes to, every payment of it. */
export function PlanEditor({ dialog, plan }: EditorProps) {
  const { texts } = usePanel();
  if (plan.form === null) {
    return plan.loading ? (
      <LoadingSpinner label={texts.plan.loading} showLabel layout="centered" />
    ) : (
      <Text>{texts.plan.nothing}</Text>
    );
  }
  return (
    <AutoGrid columnWidth={COLUMN_PX} flexible gap="medium">
      <Flex direction="column" gap="sm">
        <KindField form={plan.form} plan={plan} />
        <Fields dialog={dialog} plan={plan} form={plan.form} />
      </Flex>
      <Outcome plan={plan} />
    </AutoGrid>
  );
}

interface FormProps {
  readonly plan: PlanEditing;
  readonly form: PanelPlanForm;
}

function KindField({ form, plan }: FormProps) {
  const { store, texts } = usePanel();
  if (form.kinds.length < 2) return null;
  const pick = (value: unknown) => {
    const picked = form.kinds.find(({ kind }) => kind === value);
    if (picked !== undefined) store.plan.pick(picked.kind);
  };
  return (
    <Select
      name="kind"
      label={texts.plan.kind}
      description={form.kinds.find(({ kind }) => kind === plan.kind)?.hint ?? ""}
      value={plan.kind}
      options={form.kinds.map(({ kind, label }) => ({ value: kind, label }))}
      onChange={pick}
    />
  );
}

function Fields({ dialog, plan, form }: EditorProps & FormProps) {
  const { store, texts } = usePanel();
  const own = planFields({ kind: plan.kind, form, draft: dialog.values }, texts.plan);
  const isAsking = plan.preview?.verdict === "needs_approval";
  const reason = isAsking ? [approvalReasonField(texts.plan)] : [];
  const draw = (field: (typeof own)[number]) => (
    <FormField
      key={field.name}
      field={field}
      value={dialog.values[field.name] ?? ""}
      error={dialog.errors[field.name] ?? ""}
      edit={(value) => store.edit(field.name, value)}
    />
  );
  return (
    <>
      {own.map(draw)}
      <Invoices plan={plan} form={form} />
      {reason.map(draw)}
    </>
  );
}

function Invoices({ plan, form }: FormProps) {
  const { store, texts } = usePanel();
  if (form.invoices.length < 2) return null;
  const usual = form.invoices.filter((each) => each.usual).map(({ id }) => id);
  return (
    <ToggleGroup
      toggleType="checkboxList"
      name="invoiceIds"
      label={texts.plan.invoices}
      options={form.invoices.map(({ id, label, balance }) => ({
        value: id,
        label: `${label} · ${balance.text}`,
      }))}
      value={[...(plan.invoiceIds ?? usual)]}
      onChange={(chosen) => store.plan.cover(chosen)}
    />
  );
}

function Outcome({ plan: { preview, stale, loading } }: { readonly plan: PlanEditing }) {
  const { texts } = usePanel();
  const { plan: words } = texts;
  return (
    <Flex direction="column" gap="sm">
      <Strong>{words.comesTo}</Strong>
      {stale && loading ? <LoadingSpinner label={words.loading} showLabel size="xs" /> : null}
      {preview === null ? (
        <Quiet>{loading ? "" : words.waiting}</Quiet>
      ) : (
        <>
          <Verdict preview={preview} />
          <Payments preview={preview} />
        </>
      )}
    </Flex>
  );
}

function Payments({ preview }: { readonly preview: PanelPlanPreview }) {
  const { words } = usePanel().texts;
  const { title, schedule, summary, total } = preview;
  if (title === "") return null;
  return (
    <>
      <Strong>{title}</Strong>
      <ScheduleTable schedule={schedule} words={words} {...(total === null ? {} : { total })} />
      <Quiet>{summary}</Quiet>
    </>
  );
}

function Verdict({ preview }: { readonly preview: PanelPlanPreview }) {
  const { store, texts } = usePanel();
  const { verdict, verdictText, reasons, nearest } = preview;
  if (verdict === "in") return <Alert variant="success" title={verdictText} />;
  return (
    <Alert variant={verdict === "refused" ? "danger" : "warning"} title={verdictText}>
      <Flex direction="column" gap="xs">
        {reasons.length === 0 ? null : (
          <List>
            {reasons.map((each) => (
              <Text key={each}>{each}</Text>
            ))}
          </List>
        )}
        {nearest === null ? null : (
          <>
            <Text>{`${texts.plan.nearest} ${nearest.title}`}</Text>
            <Button size="sm" onClick={() => store.plan.use(nearest.input)}>
              {texts.plan.use}
            </Button>
          </>
        )}
      </Flex>
    </Alert>
  );
}
