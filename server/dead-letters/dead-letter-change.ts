import type { Result } from "../../core/result/result.ts";
import type { Deps } from "../deps.ts";
import type { DeadLetter } from "../storage/dead-letters.ts";

export type DeadLetterRefusal =
  /** It came to its end meanwhile, or never failed. */
  | "no_such_letter"
  /** Another message took its place, or it began to move again. */
  | "overtaken"
  /** Only what is shown of the mail was kept, so a person has to give it to its account. */
  | "not_kept";

export type DeadLetterDeps = Pick<Deps, "db" | "clock" | "policies">;
export type Changed = Result<null, DeadLetterRefusal>;

/** One of them, and who decided about it. */
export interface Change {
  readonly deps: DeadLetterDeps;
  readonly tenantId: string;
  readonly letter: DeadLetter;
  readonly by: string;
}
