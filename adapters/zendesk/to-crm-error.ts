import { z } from "zod";
import type { CrmError } from "../crm-error.ts";
import { parseJson } from "../crm-wire.ts";
import type { WireAnswer } from "./send-request.ts";

/** Zendesk's error bodies: one for records, one for forbidden things, one for custom objects. */
const Problem = z.object({
  error: z.union([z.string(), z.object({ title: z.string().nullish() })]).nullish(),
  description: z.string().nullish(),
  details: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ code: z.string().nullish(), title: z.string().nullish() })).nullish(),
});
type Problem = z.infer<typeof Problem>;

const SECOND_MS = 1_000;
/** Where a 429 names no time. */
const RETRY_AFTER_DEFAULT_MS = 10_000;
/** Longest wait that is believed; a header that says more is somebody's mistake. */
const RETRY_AFTER_MAX_MS = 3_600_000;

/**
 * What an answer that is not a success means. Zendesk's own sentences are left out because they
 * quote the values that were refused, and those are somebody's data.
 */
export function toCrmError(answer: WireAnswer): CrmError {
  if (answer.kind === "lost") {
    const detail = answer.why === "timeout" ? "no answer in time" : "the connection failed";
    return { kind: "unavailable", detail };
  }
  const { status } = answer;
  const problem = readProblem(answer.text);
  const code = codeOf(problem);
  if (status === 429 || code === "TooManyJobs") {
    return {
      kind: "rate_limited",
      retryAfterMs: retryAfterMs(answer.headers),
      scope: scopeOf(code),
    };
  }
  if (status >= 500 || status === 408) {
    return { kind: "unavailable", detail: `Zendesk answered ${status}` };
  }
  if (status >= 300 && status < 400) {
    // A renamed or unknown subdomain redirects to a page for people.
    return { kind: "unavailable", detail: `Zendesk answered ${status}, not its API` };
  }
  // A page for people instead of JSON is Zendesk, or something in between, not being itself.
  if (problem === null && answer.text !== "" && status !== 401 && status !== 404) {
    return { kind: "unavailable", detail: `Zendesk answered ${status} with a page` };
  }
  return toClientError(status, problem, described(status, code));
}

function toClientError(status: number, problem: Problem | null, detail: string): CrmError {
  switch (status) {
    case 401:
      return { kind: "unauthorized", detail };
    case 402:
      return { kind: "unsupported", detail };
    case 403:
      // An invalid scope yields a token all the same, which is then refused everywhere.
      return { kind: "missing_scope", scopes: [], detail };
    case 404:
      // A plan without the feature has no such path, which is not the same as no such record.
      return /\(InvalidEndpoint\)/.test(detail)
        ? { kind: "unsupported", detail }
        : { kind: "not_found", detail };
    case 410:
      return { kind: "not_found", detail };
    case 409:
    case 423:
      return { kind: "conflict", detail };
    default:
      return { kind: "invalid", field: fieldOf(problem), detail };
  }
}

/** Seconds to wait, or a date; ten seconds where nothing readable is said. */
export function retryAfterMs(headers: Headers): number {
  const text = headers.get("retry-after");
  if (text === null || !/^\d+(\.\d+)?$/.test(text.trim())) return RETRY_AFTER_DEFAULT_MS;
  return Math.min(Math.ceil(Number(text) * SECOND_MS), RETRY_AFTER_MAX_MS);
}

function readProblem(text: string): Problem | null {
  const parsed = Problem.safeParse(parseJson(text));
  return parsed.success ? parsed.data : null;
}

function codeOf(problem: Problem | null): string | null {
  if (problem === null) return null;
  const named = typeof problem.error === "string" ? problem.error : problem.error?.title;
  return named ?? problem.errors?.[0]?.code ?? null;
}

function scopeOf(code: string | null): string {
  return code === "TooManyJobs" ? "jobs" : "calls";
}

/** The first field of `details`; a value never stands there. */
function fieldOf(problem: Problem | null): string | null {
  const [name] = Object.keys(problem?.details ?? {});
  return name !== undefined && /^[\w.]{1,100}$/.test(name) ? name : null;
}

function described(status: number, code: string | null): string {
  const plain = code !== null && /^[A-Za-z_ ]{3,60}$/.test(code) ? ` (${code})` : "";
  return `Zendesk answered ${status}${plain}`;
}

/** What a job says of one record that it could not do. */
export function toRecordError(error: string | null, details: string | null): CrmError {
  const code = error ?? "";
  if (/NotFound/i.test(code)) return { kind: "not_found", detail: "the record is gone" };
  if (/Permission|Forbidden|Access/i.test(code)) {
    return { kind: "missing_scope", scopes: [], detail: "not allowed for this record" };
  }
  if (/Conflict|Locked|Collision/i.test(`${code} ${details ?? ""}`)) {
    return { kind: "conflict", detail: "somebody else was changing the record" };
  }
  const known = /^[A-Za-z_]{3,60}$/.test(code) ? ` (${code})` : "";
  return { kind: "invalid", field: null, detail: `the record was refused${known}` };
}
