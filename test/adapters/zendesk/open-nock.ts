import {
  createZendeskLimiter,
  openZendesk,
  type ZendeskLimiter,
  ZendeskSettings,
} from "../../../adapters/zendesk/index.ts";
import { type NockSceneOptions, notedClock, tokensInOrder } from "../crm-nock.ts";

export const API = "https://acme.zendesk.com";
export const MARKETPLACE = { name: "Good Standing", organizationId: "77", appId: "4711" };

/** The adapter on the real address, with a clock that waiting moves and a note of every wait. */
export function openOnNock(options: NockSceneOptions<ZendeskLimiter> = {}) {
  const { clock, waits } = notedClock();
  const port = openZendesk({
    tokens: tokensInOrder(options.tokens),
    limiter: options.limiter ?? createZendeskLimiter(clock),
    subdomain: "acme",
    baseUrl: API,
    ...clock,
    settings: ZendeskSettings.parse(options.settings ?? {}),
    marketplace: MARKETPLACE,
    ...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
  });
  return { port, waits, clock };
}
