/** One endpoint the adapter may call. `{name}` in a path is filled in and encoded by `pathOf`. */
export interface SalesforceEndpoint {
  readonly method: "GET" | "POST" | "PUT" | "PATCH";
  readonly path: string;
  /** What the token must allow; nothing where the app's own credentials are asked for. */
  readonly scope: "api" | null;
  /** Whether a call whose answer got lost may be sent again without looking first. */
  readonly again: "always" | "never blindly";
  readonly for: string;
}

const DATA = "/services/data/v{version}";

function endpoint(
  method: SalesforceEndpoint["method"],
  path: string,
  purpose: string,
  rest: Partial<Pick<SalesforceEndpoint, "scope" | "again">> = {},
): SalesforceEndpoint {
  return { method, path, scope: "api", again: "always", for: purpose, ...rest };
}

/** Every call there is. What is not here is not called. */
export const ENDPOINTS = {
  token: endpoint(
    "POST",
    "/services/oauth2/token",
    "exchange a code, refresh a token, or sign in with our own key",
    { scope: null, again: "never blindly" },
  ),
  revoke: endpoint("POST", "/services/oauth2/revoke", "give up the grant", { scope: null }),
  query: endpoint("GET", `${DATA}/query`, "small lists: users, the org itself, a task's states"),
  queryAll: endpoint(
    "GET",
    `${DATA}/queryAll`,
    "records of a feed or by id, the deleted and merged ones with them",
  ),
  composite: endpoint(
    "POST",
    `${DATA}/composite`,
    "which objects and fields there are and may be seen, up to 25 objects in one call",
  ),
  describe: endpoint(
    "GET",
    `${DATA}/sobjects/{object}/describe`,
    "one object and its fields; only as a part of a composite call",
  ),
  organization: endpoint(
    "GET",
    `${DATA}/connect/organization`,
    "the currency of an org that has only one",
  ),
  limits: endpoint("GET", `${DATA}/limits`, "how much of the day's allowance is left"),
  create: endpoint("POST", `${DATA}/composite/sobjects`, "logged calls and mails, 200 a call", {
    again: "never blindly",
  }),
  update: endpoint(
    "PATCH",
    `${DATA}/composite/sobjects`,
    "refusals, and tasks that are done, 200 a call",
  ),
  upsert: endpoint(
    "PATCH",
    `${DATA}/composite/sobjects/{object}/{field}`,
    "standings, events and tasks by our reference, 200 a call",
  ),
  bulkCreate: endpoint(
    "POST",
    `${DATA}/jobs/ingest`,
    "a bulk job, for more than 2,000 records in one go",
  ),
  bulkUpload: endpoint("PUT", `${DATA}/jobs/ingest/{jobId}/batches`, "its rows", {
    again: "never blindly",
  }),
  bulkClose: endpoint("PATCH", `${DATA}/jobs/ingest/{jobId}`, "starts or gives up a bulk job"),
  bulkState: endpoint("GET", `${DATA}/jobs/ingest/{jobId}`, "whether a bulk job is done"),
  bulkDone: endpoint(
    "GET",
    `${DATA}/jobs/ingest/{jobId}/successfulResults`,
    "which rows were written",
  ),
  bulkFailed: endpoint(
    "GET",
    `${DATA}/jobs/ingest/{jobId}/failedResults`,
    "which rows were not, and why",
  ),
} as const;

export type EndpointName = keyof typeof ENDPOINTS;

export const SALESFORCE_ENDPOINTS: readonly SalesforceEndpoint[] = Object.values(ENDPOINTS);
