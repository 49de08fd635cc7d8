import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MINUTE_MS } from "../../../../core/time/instant.ts";
import { SANDBOX_TENANT } from "../../../../server/sandbox/tenant.ts";
import { ensureApiKey } from "../../../../server/storage/api-keys.ts";
import { openTestDatabase } from "../../../support/database.ts";
import { startServer, type TestServer } from "../../../support/server.ts";
import { aClient, aToken, type MadeClient } from "../oauth/support.ts";

const LIST = { jsonrpc: "2.0", id: 1, method: "tools/list" };

describe("the address of the tools", () => {
  let server: TestServer;
  let client: MadeClient;

  beforeAll(async () => {
    server = await startServer(await openTestDatabase());
    client = await aClient(server);
  });
  afterAll(() => server.close());

  const send = async (
    body: string | object,
    headers: Record<string, string> = {},
    method = "POST",
  ) => {
    const response = await fetch(`${server.url}/mcp`, {
      method,
      headers: {
        "content-type": "application/json",
        accept: "application/json, text/event-stream",
        ...headers,
      },
      ...(method === "POST"
        ? { body: typeof body === "string" ? body : JSON.stringify(body) }
        : {}),
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const authorized = async () => ({ authorization: `Bearer ${await aToken(server, client)}` });

  it("answers whoever brings a token, without a session to be remembered", async () => {
    const { status, headers, text } = await send(LIST, await authorized());
    expect([status, headers.get("content-type")]).toEqual([200, "application/json"]);
    expect(headers.get("mcp-session-id")).toBeNull();
    expect(text).toContain('"name":"offer-plan"');
  });

  it("tells whoever brings none where to read how to get one", async () => {
    const { status, headers } = await send(LIST);
    expect(status).toBe(401);
    const challenge = headers.get("www-authenticate") ?? "";
    const address = /resource_metadata="([^"]+)"/.exec(challenge)?.[1] ?? "";
    expect(address).toBe(`${server.url}/.well-known/oauth-protected-resource/mcp`);
    expect(await (await fetch(address)).json()).toMatchObject({ resource: `${server.url}/mcp` });
    expect(challenge).not.toContain("invalid_token");
  });

  it.each([
    ["made up", async () => `gsat_${"x".repeat(43)}`],
    ["a refresh token's kind", async () => `gsrt_${"x".repeat(43)}`],
    ["over", async () => later(await aToken(server, client))],
    ["altered", async () => (await aToken(server, client)).toUpperCase()],
    ["an API key", async () => anApiKey()],
  ])("refuses a token that is %s", async (_what, token) => {
    const { status, headers } = await send(LIST, { authorization: `Bearer ${await token()}` });
    expect(status).toBe(401);
    expect(headers.get("www-authenticate")).toContain('error="invalid_token"');
  });

  const later = (token: string) => {
    server.clock.advance(15 * MINUTE_MS);
    return token;
  };
  const anApiKey = async () => {
    const apiKey = "gs_a-key-for-the-api-0123456789abcdefghi";
    const at = server.deps.clock.now();
    await server.deps.db.withTenant(SANDBOX_TENANT.id, (tx) =>
      ensureApiKey(tx, apiKey, { name: "Key", role: "admin", at }),
    );
    return apiKey;
  };

  it("takes no cookie for a token", async () => {
    const page = await fetch(`${server.url}/sandbox`);
    const cookie = (page.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    expect((await send(LIST, { cookie, origin: server.url })).status).toBe(401);
  });

  it.each(["https://evil.example", "null", "http://localhost.evil.example"])(
    "refuses a page of %s, token or not",
    async (origin) => {
      expect((await send(LIST, { ...(await authorized()), origin })).status).toBe(403);
    },
  );

  it("takes a page of our own", async () => {
    const headers = { ...(await authorized()), origin: server.url };
    expect((await send(LIST, headers)).status).toBe(200);
  });

  it.each(["GET", "DELETE", "PUT"])(
    "answers no %s, for there is nothing to hold open",
    async (method) => {
      const { status, headers } = await send("", await authorized(), method);
      expect([status, headers.get("allow")]).toEqual([405, "POST"]);
    },
  );

  it.each([
    ["no JSON", "{", 400],
    ["several at once", [LIST, LIST], 400],
    ["no message of the protocol", { hello: "there" }, 400],
    ["more than the longest plan", { ...LIST, params: { pad: "x".repeat(70_000) } }, 413],
  ])("refuses %s", async (_what, body, status) => {
    expect((await send(body, await authorized())).status).toBe(status);
  });

  it("refuses a body that is no JSON by its type", async () => {
    const headers = { ...(await authorized()), "content-type": "text/plain" };
    expect((await send(LIST, headers)).status).toBe(400);
  });

  it("says nothing of our own faults, and writes them to the log alone", async () => {
    const call = { name: "get-delinquency", arguments: { accountId: "x" } };
    const headers = await authorized();
    const { db } = server.deps;
    const { withTenant } = db;
    // The second transaction of the request is the tool's own.
    let count = 0;
    Object.assign(db, {
      withTenant: (...given: Parameters<typeof withTenant>) => {
        count += 1;
        if (count > 1) throw new Error("the secret inside");
        return withTenant(...given);
      },
    });
    const { status, text } = await send({ ...LIST, method: "tools/call", params: call }, headers);
    Object.assign(db, { withTenant });
    expect([status, text]).toEqual([
      200,
      expect.stringContaining("Something went wrong on our side"),
    ]);
    expect(text).not.toContain("secret");
  });

  it("stops listening to a client for a minute after 240 calls, and to no other", async () => {
    const headers = await authorized();
    const other = await aClient(server);
    let last = 200;
    for (let count = 0; count < 245 && last === 200; count += 1)
      last = (await send(LIST, headers)).status;
    expect(last).toBe(429);
    const theirs = { authorization: `Bearer ${await aToken(server, other)}` };
    expect((await send(LIST, theirs)).status).toBe(200);
    await server.deps.limits.forget("mcp.client", client.id);
    expect((await send(LIST, headers)).status).toBe(200);
  });
});
