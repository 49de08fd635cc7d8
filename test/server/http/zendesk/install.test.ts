import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findConnection } from "../../../../server/crm/connections.ts";
import { webhookSecrets } from "../../../../server/http/zendesk/ensure-hooks.ts";
import { findZendeskAccount } from "../../../../server/storage/zendesk-accounts.ts";
import {
  beginInstall,
  get,
  openZendeskScene,
  SUBDOMAIN,
  toReply,
  ZENDESK_APP_ID,
  type ZendeskScene,
} from "./support.ts";

describe("connecting a Zendesk account", () => {
  let scene: ZendeskScene;
  beforeAll(async () => {
    scene = await openZendeskScene();
  });
  afterAll(() => scene.close());

  it("asks which account it is, in the reader's language", async () => {
    const page = await toReply(await get(`${scene.server.url}/zendesk/install`));
    expect(page.status).toBe(200);
    expect(page.text).toContain('name="subdomain"');
    const spanish = await get(`${scene.server.url}/zendesk/install`, { "accept-language": "es" });
    expect((await toReply(spanish)).text).toContain("Conectar Good Standing con Zendesk");
  });

  it.each([
    ["another host", "evil.example/"],
    ["a host of Zendesk's name", "acme.zendesk.com"],
    ["a user before a host", "acme@evil.example"],
    ["a path", "acme/../x"],
    ["a hyphen first", "-acme"],
    ["too long a name", "a".repeat(64)],
    ["a line break", "acme%0d%0aset-cookie:x"],
  ])("sends nobody anywhere for %s", async (_what, subdomain) => {
    const answer = await get(`${scene.server.url}/zendesk/install?subdomain=${subdomain}`);
    expect(answer.headers.get("location")).toBeNull();
    expect(answer.headers.get("set-cookie")).toBeNull();
    expect((await toReply(answer)).text).toContain("letters, digits and hyphens");
  });

  it("sends the admin to that account's own consent, with a challenge and a state", async () => {
    const { begun, asked, cookie } = await beginInstall(scene.server, "Acme");
    expect(begun.status).toBe(303);
    expect(asked.pathname).toBe("/oauth/authorizations/new");
    expect(asked.searchParams.get("code_challenge_method")).toBe("S256");
    expect(asked.searchParams.get("scope")).toBe("read write");
    expect(cookie).toContain("gs_zendesk_install=");
    expect(begun.headers.get("set-cookie")).toMatch(/HttpOnly/);
  });

  it.each([
    ["from another browser", (state: string) => ({ state, cookie: "" })],
    ["with another state", (_state: string, cookie: string) => ({ state: "other", cookie })],
  ])("keeps nothing of an answer %s", async (_what, forged) => {
    const { asked, cookie } = await beginInstall(scene.server);
    const sent = forged(asked.searchParams.get("state") ?? "", cookie);
    const back = `${scene.server.url}/zendesk/oauth/callback?code=x&state=${sent.state}`;
    expect((await get(back, { cookie: sent.cookie })).status).toBe(400);
    expect(await findConnection(scene.server.deps.db, "zendesk", SUBDOMAIN)).toBeNull();
  });

  it("keeps the grant, makes both webhooks and reads what the app's page is signed with", async () => {
    const installation = scene.zendesk.installApp(ZENDESK_APP_ID);
    const page = await scene.connect();
    expect(page.status).toBe(200);
    expect(page.text).toContain("acme.zendesk.com");
    const connection = await scene.connection();
    expect(connection).toMatchObject({ state: "active", externalId: SUBDOMAIN });
    // Zendesk says with each visit what its user is, so nobody stays an admin for having installed.
    expect(connection.roles).toEqual({});
    const base = `${scene.server.url}/zendesk/webhooks/${connection.id}`;
    const endpoints = [...scene.zendesk.account.webhooks.values()].map(({ endpoint }) => endpoint);
    expect(endpoints.toSorted()).toEqual([`${base}/commands`, `${base}/events`]);
    const kept = await scene.server.deps.db.withTenant(connection.tenantId, (tx) =>
      findZendeskAccount(tx, connection.id),
    );
    expect(kept?.installationIds).toEqual([String(installation)]);
    expect(kept?.appKey).toContain("BEGIN PUBLIC KEY");
    const secrets = await webhookSecrets(scene.server.deps, connection);
    const [events, commands] = [...scene.zendesk.account.webhooks.values()].map((w) => w.secret);
    expect(secrets).toEqual({ events, commands });
    // Sealed: what lies in the database says nothing.
    expect(kept?.webhookSecrets?.includes(Buffer.from(events ?? "?"))).toBe(false);
  });

  it("makes no second pair of webhooks when it is connected again", async () => {
    await scene.connect();
    expect(scene.zendesk.account.webhooks.size).toBe(2);
  });
});
