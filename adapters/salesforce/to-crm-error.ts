import { z } from "zod";
import type { CrmError } from "../crm-error.ts";
import { parseJson } from "../crm-wire.ts";
import type { WireAnswer } from "./send-request.ts";

const Code = z.string().max(200).catch("");

/** One error of an answer or of a record: records name it `statusCode`, calls `errorCode`. */
export const SalesforceProblem = z.object({
  errorCode: Code.optional(),
  statusCode: Code.optional(),
  message: z.string().catch("").optional(),
  fields: z.array(z.string()).nullish().catch(undefined),
});
export type SalesforceProblem = z.infer<typeof SalesforceProblem>;

const Problems = z.array(SalesforceProblem).min(1);
const OAuthProblem = z.object({ error: z.string(), error_description: z.string().optional() });

const SECOND = 1_000;
const MINUTE = 60_000;

/** The day's allowance comes back bit by bit, as what was used a day ago leaves the count. */
export const ALLOWANCE_RETRY_MS = 15 * MINUTE;
const BUSY_RETRY_MS = 5 * SECOND;

/**
 * What an answer that is not a success means. Salesforce's own sentences are left out because they
 * quote the values that were refused, and those are somebody's data.
 */
export function toCrmError(answer: WireAnswer): CrmError {
  if (answer.kind === "lost") {
    const detail = answer.why === "timeout" ? "no answer in time" : "the connection failed";
    return { kind: "unavailable", detail };
  }
  const { status } = answer;
  const body = parseJson(answer.text);
  const problems = Problems.safeParse(body);
  const [problem] = problems.success ? problems.data : [];
  if (problem !== undefined) return toProblemError(problem, status);
  const oauth = OAuthProblem.safeParse(body);
  if (oauth.success) return toGrantError(oauth.data, status);
  if (status === 401) return { kind: "unauthorized", detail: "Salesforce refused the token" };
  return { kind: "unavailable", detail: `Salesforce answered ${status}` };
}

const CODE = /^[A-Z][A-Z0-9_]{2,80}$/;

/** One error by its code; `status` is 400 for a record, whose errors have no status of their own. */
export function toProblemError(problem: SalesforceProblem, status = 400): CrmError {
  const told = problem.errorCode ?? problem.statusCode ?? "";
  const code = CODE.test(told) ? told : "";
  const said = (what: string) => (code === "" ? what : `${what} (${code})`);
  switch (code) {
    case "INVALID_SESSION_ID":
    case "INVALID_AUTH_HEADER":
      return { kind: "unauthorized", detail: said("Salesforce refused the token") };
    case "REQUEST_LIMIT_EXCEEDED":
      return limitError(problem.message ?? "");
    case "TXN_SECURITY_METERING_ERROR":
    case "QUERY_TIMEOUT":
    case "SERVER_UNAVAILABLE":
    case "UNKNOWN_EXCEPTION":
    case "OPERATION_TOO_LARGE":
      return { kind: "unavailable", detail: said("Salesforce failed on it") };
    case "UNABLE_TO_LOCK_ROW":
      return { kind: "conflict", detail: said("somebody else is changing the record") };
    case "DUPLICATE_VALUE":
    case "DUPLICATES_DETECTED":
      return { kind: "conflict", detail: said("there is another record like it") };
    case "INSUFFICIENT_ACCESS":
    case "INSUFFICIENT_ACCESS_OR_READONLY":
    case "INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY":
    case "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY":
      return refusedWrite(code, problem, said);
    case "API_DISABLED_FOR_ORG":
    case "API_CURRENTLY_DISABLED":
    case "FUNCTIONALITY_NOT_ENABLED":
    case "INVALID_TYPE":
      return { kind: "unsupported", detail: said("the org does not have it, or not for us") };
    case "ENTITY_IS_DELETED":
    case "INVALID_CROSS_REFERENCE_KEY":
    case "MALFORMED_ID":
      return { kind: "not_found", detail: said("Salesforce does not have the record") };
    default:
      return byStatus(status, problem, said);
  }
}

/** One sentence for an admin. */
export function detailOf(error: CrmError): string {
  return error.kind === "rate_limited" ? "Salesforce is busy: try again later" : error.detail;
}

function limitError(message: string): CrmError {
  // Too many slow calls at once is over in seconds; the day's allowance is not.
  const isMoment = /concurrent/i.test(message);
  return isMoment
    ? { kind: "rate_limited", retryAfterMs: BUSY_RETRY_MS, scope: "concurrent" }
    : { kind: "rate_limited", retryAfterMs: ALLOWANCE_RETRY_MS, scope: "daily" };
}

function refusedWrite(
  code: string,
  problem: SalesforceProblem,
  said: (what: string) => string,
): CrmError {
  const detail = said("Salesforce does not let us do this");
  // A flow or trigger of the org's refused this one record; a missing right refuses every one.
  return code === "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY"
    ? { kind: "invalid", field: fieldOf(problem), detail }
    : { kind: "missing_scope", scopes: [], detail };
}

function byStatus(
  status: number,
  problem: SalesforceProblem,
  said: (what: string) => string,
): CrmError {
  if (status >= 500 || status === 408 || status === 420) {
    return { kind: "unavailable", detail: said(`Salesforce answered ${status}`) };
  }
  if (status === 401) return { kind: "unauthorized", detail: said("Salesforce refused the token") };
  if (status === 403) {
    return {
      kind: "missing_scope",
      scopes: [],
      detail: said("Salesforce does not let us do this"),
    };
  }
  if (status === 404) return { kind: "not_found", detail: said("Salesforce does not have it") };
  if (status === 409) return { kind: "conflict", detail: said("the record was just changed") };
  return {
    kind: "invalid",
    field: fieldOf(problem),
    detail: said("Salesforce refused the content"),
  };
}

// Only something shaped like a field's name leaves: everything else may be a value.
const FIELD = /^[A-Za-z][A-Za-z0-9_]{0,79}$/;

function fieldOf({ fields }: SalesforceProblem): string | null {
  return fields?.find((name) => FIELD.test(name)) ?? null;
}

function toGrantError({ error }: z.infer<typeof OAuthProblem>, status: number): CrmError {
  const code = /^[a-z_]{3,60}$/.test(error) ? ` (${error})` : "";
  // Signing in too often from one place is answered so, and passes.
  if (error === "rate_limit_exceeded" || status === 429) {
    return { kind: "rate_limited", retryAfterMs: MINUTE, scope: "sign-in" };
  }
  if (status >= 500 || error === "server_error" || error === "temporarily_unavailable") {
    return { kind: "unavailable", detail: `Salesforce answered ${status}` };
  }
  return { kind: "unauthorized", detail: `Salesforce no longer accepts the grant${code}` };
}
