import type { CompiledRule } from "./compile-rule.ts";

/** The rules of a medium that can forbid contact to somebody of whom no fact, hold or no is recorded. */
export interface QuietLaw {
  /** May forbid whatever the record says: by the clock, or for want of a consent or a letter. */
  readonly always: readonly CompiledRule[];
  /** Look at earlier contacts and forbid nothing to somebody who was never contacted. */
  readonly counts: readonly CompiledRule[];
}

export function quietLawOf(rules: readonly CompiledRule[]): QuietLaw {
  return {
    always: rules.filter((each) => forbidsOn(each) === "anything"),
    counts: rules.filter((each) => forbidsOn(each) === "contacts"),
  };
}

const FORBIDS_ALWAYS: readonly string[] = ["notice_wait", "employer_email", "forbidden_medium"];

function forbidsOn({ rule }: CompiledRule): "anything" | "contacts" | "facts" | "nothing" {
  if (rule.breach === "advice") return "nothing";
  switch (rule.kind) {
    case "hours":
    case "consent":
      return "anything";
    case "frequency":
    case "spacing":
    case "one_channel":
      return "contacts";
    case "special":
      return FORBIDS_ALWAYS.includes(rule.duty) ? "anything" : "facts";
    default:
      return "facts";
  }
}
