/** What a route answers, before it is made into bytes; `null` is an empty body. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Who changed a record: a person in HubSpot's own pages, or an app through the API. */
export type Actor =
  | { readonly kind: "user"; readonly userId: number }
  | { readonly kind: "app"; readonly appId: number };

/** The limits of an OAuth app, by HubSpot's usage details and its guide to searching. */
export interface SandboxLimits {
  readonly burstMax: number;
  readonly burstMs: number;
  readonly searchMax: number;
  readonly searchMs: number;
  readonly batchMax: number;
  readonly listMax: number;
  readonly searchPageMax: number;
  readonly searchResultsMax: number;
  readonly searchBodyMax: number;
  readonly filterGroupsMax: number;
  readonly filtersPerGroupMax: number;
  readonly filtersMax: number;
  readonly filterValuesMax: number;
  readonly associationReadMax: number;
  readonly associationCreateMax: number;
  readonly tokenSeconds: number;
  readonly webhookEventsMax: number;
  readonly webhookRetriesMax: number;
  readonly textMax: number;
}

export const REAL_LIMITS: SandboxLimits = {
  burstMax: 110,
  burstMs: 10_000,
  searchMax: 5,
  searchMs: 1_000,
  batchMax: 100,
  listMax: 100,
  searchPageMax: 200,
  searchResultsMax: 10_000,
  searchBodyMax: 3_000,
  filterGroupsMax: 5,
  filtersPerGroupMax: 6,
  filtersMax: 18,
  filterValuesMax: 100,
  associationReadMax: 1_000,
  associationCreateMax: 2_000,
  tokenSeconds: 1_800,
  webhookEventsMax: 100,
  webhookRetriesMax: 10,
  textMax: 65_536,
};
