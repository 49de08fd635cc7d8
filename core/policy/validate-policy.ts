import { checkPolicyWording } from "../messaging/check-policy-wording.ts";
import { checkTemplate } from "../messaging/check-template.ts";
import { standardTemplates } from "../messaging/default-templates/index.ts";
import { ok, type Result, refuse } from "../result/result.ts";
import { findFactReader } from "../segmentation/segment-facts.ts";
import type { Condition } from "./condition.ts";
import { type Bucket, PolicyShape, type TenantPolicy } from "./policy.ts";
import { arrangementProblems } from "./validate-arrangements.ts";

/** One thing wrong with a policy: where (`cadences.0.steps.3.template`) and what, in words. */
export interface PolicyProblem {
  readonly path: string;
  readonly message: string;
}

/** Parses a policy document and checks that its parts fit together. All problems, not the first. */
export function validatePolicy(document: unknown): Result<TenantPolicy, readonly PolicyProblem[]> {
  const parsed = PolicyShape.safeParse(document);
  if (!parsed.success) {
    return refuse(
      parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message })),
    );
  }
  const policy = parsed.data;
  const problems = [
    ...bucketProblems(policy.delinquency.buckets),
    ...segmentProblems(policy),
    ...cadenceProblems(policy),
    ...boundProblems(policy),
    ...arrangementProblems(policy),
    ...templateProblems(policy),
    ...wordingProblems(policy),
  ];
  return problems.length === 0 ? ok(policy) : refuse(problems);
}

function bucketProblems(buckets: readonly Bucket[]): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  let expected = 0;
  for (const [index, { id, fromDays, toDays }] of buckets.entries()) {
    const path = `delinquency.buckets.${index}`;
    if (fromDays > expected) {
      problems.push({
        path: `${path}.fromDays`,
        message: `gap: no bucket holds days ${expected} to ${fromDays - 1}`,
      });
    }
    if (fromDays < expected) {
      problems.push({
        path: `${path}.fromDays`,
        message: `overlap: "${id}" starts at day ${fromDays}, already in the bucket before it`,
      });
    }
    const last = index === buckets.length - 1;
    if (last && toDays !== null)
      problems.push({ path: `${path}.toDays`, message: "the last bucket must have no end (null)" });
    if (!last && toDays === null)
      problems.push({ path: `${path}.toDays`, message: "only the last bucket may have no end" });
    if (toDays !== null && toDays < fromDays)
      problems.push({ path: `${path}.toDays`, message: "ends before it starts" });
    expected = (toDays ?? fromDays) + 1;
  }
  return [...problems, ...duplicates("delinquency.buckets", buckets)];
}

function segmentProblems({ segments, cadences }: TenantPolicy): PolicyProblem[] {
  const problems = duplicates("segments", segments);
  const known = new Set(cadences.map(({ id }) => id));
  for (const [index, { cadence, when }] of segments.entries()) {
    if (!known.has(cadence))
      problems.push({
        path: `segments.${index}.cadence`,
        message: `no cadence is called "${cadence}"`,
      });
    for (const fact of factsIn(when)) {
      if (findFactReader(fact) === null)
        problems.push({ path: `segments.${index}.when`, message: `unknown fact "${fact}"` });
    }
  }
  const last = segments.at(-1);
  if (last === undefined || !isCatchAll(last.when)) {
    problems.push({
      path: `segments.${segments.length - 1}.when`,
      message: 'the last segment must take everyone: { "all": [] }',
    });
  }
  return problems;
}

function isCatchAll(when: Condition): boolean {
  return "all" in when && when.all.length === 0;
}

function factsIn(condition: Condition): string[] {
  if ("all" in condition) return condition.all.flatMap(factsIn);
  if ("any" in condition) return condition.any.flatMap(factsIn);
  if ("not" in condition) return factsIn(condition.not);
  return [condition.fact];
}

