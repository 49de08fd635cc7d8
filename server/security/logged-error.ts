export interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly code?: string;
  readonly table?: string;
  readonly constraint?: string;
  readonly cause?: LoggedError;
}

// Without a slash, or the folder of a scoped package in a stack would be one.
const ADDRESS = /[^\s<>"'(),;:=/]+@[^\s<>"'(),;:=/]+/g;
/** PostgreSQL quotes the value it could not read at the end of its sentence. */
const QUOTED_VALUE = /: "[^\n]*"/g;
const CAUSES_MAX = 3;

/**
 * What a log may keep of an error. Only what is named here, because drivers hang the row, the
 * parameters and the recipients of a failed call on their errors, and those are customers.
 */
export function toLoggedError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: "", stack: "" };
  const facts = new Map<string, unknown>(Object.entries(error));
  const named = (["code", "table", "constraint"] as const).flatMap((name) => {
    const value = facts.get(name);
    return typeof value === "string" ? [[name, withoutValues(value)] as const] : [];
  });
  return {
    type: error.name,
    message: withoutValues(error.message),
    stack: withoutValues(error.stack ?? ""),
    ...Object.fromEntries(named),
    ...(error.cause === undefined || depth >= CAUSES_MAX
      ? {}
      : { cause: toLoggedError(error.cause, depth + 1) }),
  };
}

function withoutValues(text: string): string {
  return text.replace(QUOTED_VALUE, ': "…"').replace(ADDRESS, "[address]");
}
