import type { Portal } from "./portal.ts";
import type { Reply } from "./types.ts";

export interface ErrorDetail {
  readonly message: string;
  readonly code?: string;
  readonly context?: Readonly<Record<string, readonly string[]>>;
}

export interface RefusalExtras {
  readonly context?: Readonly<Record<string, readonly string[]>>;
  readonly errors?: readonly ErrorDetail[];
  readonly subCategory?: string;
  readonly links?: Readonly<Record<string, string>>;
}

export function reply(status: number, body: unknown): Reply {
  return { status, body };
}

/** The body every refused call gets, whatever the endpoint. */
export function refusal(
  portal: Portal,
  status: number,
  category: string,
  message: string,
  extras: RefusalExtras = {},
): Reply {
  const body = {
    status: "error",
    message,
    correlationId: nextCorrelationId(portal),
    category,
    ...extras,
  };
  return { status, body };
}

export function invalid(portal: Portal, message: string, extras: RefusalExtras = {}): Reply {
  return refusal(portal, 400, "VALIDATION_ERROR", message, extras);
}

export function notFound(portal: Portal): Reply {
  return refusal(portal, 404, "OBJECT_NOT_FOUND", "resource not found");
}

export function missingScopes(portal: Portal, scopes: readonly string[]): Reply {
  return refusal(
    portal,
    403,
    "MISSING_SCOPES",
    "This app hasn't been granted all required scopes to make this call. Read more about required scopes here: https://developers.hubspot.com/scopes.",
    {
      errors: [
        {
          message: "One or more of the following scopes are required.",
          context: { requiredGranularScopes: scopes },
        },
      ],
      links: { scopes: "https://developers.hubspot.com/scopes" },
    },
  );
}

/** A 429 by HubSpot's own words: the policy it names says how long to wait. */
export function rateLimited(
  portal: Portal,
  policyName: "TEN_SECONDLY_ROLLING" | "SECONDLY",
): Reply {
  return reply(429, {
    status: "error",
    message: `You have reached your ${policyName.toLowerCase()} limit.`,
    errorType: "RATE_LIMIT",
    category: "RATE_LIMITS",
    correlationId: nextCorrelationId(portal),
    policyName,
  });
}

/** Numbered, so that two runs of one seed write the same bytes. */
export function nextCorrelationId(portal: Portal): string {
  portal.answered += 1;
  return `00000000-0000-4000-8000-${String(portal.answered).padStart(12, "0")}`;
}

/** One failure inside a 207. */
export function partError(
  category: string,
  message: string,
  context: Readonly<Record<string, readonly string[]>>,
  subCategory?: string,
): Record<string, unknown> {
  return {
    status: "error",
    category,
    message,
    context,
    errors: [],
    links: {},
    ...(subCategory === undefined ? {} : { subCategory }),
  };
}

/** A batch's answer: `ok` when nothing failed, 207 as soon as something did. */
export function batchReply(
  portal: Portal,
  ok: number,
  results: readonly unknown[],
  errors: readonly unknown[],
): Reply {
  const at = new Date(portal.nowMs()).toISOString();
  const body = { status: "COMPLETE", results, startedAt: at, completedAt: at };
  if (errors.length === 0) return reply(ok, body);
  return reply(207, { ...body, numErrors: errors.length, errors });
}
