import {
  type CrmLimiter,
  createHubspotLimiter,
  HubspotSettings,
  openHubspot,
} from "../../../adapters/hubspot/index.ts";
import { type NockSceneOptions, notedClock, tokensInOrder } from "../crm-nock.ts";

export const API = "https://api.hubapi.com";

/** The adapter on the real address, with a clock that waiting moves and a note of every wait. */
export function openOnNock(options: NockSceneOptions<CrmLimiter> = {}) {
  const { clock, waits } = notedClock();
  const limiter = options.limiter ?? createHubspotLimiter(clock);
  const port = openHubspot({
    tokens: tokensInOrder(options.tokens),
    limiter,
    baseUrl: API,
    ...clock,
    settings: HubspotSettings.parse(options.settings ?? {}),
    ...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
  });
  return { port, waits, limiter };
}
