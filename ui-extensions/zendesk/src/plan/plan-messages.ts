import type { OpenDialog } from "../../../panel/host/panel-state.ts";
import { readPlan } from "../../../panel/host/read-plan.ts";
import type { PanelPlanInput, PlanKind } from "../../../panel/plan-input.ts";
import { inside, isRecord, textInside } from "../host/zaf.ts";
import type { PlanEditorFace } from "./plan-editor.tsx";

/** Events between the panel, which keeps the plan, and the modal, which draws it. */
export const SHOWN = "gs.plan.shown";
export const ASKED = "gs.plan.asked";

/** What the modal draws. `seen` is the last change of its own that is already in it. */
export interface PlanShown {
  readonly panel: string;
  readonly seen: number;
  readonly locale: string;
  readonly face: PlanEditorFace;
  /** Null once it is done or left. */
  readonly dialog: OpenDialog | null;
}

/** What a person did in the modal. `at` counts their changes. */
export type PlanAsk =
  | { readonly kind: "ready" | "submit" | "close" }
  | { readonly kind: "edit"; readonly at: number; readonly name: string; readonly value: string }
  | { readonly kind: "pick"; readonly at: number; readonly plan: PlanKind }
  | { readonly kind: "use"; readonly at: number; readonly input: PanelPlanInput }
  | { readonly kind: "cover"; readonly at: number; readonly invoiceIds: readonly string[] };

export interface PlanAsked {
  /** Which modal says so: an agent may have several tickets open, each with its own. */
  readonly modal: string;
  readonly ask: PlanAsk;
}

/** Only what another frame of this app sends is like this; anything else is nobody's. */
export function toShown(message: unknown): PlanShown | null {
  return isShown(message) ? message : null;
}

function isShown(message: unknown): message is PlanShown {
  if (!isRecord(message) || !isRecord(message.face)) return false;
  const { panel, seen, dialog } = message;
  const isDialog = dialog === null || isRecord(inside(dialog, "plan"));
  return typeof panel === "string" && typeof seen === "number" && isDialog;
}

export function toAsked(message: unknown): PlanAsked | null {
  const ask = toAsk(inside(message, "ask"));
  return ask === null ? null : { modal: textInside(message, "modal"), ask };
}

function toAsk(ask: unknown): PlanAsk | null {
  const kind = textInside(ask, "kind");
  if (kind === "ready" || kind === "submit" || kind === "close") return { kind };
  const at = inside(ask, "at");
  if (typeof at !== "number") return null;
  switch (kind) {
    case "edit":
      return { kind, at, name: textInside(ask, "name"), value: textInside(ask, "value") };
    case "pick": {
      const plan = KINDS.find((each) => each === textInside(ask, "plan"));
      return plan === undefined ? null : { kind, at, plan };
    }
    case "use": {
      const input = inside(ask, "input");
      const read = isRecord(input) ? readPlan(input) : null;
      return read === null ? null : { kind, at, input: read };
    }
    case "cover": {
      const ids = inside(ask, "invoiceIds");
      if (!Array.isArray(ids)) return null;
      return { kind, at, invoiceIds: ids.filter((id) => typeof id === "string") };
    }
    default:
      return null;
  }
}

const KINDS: readonly PlanKind[] = [
  "plan",
  "settlement",
  "prompt_discount",
  "extension",
  "deferral",
  "reduction",
  "re_age",
  "re_amortise",
];
