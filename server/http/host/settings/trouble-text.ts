import type { CrmError } from "../../../../adapters/crm-error.ts";

/** What a CRM said, as far as it helps an admin; no error of the port carries customer data. */
export function troubleText(error: CrmError): string {
  return error.kind === "rate_limited" ? `rate limited: ${error.scope}` : error.detail;
}
