import type { PanelView } from "../panel-view.ts";
import type { Words } from "./host-words.ts";
import type { Absence, Answer, Attempt, Problem } from "./panel-calls.ts";
import type { OpenDialog, Phase } from "./panel-state.ts";

export function phaseOf(answer: Answer<PanelView>): Phase {
  if (answer.kind === "unreachable") return { kind: "unreachable" };
  if (answer.kind === "absent") return answer.absence;
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

export function sameWish(unsettled: Attempt | null, body: Record<string, unknown>): Attempt | null {
  return JSON.stringify(unsettled?.body) === JSON.stringify(body) ? unsettled : null;
}

export function reasonOf({ detail, title }: Problem, words: Words): string {
  return detail || title || words.refusedFallback;
}

export function troubleOf(answer: Exclude<Answer<unknown>, { kind: "ok" }>, words: Words): string {
  switch (answer.kind) {
    case "problem":
      return reasonOf(answer.problem, words);
    case "absent":
      return detailOf(answer.absence) || words.refusedFallback;
    case "unreachable":
      return words.unreachableTitle;
  }
}

function detailOf(absence: Absence): string {
  return "detail" in absence ? absence.detail : "";
}

export function fieldErrors({ errors }: Problem, dialog: OpenDialog): Record<string, string> {
  const known = errors.filter(({ field }) => field in dialog.values);
  return Object.fromEntries(known.map(({ field, message }) => [field, message]));
}

/** What an open dialog says of an answer that did nothing, or may have. */
export function dialogFaults(
  dialog: OpenDialog,
  attempt: Attempt,
  answer: Extract<Answer<unknown>, { kind: "problem" | "unreachable" }>,
  words: Words,
): Pick<OpenDialog, "trouble" | "errors" | "unsettled"> {
  if (answer.kind === "unreachable")
    return { trouble: words.unknownOutcome, errors: {}, unsettled: attempt };
  const { problem } = answer;
  return {
    trouble: reasonOf(problem, words),
    errors: fieldErrors(problem, dialog),
    unsettled: null,
  };
}
