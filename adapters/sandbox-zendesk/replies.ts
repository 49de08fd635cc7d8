import type { Reply } from "./types.ts";

export function done(body: unknown, status = 200): Reply {
  return { status, body };
}

export const NO_CONTENT: Reply = { status: 204, body: null };

export function notFound(): Reply {
  return { status: 404, body: { error: "RecordNotFound", description: "Not found" } };
}

/** The path itself is not there: unknown, or not part of the plan. */
export function noEndpoint(): Reply {
  return { status: 404, body: { error: "InvalidEndpoint", description: "Not found" } };
}

export function invalidRecord(field: string, description: string): Reply {
  return {
    status: 422,
    body: {
      error: "RecordInvalid",
      description: "Record validation errors",
      details: { [field]: [{ error: "InvalidValue", description }] },
    },
  };
}

export function badRequest(description: string): Reply {
  return { status: 400, body: { error: "BadRequest", description } };
}

export function forbidden(): Reply {
  return {
    status: 403,
    body: {
      error: "Forbidden",
      description: "You do not have access to this page. Please contact the account owner.",
    },
  };
}

export function unauthorized(): Reply {
  return {
    status: 401,
    body: {
      error: "invalid_token",
      error_description: "The access token provided is expired, revoked, malformed or invalid.",
    },
  };
}

export function oauthError(error: string, status = 400): Reply {
  return { status, body: { error, error_description: "The grant can't be used." } };
}

export const TOO_MANY_JOBS: Reply = {
  status: 429,
  body: {
    error: "TooManyJobs",
    description: "30 jobs are currently queued or running. Please try again later",
  },
  headers: { "retry-after": "2" },
};

export const CONFLICT: Reply = {
  status: 409,
  body: {
    error: "UpdateConflict",
    description: "Safe Update prevented the update due to outdated ticket data.",
  },
};
