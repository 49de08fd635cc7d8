import nock from "nock";
import { describe, expect, it } from "vitest";
import { createZendeskLimiter } from "../../../adapters/zendesk/index.ts";
import { Instant } from "../../../core/time/instant.ts";
import { strictNock } from "../crm-nock.ts";
import { API, openOnNock } from "./open-nock.ts";
import { openSandbox } from "./open-sandbox.ts";

strictNock();

const FIELDS = "/api/v2/user_fields";
const ONE_FIELD = { user_fields: [{ id: 7, key: "plan", title: "Plan", type: "text" }] };
const LIMITED = { error: "APIRateLimitExceeded", description: "Number of allowed requests" };
const PERSON = { id: 1, updated_at: "2026-03-01T00:00:00Z", role: "end-user", name: "Ana" };
const PEOPLE = "/api/v2/incremental/users/cursor";

function fieldsOf(port: ReturnType<typeof openOnNock>["port"]) {
  return port.listFields("person");
}

describe("a call to Zendesk", () => {
  it("carries the token and the Marketplace's three headers, and takes the answer", async () => {
    nock(API, {
      reqheaders: {
        authorization: "Bearer token-1",
        "x-zendesk-marketplace-name": "Good Standing",
        "x-zendesk-marketplace-organization-id": "77",
        "x-zendesk-marketplace-app-id": "4711",
      },
    })
      .get(FIELDS)
      .reply(200, ONE_FIELD);
    expect(await fieldsOf(openOnNock().port)).toMatchObject({
      ok: true,
      value: [{ name: "plan" }],
    });
  });

  it.each([
    ["by its header", { "Retry-After": "3" }, LIMITED, 3_000],
    ["when the header has a fraction", { "Retry-After": "2.5" }, LIMITED, 2_500],
    ["when nothing says how long", {}, "slow down", 10_000],
    ["when the header is no number", { "Retry-After": "soon" }, LIMITED, 10_000],
  ])(
    "waits out a limit %s, and never takes the refusal for an answer",
    async (_c, headers, body, waitMs) => {
      nock(API).get(FIELDS).reply(429, body, headers).get(FIELDS).reply(200, ONE_FIELD);
      const { port, waits } = openOnNock();
      expect(await fieldsOf(port)).toMatchObject({ ok: true, value: [{ name: "plan" }] });
      expect(waits).toEqual([waitMs]);
    },
  );

  it("ends no feed because its second page met a limit", async () => {
    const page = { users: [PERSON], after_cursor: "next", end_of_stream: false };
    nock(API)
      .get(PEOPLE)
      .query({ start_time: "1", per_page: "1000" })
      .reply(200, page)
      .get(PEOPLE)
      .query({ cursor: "next", per_page: "1000" })
      .reply(429, LIMITED, { "Retry-After": "300" });
    const { port } = openOnNock();
    const first = await port.pull("person", null);
    expect(first).toMatchObject({ ok: true, value: { more: true } });
    const second = await port.pull("person", first.ok ? first.value.cursor : null);
    expect(second).toEqual({
      ok: false,
      error: { kind: "rate_limited", retryAfterMs: 300_000, scope: "calls" },
    });
  });

  it("asks for nothing while others of the account have used up the plan's minute", async () => {
    const headers = {
      "ratelimit-limit": "400",
      "ratelimit-remaining": "0",
      "ratelimit-reset": "9",
    };
    nock(API).get(FIELDS).reply(200, ONE_FIELD, headers).get(FIELDS).reply(200, ONE_FIELD);
    const { port, waits } = openOnNock();
    await fieldsOf(port);
    expect(waits).toEqual([]);
    await fieldsOf(port);
    expect(waits).toEqual([9_000]);
  });

  it("keeps to what an endpoint's own header leaves", async () => {
    const page = { users: [], after_cursor: "next", end_of_stream: true };
    const headers = { "zendesk-ratelimit-incremental-exports": "total=10; remaining=0; resets=7" };
    nock(API).get(PEOPLE).query(true).twice().reply(200, page, headers);
    const { port, waits } = openOnNock();
    await port.pull("person", null);
    await port.pull("person", null);
    expect(waits).toEqual([7_000]);
  });

  it.each([
    ["502 with a page", (api: nock.Interceptor) => api.reply(502, "<html>Bad gateway</html>")],
    ["503 with JSON", (api: nock.Interceptor) => api.reply(503, { error: "down" })],
    ["a page instead of JSON", (api: nock.Interceptor) => api.reply(200, "<html>Hello</html>")],
    ["a page that forbids", (api: nock.Interceptor) => api.reply(403, "<html>No</html>")],
    ["half an answer", (api: nock.Interceptor) => api.reply(200, '{"user_fields":[')],
    ["another API's JSON", (api: nock.Interceptor) => api.reply(200, { hello: "world" })],
    ["an empty answer", (api: nock.Interceptor) => api.reply(200, "")],
    [
      "a redirect to a page for people",
      (api: nock.Interceptor) => api.reply(302, "", { Location: "https://www.zendesk.com/" }),
    ],
    [
      "a broken connection",
      (api: nock.Interceptor) =>
        api.replyWithError(Object.assign(new Error("reset"), { code: "ECONNRESET" })),
    ],
  ])("comes through a burst of %s", async (_case, fail) => {
    for (let n = 0; n < 3; n += 1) fail(nock(API).get(FIELDS));
    nock(API).get(FIELDS).reply(200, ONE_FIELD);
    const { port, waits } = openOnNock();
    expect(await fieldsOf(port)).toMatchObject({ ok: true });
    expect(waits).toEqual([500, 1_000, 2_000]);
  });

  it("gives up after four tries, and says that Zendesk is down", async () => {
    nock(API).get(FIELDS).times(4).reply(502, "<html>");
    expect(await fieldsOf(openOnNock().port)).toEqual({
      ok: false,
      error: { kind: "unavailable", detail: "Zendesk answered 502" },
    });
  });

  it("waits no longer for an answer than it is told", async () => {
    nock.enableNetConnect("127.0.0.1");
    const { zendesk, port, close } = await openSandbox({}, {}, 60);
    zendesk.setFaults(() => ({ kind: "hang", when: "before" }));
    expect(await port.listFields("person")).toEqual({
      ok: false,
      error: { kind: "unavailable", detail: "no answer in time" },
    });
    await close();
  });

  it("renews a token that expired between two calls, once", async () => {
    nock(API, { reqheaders: { authorization: "Bearer old" } })
      .get(FIELDS)
      .reply(401, {});
    nock(API, { reqheaders: { authorization: "Bearer new" } })
      .get(FIELDS)
      .reply(200, ONE_FIELD);
    const { port } = openOnNock({ tokens: ["old", "new"] });
    expect(await fieldsOf(port)).toMatchObject({ ok: true });
  });

  it("goes on when a new token is refused and the next is not", async () => {
    nock(API).get(FIELDS).twice().reply(401, { error: "invalid_token" });
    nock(API).get(FIELDS).reply(200, ONE_FIELD);
    const { port } = openOnNock({ tokens: ["old", "new", "newer"] });
    expect(await fieldsOf(port)).toMatchObject({ ok: true });
  });

  it("asks to be connected again when three new tokens in a row are refused", async () => {
    nock(API).get(FIELDS).times(4).reply(401, { error: "invalid_token" });
    const { port } = openOnNock({ tokens: ["old", "1st", "2nd", "3rd", "4th"] });
    expect(await fieldsOf(port)).toMatchObject({ ok: false, error: { kind: "unauthorized" } });
  });

  it.each([
    [400, { error: "BadRequest" }, { kind: "invalid" }],
    [403, { error: "Forbidden" }, { kind: "missing_scope" }],
    [404, { error: "RecordNotFound" }, { kind: "not_found" }],
    [404, { error: "InvalidEndpoint" }, { kind: "unsupported" }],
    [402, { error: "PaymentRequired" }, { kind: "unsupported" }],
    [409, { error: "UpdateConflict" }, { kind: "conflict" }],
    [
      422,
      { error: "RecordInvalid", details: { email: [{}] } },
      { kind: "invalid", field: "email" },
    ],
    [422, { errors: [{ code: "X", title: "y" }] }, { kind: "invalid", field: null }],
  ])("reads a refusal of %s %j for what it is, at the first try", async (status, body, error) => {
    nock(API).get(FIELDS).reply(status, body);
    expect(await fieldsOf(openOnNock().port)).toMatchObject({ ok: false, error });
  });

  it("repeats none of the values that Zendesk's sentences quote", async () => {
    const details = { email: [{ description: "Email: ana@rivera.example is in use" }] };
    const description = "ana@rivera.example is in use";
    nock(API).get(FIELDS).reply(422, { error: "RecordInvalid", description, details });
    const answer = await fieldsOf(openOnNock().port);
    expect(JSON.stringify(answer)).not.toContain("rivera");
  });
});

