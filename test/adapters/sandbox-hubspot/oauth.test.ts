import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { aSandbox } from "./support/a-sandbox.ts";

const TOKEN = "/oauth/2026-03/token";
const APP = { client_id: "client", client_secret: "secret" };
const redirect_uri = "https://app.example/callback";
const EXCHANGE = { ...APP, grant_type: "authorization_code", redirect_uri };
const DETAILS = "/account-info/2026-03/details";

function s256(verifier: string): string {
  return createHash("sha256").update(verifier).digest("base64url");
}

it("gives tokens for a code once, and they open the API for half an hour", () => {
  const { askForm, ask, hubspot, clock } = aSandbox();
  const code = hubspot.grant({
    redirectUri: redirect_uri,
    scopes: ["oauth"],
    challenge: s256("v"),
  });
  const fields = { ...EXCHANGE, code, code_verifier: "v" };
  const { body } = askForm(TOKEN, fields);
  expect(body).toMatchObject({ expires_in: 1_800, hub_id: 4242, scopes: ["oauth"] });
  expect(askForm(TOKEN, fields).body.status).toBe("BAD_AUTH_CODE");
  clock.nowMs += 1_799_999;
  expect(ask("GET", DETAILS, undefined, body.access_token).status).toBe(200);
  clock.nowMs += 1;
  const expired = ask("GET", DETAILS, undefined, body.access_token);
  expect([expired.status, expired.body.category]).toEqual([401, "EXPIRED_AUTHENTICATION"]);
  const refresh = { ...APP, grant_type: "refresh_token", refresh_token: body.refresh_token };
  const renewed = askForm(TOKEN, refresh).body;
  expect(renewed.refresh_token).toBe(body.refresh_token);
  expect(ask("GET", DETAILS, undefined, renewed.access_token).status).toBe(200);
});

it.each([
  ["another secret", { client_secret: "x" }, "BAD_CLIENT_ID"],
  ["another redirect address", { redirect_uri: "https://other.example" }, "BAD_REDIRECT_URI"],
  ["another verifier", { code_verifier: "w" }, "BAD_CODE_VERIFIER"],
  ["no verifier", { code_verifier: "" }, "BAD_CODE_VERIFIER"],
  ["another code", { code: "x" }, "BAD_AUTH_CODE"],
  ["another grant type", { grant_type: "password" }, "BAD_GRANT_TYPE"],
])("gives nothing for %s", (_what, wrong, status) => {
  const { askForm, hubspot } = aSandbox();
  const code = hubspot.grant({
    redirectUri: redirect_uri,
    scopes: ["oauth"],
    challenge: s256("v"),
  });
  const answer = askForm(TOKEN, { ...EXCHANGE, code, code_verifier: "v", ...wrong });
  expect([answer.status, answer.body.status]).toEqual([400, status]);
});

it("ends a code after ten minutes", () => {
  const { askForm, hubspot, clock } = aSandbox();
  const code = hubspot.grant({ redirectUri: redirect_uri, scopes: ["oauth"] });
  clock.nowMs += 600_000;
  expect(askForm(TOKEN, { ...EXCHANGE, code }).body.status).toBe("EXPIRED_AUTH_CODE");
});

it("can give a new refresh token each time and end the old one", () => {
  const { askForm, tokens } = aSandbox({ rotatesRefreshTokens: true });
  const refresh = { ...APP, grant_type: "refresh_token", refresh_token: tokens.refreshToken };
  const { body } = askForm(TOKEN, refresh);
  expect(body.refresh_token).not.toBe(tokens.refreshToken);
  expect(askForm(TOKEN, refresh).body.status).toBe("BAD_REFRESH_TOKEN");
});

it("knows nothing of tokens after the app was removed or the grant revoked", () => {
  const first = aSandbox();
  first.hubspot.removeApp();
  const refresh = { ...APP, grant_type: "refresh_token", refresh_token: first.tokens.refreshToken };
  expect(first.ask("GET", DETAILS).status).toBe(401);
  expect(first.askForm(TOKEN, refresh).body.status).toBe("BAD_REFRESH_TOKEN");
  const second = aSandbox();
  second.askForm(`${TOKEN}/revoke`, { ...APP, token: second.tokens.refreshToken });
  expect(second.ask("GET", DETAILS).status).toBe(401);
});

it("drops an optional scope the plan lacks and refuses a required one", () => {
  const { hubspot } = aSandbox({ unavailableScopes: ["automation"] });
  const consent = (scope: string, optional_scope: string) =>
    hubspot.handle({
      method: "GET",
      path: `/oauth/authorize?${new URLSearchParams({ client_id: "client", redirect_uri, scope, optional_scope, state: "s1" })}`,
      headers: {},
      body: "",
    });
  expect(consent("oauth automation", "").status).toBe(400);
  const granted = consent("oauth", "automation timeline");
  expect(granted.status).toBe(302);
  const target = new URL(granted.headers.location ?? "");
  expect(target.searchParams.get("state")).toBe("s1");
});
