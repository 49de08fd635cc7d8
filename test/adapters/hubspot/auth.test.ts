import { createHash } from "node:crypto";
import nock from "nock";
import { describe, expect, it } from "vitest";
import { hubspotAuth } from "../../../adapters/hubspot/auth.ts";
import { strictNock } from "../crm-nock.ts";
import { API } from "./open-nock.ts";

strictNock();

const auth = hubspotAuth({
  clientId: "client",
  clientSecret: "secret",
  baseUrl: API,
  authorizeBase: "https://app.hubspot.com",
  scopes: ["oauth", "timeline"],
  optionalScopes: ["tickets"],
  nowMs: () => Date.parse("2026-04-01T12:00:00Z"),
  timeoutMs: 200,
});
const ANSWER = { code: "code", redirectUri: "https://x.example/cb", verifier: "verifier" };
const TOKEN = {
  access_token: "access",
  refresh_token: "refresh",
  expires_in: 1_800,
  token_type: "bearer",
  hub_id: 8_001,
  user_id: 7,
  scopes: ["oauth"],
};
const CREDENTIALS = { client_id: "client", client_secret: "secret" };

describe("hubspotAuth", () => {
  it("sends the admin to consent with PKCE, scopes and what the plan may not grant apart", () => {
    const url = new URL(auth.authorizeUrl({ ...ANSWER, state: "state" }));
    const challenge = createHash("sha256").update("verifier").digest("base64url");
    expect(url.origin + url.pathname).toBe("https://app.hubspot.com/oauth/authorize");
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: "client",
      redirect_uri: "https://x.example/cb",
      scope: "oauth timeline",
      optional_scope: "tickets",
      state: "state",
      code_challenge: challenge,
      code_challenge_method: "S256",
    });
  });

  it("exchanges a code for a grant that names the account", async () => {
    nock(API)
      .post("/oauth/2026-03/token", {
        grant_type: "authorization_code",
        code: "code",
        redirect_uri: "https://x.example/cb",
        code_verifier: "verifier",
        ...CREDENTIALS,
      })
      .reply(200, TOKEN);
    expect(await auth.exchange(ANSWER)).toEqual({
      ok: true,
      value: {
        externalId: "8001",
        userId: "7",
        tokens: {
          accessToken: "access",
          refreshToken: "refresh",
          expiresAt: "2026-04-01T12:30:00.000Z",
          scopes: ["oauth"],
        },
      },
    });
  });

  it("asks whose a token is when it does not say", async () => {
    const { hub_id, scopes, ...rest } = TOKEN;
    nock(API)
      .post("/oauth/2026-03/token")
      .reply(200, rest)
      .post("/oauth/2026-03/token/introspect", {
        token: "access",
        token_type_hint: "access_token",
        ...CREDENTIALS,
      })
      .reply(200, { active: true, hub_id, scopes });
    expect(await auth.exchange(ANSWER)).toMatchObject({
      ok: true,
      value: { externalId: "8001", tokens: { scopes: ["oauth"] } },
    });
  });

  it.each([
    ["a spent code", 400, { status: "BAD_AUTH_CODE" }, "unauthorized"],
    ["wrong credentials", 401, {}, "unauthorized"],
    ["HubSpot being down", 502, "<html>", "unavailable"],
    ["a page", 200, "<html>", "unavailable"],
    ["a token that is none", 200, { ...TOKEN, access_token: "" }, "unavailable"],
    ["a limit", 429, {}, "rate_limited"],
  ])("answers %s with its kind", async (_case, status, body, kind) => {
    nock(API).post("/oauth/2026-03/token").reply(status, body);
    expect(await auth.exchange(ANSWER)).toMatchObject({ ok: false, error: { kind } });
  });

  it("refreshes", async () => {
    nock(API)
      .post("/oauth/2026-03/token", {
        grant_type: "refresh_token",
        refresh_token: "refresh",
        ...CREDENTIALS,
      })
      .reply(200, { ...TOKEN, access_token: "next" });
    expect(await auth.refresh("refresh")).toMatchObject({
      ok: true,
      value: { accessToken: "next", expiresAt: "2026-04-01T12:30:00.000Z" },
    });
  });

  it("knows a grant that was taken back for one that only a new consent replaces", async () => {
    nock(API).post("/oauth/2026-03/token").reply(400, { status: "BAD_REFRESH_TOKEN" });
    expect(await auth.refresh("refresh")).toMatchObject({
      ok: false,
      error: { kind: "unauthorized" },
    });
  });

  it.each([
    [204, "", true],
    [400, { status: "BAD_REFRESH_TOKEN" }, true],
    [502, "", false],
  ])("gives up a grant, answered %s", async (status, body, ok) => {
    nock(API).post("/oauth/2026-03/token/revoke").reply(status, body);
    expect((await auth.revoke("refresh")).ok).toBe(ok);
  });

  it("does not wait for an answer for ever", async () => {
    nock(API).post("/oauth/2026-03/token").delay(500).reply(200, TOKEN);
    expect(await auth.refresh("refresh")).toMatchObject({
      ok: false,
      error: { kind: "unavailable", detail: "no answer in time" },
    });
  });
});
