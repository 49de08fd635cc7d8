import type { ActionId, PanelAction, PanelView } from "../panel-view.ts";
import type { Words } from "./host-words.ts";
import type { PanelState } from "./panel-state.ts";

type Arrangement = NonNullable<PanelView["arrangement"]>;

const EVERYDAY: readonly ActionId[] = [
  "record-promise",
  "pause-cadence",
  "resume-cadence",
  "mark-dispute",
  "mark-hardship",
  "send-payment-link",
  "log-call",
];

/** What a customer says about being contacted: asked for less often, so folded away. */
const ABOUT_CONTACT: readonly ActionId[] = [
  "record-opt-out",
  "record-wish",
  "record-consent",
  "set-hold",
  "lift-hold",
  "record-fact",
];

const ABOUT_NEXT: readonly ActionId[] = [
  "skip-touch",
  "send-touch-now",
  "stop-cadence",
  "start-cadence",
];

const SHOWN_ARRANGEMENTS: readonly Arrangement["status"][] = [
  "awaiting_approval",
  "offered",
  "active",
  "missed",
  "broken",
];

export function actionOf(view: PanelView, id: ActionId): PanelAction | null {
  return view.actions.find((action) => action.id === id) ?? null;
}

/** Why no action can start right now, whatever the action; empty when one can. */
export function standstillOf(
  { offline, outcome }: Pick<PanelState, "offline" | "outcome">,
  { freshness }: PanelView,
  words: Words,
): string {
  if (offline) return words.unreachableAction;
  if (outcome.kind === "running") return words.stillWorking;
  return freshness.stale ? words.staleAction : "";
}

export function everydayActions(view: PanelView): PanelAction[] {
  return EVERYDAY.flatMap((id) => {
    const action = actionOf(view, id);
    return action === null || isReplaced(view, id) ? [] : [action];
  });
}

// A pause is either set or lifted: of the two only the possible one is shown, else the first.
function isReplaced(view: PanelView, id: ActionId): boolean {
  const pause = actionOf(view, "pause-cadence");
  const resume = actionOf(view, "resume-cadence");
  if (pause === null || resume === null) return false;
  if (id === "pause-cadence") return !pause.enabled && resume.enabled;
  return id === "resume-cadence" && !resume.enabled;
}

export function contactActions(view: PanelView): PanelAction[] {
  return ABOUT_CONTACT.flatMap((id) => actionOf(view, id) ?? []);
}

export function nextActions(view: PanelView): PanelAction[] {
  return ABOUT_NEXT.flatMap((id) => shownNext(view, id) ?? []);
}

// Starting and stopping exclude each other, so only the one that can happen takes up room.
function shownNext(view: PanelView, id: ActionId): PanelAction | null {
  const action = actionOf(view, id);
  const other =
    id === "start-cadence" ? "stop-cadence" : id === "stop-cadence" ? "start-cadence" : null;
  const rival = other === null ? null : actionOf(view, other);
  const isIdle = action?.enabled === false && rival !== null;
  return isIdle && (rival.enabled || id === "start-cadence") ? null : action;
}

/** The agreement that still asks for something, or null. */
export function shownArrangement({ arrangement }: PanelView): Arrangement | null {
  const isShown = arrangement !== null && SHOWN_ARRANGEMENTS.includes(arrangement.status);
  return isShown ? arrangement : null;
}

/** An agreement both sides are bound by, so that its progress is worth a line. */
export function isAgreed({ status }: Arrangement): boolean {
  return status === "active" || status === "missed" || status === "broken";
}

/** Only what fits the agreement's state: a button nobody can press here would be noise. */
export function agreementActions(view: PanelView): PanelAction[] {
  const { approval = null, reinstate = null } = view.arrangement ?? {};
  return [
    approval?.mayDecide === true ? actionOf(view, "decide-approval") : null,
    ifEnabled(actionOf(view, "accept-plan")),
    reinstate === null ? null : actionOf(view, "reinstate-plan"),
    view.offers.length === 0 ? ifEnabled(actionOf(view, "propose-plan")) : null,
  ].filter((action) => action !== null);
}

function ifEnabled(action: PanelAction | null): PanelAction | null {
  return action?.enabled === true ? action : null;
}
