import type { TenantPolicy } from "../../policy/policy.ts";
import { checkTemplate } from "../check-template.ts";
import type { TemplateProblem } from "../template-problem.ts";
import { checkQuality } from "./check-quality.ts";

export interface Advice extends Pick<TemplateProblem, "part" | "name" | "message"> {
  /** Of the template in `policy.templates`. */
  readonly index: number;
}

/** What a policy's templates could say better: length, spam and ease of reading. None of it blocks. */
export function adviceOn({ templates }: TenantPolicy): Advice[] {
  return templates.flatMap((template, index) =>
    [...checkTemplate(template), ...checkQuality(template)]
      .filter(({ severity }) => severity === "warning")
      .map(({ part, name, message }) => ({ index, part, name, message })),
  );
}
