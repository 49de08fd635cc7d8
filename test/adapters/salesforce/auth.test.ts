import { createHash, generateKeyPairSync } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import {
  isOrgAddress,
  salesforceAuth,
  salesforceJwtTokens,
} from "../../../adapters/salesforce/index.ts";
import { openSandbox } from "./open-sandbox.ts";

const closes: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closes.splice(0)) await close();
});

async function aScene(...options: Parameters<typeof openSandbox>) {
  const scene = await openSandbox(...options);
  closes.push(scene.close);
  return scene;
}

type Scene = Awaited<ReturnType<typeof aScene>>;

const redirectUri = "https://x.example/salesforce/installed";
const verifier = "v".repeat(64);

/** Where an admin who said yes is sent back to. */
async function consent({ auth }: Scene): Promise<URL> {
  const url = auth.authorizeUrl({ state: "state-1", redirectUri, verifier });
  const answer = await fetch(url, { redirect: "manual" });
  return new URL(answer.headers.get("location") ?? "");
}

describe("an admin's consent", () => {
  it("is asked for with our own PKCE challenge, S256, and never with the verifier", async () => {
    const { auth } = await aScene();
    const url = new URL(auth.authorizeUrl({ state: "s", redirectUri, verifier }));
    const challenge = createHash("sha256").update(verifier).digest("base64url");
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      response_type: "code",
      code_challenge: challenge,
      code_challenge_method: "S256",
      scope: "api refresh_token",
    });
    expect(url.href).not.toContain(verifier);
  });

  it("brings tokens, the org, the user, and where the org is called", async () => {
    const scene = await aScene();
    const back = await consent(scene);
    expect(back.searchParams.get("state")).toBe("state-1");
    const code = back.searchParams.get("code") ?? "";
    const granted = await scene.auth.exchange({ code, redirectUri, verifier });
    expect(granted).toMatchObject({
      ok: true,
      value: {
        externalId: scene.org.orgId,
        userId: scene.org.userId,
        address: scene.url,
        tokens: { scopes: ["api", "refresh_token"], expiresAt: "2026-04-01T13:00:00.000Z" },
      },
    });
    expect(await scene.auth.exchange({ code, redirectUri, verifier })).toMatchObject({
      error: { kind: "unauthorized" },
    });
  });

  it.each([
    ["another verifier", { verifier: "w".repeat(64) }],
    ["another address to go back to", { redirectUri: "https://y.example/" }],
    ["a code nobody gave", { code: "made-up" }],
  ])("is worth nothing with %s", async (_case, changed) => {
    const scene = await aScene();
    const code = (await consent(scene)).searchParams.get("code") ?? "";
    const answer = { code, redirectUri, verifier, ...changed };
    expect(await scene.auth.exchange(answer)).toMatchObject({ error: { kind: "unauthorized" } });
  });

  it("rotates: each refresh brings another token, and the old one is worth nothing", async () => {
    const { auth, org } = await aScene();
    let { refreshToken } = org.grant(["api", "refresh_token"]);
    for (let n = 0; n < 3; n += 1) {
      const next = await auth.refresh(refreshToken);
      if (!next.ok) throw new Error(JSON.stringify(next.error));
      expect(next.value.refreshToken).not.toBe(refreshToken);
      expect((await auth.refresh(refreshToken)).ok).toBe(false);
      ({ refreshToken } = next.value);
    }
    expect(await auth.revoke(refreshToken)).toEqual({ ok: true, value: null });
    expect(await auth.refresh(refreshToken)).toMatchObject({ error: { kind: "unauthorized" } });
    expect(await auth.revoke(refreshToken)).toEqual({ ok: true, value: null });
  });

  it("says that Salesforce is away when it is, and asks no admin to connect again", async () => {
    const { app, org } = await aScene();
    org.setFaults(() => ({ kind: "page", status: 503 }));
    expect(await salesforceAuth(app).refresh("any")).toMatchObject({
      error: { kind: "unavailable" },
    });
  });
});

describe("where tokens are sent", () => {
  it.each([
    ["https://acme.my.salesforce.com", true],
    ["https://acme--dev.sandbox.my.salesforce.com", true],
    ["https://acme.my.salesforce.mil", true],
    ["http://acme.my.salesforce.com", false],
    ["https://acme.my.salesforce.com.evil.example", false],
    ["https://evilsalesforce.com", false],
    ["https://acme.my.salesforce.com:8443", false],
    ["http://127.0.0.1:4000", true],
    ["http://127.0.0.1:4001", false],
  ])("%s: %s", (address, allowed) => {
    expect(isOrgAddress(address, "http://127.0.0.1:4000")).toBe(allowed);
  });
});

describe("signing in with our own key", () => {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2_048 });
  const other = generateKeyPairSync("rsa", { modulusLength: 2_048 });
  const trustedKey = publicKey.export({ type: "spki", format: "pem" }).toString();
  const good = {
    privateKey,
    username: "ada@acme.example",
    audience: "https://login.salesforce.com",
  };

  async function signIn(changed: Partial<typeof good> = {}) {
    const scene = await aScene({ trustedKey });
    const source = salesforceJwtTokens({
      app: { ...scene.app, clientSecret: null },
      ...good,
      ...changed,
    });
    return { ...scene, source };
  }

  it("brings a token without a refresh token, and says which org it is", async () => {
    const { source, org, url } = await signIn();
    expect(await source.grant()).toMatchObject({
      value: {
        externalId: org.orgId,
        userId: org.userId,
        address: url,
        tokens: { refreshToken: "" },
      },
    });
  });

  it("happens once for however many wait, and again when the token is refused or old", async () => {
    const { source, org, clock } = await signIn();
    const tokens = await Promise.all([source.current(), source.current(), source.current()]);
    const [first] = tokens;
    expect(new Set(tokens.map((each) => each.ok && each.value)).size).toBe(1);
    const signedIn = () => org.counts()["POST /services/oauth2/token"]?.calls;
    expect(signedIn()).toBe(1);
    const renewed = await source.renew(first?.ok ? first.value : "");
    expect(renewed).not.toEqual(first);
    expect(signedIn()).toBe(2);
    // Another worker's refusal of the token before is no reason to sign in again.
    expect(await source.renew(first?.ok ? first.value : "")).toEqual(renewed);
    expect(signedIn()).toBe(2);
    void clock.wait(3_600_000);
    await source.current();
    expect(signedIn()).toBe(3);
  });

  it.each([
    ["a key nobody trusts", { privateKey: other.privateKey }],
    ["a user nobody named", { username: "eve@acme.example" }],
    ["another audience", { audience: "https://elsewhere.example" }],
  ])("is refused with %s", async (_case, changed) => {
    const { source } = await signIn(changed);
    expect(await source.current()).toMatchObject({ error: { kind: "unauthorized" } });
  });
});
