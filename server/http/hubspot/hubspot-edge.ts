import type { HubspotConfig } from "../../config.ts";
import type { Deps } from "../../deps.ts";

/** What every route HubSpot calls is made of. */
export interface HubspotEdge {
  readonly deps: Deps;
  /** Its client secret signs every request HubSpot makes; never logged. */
  readonly app: HubspotConfig;
}
