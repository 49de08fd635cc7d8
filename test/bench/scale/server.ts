import { createServer, type RequestListener } from "node:http";
import express from "express";
import helmet from "helmet";
import pg from "pg";
import { pino } from "pino";
import { readHubspotWebhook } from "../../../adapters/hubspot/index.ts";
import { readConfig } from "../../../server/config.ts";
import { saveGrant } from "../../../server/crm/connections.ts";
import { createApp } from "../../../server/http/app.ts";
import { signedByHubspot } from "../../../server/http/hubspot/signed.ts";
import { wireDeps } from "../../../server/open-deps.ts";
import { ensureApiKey } from "../../../server/storage/api-keys.ts";
import { openDatabase } from "../../../server/storage/connect.ts";
import { testClock } from "../../support/server.ts";
import { accountOf, NOW, TENANT } from "./book.ts";
import { API_KEY, APP_ID, PORTAL, PUBLIC_URL, SECRET } from "./known.ts";

const BARE_POOL = 10;

const databaseUrl = process.env.BENCH_DATABASE_URL;
if (databaseUrl === undefined) throw new Error("BENCH_DATABASE_URL is not set");
const db = await openDatabase({ databaseUrl });
const config = readConfig({
  ...{ GS_SANDBOX: "false", LOG_LEVEL: "error", DATABASE_URL: databaseUrl, RATE_LIMIT_SCALE: "0" },
  ...{ GS_SECRET: SECRET, PUBLIC_URL, HUBSPOT_APP_ID: APP_ID },
  ...{ HUBSPOT_CLIENT_ID: "bench", HUBSPOT_CLIENT_SECRET: SECRET },
});
const log = pino({ level: "error" });
const { deps, close } = await wireDeps(config, db, log, testClock(NOW));
await db.withTenant(TENANT, (tx) =>
  ensureApiKey(tx, API_KEY, { name: "Ana", role: "manager", at: NOW }),
);
const tokens = { accessToken: "a", refreshToken: "r", expiresAt: NOW, scopes: [] };
await saveGrant(deps, {
  ...{ crm: "hubspot", name: "Scale", tenantId: TENANT, installedBy: null },
  grant: { externalId: PORTAL, userId: "1", tokens },
});

const panelPath = (n: number) => `/api/v1/accounts/${accountOf(n)}/panel`;

/** The least anybody would write: one query by the primary key, and bytes that are ready. */
function barePanel(bytes: Buffer): RequestListener {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: BARE_POOL });
  const app = express().disable("x-powered-by");
  app.get("/api/v1/accounts/:id/panel", async (req, res) => {
    const found = await pool.query({
      name: "account",
      text: "select name from accounts where tenant_id = $1 and id = $2",
      values: [TENANT, req.params.id],
    });
    if (found.rows.length === 0) res.status(404).end();
    else res.type("application/json").send(bytes);
  });
  return app;
}

/** The same signature, reading and answer; only what is kept is left out. */
function bareWebhooks(): RequestListener {
  const { hubspot } = deps.config;
  if (hubspot === null) throw new Error("HubSpot is configured above");
  const rules = { acceptsV2: false, hasCaller: false, keepsTexts: false };
  const signed = signedByHubspot({ deps, app: hubspot }, rules, async ({ res, body }) => {
    if (!body.ok) throw new Error("the load is readable");
    const read = readHubspotWebhook(body.value);
    if (!read.ok) throw new Error("the load is readable");
    res.json({ ignored: read.value.reduce((sum, { ignored }) => sum + ignored, 0) });
  });
  const app = express().disable("x-powered-by");
  app.use(helmet({ contentSecurityPolicy: false, strictTransportSecurity: false }));
  app.post("/hubspot/webhooks", ...signed);
  return app;
}

async function serve(app: RequestListener): Promise<string> {
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return `http://127.0.0.1:${address.port}`;
}

const ours = await serve(await createApp(deps));
const sample = await fetch(`${ours}${panelPath(1)}`, {
  headers: { authorization: `Bearer ${API_KEY}` },
});
if (!sample.ok) throw new Error(`the panel answers ${sample.status}: ${await sample.text()}`);
const bytes = Buffer.from(await sample.arrayBuffer());
process.on("message", async () => {
  await close();
  process.exit(0);
});
// Whoever started us is gone, so nobody would end us.
process.on("disconnect", () => process.exit(0));
process.send?.({
  ours,
  barePanel: await serve(barePanel(bytes)),
  bareWebhooks: await serve(bareWebhooks()),
  panelBytes: bytes.length,
});
