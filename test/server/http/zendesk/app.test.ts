import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSandboxZendesk } from "../../../../adapters/sandbox-zendesk/index.ts";
import { disconnect } from "../../../../server/crm/connections.ts";
import {
  type AppSessionClaims,
  issueAppToken,
  SESSION_MS,
  TOKEN_MS,
} from "../../../../server/http/zendesk/app/app-session.ts";
import {
  get,
  openZendeskScene,
  postForm,
  SUBDOMAIN,
  sessionIn,
  toReply,
  ZENDESK_APP_ID,
  type ZendeskScene,
} from "./support.ts";

describe("the app's page inside Zendesk", () => {
  let scene: ZendeskScene;
  let light = 0;
  let gone = 0;
  let customer = 0;
  let spanish = 0;
  beforeAll(async () => {
    scene = await openZendeskScene();
    const { people } = scene.zendesk;
    scene.zendesk.installApp(ZENDESK_APP_ID);
    light = people.createUser({
      name: "Lia Light",
      email: "lia@acme.example",
      role: "agent",
      role_type: 1,
    }).id;
    gone = people.createUser({ name: "Gus Gone", role: "agent", suspended: true }).id;
    customer = people.createUser({ name: "Cara Customer", email: "cara@shop.example" }).id;
    spanish = people.createUser({ name: "Sol", role: "agent", locale: "es-MX" }).id;
    await scene.connect();
  });
  afterAll(() => scene.close());

  const url = (path: string) => `${scene.server.url}${path}`;
  const post = (token: string, location = "ticket_sidebar") =>
    postForm(url(`/zendesk/app/${location}`), { token });
  const load = (token: string, path = "/zendesk/settings/load") => scene.ask(token, path);

  it("is shown to an agent whom Zendesk vouches for, in that account's frame and no other", async () => {
    const page = await scene.openPage(scene.zendesk.agentId);
    expect(page.status).toBe(200);
    const policy = page.headers.get("content-security-policy") ?? "";
    expect(policy.split("; ")).toContain("frame-ancestors https://acme.zendesk.com");
    expect(policy).toContain(
      "script-src 'self' https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js;",
    );
    expect(page.headers.get("x-frame-options")).toBeNull();
    expect(page.headers.get("set-cookie")).toBeNull();
    expect(page.headers.get("cache-control")).toBe("no-store");
    const [, nonce] = /style-src 'self' 'nonce-([^']+)'/.exec(policy) ?? [];
    expect(page.text).toContain(`nonce="${nonce}"`);
    const session = sessionIn(page);
    expect(session).toMatchObject({ location: "ticket_sidebar", locale: "en-US" });
    const left = Date.parse(session.expiresAt) - Date.now();
    expect(left).toBeLessThanOrEqual(TOKEN_MS);
    expect(left).toBeGreaterThan(TOKEN_MS - 60_000);
  });

  it("speaks the agent's language", async () => {
    expect(sessionIn(await scene.openPage(spanish)).locale).toBe("es-MX");
  });

  it("serves the files it names, to be kept for ever", async () => {
    const { text } = await scene.openPage(scene.zendesk.agentId);
    const names = [...text.matchAll(/"(\/zendesk\/app\/assets\/[^"]+)"/g)].map(([, path]) => path);
    expect(names.length).toBe(2);
    for (const path of names) {
      const file = await get(url(path ?? ""));
      expect(file.status).toBe(200);
      expect(file.headers.get("cache-control")).toContain("immutable");
      await file.arrayBuffer();
    }
    const missing = await get(url("/zendesk/app/assets/main-nothere.js"));
    expect(missing.status).toBe(404);
  });

  describe("is not shown", () => {
    const nowS = () => Math.floor(Date.parse(scene.server.clock.now()) / 1_000);

    it("outside of a host: whoever opens its address is told where it belongs", async () => {
      const page = await toReply(await get(url("/zendesk/app/ticket_sidebar")));
      expect(page.status).toBe(200);
      expect(page.text).toContain("Open this inside Zendesk");
      const es = await get(url("/zendesk/app/nav_bar"), { "accept-language": "es" });
      expect((await toReply(es)).text).toContain("Ábralo dentro de Zendesk");
      expect((await postForm(url("/zendesk/app/ticket_sidebar"), {})).text).not.toContain(
        "gs-session",
      );
    });

    it("a second time for the same token", async () => {
      const token = scene.zendesk.signAppToken({
        userId: scene.zendesk.agentId,
        location: "nav_bar",
      });
      expect((await post(token)).status).toBe(200);
      const again = await post(token);
      expect(again.status).toBe(401);
      expect(again.text).not.toContain("gs-session");
    });

    it("again to a token without an id, but for the moments in which its twin may come", async () => {
      const about = { userId: scene.zendesk.agentId, location: "nav_bar", isUnnamed: true };
      const token = scene.zendesk.signAppToken(about);
      expect(scene.zendesk.signAppToken(about)).toBe(token);
      expect((await post(token)).status).toBe(200);
      expect((await post(token)).status).toBe(200);
      scene.server.clock.advance(11_000);
      expect((await post(token)).status).toBe(401);
    });

    it.each([
      ["expired", () => forge({ nowMs: Date.parse(scene.server.clock.now()) - 400_000 })],
      [
        "altered",
        () =>
          altered({ sub: `https://acme.zendesk.com/api/v2/users/${scene.zendesk.adminId}.json` }),
      ],
      ["unsigned", () => unsigned()],
      ["of another account", () => foreign("other", ZENDESK_APP_ID)],
      ["signed by another account under this one's name", () => foreign(SUBDOMAIN, ZENDESK_APP_ID)],
      ["no token at all", () => "nonsense"],
    ])("to a token that is %s", async (_what, make) => {
      const page = await post(make());
      expect(page.status).toBe(401);
      expect(page.text).not.toContain("gs-session");
    });

    it("to a token for another installation of the app", async () => {
      const { account } = scene.zendesk;
      const { app } = account;
      if (app === null) throw new Error("not installed");
      account.app = { ...app, installationId: app.installationId + 1 };
      const token = forge({});
      account.app = app;
      expect((await post(token)).status).toBe(401);
    });

    it.each([
      ["a customer", () => customer],
      ["an agent who was suspended", () => gone],
      ["nobody there", () => 99_999_999],
    ])("to %s", async (_who, id) => {
      const page = await scene.openPage(id());
      expect(page.status).toBe(403);
      expect(page.text).not.toContain("gs-session");
    });

    function forge(more: { nowMs?: number }): string {
      return scene.zendesk.signAppToken({
        userId: scene.zendesk.agentId,
        location: "nav_bar",
        ...more,
      });
    }
    function altered(claims: object): string {
      const [head, body = "", signature] = forge({}).split(".");
      const known = JSON.parse(Buffer.from(body, "base64url").toString());
      const changed = Buffer.from(JSON.stringify({ ...known, ...claims })).toString("base64url");
      return [head, changed, signature].join(".");
    }
    function unsigned(): string {
      const [, body] = forge({}).split(".");
      const head = Buffer.from(JSON.stringify({ alg: "none", typ: "JWT" })).toString("base64url");
      return `${head}.${body}.`;
    }
    function foreign(subdomain: string, appId: number): string {
      const other = createSandboxZendesk({
        ...{ nowMs: () => nowS() * 1_000, clientId: "x", clientSecret: "y", subdomain },
      });
      other.installApp(appId);
      return other.signAppToken({ userId: other.adminId, location: "nav_bar" });
    }
  });

  it("opens for an app that was installed again, because its installation is asked for anew", async () => {
    const other = await openZendeskScene();
    await other.connect();
    other.zendesk.installApp(ZENDESK_APP_ID);
    expect((await other.openPage(other.zendesk.agentId)).status).toBe(200);
    await other.close();
  });

  it("opens a modal to whoever asks, for a page of Zendesk's alone, and with nothing in it", async () => {
    const page = await toReply(
      await get(url("/zendesk/app/modal?origin=https://acme.zendesk.com")),
    );
    expect(sessionIn(page)).toMatchObject({ token: "", location: "modal" });
    expect(page.headers.get("content-security-policy")).toContain(
      "frame-ancestors https://acme.zendesk.com",
    );
    for (const origin of ["https://evil.example", "https://acme.zendesk.com.evil.example", "*"]) {
      const foreign = await toReply(await get(url(`/zendesk/app/modal?origin=${origin}`)));
      expect(foreign.text).not.toContain("gs-session");
    }
  });

  describe("its session", () => {
    const claims = async (): Promise<Omit<AppSessionClaims, "expiresAt">> => ({
      connectionId: (await scene.connection()).id,
      subdomain: SUBDOMAIN,
      userId: String(scene.zendesk.adminId),
      ...{ name: "Ada Admin", email: "ada@acme.example", role: "admin", seesAll: true },
      begunAt: Date.now(),
    });
    const { secrets } = { secrets: () => scene.server.deps.secrets.session };

    it("is asked for at every call", async () => {
      const token = await scene.tokenOf(scene.zendesk.adminId);
      expect((await load(token)).body.kind).toBe("ok");
      expect((await load("")).status).toBe(401);
      expect((await load(`${token.slice(0, -2)}xx`)).status).toBe(401);
      expect((await fetch(url("/zendesk/card/panel"), { method: "POST" })).status).toBe(401);
    });

    it("ends after a quarter of an hour", async () => {
      const issued = issueAppToken(await claims(), secrets(), Date.now() - TOKEN_MS);
      expect((await load(issued.token)).status).toBe(401);
    });

    it("is renewed while it lasts, for at most twelve hours from its beginning", async () => {
      const token = await scene.tokenOf(scene.zendesk.adminId);
      const renewed = await scene.ask(token, "/zendesk/app/session");
      expect(renewed.status).toBe(200);
      expect((await load(String(renewed.body.token))).body.kind).toBe("ok");
      const old = { ...(await claims()), begunAt: Date.now() - SESSION_MS + 60_000 };
      const last = await scene.ask(
        issueAppToken(old, secrets(), Date.now()).token,
        "/zendesk/app/session",
      );
      expect(Date.parse(String(last.body.expiresAt)) - Date.now()).toBeLessThanOrEqual(60_000);
      const over = { ...(await claims()), begunAt: Date.now() - SESSION_MS };
      const ended = issueAppToken(over, secrets(), Date.now());
      expect((await scene.ask(ended.token, "/zendesk/app/session")).status).toBe(401);
    });

    it("is not renewed for an agent whom Zendesk knows no more", async () => {
      const about = { ...(await claims()), userId: String(gone), role: "agent" as const };
      const { token } = issueAppToken(about, secrets(), Date.now());
      expect((await scene.ask(token, "/zendesk/app/session")).status).toBe(401);
    });

    it("makes an admin an admin, an agent a rep, and a light agent one who only looks", async () => {
      const kinds = async (id: number) => (await load(await scene.tokenOf(id))).body.kind;
      expect(await kinds(scene.zendesk.adminId)).toBe("ok");
      expect(await kinds(scene.zendesk.agentId)).toBe("no_permission");
      expect(await kinds(light)).toBe("no_permission");
    });

    it("lets a light agent look and change nothing", async () => {
      const record = { object: "users", id: String(customer) };
      const body = { record, action: "mark-dispute", input: { reason: "no" }, key: "12345678" };
      const act = async (id: number) =>
        (await scene.ask(await scene.tokenOf(id), "/zendesk/card/action", body)).body;
      expect(await act(light)).toMatchObject({ kind: "no_permission" });
      expect((await act(scene.zendesk.agentId)).kind).not.toBe("no_permission");
    });

    it("follows what an admin says on the settings page, by address", async () => {
      const admin = await scene.tokenOf(scene.zendesk.adminId);
      const values = { "roles.manager": "Abe@acme.example" };
      const saved = await scene.ask(admin, "/zendesk/settings/save", { values });
      expect(saved.body.kind).toBe("ok");
      const agent = await scene.tokenOf(scene.zendesk.agentId);
      expect((await load(agent)).body.kind).toBe("ok");
      const not = await scene.ask(agent, "/zendesk/settings/save", { values });
      expect(not.body.kind).toBe("no_permission");
    });
  });

  it("is shown no more when the connection was given up", async () => {
    const token = await scene.tokenOf(scene.zendesk.adminId);
    await disconnect(scene.server.deps, await scene.connection(), { keepFields: true });
    expect((await scene.openPage(scene.zendesk.adminId)).status).toBe(401);
    const panel = await scene.ask(token, "/zendesk/card/panel", {
      record: { object: "users", id: "1" },
    });
    expect(panel.body.kind).toBe("disconnected");
  });
});
