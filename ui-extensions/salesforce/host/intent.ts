import type { PanelStore } from "../../panel/host/panel-store.ts";
import type { PanelActionName } from "../../panel/panel-view.ts";
import type { PlanKind } from "../../panel/plan-input.ts";

/** What a press or a typed letter asks for. Plain data: it travels up in a component's event. */
export type Intent =
  | { readonly do: "start"; readonly actionId: PanelActionName; readonly offerId: string }
  | { readonly do: "offer"; readonly offerId: string }
  | { readonly do: "refuse"; readonly reason: string }
  | { readonly do: "choose"; readonly accountId: string }
  | { readonly do: "search"; readonly text: string }
  | { readonly do: "why"; readonly touchId: string }
  | { readonly do: "edit"; readonly name: string; readonly value: string }
  | { readonly do: "pick"; readonly kind: PlanKind }
  | { readonly do: "cover"; readonly invoiceIds: readonly string[] }
  | {
      readonly do:
        | "load"
        | "refresh"
        | "undo"
        | "dismiss"
        | "retry"
        | "choose-again"
        | "earlier"
        | "nearest"
        | "submit"
        | "close";
    };

/** Takes an intent to the store. `why` is the panel's own: what it opens is no state of the store. */
export function performOn(store: PanelStore, intent: Exclude<Intent, { do: "why" }>): void {
  switch (intent.do) {
    case "start":
      void store.start(intent.actionId, intent.offerId);
      return;
    case "offer":
      void store.offer(intent.offerId);
      return;
    case "refuse":
      store.refuse(intent.reason);
      return;
    case "choose":
      void store.choose(intent.accountId);
      return;
    case "search":
      void store.search(intent.text);
      return;
    case "edit":
      store.edit(intent.name, intent.value);
      return;
    case "pick":
      store.plan.pick(intent.kind);
      return;
    case "cover":
      store.plan.cover(intent.invoiceIds);
      return;
    default:
      performPlain(store, intent.do);
  }
}

type Plain = Exclude<
  Intent["do"],
  "start" | "offer" | "refuse" | "choose" | "search" | "edit" | "pick" | "cover" | "why"
>;

function performPlain(store: PanelStore, what: Plain): void {
  const { outcome, dialog } = store.state;
  switch (what) {
    case "load":
      void store.load(store.accountId);
      return;
    case "refresh":
      void store.refresh();
      return;
    case "undo":
      void store.undo();
      return;
    case "dismiss":
      store.dismiss();
      return;
    case "retry":
      if (outcome.kind === "unknown") void store.run(outcome.attempt);
      return;
    case "choose-again":
      chooseAgain(store);
      return;
    case "earlier":
      void store.showEarlier();
      return;
    case "nearest": {
      const nearest = dialog?.plan?.preview?.nearest;
      if (nearest != null) store.plan.use(nearest.input);
      return;
    }
    case "submit":
      void store.submit();
      return;
    case "close":
      store.closeDialog();
      return;
  }
}

function chooseAgain(store: PanelStore): void {
  const candidates = store.view?.subject.candidates ?? [];
  if (candidates.length > 0) store.show({ kind: "choose", candidates });
}
