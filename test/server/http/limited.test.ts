import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import { createApp } from "../../../server/http/app.ts";
import { openLimits } from "../../../server/security/limits/open-limits.ts";
import { ensureApiKey } from "../../../server/storage/api-keys.ts";
import { publishPolicy } from "../../../server/storage/policies.ts";
import { ensureTenant } from "../../../server/storage/tenants.ts";
import { type ApiAnswer, apiClient } from "../../support/api-client.ts";
import { openTestDatabase } from "../../support/database.ts";
import { startServer, type TestServer } from "../../support/server.ts";

const TENANTS = ["00000000-0000-4000-8000-0000000000e1", "00000000-0000-4000-8000-0000000000e2"];
const KEYS = ["gs_limited-key-one-0123456789abcdef", "gs_limited-key-two-0123456789abcdef"];
const FAR = "203.0.113.7";
const OTHER = "198.51.100.4";

describe("what is asked too often", () => {
  let behind: TestServer;
  let server: Server;
  let url: string;

  beforeAll(async () => {
    const env = { GS_SANDBOX: "false", TRUST_PROXY: "loopback" };
    behind = await startServer(await openTestDatabase(), { env });
    const { db, clock } = behind.deps;
    for (const [n, id] of TENANTS.entries()) {
      const at = clock.now();
      await db.withSystem((tx) => ensureTenant(tx, { id, name: "Limited" }));
      await db.withTenant(id, async (tx) => {
        await publishPolicy(tx, defaultPolicy, { at, by: "Test" });
        await ensureApiKey(tx, KEYS[n] ?? "", { name: "Key", role: "rep", at });
      });
    }
    server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    url = `http://127.0.0.1:${address.port}`;
  });
  afterAll(async () => {
    server.close();
    await behind.close();
  });

  /** A fresh count for each case; a hundredth of the usual limits. */
  async function withFreshLimits(): Promise<void> {
    const limits = openLimits({ redisUrl: null, scale: 0.01, log: behind.deps.log });
    server.removeAllListeners("request");
    server.on("request", await createApp({ ...behind.deps, limits }));
  }

  const from = (ip: string, more: Record<string, string> = {}) =>
    apiClient(url, { "x-forwarded-for": ip, ...more });
  const keyed = (n: number, ip = FAR) => from(ip, { authorization: `Bearer ${KEYS[n]}` });

  async function askedUntilOver(ask: () => Promise<ApiAnswer>): Promise<number> {
    for (let times = 0; times < 200; times += 1) if ((await ask()).status === 429) return times;
    throw new Error("never too many");
  }

  it.each([
    [
      "an API key",
      12,
      () => keyed(0).get("/api/v1/policy"),
      () => keyed(1).get("/api/v1/policy"),
      200,
    ],
    [
      "wrong API keys",
      1,
      () => from(FAR, { authorization: "Bearer gs_wrong" }).get("/api/v1/policy"),
      () => keyed(0, OTHER).get("/api/v1/policy"),
      200,
    ],
    [
      "one customer link",
      6,
      () => from("127.0.0.1").get("/p/aaaaaaaaaaaaaaaaaaaaaaaa"),
      () => from("127.0.0.1").get("/p/bbbbbbbbbbbbbbbbbbbbbbbb"),
      404,
    ],
    [
      "unknown customer links",
      3,
      () => from(FAR).get(`/p/${crypto.randomUUID()}`),
      () => from(OTHER).get(`/p/${crypto.randomUUID()}`),
      404,
    ],
    [
      "refused webhook calls",
      6,
      () => from(FAR).post("/hooks/stripe/none", {}),
      () => from(OTHER).post("/hooks/stripe/none", {}),
      404,
    ],
    [
      "anything from one address",
      120,
      () => from(FAR).get("/api/v1/openapi.json"),
      () => from(OTHER).get("/api/v1/openapi.json"),
      200,
    ],
  ])(
    "%s is refused from time %i on, and others are not",
    async (_what, times, ask, other, status) => {
      await withFreshLimits();
      expect(await askedUntilOver(ask)).toBe(times);
      const response = await ask();
      expect([response.status, response.body.title]).toEqual([429, "Too many requests"]);
      expect((await other()).status).toBe(status);
    },
  );

  it("says after how many seconds to come back", async () => {
    await withFreshLimits();
    await askedUntilOver(() => keyed(0).get("/api/v1/policy"));
    const { headers } = await fetch(`${url}/api/v1/policy`, {
      headers: { authorization: `Bearer ${KEYS[0]}` },
    });
    const seconds = Number(headers.get("retry-after"));
    expect(seconds).toBeGreaterThan(50);
    expect(seconds).toBeLessThanOrEqual(60);
  });

  it("is never health, and never counted by an address that all share", async () => {
    await withFreshLimits();
    for (let times = 0; times < 130; times += 1)
      expect((await from(FAR).get("/health")).status).toBe(200);
    for (let times = 0; times < 130; times += 1)
      expect((await from("127.0.0.1").get("/api/v1/openapi.json")).status).toBe(200);
  });
});
