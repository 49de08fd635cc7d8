import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ApiClient, signedInClient } from "../../support/api-client.ts";
import { openTestDatabase } from "../../support/database.ts";
import { startServer, type TestServer } from "../../support/server.ts";

const ACCOUNT = "/api/v1/accounts/acc-rivera-plumbing";

describe("text that a database can't keep", () => {
  let server: TestServer;
  let api: ApiClient;

  beforeAll(async () => {
    server = await startServer(await openTestDatabase());
    api = await signedInClient(server);
  });
  afterAll(() => server.close());

  it.each([
    ["NUL", "a\u0000b"],
    ["half a surrogate pair", "a\ud800b"],
  ])("is refused as the caller's to correct: %s", async (_name, text) => {
    const answer = await api.post(`${ACCOUNT}/actions/stop-cadence`, { reason: text });
    expect(answer.status).toBe(400);
  });

  it("is refused in a search", async () => {
    expect((await api.get("/api/v1/accounts?search=a%00b")).status).toBe(400);
  });

  it("names no account", async () => {
    expect((await api.get("/api/v1/accounts/a%00b/panel")).status).toBe(404);
  });

  it("is not looked for below any depth", async () => {
    const nested = `{"segments":${"[".repeat(50_000)}${"]".repeat(50_000)}}`;
    const headers = { "content-type": "application/json", "idempotency-key": "nested" };
    const put = { method: "PUT", headers, body: nested };
    expect((await api.send("/api/v1/policy", put)).status).toBe(400);
  });

  it("does not stop a word in any script or an emoji", async () => {
    const answer = await api.post(`${ACCOUNT}/actions/log-call`, {
      outcome: "spoke",
      note: "Ñandú 株式会社 🙂",
    });
    expect(answer.status).toBe(200);
  });
});
