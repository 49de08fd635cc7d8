import type { z } from "zod";
import { ok, type Result, refuse } from "../../../core/result/result.ts";
import type { CardRefusal } from "../../../ui-extensions/panel/card-answer.ts";
import { invalidInput, type Problem } from "../problem.ts";

/** A problem of the API inside the envelope, because a CRM may hide the body of any status but 200. */
export function problemAnswer({ type, title, status, detail, errors }: Problem): CardRefusal {
  const problem = { type, title, status, detail: detail ?? title, errors: errors ?? [] };
  return { kind: "problem", problem };
}

export function noPermission(detail: string): CardRefusal {
  return { kind: "no_permission", detail };
}

/** What a call asks, or the fields to correct. */
export function readInput<T extends z.ZodType>(
  schema: T,
  raw: unknown,
): Result<z.output<T>, CardRefusal> {
  const parsed = schema.safeParse(raw);
  return parsed.success ? ok(parsed.data) : refuse(problemAnswer(invalidInput(parsed.error)));
}
