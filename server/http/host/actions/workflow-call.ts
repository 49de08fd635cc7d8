import type { CrmRef } from "../../../../adapters/crm-ref.ts";

/** A record came to one of our actions in a workflow, rule or trigger of its CRM. */
export interface WorkflowCall {
  /** Names this one passage of one record, also when it is tried again. */
  readonly key: string;
  /** Null for an object we never read: waiting for it would be in vain. */
  readonly ref: CrmRef | null;
  /** How the timeline names the workflow. */
  readonly actor: string;
  /** Which language its answer is written in. */
  readonly locale: string;
  /** What the action was given, as text; empty where it was left empty. */
  readonly fields: Readonly<Record<string, string>>;
}

export function textOf({ fields }: WorkflowCall, name: string): string {
  return fields[name] ?? "";
}
