import type { Clock } from "../clock.ts";
import type { Config } from "../config.ts";
import type { Deps } from "../deps.ts";
import type { Database } from "../storage/connect.ts";
import type { HubspotDemo } from "./hubspot-demo.ts";
import { openHubspotDemo } from "./open-hubspot-demo.ts";
import { openSalesforceDemo } from "./open-salesforce-demo.ts";
import { openZendeskDemo } from "./open-zendesk-demo.ts";
import type { SalesforceDemo } from "./salesforce-demo.ts";
import type { ZendeskDemo } from "./zendesk-demo.ts";

/** The CRM accounts that live on this machine; null for one that doesn't. */
export interface Demos {
  readonly hubspot: HubspotDemo | null;
  readonly zendesk: ZendeskDemo | null;
  readonly salesforce: SalesforceDemo | null;
}

export const NO_DEMOS: Demos = { hubspot: null, zendesk: null, salesforce: null };

export interface DemoSetting {
  readonly db: Database;
  readonly clock: Clock;
  readonly publicUrl: string;
}

/** What every CRM's demo is, beside what its pages show. */
export interface OpenedDemo {
  /** Installs our app as an admin would, by the same consent and the same calls. */
  connect(deps: Deps): Promise<void>;
  close(): Promise<void>;
}

export interface OpenedDemos {
  readonly demos: Demos;
  /** The installation's own settings, with our app in each demo. */
  readonly config: Config;
  /** One after another; one that fails is no reason not to connect the next. */
  connect(deps: Deps): Promise<void>;
  close(): Promise<void>;
}

/** Every CRM whose app is not set up here has an account on this machine instead. */
export async function openDemos(config: Config, setting: DemoSetting): Promise<OpenedDemos> {
  const hubspot = config.hubspot === null ? await openHubspotDemo(setting) : null;
  const zendesk = config.zendesk === null ? await openZendeskDemo(setting) : null;
  const salesforce = config.salesforce === null ? await openSalesforceDemo(setting) : null;
  const all = [hubspot, zendesk, salesforce];
  const opened: readonly OpenedDemo[] = all.filter((each) => each !== null);
  return {
    demos: { hubspot, zendesk, salesforce },
    config: {
      ...config,
      hubspot: hubspot?.config ?? config.hubspot,
      zendesk: zendesk?.config ?? config.zendesk,
      salesforce: salesforce?.config ?? config.salesforce,
    },
    async connect(deps) {
      for (const demo of opened) {
        await demo.connect(deps).catch((error: unknown) => {
          deps.log.error({ err: error }, "a CRM of the demo could not be connected");
        });
      }
    },
    async close() {
      for (const demo of opened) await demo.close();
    },
  };
}
