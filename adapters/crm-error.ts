/** Why a CRM did not do what was asked. No customer data and no secret is in any of them. */
export type CrmError =
  /** The token is refused and refreshing did not help: an admin must connect again. */
  | { readonly kind: "unauthorized"; readonly detail: string }
  /** The app was removed at the CRM's side. */
  | { readonly kind: "uninstalled"; readonly detail: string }
  | { readonly kind: "missing_scope"; readonly scopes: readonly string[]; readonly detail: string }
  | { readonly kind: "not_found"; readonly detail: string }
  /** The CRM refuses this content, often by an admin's own rule; `field` is the CRM's name for it. */
  | { readonly kind: "invalid"; readonly field: string | null; readonly detail: string }
  | { readonly kind: "conflict"; readonly detail: string }
  | { readonly kind: "rate_limited"; readonly retryAfterMs: number; readonly scope: string }
  /** Down, timed out, or answering something that is not its API. What was sent may have been done. */
  | { readonly kind: "unavailable"; readonly detail: string }
  | { readonly kind: "unsupported"; readonly detail: string };

/** What becomes of the work that met each refusal. */
export type CrmErrorAnswer = "retry" | "stop" | "reconnect" | "disconnect";

export const CRM_ERROR_ANSWER: Readonly<Record<CrmError["kind"], CrmErrorAnswer>> = {
  unauthorized: "reconnect",
  uninstalled: "disconnect",
  missing_scope: "stop",
  not_found: "stop",
  invalid: "stop",
  conflict: "retry",
  rate_limited: "retry",
  unavailable: "retry",
  unsupported: "stop",
};
