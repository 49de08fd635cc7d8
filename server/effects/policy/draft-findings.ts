import { looserThanLaw } from "../../../core/compliance/contact-bounds.ts";
import { checkPolicyWording } from "../../../core/messaging/check-policy-wording.ts";
import { adviceOn } from "../../../core/messaging/quality/advice-on.ts";
import { withDefaults } from "../../../core/policy/drafting/shaped-policy.ts";
import type { TenantPolicy } from "../../../core/policy/policy.ts";
import { type PolicyProblem, validatePolicy } from "../../../core/policy/validate-policy.ts";

/** What stands in a draft's way, and what somebody should weigh. */
export interface DraftFindings {
  /** Each keeps the draft from being published. */
  readonly problems: readonly PolicyProblem[];
  readonly warnings: readonly PolicyProblem[];
  /** The policy it would be; null while there are problems of its own. */
  readonly policy: TenantPolicy | null;
}

/** Everything there is to say of a document, wrong or merely unwise. */
export function findingsOf(document: unknown): DraftFindings {
  const known = withDefaults(document);
  const valid = validatePolicy(known);
  if (!valid.ok) return { problems: valid.error, warnings: [], policy: null };
  const policy = valid.value;
  const words = checkPolicyWording(policy).map(({ index, message }) => ({
    path: `templates.${index}.body`,
    message,
  }));
  const advice = adviceOn(policy).map(({ index, part, message }) => ({
    path: `templates.${index}.${part}`,
    message,
  }));
  return {
    problems: looserThanLaw(policy).map(({ path, message }) => ({ path, message })),
    warnings: [...words, ...advice],
    policy,
  };
}
