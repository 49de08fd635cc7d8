import type { SandboxZendesk } from "../../adapters/sandbox-zendesk/index.ts";

/** Somebody who works in the demo's Zendesk. */
export interface DemoAgent {
  readonly id: number;
  readonly name: string;
  readonly role: "admin" | "agent" | "light";
}

/** The Zendesk account of the demo, in memory, with our app in it and people who look at it. */
export interface ZendeskDemo {
  readonly sandbox: SandboxZendesk;
  readonly agents: readonly DemoAgent[];
}
