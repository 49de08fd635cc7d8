import type { Request } from "express";
import { z } from "zod";
import type { HubspotConfig } from "../../config.ts";
import type { HostCaller } from "../host/host-edge.ts";

// Each exactly once: a card may write a query of its own, and one that names another portal stands
// beside the one HubSpot adds. Parsed as a list, it is nobody's.
const Query = z.object({
  userId: z.string().regex(/^\d{1,20}$/),
  portalId: z.string().regex(/^\d{1,20}$/),
  appId: z
    .string()
    .regex(/^\d{1,20}$/)
    .optional(),
  userEmail: z.string().trim().min(1).max(200).optional(),
});

/**
 * Who uses the card, as HubSpot says it in the address it signed. Null when the address does not say
 * it once and clearly, or says it for another app. HubSpot tells neither their role nor which records they may read.
 */
export function callerOf(
  { query }: Request,
  { appId }: Pick<HubspotConfig, "appId">,
): HostCaller | null {
  const parsed = Query.safeParse(query);
  if (!parsed.success) return null;
  const { userId, portalId, userEmail, appId: named } = parsed.data;
  if (appId !== null && named !== undefined && named !== String(appId)) return null;
  const email = userEmail?.toLowerCase() ?? null;
  const name = userEmail ?? `HubSpot user ${userId}`;
  const vouched = { role: null, mayReadRecord: false, readsAllRecords: false };
  return { externalId: portalId, userId, email, name, ...vouched };
}
