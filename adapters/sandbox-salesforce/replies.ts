import type { Reply } from "./types.ts";

export function done(body: unknown, status = 200): Reply {
  return { status, body };
}

export const NO_CONTENT: Reply = { status: 204, body: null };

/** Every refusal but those of signing in: a list of errors with a code each. */
export function problem(
  status: number,
  errorCode: string,
  message: string,
  fields: readonly string[] = [],
): Reply {
  const error = { message, errorCode, ...(fields.length === 0 ? {} : { fields }) };
  return { status, body: [error] };
}

export function notFound(): Reply {
  return problem(404, "NOT_FOUND", "The requested resource does not exist");
}

export const SESSION_ENDED = problem(401, "INVALID_SESSION_ID", "Session expired or invalid");

export const LIMIT_EXCEEDED = problem(
  403,
  "REQUEST_LIMIT_EXCEEDED",
  "TotalRequests Limit exceeded.",
);

export function badJson(): Reply {
  return problem(400, "JSON_PARSER_ERROR", "Unexpected character in the body");
}

export function oauthError(error: string, description: string, status = 400): Reply {
  return { status, body: { error, error_description: description } };
}
