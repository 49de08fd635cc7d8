import type { Template } from "../policy/policy.ts";

export type ProblemKind =
  | "syntax"
  | "forbidden"
  | "unknown_helper"
  | "unknown_field"
  | "too_big"
  | "missing_required"
  | "forbidden_field"
  | "missing_subject"
  | "unsafe_link"
  | "long_sms"
  | "looks_like_spam"
  | "hard_to_read";

/** What is advice: a template with these may be saved. */
const ADVICE: readonly ProblemKind[] = ["long_sms", "looks_like_spam", "hard_to_read"];

/** What is wrong and where, before anybody knows which template it is. */
export interface Finding {
  readonly kind: ProblemKind;
  readonly line: number;
  /** The field, helper or requirement this is about. */
  readonly name: string;
  readonly text: string;
}

/** An `error` must stop the policy from being saved; a `warning` is for the admin to weigh. */
export interface TemplateProblem {
  readonly kind: ProblemKind;
  readonly severity: "error" | "warning";
  readonly part: "subject" | "body";
  readonly line: number;
  readonly name: string;
  readonly message: string;
}

/** Which template this is, in words an admin finds it by. */
export function nameTemplate({ id, channel, language, tone }: Template): string {
  return `template "${id}" (${channel}, ${language}, ${tone})`;
}

export function toProblem(
  template: Template,
  part: TemplateProblem["part"],
  { kind, line, name, text }: Finding,
): TemplateProblem {
  return {
    kind,
    severity: ADVICE.includes(kind) ? "warning" : "error",
    part,
    line,
    name,
    message: `${nameTemplate(template)}, ${part} line ${line}: ${text}`,
  };
}
