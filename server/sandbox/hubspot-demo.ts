import type { SandboxHubspot } from "../../adapters/sandbox-hubspot/index.ts";

/** The HubSpot account of the demo, in memory, with our app installed in it. */
export interface HubspotDemo {
  readonly sandbox: SandboxHubspot;
  readonly app: { readonly appId: number; readonly clientSecret: string };
}
