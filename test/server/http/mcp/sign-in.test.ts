import { UnauthorizedError } from "@modelcontextprotocol/sdk/client/auth.js";
import { ClientCredentialsProvider } from "@modelcontextprotocol/sdk/client/auth-extensions.js";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AccountId } from "../../../../core/accounts/account.ts";
import { MINUTE_MS } from "../../../../core/time/instant.ts";
import { loadPanel } from "../../../../server/effects/load-panel.ts";
import { SANDBOX_TENANT } from "../../../../server/sandbox/tenant.ts";
import { openTestDatabase } from "../../../support/database.ts";
import { startServer, type TestServer } from "../../../support/server.ts";
import { aClient, aSignInCode, type MadeClient, postForm, REDIRECT } from "../oauth/support.ts";
import { anAccount, asAssistant, key } from "./support.ts";

/** The SDK's own OAuth, from the first 401 to a tool: it finds everything out by itself. */
describe("an assistant that knows only our address and its client", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer(await openTestDatabase());
  });
  afterAll(() => server.close());

  const address = () => new URL(`${server.url}/mcp`);

  it("comes in for itself", async () => {
    const { id: clientId, secret: clientSecret } = await aClient(server);
    const expectedIssuer = server.url;
    const authProvider = new ClientCredentialsProvider({ clientId, clientSecret, expectedIssuer });
    const client = new Client({ name: "test", version: "1.0.0" });
    await client.connect(new StreamableHTTPClientTransport(address(), { authProvider }));
    expect((await client.listTools()).tools).toHaveLength(8);
    await client.close();
  });

  it("gets the tools it may use, though it asks for all there are", async () => {
    const made = await aClient(server, { role: "auditor", scopes: ["accounts.read"] });
    const { id: clientId, secret: clientSecret } = made;
    const scope = "accounts.read accounts.act";
    const expectedIssuer = server.url;
    const given = { clientId, clientSecret, scope, expectedIssuer };
    const authProvider = new ClientCredentialsProvider(given);
    const client = new Client({ name: "test", version: "1.0.0" });
    await client.connect(new StreamableHTTPClientTransport(address(), { authProvider }));
    expect((await client.listTools()).tools).toHaveLength(3);
    await client.close();
  });

  it("is let in by a person, acts in their name, and goes on after its token is over", async () => {
    const made = await aClient(server, { name: "Helper", grants: ["authorization_code"] });
    const person = aPerson(server, made);
    const client = new Client({ name: "test", version: "1.0.0" });
    const options = { authProvider: person.provider };
    const first = new StreamableHTTPClientTransport(address(), options);
    await expect(client.connect(first)).rejects.toThrow(UnauthorizedError);
    await first.finishAuth(await person.answer());
    await client.connect(new StreamableHTTPClientTransport(address(), options));
    const assistant = asAssistant(client);

    const id = await anAccount(server, "named");
    const reason = "They are away";
    const pause = { accountId: id, days: 3, reason, ...key() };
    expect((await assistant.call("pause-cadence", pause)).isError).toBe(false);
    const reader = {
      locale: "en-US",
      timeZone: "UTC",
      viewer: { name: "Rep", role: "rep" },
    } as const;
    const panel = await loadPanel(server.deps, SANDBOX_TENANT.id, AccountId.parse(id), reader);
    expect(panel?.timeline.entries[0]?.actor).toBe("Ana Ruiz · Helper (app)");

    const before = person.token();
    server.clock.advance(16 * MINUTE_MS);
    expect((await assistant.call("get-delinquency", { accountId: id })).isError).toBe(false);
    expect(person.token()).not.toBe(before);
    await client.close();
  });
});

/** What an application keeps of a sign-in, and the person in front of its browser. */
function aPerson(server: TestServer, made: MadeClient) {
  const kept = new Map<string, string>();
  let tokens: { access_token: string; token_type: string; refresh_token?: string } | undefined;
  let asked = new URL(server.url);
  const provider = {
    redirectUrl: REDIRECT,
    clientMetadata: { redirect_uris: [REDIRECT] },
    clientInformation: () => ({ client_id: made.id, client_secret: made.secret }),
    tokens: () => tokens,
    saveTokens: (given: NonNullable<typeof tokens>) => {
      tokens = given;
    },
    redirectToAuthorization: (url: URL) => {
      asked = url;
    },
    saveCodeVerifier: (verifier: string) => {
      kept.set("verifier", verifier);
    },
    codeVerifier: () => kept.get("verifier") ?? "",
  };
  return {
    provider,
    token: () => tokens?.access_token,
    /** Opens the address the application sent them to, types the code, and lets it in. */
    async answer(): Promise<string> {
      const page = await fetch(asked);
      const fields = [
        ...(await page.text()).matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g),
      ];
      const form = Object.fromEntries(
        fields.map(([, name = "", value = ""]) => [name, value.replaceAll("&amp;", "&")]),
      );
      const code = await aSignInCode(server, made);
      const allowed = { ...form, decision: "allow", sign_in_code: code };
      const { headers } = await postForm(server, "/oauth/authorize", allowed);
      return new URL(headers.get("location") ?? "").searchParams.get("code") ?? "";
    },
  };
}