describe("a call that must not be made twice", () => {
  const TICKET = {
    id: 5,
    status: "open",
    created_at: "2026-03-01T00:00:00Z",
    updated_at: "2026-03-01T00:00:00Z",
  };
  const about = { object: "tickets", id: "5" };
  const at = "2026-04-01T11:00:00.000Z";

  it("is not sent again when its answer got lost: the next try looks first", async () => {
    nock(API)
      .get("/api/v2/tickets/show_many?ids=5")
      .reply(200, { tickets: [TICKET] })
      .get("/api/v2/tickets/5/audits")
      .query(true)
      .reply(200, { audits: [] })
      .put("/api/v2/tickets/5")
      .reply(502, "<html>");
    const { port, waits } = openOnNock();
    const event = {
      kind: "event",
      key: "e",
      about,
      event: "hold",
      title: "t",
      detail: "d",
    } as const;
    expect(await port.write([{ ...event, at: atOf(at) }])).toMatchObject({
      ok: true,
      value: [{ ok: false, error: { kind: "unavailable" } }],
    });
    expect(waits).toEqual([]);
  });
});

describe("the limiter", () => {
  it("hands a turn back that would take longer than it may wait", async () => {
    const { clock } = openOnNock();
    const limiter = createZendeskLimiter(clock);
    for (let n = 0; n < 10; n += 1) await limiter.turn({ lane: "incremental" });
    const { port } = openOnNock({ limiter });
    const answer = await port.pull("person", null);
    expect(answer).toMatchObject({
      ok: false,
      error: { kind: "rate_limited", scope: "incremental" },
    });
  });
});

function atOf(text: string) {
  return Instant.parse(text);
}
