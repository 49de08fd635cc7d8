import type { ZendeskScopeName } from "./endpoints.ts";

/** One scope of the app. Zendesk has none that can be refused alone. */
export interface ZendeskScope {
  readonly scope: ZendeskScopeName;
  readonly required: boolean;
  readonly reason: string;
}

/**
 * What the app asks for. Zendesk's narrower scopes (`tickets:write` and the like) name neither
 * fields nor custom objects nor job statuses, so an app that makes fields needs the two wide ones.
 */
export const ZENDESK_SCOPES: readonly ZendeskScope[] = [
  {
    scope: "read",
    required: true,
    reason:
      "Reads people, organizations and tickets, the fields there are, and how our own jobs went.",
  },
  {
    scope: "write",
    required: true,
    reason:
      "Makes the Good Standing fields, webhooks and triggers, writes an account's standing, tasks and internal notes.",
  },
];

export const REQUIRED_SCOPES: readonly string[] = ZENDESK_SCOPES.map(({ scope }) => scope);
