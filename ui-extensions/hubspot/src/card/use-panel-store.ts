import { useExtensionActions, useExtensionContext } from "@hubspot/ui-extensions";
import { useEffect, useReducer, useRef, useState } from "react";
import { type HostWords, hostWordsFor } from "../../../panel/host/host-words.ts";
import { newKey } from "../../../panel/host/new-key.ts";
import { PanelStore } from "../../../panel/host/panel-store.ts";
import { readPlan } from "../../../panel/host/read-plan.ts";
import { cardCalls } from "../calls/card-calls.ts";

/** Written to each record we have matched. Whoever may read the record can show it to our server. */
export const RECORD_KEY_PROPERTY = "gs_record_key";

/** Changes with each write of ours, so the card follows what another card or person did. */
const SYNCED_PROPERTY = "gs_synced_at";

export interface CardPanel {
  readonly store: PanelStore;
  readonly texts: HostWords;
  readonly opened: (modalId: string) => void;
  readonly closed: () => void;
}

/** The panel of the record the card stands on. */
export function useCardPanel(): CardPanel {
  const context = useExtensionContext<"crm.record.tab">();
  const actions = useExtensionActions<"crm.record.tab">();
  const [, redraw] = useReducer((drawn: number) => drawn + 1, 0);
  const [{ store, texts }] = useState(() => {
    const locale = context.user.locale ?? context.user.language ?? "en";
    const texts = hostWordsFor(locale);
    const calls = cardCalls({
      record: { objectTypeId: context.crm.objectTypeId, objectId: String(context.crm.objectId) },
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone || context.portal.timezone,
      locale,
      // A record whose fields this user may not read gives no key, and then no facts.
      readKey: () =>
        actions.fetchCrmObjectProperties([RECORD_KEY_PROPERTY]).then(
          (properties) => properties[RECORD_KEY_PROPERTY] || null,
          () => null,
        ),
    });
    return { store: new PanelStore({ calls, texts, newKey, readPlan, changed: redraw }), texts };
  });
  useEffect(() => {
    void store.load("");
    actions.onCrmPropertiesUpdate([SYNCED_PROPERTY], () => {
      if (store.view !== null && store.state.dialog === null) void store.refresh();
    });
  }, [store, actions]);
  const modal = useModalOf(store, actions.closeOverlay);
  useOutcomeAlert(store, actions);
  return { store, texts, ...modal };
}

/** Closes the modal whose action is done: HubSpot opens it by itself and closes it only when told. */
function useModalOf(store: PanelStore, closeOverlay: (id: string) => void) {
  const open = useRef<string | null>(null);
  const isAsking = store.state.dialog !== null;
  useEffect(() => {
    if (isAsking || open.current === null) return;
    closeOverlay(open.current);
    open.current = null;
  }, [isAsking, closeOverlay]);
  return {
    opened: (modalId: string) => {
      open.current = modalId;
    },
    closed: () => {
      open.current = null;
      store.closeDialog();
    },
  };
}

type Actions = ReturnType<typeof useExtensionActions<"crm.record.tab">>;

/** What became of an action, where it is seen wherever the rep has scrolled to. */
function useOutcomeAlert(store: PanelStore, { addAlert, refreshObjectProperties }: Actions): void {
  const { outcome } = store.state;
  useEffect(() => {
    if (outcome.kind !== "done") return;
    addAlert({ type: "success", message: outcome.message });
    refreshObjectProperties();
  }, [outcome, addAlert, refreshObjectProperties]);
}