function cadenceProblems({ cadences, templates, delinquency }: TenantPolicy): PolicyProblem[] {
  const problems = duplicates("cadences", cadences);
  const templateIds = new Set([...templates, ...standardTemplates].map(({ id }) => id));
  const bucketIds = new Set(delinquency.buckets.map(({ id }) => id));
  for (const [at, { steps }] of cadences.entries()) {
    const path = `cadences.${at}.steps`;
    problems.push(...duplicates(path, steps));
    let previousDay = Number.NEGATIVE_INFINITY;
    for (const [index, step] of steps.entries()) {
      const { anchor, action, mandatory } = step;
      const here = `${path}.${index}`;
      if (action === "message" && !templateIds.has(step.template)) {
        problems.push({
          path: `${here}.template`,
          message: `no template is called "${step.template}"`,
        });
      }
      if (anchor.from === "bucket_entry" && !bucketIds.has(anchor.bucket)) {
        problems.push({
          path: `${here}.anchor.bucket`,
          message: `no bucket is called "${anchor.bucket}"`,
        });
      }
      if (anchor.from === "previous_step" && index === 0) {
        problems.push({ path: `${here}.anchor`, message: "the first step has no step before it" });
      }
      if (anchor.from !== "due_date") continue;
      if (anchor.days < 0 && mandatory) {
        problems.push({
          path: `${here}.mandatory`,
          message: "a step before the due date lapses, so it can't be mandatory",
        });
      }
      if (anchor.days <= previousDay) {
        problems.push({
          path: `${here}.anchor.days`,
          message: `day ${anchor.days} must come after the step before it (day ${previousDay})`,
        });
      }
      previousDay = anchor.days;
    }
  }
  return problems;
}

function boundProblems({
  contact,
  amountBands,
  arrangements,
  delinquency,
}: TenantPolicy): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  if (contact.hours.from >= contact.hours.to) {
    problems.push({ path: "contact.hours.to", message: "contact hours end before they begin" });
  }
  if (amountBands.smallBelowUnits >= amountBands.largeFromUnits) {
    problems.push({ path: "amountBands.largeFromUnits", message: "large must start above small" });
  }
  if (arrangements.recommendedInstallments > arrangements.installmentsMax) {
    problems.push({
      path: "arrangements.recommendedInstallments",
      message: "recommends more instalments than it allows",
    });
  }
  if (arrangements.brokenAfterDays <= arrangements.graceDays) {
    problems.push({
      path: "arrangements.brokenAfterDays",
      message: "must be more than the grace days",
    });
  }
  if (delinquency.history.chronicFrom <= delinquency.history.repeatFrom) {
    problems.push({
      path: "delinquency.history.chronicFrom",
      message: "must be more than repeatFrom",
    });
  }
  return problems;
}

/** A length warning is the editor's to show; only what would stop or spoil a message refuses. */
function templateProblems({ templates }: TenantPolicy): PolicyProblem[] {
  return templates.flatMap((template, index) =>
    checkTemplate(template)
      .filter(({ severity }) => severity === "error")
      .map(({ part, message }) => ({ path: `templates.${index}.${part}`, message })),
  );
}

/** A sentence that threatens, shames or deceives refuses the save; what only warns is shown elsewhere. */
function wordingProblems(policy: TenantPolicy): PolicyProblem[] {
  return checkPolicyWording(policy)
    .filter(({ finding }) => finding.severity === "blocks")
    .map(({ index, message }) => ({ path: `templates.${index}.body`, message }));
}

function duplicates(path: string, list: readonly { readonly id: string }[]): PolicyProblem[] {
  const seen = new Set<string>();
  const problems: PolicyProblem[] = [];
  for (const [index, { id }] of list.entries()) {
    if (seen.has(id))
      problems.push({ path: `${path}.${index}.id`, message: `"${id}" is used twice` });
    seen.add(id);
  }
  return problems;
}
