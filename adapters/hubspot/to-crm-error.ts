import { z } from "zod";
import type { CrmError } from "../crm-error.ts";
import { parseJson } from "../crm-wire.ts";
import type { WireAnswer } from "./send-request.ts";

/** `{missingScopes=[a, b]}` and its JSON are both shown in HubSpot's documentation. */
function readContext(text: string): Record<string, unknown> {
  const json = z.record(z.string(), z.unknown()).safeParse(parseJson(text));
  if (json.success) return json.data;
  const pairs = [...text.matchAll(/(\w+)=\[([^\]]*)\]/g)];
  return Object.fromEntries(
    pairs.map(([, name = "", list = ""]) => [name, list.split(",").map((each) => each.trim())]),
  );
}

const Context = z
  .union([z.record(z.string(), z.unknown()), z.string().transform(readContext)])
  .nullish()
  .catch(undefined);
const Text = z.string().nullish().catch(undefined);

/**
 * HubSpot's error body, and the form of each error of a batch. An error that is not as documented
 * must not make the good news beside it unreadable, so whatever is odd is left out.
 */
export const HubspotProblem = z.object({
  status: Text,
  category: Text,
  message: Text,
  correlationId: Text,
  policyName: Text,
  context: Context,
  errors: z
    .array(z.object({ code: Text, in: Text, message: Text, context: Context }))
    .optional()
    .catch(undefined),
});
export type HubspotProblem = z.infer<typeof HubspotProblem>;

const SECOND = 1_000;
const TEN_SECONDS = 10_000;
const HOUR = 3_600_000;

/** Longest wait that is believed; a header that says more is somebody's mistake. */
const RETRY_AFTER_MAX_MS = 24 * HOUR;

/**
 * What an answer that is not a success means. HubSpot's own sentences are left out because they
 * quote the values that were refused, and those are somebody's data.
 */
export function toCrmError(answer: WireAnswer): CrmError {
  if (answer.kind === "lost") {
    const detail = answer.why === "timeout" ? "no answer in time" : "the connection failed";
    return { kind: "unavailable", detail };
  }
  const problem = readProblem(answer.text);
  const { status } = answer;
  if (status === 429) return rateLimited(answer.retryAfter, problem);
  // 477: the account is being moved between data centres. 423: somebody else is changing the record.
  if (status >= 500 || status === 408 || status === 477) {
    return { kind: "unavailable", detail: `HubSpot answered ${status}` };
  }
  return problemError(status, problem);
}

/** The error of one record of a batch, whose status is a word or missing. */
export function toRecordError(problem: HubspotProblem): CrmError {
  switch (problem.category) {
    case "OBJECT_NOT_FOUND":
      return problemError(404, problem);
    case "CONFLICT":
      return problemError(409, problem);
    case "MISSING_SCOPES":
      return problemError(403, problem);
    case "RATE_LIMITS":
      return { kind: "rate_limited", retryAfterMs: TEN_SECONDS, scope: "record" };
    case "INTERNAL_ERROR":
    case "SERVICE_UNAVAILABLE":
      return { kind: "unavailable", detail: described("HubSpot failed on the record", problem) };
    default:
      return problemError(400, problem);
  }
}

/** One sentence for an admin. */
export function detailOf(error: CrmError): string {
  return error.kind === "rate_limited" ? "HubSpot is busy: try again later" : error.detail;
}

function problemError(status: number, problem: HubspotProblem | null): CrmError {
  switch (status) {
    case 401:
      return isUninstalled(problem)
        ? { kind: "uninstalled", detail: "HubSpot says that the app is not installed" }
        : { kind: "unauthorized", detail: described("HubSpot refused the token", problem) };
    case 403:
      return forbidden(problem);
    case 404:
    case 410:
      return { kind: "not_found", detail: described("HubSpot does not have it", problem) };
    case 409:
    case 423:
      return { kind: "conflict", detail: described("HubSpot is busy with the record", problem) };
    case 400:
    case 413:
    case 422:
      if (lacksField(problem)) {
        const detail = described("a field is missing in HubSpot, or not unique", problem);
        return { kind: "unsupported", detail: `${detail}: make our fields again` };
      }
      return {
        kind: "invalid",
        field: fieldOf(problem),
        detail: described("HubSpot refused the content", problem),
      };
    default:
      return { kind: "unsupported", detail: described(`HubSpot answered ${status}`, problem) };
  }
}

