import { createHash } from "node:crypto";
import nock from "nock";
import { describe, expect, it } from "vitest";
import { zendeskAuth, zendeskBaseUrl } from "../../../adapters/zendesk/index.ts";
import { strictNock } from "../crm-nock.ts";
import { API } from "./open-nock.ts";
import { openSandbox } from "./open-sandbox.ts";

strictNock();

const auth = zendeskAuth({
  clientId: "zdg-good-standing",
  clientSecret: "secret",
  subdomain: "acme",
  baseUrl: API,
  scopes: ["read", "write"],
  nowMs: () => Date.parse("2026-04-01T12:00:00Z"),
  timeoutMs: 200,
});
const ANSWER = { code: "code", redirectUri: "https://x.example/cb", verifier: "verifier" };
const TOKEN = {
  access_token: "access",
  refresh_token: "refresh",
  token_type: "bearer",
  scope: "read write",
  expires_in: 1_800,
};
const CREDENTIALS = { client_id: "zdg-good-standing", client_secret: "secret" };
const LIVES = { expires_in: 1_800, refresh_token_expires_in: 2_592_000 };

describe("zendeskAuth", () => {
  it("sends the admin to their own account's consent, with PKCE", () => {
    const url = new URL(auth.authorizeUrl({ ...ANSWER, state: "state" }));
    expect(url.origin + url.pathname).toBe("https://acme.zendesk.com/oauth/authorizations/new");
    expect(Object.fromEntries(url.searchParams)).toEqual({
      response_type: "code",
      client_id: "zdg-good-standing",
      redirect_uri: "https://x.example/cb",
      scope: "read write",
      state: "state",
      code_challenge: createHash("sha256").update("verifier").digest("base64url"),
      code_challenge_method: "S256",
    });
  });

  it("exchanges a code once, as JSON, and learns who consented", async () => {
    nock(API)
      .post("/oauth/tokens", {
        grant_type: "authorization_code",
        code: "code",
        redirect_uri: "https://x.example/cb",
        code_verifier: "verifier",
        scope: "read write",
        ...CREDENTIALS,
        ...LIVES,
      })
      .reply(200, TOKEN)
      .get("/api/v2/users/me")
      .reply(200, { user: { id: 7, role: "admin" } });
    expect(await auth.exchange(ANSWER)).toEqual({
      ok: true,
      value: {
        externalId: "acme",
        userId: "7",
        tokens: {
          accessToken: "access",
          refreshToken: "refresh",
          expiresAt: "2026-04-01T12:30:00.000Z",
          scopes: ["read", "write"],
        },
      },
    });
  });

  it.each(["agent", "end-user"])(
    "lets no %s connect the account, and gives their token back",
    async (role) => {
      const revoked = nock(API)
        .post("/oauth/tokens")
        .reply(200, TOKEN)
        .get("/api/v2/users/me")
        .reply(200, { user: { id: 8, role } })
        .delete("/api/v2/oauth/tokens/current")
        .matchHeader("authorization", "Bearer access")
        .reply(204);
      expect(await auth.exchange(ANSWER)).toMatchObject({
        ok: false,
        error: { kind: "missing_scope" },
      });
      expect(revoked.isDone()).toBe(true);
    },
  );

  it.each([
    ["a spent refresh token", 400, { error: "invalid_grant" }, "unauthorized"],
    ["a wrong client", 401, { error: "invalid_client" }, "unauthorized"],
    ["Zendesk being down", 503, "<html>", "unavailable"],
    ["a token without a refresh token", 200, { ...TOKEN, refresh_token: "" }, "unavailable"],
  ])("answers for %s", async (_case, status, body, kind) => {
    nock(API).post("/oauth/tokens").reply(status, body);
    expect(await auth.refresh("refresh")).toMatchObject({ ok: false, error: { kind } });
  });

  it("puts no secret into a refusal", async () => {
    nock(API).post("/oauth/tokens").reply(400, { error: "invalid_grant", token: "refresh-1" });
    expect(JSON.stringify(await auth.refresh("refresh-1"))).not.toMatch(/refresh-1|secret/);
  });
});

describe("the grant of a sandbox account", () => {
  it("goes through with the right verifier, rotates, and takes no token twice", async () => {
    nock.enableNetConnect("127.0.0.1");
    const { zendesk, auth: own, close } = await openSandbox();
    const challenge = createHash("sha256").update("verifier").digest("base64url");
    const redirectUri = ANSWER.redirectUri;
    const ask = { redirectUri, scopes: ["read", "write"], challenge };
    const wrong = await own.exchange({ ...ANSWER, code: zendesk.grant(ask), verifier: "other" });
    expect(wrong).toMatchObject({ ok: false, error: { kind: "unauthorized" } });
    const grant = await own.exchange({ ...ANSWER, code: zendesk.grant(ask) });
    if (!grant.ok) throw new Error(grant.error.kind);
    const { refreshToken } = grant.value.tokens;
    const next = await own.refresh(refreshToken);
    expect(next).toMatchObject({ ok: true });
    expect(await own.refresh(refreshToken)).toMatchObject({
      ok: false,
      error: { kind: "unauthorized" },
    });
    if (!next.ok) throw new Error(next.error.kind);
    expect(await own.revoke(next.value.refreshToken)).toEqual({ ok: true, value: null });
    expect(await own.revoke(next.value.refreshToken)).toEqual({ ok: true, value: null });
    await close();
  });
});

describe("zendeskBaseUrl", () => {
  it.each(["acme", "acme-2", "d3v-acme"])("takes %s", (subdomain) => {
    expect(zendeskBaseUrl(subdomain)).toEqual({
      ok: true,
      value: `https://${subdomain}.zendesk.com`,
    });
  });

  it.each(["", "acme.zendesk.com", "acme/evil", "evil.example#", "a@b", "-acme", "ACME", "a b"])(
    "refuses %j, which could lead to somebody else",
    (subdomain) => {
      expect(zendeskBaseUrl(subdomain)).toMatchObject({
        ok: false,
        error: { field: "subdomain" },
      });
    },
  );
});
