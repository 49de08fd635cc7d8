/** One scope of the app. All are needed: what a user may see and do is for permissions to say. */
export interface SalesforceScope {
  readonly scope: string;
  readonly reason: string;
}

export const SALESFORCE_SCOPES: readonly SalesforceScope[] = [
  { scope: "api", reason: "Reads and writes records, as far as the user who connected may." },
  {
    scope: "refresh_token",
    reason: "Goes on working after the admin who connected has closed the browser.",
  },
];

export const REQUIRED_SCOPES: readonly string[] = SALESFORCE_SCOPES.map(({ scope }) => scope);
