import type { z } from "zod";

/** Input that can't be used. The command line prints it as one line that names the field. */
export class BadInput extends Error {
  override readonly name = "BadInput";
  readonly field: string;

  constructor(field: string, message: string) {
    super(message);
    this.field = field;
  }
}

/** The first problem zod found, in the deepest branch that got furthest into the input. */
export function fromZod(error: z.ZodError, root: string): BadInput {
  const issue = deepest(error.issues);
  if (issue === null) return new BadInput(root, error.message);
  const path = issue.path.map(String).join(".");
  const unknown = "keys" in issue && Array.isArray(issue.keys) ? ` ${issue.keys.join(", ")}` : "";
  const missing = /received undefined$/.test(issue.message) ? "is required" : issue.message;
  const message = unknown === "" ? missing : `has no field${unknown}`;
  return new BadInput(path === "" ? root : path, message);
}

interface FoundIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: unknown;
}

function deepest(issues: readonly z.core.$ZodIssue[]): FoundIssue | null {
  const [first] = issues;
  if (first === undefined) return null;
  if (first.code !== "invalid_union") return first;
  const branches = first.errors
    .map((branch) => deepest(branch))
    .filter((each): each is FoundIssue => each !== null);
  const [best] = branches.sort((a, b) => b.path.length - a.path.length);
  // Every branch failing at once means the value is of the wrong kind: the union says it best.
  if (best === undefined || best.path.length === 0) return first;
  return { ...best, path: [...first.path, ...best.path] };
}
