import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findConnection } from "../../../../server/crm/connections.ts";
import { SANDBOX_TENANT } from "../../../../server/sandbox/tenant.ts";
import { findRollout } from "../../../../server/storage/rollouts.ts";
import { get, openSandboxPortal, SANDBOX_PORTAL, type SandboxPortal } from "./sandbox-portal.ts";

describe("connecting a HubSpot account", () => {
  let portal: SandboxPortal;
  beforeAll(async () => {
    portal = await openSandboxPortal();
  });
  afterAll(() => portal.close());

  it("sends the admin to HubSpot with a state and a PKCE challenge, and keeps neither in the address", async () => {
    const { begun, asked } = await portal.consent();
    expect(begun.status).toBe(303);
    expect(asked.origin).toBe("https://app.hubspot.com");
    expect(asked.searchParams.get("redirect_uri")).toBe(
      `${portal.server.url}/hubspot/oauth/callback`,
    );
    expect(asked.searchParams.get("code_challenge_method")).toBe("S256");
    const cookie = begun.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).toMatch(/Path=\/hubspot/);
  });

  it("keeps what was granted, makes whoever agreed an admin, and says what is left to do", async () => {
    const { cookie, back } = await portal.consent();
    const done = await get(back, { cookie, "accept-language": "es" });
    const page = await done.text();
    expect(done.status, page).toBe(200);
    expect(page).toContain("está conectado");
    expect(done.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(done.headers.get("referrer-policy")).toBe("no-referrer");
    const connection = await findConnection(
      portal.server.deps.db,
      "hubspot",
      String(SANDBOX_PORTAL),
    );
    expect(connection).toMatchObject({ state: "active", roles: { "7001": "admin" } });
    expect(connection?.scopes).toContain("crm.objects.companies.read");
    const tenantId = connection?.tenantId ?? "";
    const rollout = await portal.server.deps.db.withTenant(tenantId, findRollout);
    expect(rollout.liveShare).toBe(0);
    // The answer is used up: coming back to it connects nothing a second time.
    expect((await get(back, { cookie })).status).toBe(400);
  });

  it("belongs to the company of the admin who set out from the console, and to no second one", async () => {
    const page = await get(`${portal.server.url}/sandbox`, {});
    const session = (page.headers.get("set-cookie") ?? "").split(";")[0];
    const { cookie, back } = await portal.consent();
    const done = await get(back, { cookie: `${cookie}; ${session}` });
    expect(done.status).toBe(409);
    const { db } = portal.server.deps;
    const connection = await findConnection(db, "hubspot", String(SANDBOX_PORTAL));
    expect(connection?.tenantId).not.toBe(SANDBOX_TENANT.id);
  });

  it.each([
    ["another browser", async () => ({ back: (await portal.consent()).back, cookie: "" })],
    [
      "another install's cookie",
      async () => ({
        back: (await portal.consent()).back,
        cookie: (await portal.consent()).cookie,
      }),
    ],
    [
      "a cookie that was changed",
      async () => {
        const { back, cookie } = await portal.consent();
        return { back, cookie: cookie.replace(/.$/, (last) => (last === "A" ? "B" : "A")) };
      },
    ],
    [
      "a state that was changed",
      async () => {
        const { back, cookie } = await portal.consent();
        const url = new URL(back);
        url.searchParams.set("state", "made-up");
        return { back: url.href, cookie };
      },
    ],
    [
      "a code that was made up",
      async () => {
        const { back, cookie } = await portal.consent();
        const url = new URL(back);
        url.searchParams.set("code", "made-up");
        return { back: url.href, cookie };
      },
    ],
    [
      "no code at all",
      async () => ({ back: `${portal.server.url}/hubspot/oauth/callback`, cookie: "" }),
    ],
  ])("connects nothing with %s, and offers to start again", async (_name, make) => {
    const { back, cookie } = await make();
    const refused = await get(back, { cookie });
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('href="/hubspot/install"');
  });

  it("says so when the admin refuses", async () => {
    const { cookie } = await portal.consent();
    const back = `${portal.server.url}/hubspot/oauth/callback?error=access_denied&state=x`;
    const refused = await get(back, { cookie });
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain("Nothing was connected");
  });

  it("does not blame the admin when HubSpot is down", async () => {
    const { back, cookie } = await portal.consent();
    portal.hubspot.setFaults(() => ({ kind: "status", status: 503 }));
    const failed = await get(back, { cookie });
    portal.hubspot.setFaults(null);
    expect(failed.status).toBe(503);
  });
});
