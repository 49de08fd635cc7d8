import type { CardAnswer, CardProblem } from "../card-answer.ts";
import type { Absence, Answer } from "./panel-calls.ts";

/** Says whether the body of an `ok` carries what the call promises. */
export type Holds<T> = (body: object) => body is T & object;

/**
 * Reads the envelope every call answers with. A body we can't read is no proof that nothing
 * happened, so it counts as unreachable. Checked without a schema library: the card is bundled into
 * a worker of the CRM's and is loaded with every record.
 */
export function readAnswer<T>(body: unknown, holds: Holds<T>): Answer<T> {
  if (!isEnvelope(body)) return { kind: "unreachable" };
  switch (body.kind) {
    case "ok":
      return holds(body) ? { kind: "ok", value: body } : { kind: "unreachable" };
    case "problem":
      return isProblem(body.problem)
        ? { kind: "problem", problem: body.problem }
        : { kind: "unreachable" };
    default:
      return toAbsence(body);
  }
}

type Envelope = Exclude<CardAnswer<unknown>, never>;
type Refusal = Exclude<Envelope, { kind: "ok" } | { kind: "problem" }>;

const KINDS: readonly string[] = [
  "ok",
  "choose",
  "none",
  "not_synced",
  "no_permission",
  "disconnected",
  "problem",
] satisfies readonly Envelope["kind"][];

function isEnvelope(body: unknown): body is Envelope {
  return isObject(body) && "kind" in body && KINDS.includes(String(body.kind));
}

export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function isProblem(problem: unknown): problem is CardProblem {
  return isObject(problem) && "detail" in problem && "errors" in problem;
}

function toAbsence(refusal: Refusal): Answer<never> {
  const absence: Absence =
    refusal.kind === "no_permission" ? { kind: "forbidden", detail: refusal.detail } : refusal;
  return { kind: "absent", absence };
}
