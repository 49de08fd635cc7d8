import {
  createSandboxHubspot,
  type SandboxHubspot,
  type SandboxOptions,
} from "../../../../adapters/sandbox-hubspot/index.ts";
import { openTestDatabase } from "../../../support/database.ts";
import { startServer, type TestServer } from "../../../support/server.ts";
import { APP_ID, SECRET } from "./support.ts";

export const SANDBOX_PORTAL = 24_681_012;
const NOW = "2026-03-04T17:00:00Z";

export interface SandboxPortal {
  readonly hubspot: SandboxHubspot;
  readonly url: string;
  readonly server: TestServer;
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
  const nowMs = () => Date.parse(NOW);
  const hubspot = createSandboxHubspot({ ...app, nowMs, portalId: SANDBOX_PORTAL, ...options });
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
  return {
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

/** As a browser would, without following where it is sent. */
export function get(url: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, { redirect: "manual", headers });
}
