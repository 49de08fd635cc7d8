import { Button } from "@zendeskgarden/react-buttons";
import { Inline } from "@zendeskgarden/react-loaders";
import { type FormEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { canSubmit, confirmText, dialogTitle, moreDates } from "../../../panel/host/dialog-text.ts";
import { formOf } from "../../../panel/host/panel-forms.ts";
import type { OpenDialog } from "../../../panel/host/panel-state.ts";
import { PlanPlace } from "../plan/plan-place.tsx";
import { FormField } from "./form-field.tsx";
import { Notice } from "./notice.tsx";
import { usePanel, type ViewProps } from "./panel-context.ts";
import { Quiet } from "./parts.tsx";
import { ScheduleTable } from "./schedule-table.tsx";

interface FormProps extends ViewProps {
  readonly dialog: OpenDialog;
}

/** What an action asks or shows before it acts: a form, or a preview with one confirm. */
export function ActionForm({ view, dialog }: FormProps) {
  if (dialog.plan !== null) return <PlanPlace view={view} dialog={dialog} plan={dialog.plan} />;
  return <PlainForm view={view} dialog={dialog} />;
}

function PlainForm({ view, dialog }: FormProps) {
  const { store, texts } = usePanel();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (canSubmit(dialog)) void store.submit();
  };
  return (
    <form
      ref={form}
      className="gs-form"
      tabIndex={-1}
      aria-labelledby={id}
      autoComplete="off"
      noValidate
      onSubmit={submit}
      onKeyDown={({ key }) => {
        if (key === "Escape") store.closeDialog();
      }}
    >
      <h3 id={id} className="gs-form-title">
        {dialogTitle(view, dialog)}
      </h3>
      <Fields view={view} dialog={dialog} />
      {dialog.trouble === "" ? null : (
        <Notice kind="error" title={texts.words.notDone}>
          <p>{dialog.trouble}</p>
        </Notice>
      )}
      <div className="gs-buttons">
        <Button type="submit" size="small" isPrimary disabled={!canSubmit(dialog)}>
          {dialog.busy ? <Inline size={14} aria-hidden="true" /> : null}
          {confirmText(view, dialog, texts)}
        </Button>
        <Button size="small" isBasic onClick={() => store.closeDialog()}>
          {texts.words.cancel}
        </Button>
      </div>
    </form>
  );
}

function Fields({ view, dialog }: FormProps): ReactNode {
  const { store, texts } = usePanel();
  const form = formOf(dialog.actionId, { view, texts, values: dialog.values });
  if (form === null) return null;
  const dates = moreDates(dialog);
  return (
    <>
      <Preview view={view} dialog={dialog} />
      {form.intro === "" ? null : <p>{form.intro}</p>}
      {form.fields.map((field) => (
        <FormField
          key={field.name}
          field={field}
          value={dialog.values[field.name] ?? ""}
          error={dialog.errors[field.name] ?? ""}
          optional={texts.form.optional}
          edit={(value) => store.edit(field.name, value)}
        />
      ))}
      {dates === null ? null : (
        <Button size="small" isLink onClick={() => store.edit("dates", String(dates))}>
          {texts.plan.addDate}
        </Button>
      )}
    </>
  );
}

/** What would leave for the customer, or what is to be decided about. */
function Preview({ view, dialog }: FormProps): ReactNode {
  const { words } = usePanel().texts;
  switch (dialog.actionId) {
    case "offer-plan":
      return <OfferPreview view={view} offerId={dialog.offerId} />;
    case "send-touch-now":
      return <p className="gs-strong">{view.next.text}</p>;
    case "decide-approval":
      return view.arrangement === null ? null : (
        <>
          <p className="gs-strong">{view.arrangement.kindText}</p>
          <p>{view.arrangement.approval?.text ?? ""}</p>
          <ScheduleTable schedule={view.arrangement.schedule} words={words} />
        </>
      );
    default:
      return null;
  }
}

function OfferPreview({ view, offerId }: ViewProps & { readonly offerId: string }) {
  const { words } = usePanel().texts;
  const offer = view.offers.find((each) => each.id === offerId);
  if (offer === undefined) return null;
  return (
    <>
      <ScheduleTable schedule={offer.schedule} words={words} total={offer.total} />
      <Quiet>{offer.authority === "needs_approval" ? offer.authorityText : ""}</Quiet>
    </>
  );
}
