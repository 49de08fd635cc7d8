import { Router } from "express";
import { readHubspotWebhook } from "../../../adapters/hubspot/index.ts";
import { findShared } from "../../crm/find-shared.ts";
import { receiveSignals } from "../../crm/receive-signals.ts";
import { problems, sendProblem } from "../problem.ts";
import type { HubspotEdge } from "./hubspot-edge.ts";
import { type SignedCall, signedByHubspot } from "./signed.ts";

export const WEBHOOKS_PATH = "/hubspot/webhooks";

/**
 * HubSpot tries again for a day whatever is not a 2xx: what we have no use for is answered with 200,
 * and nothing is done here but keeping which records to read again.
 */
export function webhookRoutes(edge: HubspotEdge): Router {
  // Only numbers are taken from events: one with an odd value must not lose the other ninety-nine.
  const rules = { acceptsV2: false, hasCaller: false, keepsTexts: false };
  return Router().post(
    WEBHOOKS_PATH,
    ...signedByHubspot(edge, rules, (call) => receive(edge, call)),
  );
}

async function receive({ deps }: HubspotEdge, { res, body }: SignedCall): Promise<void> {
  if (!body.ok) return sendProblem(res, body.error);
  const read = readHubspotWebhook(body.value);
  if (!read.ok) return sendProblem(res, problems.invalidInput([read.error]));
  let ignored = 0;
  for (const portal of read.value) {
    ignored += portal.ignored;
    const connection = await findShared({
      ...{ db: deps.db, crm: "hubspot", externalId: portal.portalId },
    });
    if (connection === null || connection.state === "disconnected") {
      ignored += portal.signals.length;
      deps.log.info({ portalId: portal.portalId }, "events of a HubSpot account we don't serve");
    } else if (portal.signals.length > 0) {
      await receiveSignals(deps, connection, portal.signals);
    }
  }
  res.json({ ignored });
}
