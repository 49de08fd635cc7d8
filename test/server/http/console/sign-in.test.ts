import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Role } from "../../../../core/access/rights.ts";
import { changeRole, invite, remove } from "../../../../server/sign-in/change-users.ts";
import { ensureCompany } from "../../../../server/sign-in/first-admin.ts";
import { firstSignIn } from "../../../../server/sign-in/first-sign-in.ts";
import { newSignInLink } from "../../../../server/sign-in/sign-in-links.ts";
import { findUserByEmail } from "../../../../server/storage/users.ts";
import { apiClient } from "../../../support/api-client.ts";
import { type BrowserClient, browserClient } from "../../../support/browser-client.ts";
import { openTestDatabase } from "../../../support/database.ts";
import { type OidcService, startOidcService } from "../../../support/oidc-service.ts";
import { startServer, type TestServer } from "../../../support/server.ts";

const ONE = { id: "11111111-1111-4111-8111-111111111111", name: "One Ltd" };
const TWO = { id: "22222222-2222-4222-8222-222222222222", name: "Two Ltd" };
const ANA = { sub: "ana", email: "Ana@one.example", email_verified: true };

describe("signing in to the console", () => {
  let service: OidcService;
  let server: TestServer;
  let browser: BrowserClient;

  beforeAll(async () => {
    service = await startOidcService();
    const { issuer, clientId, clientSecret } = service;
    server = await startServer(await openTestDatabase(), {
      env: {
        GS_SANDBOX: "false",
        OIDC_ISSUER: issuer,
        OIDC_CLIENT_ID: clientId,
        OIDC_CLIENT_SECRET: clientSecret,
      },
    });
    service.open(`${server.url}/console/sign-in/callback`);
    for (const tenant of [ONE, TWO])
      await ensureCompany(server.deps.db, tenant, server.deps.clock.now());
    await add(ONE.id, "ana@one.example", "admin");
    await add(ONE.id, "both@example.com", "rep");
    await add(TWO.id, "both@example.com", "manager");
  });
  afterAll(async () => {
    await server.close();
    await service.close();
  });
  beforeEach(() => {
    server.clock.set("2026-03-04T17:00:00Z");
    browser = browserClient();
    service.signInAs(ANA);
  });

  const at = () => server.deps.clock.now();
  async function add(tenantId: string, email: string, role: Role): Promise<string> {
    const user = { email, name: email, role, by: "test", at: at() };
    const added = await server.deps.db.withTenant(tenantId, (tx) => invite(tx, user));
    if (!added.ok) throw new Error(added.error);
    return added.value.id;
  }
  const api = () =>
    apiClient(server.url, {
      cookie: `gs_session=${browser.cookies.get("gs_session")}`,
      origin: server.url,
    });
  const me = async () => (await api().get("/api/v1/me")).body;
  const signIn = () => browser.open(`${server.url}/console/sign-in/start`);

  it("asks for a sign-in before anything is shown, and goes where one wanted to", async () => {
    const before = await browser.open(`${server.url}/console/users/keys`);
    expect(before.url).toContain("/console/sign-in?to=%2Fconsole%2Fusers%2Fkeys");
    expect(before.text).toContain("Continue");
    const to = encodeURIComponent("/console/users/keys");
    const after = await browser.open(`${server.url}/console/sign-in/start?to=${to}`);
    expect(after.url).toBe(`${server.url}/console/users/keys`);
    expect(await me()).toMatchObject({ role: "admin", tenant: ONE });
  });

  it.each(["https://evil.example/", "//evil.example", "/console/../portal", "/api/v1/me"])(
    "sends nobody to %s",
    async (to) => {
      const after = await browser.open(
        `${server.url}/console/sign-in/start?to=${encodeURIComponent(to)}`,
      );
      expect(after.url).toBe(`${server.url}/console/home`);
    },
  );

  it("knows nobody by an address that the service does not vouch for", async () => {
    service.signInAs({ ...ANA, email_verified: false });
    const page = await signIn();
    expect(page).toMatchObject({ status: 403 });
    expect(page.text).toContain("does not vouch");
    expect(await me()).toMatchObject({ status: 401 });
  });

  it("lets in nobody who was not invited", async () => {
    service.signInAs({ sub: "x", email: "x@one.example", email_verified: true });
    const page = await signIn();
    expect(page.status).toBe(403);
    expect(page.text).toContain("x@one.example");
    expect(browser.cookies.get("gs_session")).toBeUndefined();
  });

  it("asks which company where there are several, and takes no other", async () => {
    service.signInAs({ sub: "both", email: "both@example.com", email_verified: true });
    const asked = await signIn();
    expect(asked.text).toContain("One Ltd");
    expect(asked.text).toContain("Two Ltd");
    const wrong = await browser.press(asked, "/console/sign-in/choose", { tenant: SANDBOX });
    expect(wrong.status).toBe(400);
    const again = await signIn();
    await browser.press(again, "/console/sign-in/choose", { tenant: TWO.id });
    expect(await me()).toMatchObject({ role: "manager", tenant: TWO });
  });

  it("refuses an answer that this browser did not ask for, and the same answer twice", async () => {
    const forged = await browser.open(`${server.url}/console/sign-in/callback?code=a&state=b`);
    expect(forged.status).toBe(400);
    const begun = await fetch(`${server.url}/console/sign-in/start`, { redirect: "manual" });
    const other = browserClient();
    const asked = begun.headers.get("location") ?? "";
    expect(new URL(asked).searchParams.get("code_challenge_method")).toBe("S256");
    expect((await other.open(asked)).status).toBe(400);
    expect(other.cookies.get("gs_session")).toBeUndefined();
  });

  it("counts a role from the next request on, and a removal", async () => {
    const id = await add(ONE.id, "bob@one.example", "rep");
    service.signInAs({ sub: "bob", email: "bob@one.example", email_verified: true });
    await signIn();
    expect(await me()).toMatchObject({ role: "rep" });
    await server.deps.db.withTenant(ONE.id, (tx) => changeRole(tx, id, "auditor"));
    expect(await me()).toMatchObject({ role: "auditor" });
    await server.deps.db.withTenant(ONE.id, (tx) => remove(tx, id, at()));
    expect(await me()).toMatchObject({ status: 401 });
  });

  it("ends a session that nobody used for an hour, and every one after a day", async () => {
    await signIn();
    server.clock.advance(59 * 60_000);
    expect(await me()).toMatchObject({ role: "admin" });
    server.clock.advance(61 * 60_000);
    expect(await me()).toMatchObject({ status: 401 });
    await signIn();
    for (let half = 0; half < 47; half += 1) {
      server.clock.advance(30 * 60_000);
      expect(await me()).toMatchObject({ role: "admin" });
    }
    server.clock.advance(31 * 60_000);
    expect(await me()).toMatchObject({ status: 401 });
  });

  it("signs out here, and everywhere", async () => {
    await signIn();
    const here = api();
    const elsewhere = browserClient();
    await elsewhere.open(`${server.url}/console/sign-in/start`);
    const there = apiClient(server.url, {
      cookie: `gs_session=${elsewhere.cookies.get("gs_session")}`,
      origin: server.url,
    });
    expect((await here.post("/api/v1/session/sign-out", { everywhere: false })).status).toBe(200);
    expect((await here.get("/api/v1/me")).status).toBe(401);
    expect((await there.get("/api/v1/me")).status).toBe(200);
    await signIn();
    await api().post("/api/v1/session/sign-out", { everywhere: true });
    expect((await there.get("/api/v1/me")).status).toBe(401);
  });

  it("takes a write from its own pages alone, and no cookie that was made up", async () => {
    await signIn();
    const foreign = apiClient(server.url, {
      cookie: `gs_session=${browser.cookies.get("gs_session")}`,
      origin: "https://evil.example",
    });
    const answer = await foreign.post("/api/v1/session/sign-out", { everywhere: true });
    expect(answer.status).toBe(403);
    for (const cookie of [`gsu_${"a".repeat(43)}`, "abc.def", "gsu_'--"]) {
      const made = apiClient(server.url, { cookie: `gs_session=${cookie}` });
      expect((await made.get("/api/v1/me")).status).toBe(401);
    }
  });

  it("signs in by a link once, by a person's press, within a quarter of an hour", async () => {
    const { db, publicUrl } = server.deps;
    const link = () =>
      db.withTenant(ONE.id, async (tx) => {
        const user = await findUserByEmail(tx, ANA.email);
        return newSignInLink(tx, { publicUrl, userId: user?.id ?? "", at: at() });
      });
    const url = await link();
    const token = new URL(url).searchParams.get("token") ?? "";
    const page = await browser.open(url);
    expect(browser.cookies.size).toBe(0);
    await browser.press(page, "/console/sign-in/link", { token });
    expect(await me()).toMatchObject({ role: "admin" });
    const second = browserClient();
    const twice = await second.press(await second.open(url), "/console/sign-in/link", { token });
    expect(twice.status).toBe(403);
    const late = await link();
    server.clock.advance(15 * 60_000);
    const over = new URL(late).searchParams.get("token") ?? "";
    const pressed = await second.press(page, "/console/sign-in/link", { token: over });
    expect(pressed.text).toContain("15 minutes are over");
  });

  it("prints no link where a service signs people in", async () => {
    expect(await firstSignIn(server.deps)).toBeNull();
    const alone = { ...server.deps, config: { ...server.deps.config, oidc: null } };
    expect(await firstSignIn(alone)).toContain("/console/sign-in/link?token=");
  });
});

const SANDBOX = "00000000-0000-4000-8000-0000000000aa";
