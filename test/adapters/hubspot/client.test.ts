import nock from "nock";
import { describe, expect, it } from "vitest";
import { strictNock } from "../crm-nock.ts";
import { API, openOnNock } from "./open-nock.ts";

strictNock();

const OWNERS = "/crm/owners/2026-03?limit=500";
const ONE_OWNER = { results: [{ id: "1", email: "a@x.example", firstName: "Ada" }] };
const RATE_LIMIT = { status: "error", errorType: "RATE_LIMIT", message: "limit reached" };

describe("a call to HubSpot", () => {
  it("goes to the dated path with the token, and takes the answer", async () => {
    nock(API, { reqheaders: { authorization: "Bearer token-1" } })
      .get(OWNERS)
      .reply(200, ONE_OWNER);
    const { port } = openOnNock();
    expect(await port.listUsers()).toEqual({
      ok: true,
      value: [{ id: "1", email: "a@x.example", name: "Ada", active: true }],
    });
  });

  it("lists people page by page, and not queues, which can't do a task", async () => {
    const ben = { id: 3, email: "b@x.example", archived: true };
    nock(API)
      .get(OWNERS)
      .reply(200, {
        results: [...ONE_OWNER.results, { id: "2", email: null, type: "QUEUE" }],
        paging: { next: { after: "500" } },
      })
      .get(`${OWNERS}&after=500`)
      .reply(200, { results: [ben] });
    const { port } = openOnNock();
    expect(await port.listUsers()).toEqual({
      ok: true,
      value: [
        { id: "1", email: "a@x.example", name: "Ada", active: true },
        { id: "3", email: "b@x.example", name: "b@x.example", active: false },
      ],
    });
  });

  it.each([
    ["by its header", { "Retry-After": "3" }, RATE_LIMIT, 3_000],
    [
      "by the policy of ten seconds",
      {},
      { ...RATE_LIMIT, policyName: "TEN_SECONDLY_ROLLING" },
      10_000,
    ],
    ["by the policy of one second", {}, { ...RATE_LIMIT, policyName: "SECONDLY" }, 1_000],
    ["when nothing says how long", {}, "slow down", 10_000],
    ["when the header is no number", { "Retry-After": "soon" }, RATE_LIMIT, 10_000],
  ])("waits out a limit %s", async (_case, headers, body, waitMs) => {
    nock(API).get(OWNERS).reply(429, body, headers).get(OWNERS).reply(200, ONE_OWNER);
    const { port, waits } = openOnNock();
    expect(await port.listUsers()).toMatchObject({ ok: true });
    expect(waits).toEqual([waitMs]);
  });

  it("does not sit out a limit of a day: the job comes back", async () => {
    nock(API)
      .get(OWNERS)
      .reply(429, { ...RATE_LIMIT, policyName: "DAILY" });
    const { port, waits } = openOnNock();
    expect(await port.listUsers()).toEqual({
      ok: false,
      error: { kind: "rate_limited", retryAfterMs: 3_600_000, scope: "DAILY" },
    });
    expect(waits).toEqual([]);
  });

  it.each([
    ["502", (api: nock.Interceptor) => api.reply(502, "<html>Bad gateway</html>")],
    ["503 with JSON", (api: nock.Interceptor) => api.reply(503, { message: "down" })],
    ["477, being moved", (api: nock.Interceptor) => api.reply(477, {})],
    ["a page instead of JSON", (api: nock.Interceptor) => api.reply(200, "<html>Hello</html>")],
    ["half an answer", (api: nock.Interceptor) => api.reply(200, '{"results":[')],
    ["another API's JSON", (api: nock.Interceptor) => api.reply(200, { hello: "world" })],
    ["an empty answer", (api: nock.Interceptor) => api.reply(200, "")],
    [
      "a broken connection",
      (api: nock.Interceptor) =>
        api.replyWithError(Object.assign(new Error("reset"), { code: "ECONNRESET" })),
    ],
  ])("comes through a burst of %s", async (_case, fail) => {
    for (let n = 0; n < 3; n += 1) fail(nock(API).get(OWNERS));
    nock(API).get(OWNERS).reply(200, ONE_OWNER);
    const { port, waits } = openOnNock();
    expect(await port.listUsers()).toMatchObject({ ok: true });
    expect(waits).toEqual([500, 1_000, 2_000]);
  });

  it("gives up after four tries, and says that HubSpot is down", async () => {
    nock(API).get(OWNERS).times(4).reply(502, "<html>");
    const { port } = openOnNock();
    expect(await port.listUsers()).toEqual({
      ok: false,
      error: { kind: "unavailable", detail: "HubSpot answered 502" },
    });
  });

  it("does not wait for an answer longer than it was told", async () => {
    nock(API).get(OWNERS).delay(500).reply(200, ONE_OWNER).get(OWNERS).reply(200, ONE_OWNER);
    const { port } = openOnNock({ timeoutMs: 60 });
    expect(await port.listUsers()).toMatchObject({ ok: true });
  });

  it("renews an expired token once and asks again", async () => {
    const expired = { status: "error", category: "EXPIRED_AUTHENTICATION" };
    nock(API, { reqheaders: { authorization: "Bearer old" } })
      .get(OWNERS)
      .reply(401, expired);
    nock(API, { reqheaders: { authorization: "Bearer new" } })
      .get(OWNERS)
      .reply(200, ONE_OWNER);
    const { port } = openOnNock({ tokens: ["old", "new", "newer"] });
    expect(await port.listUsers()).toMatchObject({ ok: true });
  });

  it("does not go on renewing when one new token after the other is refused", async () => {
    nock(API).get(OWNERS).times(4).reply(401, { category: "INVALID_AUTHENTICATION" });
    const { port } = openOnNock({ tokens: ["old", "new", "newer", "newest", "one more"] });
    expect(await port.listUsers()).toMatchObject({ ok: false, error: { kind: "unauthorized" } });
  });

  it.each([
    [401, { message: "The app is not installed in this portal" }, { kind: "uninstalled" }],
    [
      403,
      {
        category: "MISSING_SCOPES",
        errors: [
          { message: "x", context: { requiredGranularScopes: ["crm.objects.owners.read"] } },
        ],
      },
      { kind: "missing_scope", scopes: ["crm.objects.owners.read"] },
    ],
    [
      403,
      { errors: [{ message: "x", context: "{missingScopes=[tickets, timeline]}" }] },
      { kind: "missing_scope", scopes: ["tickets", "timeline"] },
    ],
    [
      403,
      { context: '{"missingScopes":["tickets"]}' },
      { kind: "missing_scope", scopes: ["tickets"] },
    ],
    [403, { category: "MISSING_SCOPES" }, { kind: "missing_scope", scopes: [] }],
    [400, { category: 7, message: {}, context: [1], errors: "odd" }, { kind: "invalid" }],
    [403, { message: "not in your subscription" }, { kind: "unsupported" }],
    [404, { message: "no" }, { kind: "not_found" }],
    [409, {}, { kind: "conflict" }],
    [423, {}, { kind: "conflict" }],
    [400, { errors: [{ context: { propertyName: ["gs_state"] } }] }, { field: "gs_state" }],
    [
      400,
      { message: 'Property values were not valid: [{"isValid":false,"name":"gs_bucket"}]' },
      { kind: "invalid", field: "gs_bucket" },
    ],
    [400, "<html>", { kind: "invalid", field: null }],
    [405, {}, { kind: "unsupported" }],
  ])("reads %s %j for what it is, and does not repeat it", async (status, body, error) => {
    nock(API).get(OWNERS).reply(status, body);
    const { port } = openOnNock();
    expect(await port.listUsers()).toMatchObject({ ok: false, error });
  });

  it("quotes nothing of what HubSpot quotes, because that is somebody's data", async () => {
    const body = {
      category: "VALIDATION_ERROR",
      message: 'Property values were not valid: [{"message":"ana@rivera.example was bad"}]',
      correlationId: "0a1b2c3d-0000-4000-8000-000000000000",
      errors: [{ message: "ana@rivera.example", in: "ana@rivera.example", code: "INVALID_EMAIL" }],
    };
    nock(API).get(OWNERS).reply(400, body);
    const { port } = openOnNock();
    const answer = await port.listUsers();
    expect(JSON.stringify(answer)).not.toContain("ana@");
    expect(answer).toMatchObject({
      ok: false,
      error: {
        field: null,
        detail:
          "HubSpot refused the content (VALIDATION_ERROR, correlation 0a1b2c3d-0000-4000-8000-000000000000)",
      },
    });
  });

  it("asks for definitions once in ten minutes, however many ports are opened", async () => {
    nock(API)
      .get("/crm/properties/2026-03/companies")
      .reply(200, { results: [{ name: "name", label: "Name", type: "string" }] });
    const { port, limiter } = openOnNock();
    expect(await port.listFields("company")).toMatchObject({ ok: true, value: [{ name: "name" }] });
    const another = openOnNock({ limiter });
    expect(await another.port.listFields("company")).toMatchObject({ ok: true });
  });

  it("tells a waiting workflow, and knows when it no longer waits", async () => {
    const path = "/automation/actions/callbacks/2026-03/ap-1-2-3/complete";
    const body = {
      outputFields: { answer: "yes", hs_execution_state: "SUCCESS" },
      typedOutputs: {},
    };
    nock(API).post(path, body).reply(204).post(path, body).reply(404, {});
    const { port } = openOnNock();
    const told = () =>
      port.completeCallback("ap-1-2-3", { state: "SUCCESS", outputs: { answer: "yes" } });
    expect(await told()).toEqual({ ok: true, value: null });
    expect(await told()).toMatchObject({ ok: false, error: { kind: "not_found" } });
  });
});
