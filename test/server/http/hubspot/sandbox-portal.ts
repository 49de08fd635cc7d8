import { randomUUID } from "node:crypto";
import { signatureOf } from "../../../../adapters/hubspot/verify-request.ts";
import {
  createSandboxHubspot,
  type SandboxHubspot,
  type SandboxOptions,
} from "../../../../adapters/sandbox-hubspot/index.ts";
import { SECOND_MS } from "../../../../core/time/instant.ts";
import { syncCrm } from "../../../../server/crm/sync-crm.ts";
import { openTestDatabase } from "../../../support/database.ts";
import { startServer, type TestServer } from "../../../support/server.ts";
import { APP_ID, SECRET } from "./support.ts";

export const SANDBOX_PORTAL = 24_681_012;
const TURNS_MAX = 100;
const TICK_MS = 20;
const NOW = "2026-03-04T17:00:00Z";

export interface SandboxPortal {
  readonly hubspot: SandboxHubspot;
  readonly url: string;
  readonly server: TestServer;
  /** The connection's turns, until HubSpot has nothing more to tell and to be told. */
  sync(): Promise<void>;
  /** HubSpot's webhooks, with the signature of each, to our own routes. */
  deliver(): Promise<void>;
  /** An admin who goes to HubSpot and says yes there: what their browser is then sent back to. */
  consent(): Promise<Consent>;
  close(): Promise<void>;
}

export interface Consent {
  readonly begun: Response;
  /** Where the admin was sent. */
  readonly asked: URL;
  readonly cookie: string;
  /** Where HubSpot sends them back to. */
  readonly back: string;
}

/** The server and a HubSpot account on this machine that it can be connected to. */
export async function openSandboxPortal(
  options: Partial<SandboxOptions> = {},
): Promise<SandboxPortal> {
  const app = { clientId: "client", clientSecret: SECRET, appId: Number(APP_ID) };
  // Both live by the test's clock, which is there once our server is.
  let now = (): string => NOW;
  const nowMs = () => Date.parse(now());
  // Known once our server listens, which it does after HubSpot.
  let ours = "";
  const hubspot = createSandboxHubspot({
    ...{ ...app, nowMs, portalId: SANDBOX_PORTAL },
    webhookUrl: "http://webhooks.invalid/hubspot/webhooks",
    sendWebhook: ({ headers, body }) => forward(`${ours}/hubspot/webhooks`, headers, body),
    ...options,
  });
  const listening = await hubspot.listen();
  const server = await startServer(await openTestDatabase(), {
    now: NOW,
    env: {
      HUBSPOT_CLIENT_ID: app.clientId,
      HUBSPOT_CLIENT_SECRET: SECRET,
      HUBSPOT_APP_ID: APP_ID,
      HUBSPOT_API_URL: listening.url,
    },
  });
  ours = server.url;
  now = server.clock.now;
  const worker = randomUUID();
  return {
    async sync() {
      // Time has to pass, or an allowance that is used up would never come back.
      const ticking = setInterval(() => server.clock.advance(SECOND_MS), TICK_MS);
      try {
        for (let turn = 0; turn < TURNS_MAX; turn += 1)
          if ((await syncCrm(server.deps, worker)) === 0) return;
        throw new Error("the connection never rests");
      } finally {
        clearInterval(ticking);
      }
    },
    async deliver() {
      await hubspot.deliverWebhooks();
    },
    hubspot,
    url: listening.url,
    server,
    async consent() {
      const begun = await get(`${server.url}/hubspot/install`);
      const cookie = (begun.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
      const asked = new URL(begun.headers.get("location") ?? "");
      const agreed = await get(`${listening.url}/oauth/authorize${asked.search}`);
      return { begun, asked, cookie, back: agreed.headers.get("location") ?? "" };
    },
    async close() {
      await server.close();
      await listening.close();
    },
  };
}

/** Signed for the address HubSpot was told, so the signature is made anew for ours. */
async function forward(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<number> {
  const timestamp = headers["x-hubspot-request-timestamp"] ?? "";
  const rawBody = Buffer.from(body);
  const signature = signatureOf({ method: "POST", url, rawBody, secret: SECRET, timestamp });
  const signed = { ...headers, "x-hubspot-signature-v3": signature };
  return (await fetch(url, { method: "POST", headers: signed, body })).status;
}

/** As a browser would, without following where it is sent. */
export function get(url: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, { redirect: "manual", headers });
}
