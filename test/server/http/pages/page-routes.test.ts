import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FixtureServer, startFixtureServer } from "../../../browser/support/fixture-server.ts";

let server: FixtureServer;

beforeAll(async () => {
  server = await startFixtureServer();
});

afterAll(() => server.close());

const get = (path: string) => fetch(server.url + path);

describe("pages", () => {
  it.each([
    ["/", 200],
    ["/sandbox", 200],
    ["/sandbox/companies/rivera-plumbing", 200],
    ["/sandbox/contacts/elena-ruiz", 200],
    ["/sandbox/tickets/4821", 200],
    ["/sandbox/companies/nobody", 404],
    ["/sandbox/deals/1", 404],
    ["/console/outbox", 200],
    ["/console/outbox/msg-1", 200],
    ["/console/outbox/none", 404],
    ["/console/outbox/msg-1/html", 404],
    ["/console/simulation", 200],
    ["/assets/none.js", 404],
  ])("%s answers %i", async (path, status) => {
    expect((await get(path)).status).toBe(status);
  });

  it("start a session that no other site can use", async () => {
    const cookie = (await get("/sandbox/tickets/4821")).headers.get("set-cookie");
    expect(cookie).toMatch(/SameSite=Strict/i);
    expect(cookie).toMatch(/HttpOnly/i);
  });

  it("let no script run but our files, and frame a mail with nothing but style", async () => {
    const policy = (await get("/sandbox")).headers.get("content-security-policy");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    const mail = (await get("/console/outbox/msg-2/html")).headers.get("content-security-policy");
    expect(mail).toContain("default-src 'none'");
    expect(mail).toContain("sandbox;");
    expect(mail).not.toContain("script-src");
  });

  it("name assets by content and let a browser keep them", async () => {
    const page = await (await get("/sandbox/tickets/4821")).text();
    const assets = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, url]) => url);
    expect(assets).toHaveLength(3);
    for (const url of assets) {
      expect(url).toMatch(/-[A-Z0-9]{8}\.(js|css)$/);
      const answer = await get(url ?? "");
      expect(answer.headers.get("cache-control")).toContain("immutable");
    }
  });

  it("put the panel's account in the page, not in any address", async () => {
    const page = await (await get("/sandbox/contacts/elena-ruiz")).text();
    expect(page).toContain("acc-soto-catering");
    expect(page).not.toMatch(/href="[^"]*acc-soto/);
  });
});
