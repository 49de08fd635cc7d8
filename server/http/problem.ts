import type { Response } from "express";
import { z } from "zod";
import { RIGHTS, type Right } from "../../core/access/rights.ts";

/** RFC 9457. `detail` is safe to show; customer data and internals are in neither. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  instance: z.string().optional(),
  code: z.string().optional(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;

function problem(
  status: number,
  slug: string,
  title: string,
  more: Partial<Problem> = {},
): Problem {
  return { type: `urn:good-standing:problem:${slug}`, title, status, ...more };
}

/** Every problem the API can answer with. */
export const problems = {
  invalidInput: (errors: readonly { field: string; message: string }[]) =>
    problem(400, "invalid-input", "The request is not valid", {
      detail: errors
        .map(({ field, message }) => (field === "" ? message : `${field}: ${message}`))
        .join("; "),
      errors: [...errors],
    }),
  malformedJson: () => problem(400, "malformed-json", "The body is not valid JSON"),
  notSignedIn: () =>
    problem(401, "not-signed-in", "Sign in first", {
      detail: "Send an API key as a bearer token.",
    }),
  forbidden: (detail: string) => problem(403, "forbidden", "You may not do this", { detail }),
  noRight: (right: Right) => {
    const { roles, means } = RIGHTS[right];
    const detail = `Only ${roles.join(", ")} may ${means} (${right}).`;
    return problem(403, "forbidden", "You may not do this", { detail, code: right });
  },
  notFound: () => problem(404, "not-found", "There is no such record"),
  noSuchRoute: () => problem(404, "no-such-route", "There is no such address"),
  refused: (code: string, detail: string) =>
    problem(409, "refused", "This can't be done now", { detail, code }),
  keyReused: () =>
    problem(422, "idempotency-key-reused", "This idempotency key was used for another request"),
  keyMissing: () =>
    problem(400, "idempotency-key-missing", "An Idempotency-Key header is needed", {
      detail: "Send a new value for each attempt and the same value for a retry.",
    }),
  tooLarge: () => problem(413, "too-large", "The body is too large"),
  tooMany: () =>
    problem(429, "too-many-requests", "Too many requests", {
      detail: "Come back after the seconds that the Retry-After header names.",
    }),
  fault: () =>
    problem(500, "fault", "Something went wrong on our side", {
      detail: "Try again; nothing was changed.",
    }),
  /** Whether it was done is not known if the connection broke at its very end. */
  databaseAway: () =>
    problem(503, "database-away", "The database is away for a moment", {
      detail: "Send it again, with the same Idempotency-Key if it has one.",
    }),
  overloaded: () =>
    problem(503, "overloaded", "Too much at once", {
      detail: "Nothing was kept. Send it again later, see Retry-After.",
    }),
  unavailable: () => problem(503, "unavailable", "Not ready"),
};

export function sendProblem(res: Response, body: Problem): void {
  const instance =
    typeof res.locals.requestId === "string" ? { instance: res.locals.requestId } : {};
  res
    .status(body.status)
    .type("application/problem+json")
    .json({ ...body, ...instance });
}

/** A zod failure as the fields a person can correct. */
export function invalidInput(error: z.ZodError): Problem {
  return problems.invalidInput(
    error.issues.map(({ path, message }) => ({ field: path.join("."), message })),
  );
}
