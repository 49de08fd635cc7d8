import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MINUTE_MS } from "../../../../core/time/instant.ts";
import { openTestDatabase } from "../../../support/database.ts";
import { startServer, type TestServer } from "../../../support/server.ts";
import {
  aClient,
  aSignInCode,
  authorizeFields,
  exchange,
  forgetWrong,
  letIn,
  type MadeClient,
  postForm,
  REDIRECT,
  revoked,
} from "./support.ts";

describe("letting an application in", () => {
  let server: TestServer;
  let client: MadeClient;
  let session: string;

  beforeAll(async () => {
    server = await startServer(await openTestDatabase());
    client = await aClient(server, { name: "Flow <b>robot</b>" });
    const page = await fetch(`${server.url}/sandbox`);
    session = (page.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  });
  afterAll(() => server.close());

  const look = async (more: Record<string, string> = {}, headers: Record<string, string> = {}) => {
    const query = new URLSearchParams(authorizeFields(client, more));
    const address = `${server.url}/oauth/authorize?${query}`;
    const response = await fetch(address, { redirect: "manual", headers });
    return { response, text: await response.text() };
  };
  const answer = (more: Record<string, string>, headers: Record<string, string> = {}) =>
    postForm(server, "/oauth/authorize", { ...authorizeFields(client), ...more }, headers);
  const placeOf = (headers: Headers) => new URL(headers.get("location") ?? "");

  it("says who asks for what, and asks for a code", async () => {
    const { response, text } = await look();
    expect(response.status).toBe(200);
    expect(text).toContain("Let Flow &lt;b&gt;robot&lt;/b&gt; in?");
    for (const said of ["Look up accounts", "Offer recommended plans", "s authority. Every hold"])
      expect(text).toContain(said);
    expect(text).toContain("app.example");
    expect(text).toContain('name="sign_in_code"');
    expect(response.headers.get("cache-control")).toBe("no-store");
    const policy = response.headers.get("content-security-policy");
    expect(policy).toContain("form-action 'self' https://app.example;");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it.each([
    ["the browser's language", {}, { "accept-language": "es-MX" }],
    ["the language the client names", { ui_locales: "es" }, { "accept-language": "en" }],
  ])("speaks %s", async (_which, more, headers) => {
    const { text } = await look(more, headers);
    expect(text).toContain('<html lang="es">');
    expect(text).toContain("Tiene la autoridad de un agente.");
  });

  it("names only what is asked for", async () => {
    const { text } = await look({ scope: "accounts.read" });
    expect(text).toContain("Look up accounts");
    expect(text).not.toContain("Offer recommended plans");
  });

  it.each([
    ["an unknown client", { client_id: "gsc_nobody" }],
    ["another site's address", { redirect_uri: "https://evil.example/callback?from=gs" }],
    ["a longer address", { redirect_uri: `${REDIRECT}&more=1` }],
    ["a script for an address", { redirect_uri: "javascript:alert(1)" }],
    ["a NUL in a field", { state: "a\0b" }],
  ])("sends nobody anywhere for %s", async (_why, wrong) => {
    const { response, text } = await look(wrong);
    expect([response.status, response.headers.get("location")]).toEqual([400, null]);
    expect(text).toContain("t be answered");
    const posted = await answer({ ...wrong, decision: "refuse" });
    expect([posted.status, posted.headers.get("location")]).toEqual([400, null]);
  });

  it("sends nobody anywhere for a client that was ended", async () => {
    const own = await aClient(server);
    await revoked(server, own);
    expect((await look({ client_id: own.id })).response.status).toBe(400);
  });

  it.each([
    ["another response", { response_type: "token" }, "unsupported_response_type"],
    ["no PKCE", { code_challenge: "" }, "invalid_request"],
    ["a plain challenge", { code_challenge_method: "plain" }, "invalid_request"],
    ["a scope it has not", { scope: "everything" }, "invalid_scope"],
    ["another server", { resource: "https://elsewhere.example" }, "invalid_target"],
  ])("tells the client what is wrong with %s", async (_why, wrong, error) => {
    const { response } = await look(wrong);
    expect(response.status).toBe(303);
    const place = placeOf(response.headers);
    expect(`${place.origin}${place.pathname}`).toBe("https://app.example/callback");
    const { searchParams } = place;
    expect(searchParams.get("error")).toBe(error);
    expect([searchParams.get("state"), searchParams.get("iss")]).toEqual(["st-1", server.url]);
    expect([searchParams.get("from"), searchParams.get("code")]).toEqual(["gs", null]);
  });

  it("goes back with a code, the state and who gave it", async () => {
    const { searchParams } = await letIn(server, client);
    expect(searchParams.get("code")).toMatch(/^gsac_/);
    expect([searchParams.get("state"), searchParams.get("iss")]).toEqual(["st-1", server.url]);
  });

  it("takes no for an answer, without a code", async () => {
    const { status, headers } = await answer({ decision: "refuse" });
    expect(status).toBe(303);
    expect(placeOf(headers).searchParams.get("error")).toBe("access_denied");
  });

  it("knows a code as people type it", async () => {
    const code = await aSignInCode(server, client);
    const typed = code.toLowerCase().replaceAll(/(.{4})/g, "$1 ");
    expect((await answer({ decision: "allow", sign_in_code: typed })).status).toBe(303);
  });

  describe("takes no sign-in code", () => {
    const refused = async (code: string, more: Record<string, string> = {}) => {
      const { status, headers, body } = await answer({
        decision: "allow",
        sign_in_code: code,
        ...more,
      });
      expect([status, headers.get("location")]).toEqual([422, null]);
      expect(body.text).toContain("This code doesn&#39;t work");
      await forgetWrong(server, client);
    };

    it("that is made up, or left out", async () => {
      await refused("0000-0000-0000-0000");
      await refused("");
    });

    it("a second time", async () => {
      const code = await aSignInCode(server, client);
      expect((await answer({ decision: "allow", sign_in_code: code })).status).toBe(303);
      await refused(code);
    });

    it("ten minutes later", async () => {
      const code = await aSignInCode(server, client);
      server.clock.advance(10 * MINUTE_MS);
      await refused(code);
    });

    it("that was given for another client, which can still use it", async () => {
      const other = await aClient(server);
      const code = await aSignInCode(server, other);
      await refused(code);
      const theirs = { client_id: other.id, decision: "allow", sign_in_code: code };
      expect((await answer(theirs)).status).toBe(303);
    });

    it("after ten wrong ones, not even a right one, until five minutes are over", async () => {
      const code = await aSignInCode(server, client);
      for (let count = 0; count < 10; count += 1)
        expect((await answer({ decision: "allow", sign_in_code: `WRONG${count}` })).status).toBe(
          422,
        );
      const { status, body } = await answer({ decision: "allow", sign_in_code: code });
      expect(status).toBe(429);
      expect(body.text).toContain("Wait five minutes");
      await forgetWrong(server, client);
      expect((await answer({ decision: "allow", sign_in_code: code })).status).toBe(303);
    });
  });

  describe("whoever is signed in to the sandbox", () => {
    it("needs no code, from a page of ours", async () => {
      const { text } = await look({}, { cookie: session });
      expect(text).toContain("Signed in as Sandbox rep.");
      expect(text).not.toContain("sign_in_code");
      const { headers } = await answer(
        { decision: "allow" },
        { cookie: session, origin: server.url },
      );
      const code = placeOf(headers).searchParams.get("code") ?? "";
      expect((await exchange(server, client, code)).status).toBe(200);
    });

    it.each([["https://evil.example"], ["null"]])(
      "is not made to agree by a page of %s",
      async (origin) => {
        const posted = await answer({ decision: "allow" }, { cookie: session, origin });
        expect([posted.status, posted.headers.get("location")]).toEqual([422, null]);
        await forgetWrong(server, client);
      },
    );
  });

  it("serves the page's style", async () => {
    const css = await fetch(`${server.url}/oauth/page.css`);
    expect([css.status, css.headers.get("content-type")]).toEqual([200, "text/css; charset=utf-8"]);
  });

  it("tells clients where everything is", async () => {
    const read = async (path: string) => (await fetch(`${server.url}/.well-known/${path}`)).json();
    expect(await read("oauth-authorization-server")).toMatchObject({
      issuer: server.url,
      authorization_endpoint: `${server.url}/oauth/authorize`,
      token_endpoint: `${server.url}/oauth/token`,
      revocation_endpoint: `${server.url}/oauth/revoke`,
      code_challenge_methods_supported: ["S256"],
    });
    expect(await read("oauth-protected-resource/mcp")).toMatchObject({
      resource: `${server.url}/mcp`,
      authorization_servers: [server.url],
    });
  });
});
