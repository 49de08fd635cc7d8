import type { PanelActionName, PanelView } from "../../panel/panel-view.ts";
import type { Answer, Attempt, Problem } from "./panel-api.ts";
import type { OpenDialog, Phase } from "./panel-state.ts";
import { words } from "./words.ts";

export function phaseOf(answer: Answer<PanelView>): Phase {
  if (answer.kind === "unreachable") return { kind: "unreachable" };
  if (answer.kind === "ok") {
    const { subject } = answer.value;
    if (subject.match === "none") return { kind: "none" };
    if (subject.match === "exact") return { kind: "shown", view: answer.value };
    return { kind: "choose", candidates: subject.candidates };
  }
  switch (answer.problem.status) {
    case 401:
      return { kind: "signed_out" };
    case 403:
      return { kind: "forbidden", detail: answer.problem.detail };
    case 404:
      return { kind: "none" };
    default:
      return { kind: "failed", detail: answer.problem.detail };
  }
}

export function attemptOf(actionId: PanelActionName, body: Record<string, unknown>): Attempt {
  return { actionId, body, key: crypto.randomUUID() };
}

export function sameWish(unsettled: Attempt | null, body: Record<string, unknown>): Attempt | null {
  return JSON.stringify(unsettled?.body) === JSON.stringify(body) ? unsettled : null;
}

export function reasonOf({ detail, title }: Problem): string {
  return detail || title || words.refusedFallback;
}

export function troubleOf(answer: Exclude<Answer<unknown>, { kind: "ok" }>): string {
  return answer.kind === "problem" ? reasonOf(answer.problem) : words.unreachableTitle;
}

export function fieldErrors({ errors }: Problem, dialog: OpenDialog): Record<string, string> {
  const known = errors.filter(({ field }) => field in dialog.values);
  return Object.fromEntries(known.map(({ field, message }) => [field, message]));
}
