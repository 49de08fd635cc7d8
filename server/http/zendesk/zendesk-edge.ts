import type { ZendeskConfig } from "../../config.ts";
import type { Deps } from "../../deps.ts";

/** What every route Zendesk and its agents call is made of. */
export interface ZendeskEdge {
  readonly deps: Deps;
  readonly app: ZendeskConfig;
}
