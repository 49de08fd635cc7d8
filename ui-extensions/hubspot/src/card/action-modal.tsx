import {
  Alert,
  Button,
  Flex,
  Form,
  LoadingButton,
  LoadingSpinner,
  Modal,
  ModalBody,
  ModalFooter,
  Text,
} from "@hubspot/ui-extensions";
import type { ReactNode } from "react";
import { canSubmit, confirmText, dialogTitle, moreDates } from "../../../panel/host/dialog-text.ts";
import { formOf } from "../../../panel/host/panel-forms.ts";
import type { OpenDialog } from "../../../panel/host/panel-state.ts";
import type { ActionId, PanelView } from "../../../panel/panel-view.ts";
import { FormField } from "./form-field.tsx";
import { usePanel, type ViewProps } from "./panel-context.ts";
import { PlanEditor } from "./plan-editor.tsx";
import { ScheduleTable } from "./schedule-table.tsx";
import { Quiet, Strong } from "./section-title.tsx";

interface ActionModalProps extends ViewProps {
  readonly actionId: ActionId;
  readonly offerId: string;
}

interface DialogProps extends ViewProps {
  readonly dialog: OpenDialog;
}

export function modalId(actionId: ActionId, offerId: string): string {
  return `gs-${actionId}-${offerId}`;
}

/** What an action asks or shows before it acts: a form, or a preview with one confirm. */
export function ActionModal({ view, actionId, offerId }: ActionModalProps) {
  const { store, texts, closed } = usePanel();
  const { dialog } = store.state;
  const isMine = dialog?.actionId === actionId && dialog.offerId === offerId;
  const title = dialogTitle(view, isMine ? dialog : { ...CLOSED, actionId, offerId });
  return (
    <Modal
      id={modalId(actionId, offerId)}
      title={title}
      width={actionId === "propose-plan" ? "lg" : "md"}
      onClose={closed}
    >
      {isMine ? (
        <Dialog view={view} dialog={dialog} />
      ) : (
        <ModalBody>
          <LoadingSpinner label={texts.words.running} layout="centered" />
        </ModalBody>
      )}
    </Modal>
  );
}

/** A dialog nobody has typed into, for the heading while it opens or closes. */
const CLOSED = {
  plan: null,
  values: {},
  errors: {},
  trouble: "",
  busy: false,
  unsettled: null,
} as const;

function Dialog({ view, dialog }: DialogProps) {
  const { store, texts } = usePanel();
  const submit = () => {
    if (canSubmit(dialog)) void store.submit();
  };
  return (
    <>
      <ModalBody>
        <Form onSubmit={submit} preventDefault autoComplete="off">
          <Flex direction="column" gap="sm">
            {dialog.plan === null ? (
              <Fields view={view} dialog={dialog} />
            ) : (
              <PlanEditor dialog={dialog} plan={dialog.plan} />
            )}
            {dialog.trouble === "" ? null : (
              <Alert variant="danger" title={texts.words.notDone}>
                {dialog.trouble}
              </Alert>
            )}
          </Flex>
        </Form>
      </ModalBody>
      <ModalFooter>
        <Flex gap="sm">
          <LoadingButton
            variant="primary"
            loading={dialog.busy}
            disabled={!canSubmit(dialog)}
            onClick={submit}
          >
            {confirmText(view, dialog, texts)}
          </LoadingButton>
          <Button onClick={() => store.closeDialog()}>{texts.words.cancel}</Button>
        </Flex>
      </ModalFooter>
    </>
  );
}

function Fields({ view, dialog }: DialogProps): ReactNode {
  const { store, texts } = usePanel();
  const form = formOf(dialog.actionId, { view, texts, values: dialog.values });
  if (form === null) return null;
  const dates = moreDates(dialog);
  return (
    <>
      <Preview view={view} dialog={dialog} />
      {form.intro === "" ? null : <Text>{form.intro}</Text>}
      {form.fields.map((field) => (
        <FormField
          key={field.name}
          field={field}
          value={dialog.values[field.name] ?? ""}
          error={dialog.errors[field.name] ?? ""}
          edit={(value) => store.edit(field.name, value)}
        />
      ))}
      {dates === null ? null : (
        <Button variant="transparent" size="sm" onClick={() => store.edit("dates", String(dates))}>
          {texts.plan.addDate}
        </Button>
      )}
    </>
  );
}

/** What would leave for the customer, or what is to be decided about. */
function Preview({ view, dialog }: DialogProps): ReactNode {
  const { texts } = usePanel();
  switch (dialog.actionId) {
    case "offer-plan":
      return <OfferPreview view={view} offerId={dialog.offerId} />;
    case "send-touch-now":
      return <Strong>{view.next.text}</Strong>;
    case "decide-approval":
      return view.arrangement === null ? null : (
        <>
          <Strong>{view.arrangement.kindText}</Strong>
          <Text>{view.arrangement.approval?.text ?? ""}</Text>
          <ScheduleTable schedule={view.arrangement.schedule} words={texts.words} />
        </>
      );
    default:
      return null;
  }
}

function OfferPreview({ view, offerId }: { readonly view: PanelView; readonly offerId: string }) {
  const { texts } = usePanel();
  const offer = view.offers.find((each) => each.id === offerId);
  if (offer === undefined) return null;
  return (
    <>
      <ScheduleTable schedule={offer.schedule} words={texts.words} total={offer.total} />
      <Quiet>{offer.authority === "needs_approval" ? offer.authorityText : ""}</Quiet>
    </>
  );
}
