import { expect, it } from "vitest";
import { aSandbox } from "./support/a-sandbox.ts";

const LIST = "/crm/objects/2026-03/companies";
const SEARCH = "/crm/objects/2026-03/companies/search";

it("lets 110 calls through in any ten seconds, and says which limit the next one met", () => {
  const { ask, clock } = aSandbox();
  const first = Array.from({ length: 110 }, () => ask("GET", LIST));
  expect(first.every(({ status }) => status === 200)).toBe(true);
  expect(first.at(-1)?.headers["x-hubspot-ratelimit-remaining"]).toBe("0");
  const refused = ask("GET", LIST);
  expect([refused.status, refused.body.policyName]).toEqual([429, "TEN_SECONDLY_ROLLING"]);
  clock.nowMs += 9_999;
  expect(ask("GET", LIST).status).toBe(429);
  clock.nowMs += 1;
  expect(ask("GET", LIST).status).toBe(200);
});

it("rolls its window: calls spread over it come back one by one", () => {
  const { ask, clock } = aSandbox();
  for (let call = 0; call < 110; call += 1) {
    ask("GET", LIST);
    clock.nowMs += 50;
  }
  // The first call was 5.5 s ago.
  expect(ask("GET", LIST).status).toBe(429);
  clock.nowMs += 4_500;
  expect(ask("GET", LIST).status).toBe(200);
  expect(ask("GET", LIST).status).toBe(429);
});

it("counts searches apart, five in any second, and without the headers", () => {
  const { ask, clock } = aSandbox();
  const answers = Array.from({ length: 6 }, () => ask("POST", SEARCH, {}));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
  expect(answers.at(-1)?.body.policyName).toBe("SECONDLY");
  expect(answers[0]?.headers).not.toHaveProperty("x-hubspot-ratelimit-max");
  expect(ask("GET", LIST).headers["x-hubspot-ratelimit-remaining"]).toBe("109");
  clock.nowMs += 1_000;
  expect(ask("POST", SEARCH, {}).status).toBe(200);
});

const filter = { propertyName: "name", operator: "EQ", value: "x" };
const group = (count: number) => ({ filters: Array.from({ length: count }, () => filter) });

it.each([
  ["a page of 201", { limit: 201 }],
  ["a page that ends past 10,000 results", { limit: 200, after: "9801" }],
  ["six groups", { filterGroups: Array.from({ length: 6 }, () => group(1)) }],
  ["seven filters in a group", { filterGroups: [group(7)] }],
  ["nineteen filters", { filterGroups: [group(6), group(6), group(6), group(1)] }],
  ["a body of more than 3,000 characters", { query: "x".repeat(3_000) }],
  ["two sorts", { sorts: ["name", "domain"] }],
  [
    "a property that is not there",
    { filterGroups: [{ filters: [{ ...filter, propertyName: "nope" }] }] },
  ],
  [
    "contacts' name for the last change on companies",
    { filterGroups: [{ filters: [{ ...filter, propertyName: "lastmodifieddate" }] }] },
  ],
])("refuses a search with %s", (_what, body) => {
  const { ask } = aSandbox();
  const answer = ask("POST", SEARCH, body);
  expect([answer.status, answer.body.category]).toEqual([400, "VALIDATION_ERROR"]);
});

it("takes the largest search there is", () => {
  const { ask } = aSandbox();
  const body = { limit: 200, after: "9800", filterGroups: [group(6), group(6), group(6)] };
  expect(ask("POST", SEARCH, body).status).toBe(200);
});

it("refuses more than a hundred records in a batch and a page", () => {
  const { ask } = aSandbox();
  const ids = Array.from({ length: 101 }, (_, n) => ({ id: String(n + 1) }));
  expect(ask("POST", `${LIST}/batch/read`, { inputs: ids, properties: [] }).status).toBe(400);
  expect(ask("GET", `${LIST}?limit=101`).status).toBe(400);
  const update = ids.map(({ id }) => ({ id, properties: {} }));
  expect(ask("POST", `${LIST}/batch/update`, { inputs: update }).status).toBe(400);
});

it("names the scope a token lacks", () => {
  const { ask } = aSandbox({}, ["oauth", "crm.objects.companies.read"]);
  expect(ask("GET", LIST).status).toBe(200);
  const refused = ask("POST", LIST, { properties: {} });
  expect([refused.status, refused.body.category]).toEqual([403, "MISSING_SCOPES"]);
  expect(refused.body.errors[0].context.requiredGranularScopes).toEqual([
    "crm.objects.companies.write",
  ]);
});

it("counts what was called, refused and failed, by endpoint", () => {
  const { ask, hubspot } = aSandbox({ limits: { burstMax: 2 } });
  for (let call = 0; call < 3; call += 1) ask("GET", LIST);
  ask("GET", "/crm/v3/objects/companies");
  expect(hubspot.counts()).toEqual({
    "GET /crm/objects/2026-03/:objectType": { calls: 3, rateLimited: 1, failed: 1 },
    unknown: { calls: 1, rateLimited: 0, failed: 1 },
  });
});