/** Not one record's fault: every other one would be refused in the same way. */
function lacksField(problem: HubspotProblem | null): boolean {
  const codes = (problem?.errors ?? []).map(({ code }) => code ?? "");
  const said = [problem?.message ?? "", ...codes].join(" ");
  return /PROPERTY_DOESNT_EXIST|by non-unique/.test(said);
}

function forbidden(problem: HubspotProblem | null): CrmError {
  const scopes = scopesOf(problem);
  const detail = described("HubSpot does not allow this", problem);
  if (scopes.length > 0 || problem?.category === "MISSING_SCOPES") {
    return { kind: "missing_scope", scopes, detail };
  }
  return { kind: "unsupported", detail };
}

function rateLimited(retryAfter: string | null, problem: HubspotProblem | null): CrmError {
  const policy = problem?.policyName ?? "unknown";
  const seconds = retryAfter === null ? Number.NaN : Number(retryAfter);
  const told = Number.isFinite(seconds) && seconds >= 0 ? seconds * SECOND : null;
  const retryAfterMs = Math.min(told ?? waitOf(policy), RETRY_AFTER_MAX_MS);
  return { kind: "rate_limited", retryAfterMs, scope: policy };
}

function waitOf(policy: string): number {
  if (/^SECONDLY/.test(policy)) return SECOND;
  if (/^DAILY/.test(policy)) return HOUR;
  return TEN_SECONDS;
}

function readProblem(text: string): HubspotProblem | null {
  const parsed = HubspotProblem.safeParse(parseJson(text));
  return parsed.success ? parsed.data : null;
}

function isUninstalled(problem: HubspotProblem | null): boolean {
  return /uninstalled|not installed/i.test(problem?.message ?? "");
}

const Scopes = z.array(z.string().max(100)).max(100);

function scopesOf(problem: HubspotProblem | null): string[] {
  const contexts = [problem?.context, ...(problem?.errors ?? []).map(({ context }) => context)];
  const named = contexts.flatMap((context) =>
    ["requiredGranularScopes", "requiredScopes", "missingScopes"].flatMap((key) => {
      const scopes = Scopes.safeParse(context?.[key]);
      return scopes.success ? scopes.data : [];
    }),
  );
  return [...new Set(named)];
}

// Only something shaped like a property's name leaves: everything else may be a value.
const PROPERTY = /^[a-z][a-z0-9_]{0,99}$/;

/** The property HubSpot names, in any of the places where it does. */
function fieldOf(problem: HubspotProblem | null): string | null {
  for (const error of problem?.errors ?? []) {
    const named = [error.context?.propertyName, error.context?.name].flat();
    for (const name of [...named, error.in]) {
      if (typeof name === "string" && PROPERTY.test(name)) return name;
    }
  }
  // A refused value is reported as JSON inside the sentence: …[{"isValid":false,"name":"gs_state",…}]
  const inside = /"name"\s*:\s*"([a-z][a-z0-9_]{0,99})"/.exec(problem?.message ?? "");
  return inside?.[1] ?? null;
}

function described(what: string, problem: HubspotProblem | null): string {
  const codes = [problem?.category, problem?.status, ...(problem?.errors ?? []).map((e) => e.code)];
  const code = codes.find((each) => typeof each === "string" && /^[A-Z_]{3,60}$/.test(each));
  const id = problem?.correlationId ?? "";
  const reference = /^[0-9a-f-]{36}$/.test(id) ? `, correlation ${id}` : "";
  return code === undefined ? `${what}${reference}` : `${what} (${code}${reference})`;
}
