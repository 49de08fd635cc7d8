import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DAY_MS, MINUTE_MS } from "../../../../core/time/instant.ts";
import { authenticateBearer } from "../../../../server/http/oauth/bearer.ts";
import { SANDBOX_TENANT } from "../../../../server/sandbox/tenant.ts";
import type { Database } from "../../../../server/storage/connect.ts";
import { ensureTenant } from "../../../../server/storage/tenants.ts";
import { startServer, type TestServer } from "../../../support/server.ts";
import {
  aClient,
  aCode,
  askToken,
  aToken,
  basic,
  exchange,
  forgetWrong,
  type MadeClient,
  postForm,
  REDIRECT,
  refresh,
  revoked,
  rotated,
  VERIFIER,
} from "./support.ts";

const OTHER = { id: "00000000-0000-4000-8000-0000000000bb", name: "Other" };

/** What our OAuth server promises to a client, on whichever database is underneath. */
export function describeOAuth(name: string, open: () => Promise<Database>): void {
  describe(`OAuth on ${name}`, () => {
    let server: TestServer;
    let client: MadeClient;

    beforeAll(async () => {
      server = await startServer(await open());
      await server.deps.db.withSystem((tx) => ensureTenant(tx, OTHER));
      client = await aClient(server);
    });
    afterAll(() => server.close());

    const callerOf = (token: unknown, path: string | null = null) => {
      const headers = { authorization: `Bearer ${String(token)}` };
      return authenticateBearer(server.deps, { get: headerOf(headers) }, path);
    };

    describe("a client that acts for itself", () => {
      it.each([
        ["by HTTP Basic", (it: MadeClient) => [{}, basic(it)] as const],
        ["in the body", (it: MadeClient) => [inBody(it), {}] as const],
      ])("gets a short token %s, and is known by it", async (_how, proof) => {
        const [fields, headers] = proof(client);
        const form = { grant_type: "client_credentials", ...fields };
        const answer = await postForm(server, "/oauth/token", form, headers);
        expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
        expect(answer.body).toEqual({
          access_token: expect.stringMatching(/^gsat_/),
          token_type: "Bearer",
          expires_in: 900,
          scope: "accounts.read accounts.act",
        });
        expect(await callerOf(answer.body.access_token)).toEqual({
          tenantId: SANDBOX_TENANT.id,
          clientId: client.id,
          role: "rep",
          name: "Flow robot",
          scopes: ["accounts.read", "accounts.act"],
          onBehalfOf: null,
        });
      });

      it("is nobody a quarter of an hour later", async () => {
        const token = await aToken(server, client);
        server.clock.advance(15 * MINUTE_MS - 1);
        expect(await callerOf(token)).not.toBeNull();
        server.clock.advance(1);
        expect(await callerOf(token)).toBeNull();
      });

      it("gets the scopes it asks for and no others", async () => {
        const some = await askToken(server, client, { scope: "accounts.read" });
        expect(some.body.scope).toBe("accounts.read");
        expect(await callerOf(some.body.access_token)).toMatchObject({ scopes: ["accounts.read"] });
        const more = await askToken(server, client, { scope: "everything accounts.act" });
        expect(more.body.scope).toBe("accounts.act");
        const none = await askToken(server, client, { scope: "everything" });
        expect([none.status, none.body.error]).toEqual([400, "invalid_scope"]);
      });

      it("gets a token that counts only where it was asked for", async () => {
        const resource = `${server.url}/mcp`;
        const token = await aToken(server, client, { resource });
        expect(await callerOf(token, "/mcp")).not.toBeNull();
        expect(await callerOf(token, "/salesforce")).toBeNull();
        expect(await callerOf(token)).toBeNull();
        const everywhere = await aToken(server, client, { resource: server.url });
        expect(await callerOf(everywhere, "/mcp")).not.toBeNull();
        const elsewhere = await askToken(server, client, { resource: "https://elsewhere.example" });
        expect([elsewhere.status, elsewhere.body.error]).toEqual([400, "invalid_target"]);
      });

      it.each([
        ["a wrong secret", { client_secret: "gscs_wrong" }],
        ["no secret", { client_secret: "" }],
        ["another client's id", { client_id: "gsc_nobody" }],
        ["a NUL in the id", { client_id: "gsc_\0" }],
      ])("is refused with %s", async (_why, wrong) => {
        const fields = { grant_type: "client_credentials", ...inBody(client), ...wrong };
        const answer = await postForm(server, "/oauth/token", fields);
        expect(["invalid_client", "invalid_request"]).toContain(answer.body.error);
        expect(answer.body.access_token).toBeUndefined();
      });

      it.each([
        ["no grant", "", 400, "invalid_request"],
        ["an unknown grant", "grant_type=password", 400, "unsupported_grant_type"],
        ["a field twice", "grant_type=client_credentials&grant_type=x", 400, "invalid_request"],
        ["a secret twice", "grant_type=client_credentials&client_secret=x", 400, "invalid_request"],
        [
          "another id in the body",
          "grant_type=client_credentials&client_id=x",
          400,
          "invalid_request",
        ],
      ])("is told what is wrong with %s", async (_why, body, status, error) => {
        const answer = await postForm(server, "/oauth/token", body, basic(client));
        expect([answer.status, answer.body.error]).toEqual([status, error]);
      });

      it("says how to prove oneself to whoever does not", async () => {
        const answer = await postForm(server, "/oauth/token", "grant_type=client_credentials");
        expect([answer.status, answer.body.error]).toEqual([401, "invalid_client"]);
        expect(answer.headers.get("www-authenticate")).toMatch(/^Basic /);
      });
    });

    describe("a secret", () => {
      it("can be replaced while the old one counts for the days that were said", async () => {
        const old = await aClient(server);
        const fresh = await rotated(server, old, 2);
        expect((await askToken(server, old)).status).toBe(200);
        expect((await askToken(server, fresh)).status).toBe(200);
        server.clock.advance(2 * DAY_MS);
        expect((await askToken(server, old)).body.error).toBe("invalid_client");
        expect((await askToken(server, fresh)).status).toBe(200);
      });

      it("is one of two at most: a third ends the first at once", async () => {
        const first = await aClient(server);
        const second = await rotated(server, first);
        const third = await rotated(server, second);
        const codes = [first, second, third].map(
          async (each) => (await askToken(server, each)).status,
        );
        expect(await Promise.all(codes)).toEqual([401, 200, 200]);
      });

      it("ends with the client, and every token with it", async () => {
        const own = await aClient(server);
        const tokens = (await exchange(server, own, await aCode(server, own))).body;
        const token = await aToken(server, own);
        expect(await revoked(server, own)).toBe(true);
        expect(await callerOf(token)).toBeNull();
        expect(await callerOf(tokens.access_token)).toBeNull();
        expect((await askToken(server, own)).body.error).toBe("invalid_client");
        expect((await refresh(server, own, tokens.refresh_token)).body.error).toBe(
          "invalid_client",
        );
        expect(await revoked(server, own)).toBe(false);
      });

      it("is kept nowhere, and no token or code either", async () => {
        const own = await aClient(server);
        const code = await aCode(server, own);
        const tokens = (await exchange(server, own, code)).body;
        const kept = await server.deps.db.withTenant(own.tenantId, async (tx) => {
          const texts: string[] = [];
          for (const table of ["clients", "secrets", "grants", "tokens", "sign_in_codes"]) {
            const rows = sql`select r::text from ${sql.table(`oauth_${table}`)} r`;
            texts.push(JSON.stringify((await rows.execute(tx)).rows));
          }
          return texts.join();
        });
        expect(kept).toContain(own.id);
        for (const secret of [own.secret, code, tokens.access_token, tokens.refresh_token])
          expect(kept).not.toContain(String(secret));
      });
    });

    describe("a client that acts for a person", () => {
      it("exchanges its code for tokens that name the person", async () => {
        const { status, body } = await exchange(server, client, await aCode(server, client));
        expect(status).toBe(200);
        expect(body).toMatchObject({
          expires_in: 900,
          refresh_token: expect.stringMatching(/^gsrt_/),
        });
        expect(await callerOf(body.access_token)).toMatchObject({ onBehalfOf: "Ana Ruiz" });
        expect(await callerOf(body.refresh_token)).toBeNull();
      });

      it.each([
        ["another verifier", { code_verifier: "another-verifier-that-is-long-enough-0123456789" }],
        ["a verifier that is too short", { code_verifier: "short" }],
        ["another redirect URI", { redirect_uri: "https://app.example/other" }],
      ])("loses its code with %s", async (_why, wrong) => {
        const code = await aCode(server, client);
        expect((await exchange(server, client, code, wrong)).body.error).toBe("invalid_grant");
        expect((await exchange(server, client, code)).body.error).toBe("invalid_grant");
      });

      it("needs a verifier at all", async () => {
        const fields = { grant_type: "authorization_code", redirect_uri: REDIRECT };
        const code = await aCode(server, client);
        const answer = await askToken(server, client, { ...fields, code });
        expect([answer.status, answer.body.error]).toEqual([400, "invalid_request"]);
      });

      it("loses everything when its code comes a second time", async () => {
        const code = await aCode(server, client);
        const { body } = await exchange(server, client, code);
        expect((await exchange(server, client, code)).body.error).toBe("invalid_grant");
        expect(await callerOf(body.access_token)).toBeNull();
        expect((await refresh(server, client, body.refresh_token)).body.error).toBe(
          "invalid_grant",
        );
      });

      it("loses everything even when its used code comes after its time", async () => {
        const code = await aCode(server, client);
        const { body } = await exchange(server, client, code);
        server.clock.advance(3 * MINUTE_MS);
        expect((await exchange(server, client, code)).body.error).toBe("invalid_grant");
        expect(await callerOf(body.access_token)).toBeNull();
      });

      it("gets tokens once, however many ask with the code at the same moment", async () => {
        const code = await aCode(server, client);
        const asked = [1, 2, 3].map(() => exchange(server, client, code));
        const codes = (await Promise.all(asked)).map(({ status }) => status);
        expect(codes.filter((status) => status === 200).length).toBeLessThanOrEqual(1);
      });

      it("is too late with its code after two minutes", async () => {
        const code = await aCode(server, client);
        server.clock.advance(2 * MINUTE_MS);
        expect((await exchange(server, client, code)).body.error).toBe("invalid_grant");
      });

      it("can't use a code given to another, which then nobody can", async () => {
        const code = await aCode(server, client);
        const thief = await aClient(server);
        expect((await exchange(server, thief, code)).body.error).toBe("invalid_grant");
        expect((await exchange(server, client, code)).body.error).toBe("invalid_grant");
      });

      it("goes on with each refresh token once, and one used again ends the family", async () => {
        const first = (await exchange(server, client, await aCode(server, client))).body;
        const second = (await refresh(server, client, first.refresh_token)).body;
        expect(await callerOf(second.access_token)).toMatchObject({ onBehalfOf: "Ana Ruiz" });
        expect(second.refresh_token).not.toBe(first.refresh_token);
        expect((await refresh(server, client, first.refresh_token)).body.error).toBe(
          "invalid_grant",
        );
        expect(await callerOf(second.access_token)).toBeNull();
        expect((await refresh(server, client, second.refresh_token)).body.error).toBe(
          "invalid_grant",
        );
      });

      it("has to be let in again after a month of silence", async () => {
        const { body } = await exchange(server, client, await aCode(server, client));
        server.clock.advance(30 * DAY_MS);
        expect((await refresh(server, client, body.refresh_token)).body.error).toBe(
          "invalid_grant",
        );
      });

      it("has to be let in again after half a year, however busy it was", async () => {
        let { body } = await exchange(server, client, await aCode(server, client));
        for (let month = 0; month < 6; month += 1) {
          server.clock.advance(29 * DAY_MS);
          const next = await refresh(server, client, body.refresh_token);
          expect([month, next.status]).toEqual([month, 200]);
          body = next.body;
        }
        server.clock.advance(6 * DAY_MS);
        expect((await refresh(server, client, body.refresh_token)).body.error).toBe(
          "invalid_grant",
        );
      });

      it("can't change what was granted with a refresh token", async () => {
        const { body } = await exchange(server, client, await aCode(server, client));
        const wider = await refresh(server, client, body.refresh_token, { scope: "everything" });
        expect(wider.body.error).toBe("invalid_scope");
        const narrower = { scope: "accounts.read" };
        const less = await refresh(server, client, body.refresh_token, narrower);
        expect(less.body.error).toBe("invalid_scope");
        const elsewhere = await refresh(server, client, body.refresh_token, {
          resource: `${server.url}/mcp`,
        });
        expect(elsewhere.body.error).toBe("invalid_target");
        expect((await refresh(server, client, body.refresh_token)).status).toBe(200);
      });

      it("is refused the grants it was not set up with", async () => {
        const own = await aClient(server, { grants: ["client_credentials"] });
        const answer = await exchange(server, own, "gsac_any");
        expect([answer.status, answer.body.error]).toEqual([400, "unauthorized_client"]);
        const other = await aClient(server, { grants: ["authorization_code"] });
        expect((await askToken(server, other)).body.error).toBe("unauthorized_client");
      });

      it("on a person's own machine needs no secret, and has none to be stolen", async () => {
        const own = await aClient(server, { grants: ["authorization_code"], isPublic: true });
        const fields = {
          ...{ grant_type: "authorization_code", client_id: own.id, redirect_uri: REDIRECT },
          ...{ code: await aCode(server, own), code_verifier: VERIFIER },
        };
        const answer = await postForm(server, "/oauth/token", fields);
        expect([answer.status, own.secret]).toEqual([200, ""]);
        const guessed = { ...fields, client_secret: "gscs_guess" };
        const refused = await postForm(server, "/oauth/token", guessed);
        expect(refused.body.error).toBe("invalid_client");
        await revoked(server, own);
        const next = { client_id: own.id, grant_type: "refresh_token" };
        const token = { refresh_token: String(answer.body.refresh_token) };
        const ended = await postForm(server, "/oauth/token", { ...next, ...token });
        expect(ended.body.error).toBe("invalid_client");
        expect(await callerOf(answer.body.access_token)).toBeNull();
      });
    });

    describe("giving a token back", () => {
      const giveBack = (own: MadeClient, token: unknown) =>
        postForm(server, "/oauth/revoke", { token: String(token) }, basic(own));

      it("ends an access token alone, and a refresh token with all that came of it", async () => {
        const first = (await exchange(server, client, await aCode(server, client))).body;
        expect((await giveBack(client, first.access_token)).status).toBe(200);
        expect(await callerOf(first.access_token)).toBeNull();
        const second = (await refresh(server, client, first.refresh_token)).body;
        expect((await giveBack(client, second.refresh_token)).status).toBe(200);
        expect(await callerOf(second.access_token)).toBeNull();
      });

      it("says nothing of a token that is unknown or another client's, and leaves it", async () => {
        const token = await aToken(server, client);
        const stranger = await aClient(server);
        expect((await giveBack(stranger, token)).status).toBe(200);
        expect((await giveBack(stranger, "gsat_unknown")).status).toBe(200);
        expect(await callerOf(token)).not.toBeNull();
        const nobody = await postForm(server, "/oauth/revoke", { token });
        expect(nobody.status).toBe(401);
      });
    });

    describe("another tenant", () => {
      it("can't use a code, a refresh token or a client of this one", async () => {
        const theirs = await aClient(server, {}, OTHER.id);
        const { body } = await exchange(server, client, await aCode(server, client));
        expect((await refresh(server, theirs, body.refresh_token)).body.error).toBe(
          "invalid_grant",
        );
        expect((await exchange(server, theirs, await aCode(server, client))).body.error).toBe(
          "invalid_grant",
        );
        // The attempt reached nothing here: ours goes on.
        expect((await refresh(server, client, body.refresh_token)).status).toBe(200);
        expect(await revoked(server, { ...client, tenantId: OTHER.id })).toBe(false);
      });

      it("is who its own token says", async () => {
        const theirs = await aClient(server, { role: "manager" }, OTHER.id);
        const token = await aToken(server, theirs);
        expect(await callerOf(token)).toMatchObject({ tenantId: OTHER.id, role: "manager" });
      });

      it("is nothing a system transaction can read more of than whose a token or client is", async () => {
        for (const column of ["name from oauth_clients", "grant_id from oauth_tokens"]) {
          const peek = server.deps.db.withSystem((tx) =>
            sql`select ${sql.raw(column)}`.execute(tx),
          );
          await expect(peek, column).rejects.toThrow(/permission denied/);
        }
      });
    });

    it("stops listening to an address that is wrong ten times, for that client", async () => {
      const [own, other] = [await aClient(server), await aClient(server)];
      const wrong = { ...own, secret: "gscs_wrong" };
      for (let count = 0; count < 10; count += 1)
        expect((await askToken(server, wrong)).status).toBe(401);
      const answer = await askToken(server, own);
      expect(answer.status).toBe(429);
      expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(280);
      expect((await askToken(server, other)).status).toBe(200);
      await forgetWrong(server, own);
      expect((await askToken(server, own)).status).toBe(200);
    });
  });
}

function inBody({ id, secret }: MadeClient) {
  return { client_id: id, client_secret: secret };
}

function headerOf(headers: Record<string, string>) {
  function get(name: "set-cookie"): string[] | undefined;
  function get(name: string): string | undefined;
  function get(name: string): string | string[] | undefined {
    return headers[name];
  }
  return get;
}
