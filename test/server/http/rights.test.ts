import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { may, Role } from "../../../core/access/rights.ts";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import { endpoints } from "../../../server/http/api/index.ts";
import { openApiDocument } from "../../../server/http/api/openapi.ts";
import { ensureApiKey } from "../../../server/storage/api-keys.ts";
import { publishPolicy } from "../../../server/storage/policies.ts";
import { ensureTenant } from "../../../server/storage/tenants.ts";
import { rightsPage } from "../../../tools/docs/rights-page.ts";
import { apiClient } from "../../support/api-client.ts";
import { openTestDatabase } from "../../support/database.ts";
import { startServer, type TestServer } from "../../support/server.ts";

const TENANT = { id: "00000000-0000-4000-8000-0000000000d1", name: "Roles" };
const keyOf = (role: Role) => `gs_key-of-${role}-0123456789abcdef`;

describe("rights over the API", () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startServer(await openTestDatabase(), { env: { GS_SANDBOX: "false" } });
    const at = server.deps.clock.now();
    await server.deps.db.withSystem((tx) => ensureTenant(tx, TENANT));
    await server.deps.db.withTenant(TENANT.id, async (tx) => {
      await publishPolicy(tx, defaultPolicy, { at, by: "Test" });
      for (const role of Role.options)
        await ensureApiKey(tx, keyOf(role), { name: role, role, at });
    });
  });
  afterAll(() => server.close());

  it.each(Role.options)(
    "%s comes as far as their rights let them, at every endpoint",
    async (role) => {
      const client = apiClient(server.url, { authorization: `Bearer ${keyOf(role)}` });
      for (const { method, path, right } of endpoints) {
        const address = `/api/v1${path.replaceAll(/\{\w+\}/g, "none")}`;
        const answer = await client.send(address, {
          method: method.toUpperCase(),
          headers: { "content-type": "application/json", "idempotency-key": `${role}${path}` },
          ...(method === "get" ? {} : { body: "{}" }),
        });
        const refused = answer.status === 403 && answer.body.code === right;
        expect([method, path, right, refused], JSON.stringify(answer.body)).toEqual([
          method,
          path,
          right,
          !may(role, right),
        ]);
        expect(answer.status).not.toBe(401);
        expect([path, answer.status < 500]).toEqual([path, true]);
      }
    },
  );

  it("lets nobody on the way keep what it answers", async () => {
    const asked = { headers: { authorization: `Bearer ${keyOf("rep")}` } };
    for (const path of ["policy", "accounts", "users"]) {
      const { headers } = await fetch(`${server.url}/api/v1/${path}`, asked);
      expect([path, headers.get("cache-control")]).toEqual([path, "no-store"]);
    }
  });

  it("shows the right in the OpenAPI document", () => {
    const { paths } = openApiDocument(endpoints, "0.0.0");
    for (const { method, path, right } of endpoints)
      expect(paths?.[path]?.[method]).toMatchObject({ "x-right": right });
  });

  it("has a page that says what the table says", () => {
    expect(readFileSync("docs/rights.md", "utf8")).toBe(rightsPage());
  });
});
